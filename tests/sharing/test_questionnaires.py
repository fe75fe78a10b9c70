"""Questionnaires in a hand-off: every answer by its item, what they come to, and nothing that is private."""

import json
from typing import Any

import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import scale_results
from kapjournal.models import ScaleResult
from kapjournal.sharing.handoff.document import compose, parse, to_bytes
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.remaining import told
from kapjournal.sharing.handoff.review import write_handoff
from kapjournal.sharing.kinds import QUESTIONNAIRES
from tests.sharing.builders import MADE_ON, NOVEMBER, ZONE, add_session, at, gather


def keep(db: Session, scale_id: str, values: str, day: int = 6, **more: Any) -> ScaleResult:
    """A dot skips an item."""
    scale = content.scale(scale_id)
    said = {item.id: int(digit) for item, digit in zip(scale.items, values, strict=True) if digit != "."}
    said |= {item.id: 1 for item in scale.unscored}
    return scale_results.keep(db, scale, said, started_at=at(day), now=at(day), zone=ZONE, **more)


def shared(db: Session) -> tuple[list[dict[str, Any]], str]:
    """The list in the JSON, and the page."""
    document = compose(gather(db, NOVEMBER).selection, MADE_ON)
    data = to_bytes(document)
    assert parse(data) == document
    found: list[dict[str, Any]] = json.loads(data)["questionnaires"]
    return found, to_markdown(document)


def test_every_answer_leaves_under_its_item(db: Session) -> None:
    """In the order of the form, with the total; on the page each question in its published words."""
    add_session(db, at(9))
    keep(db, "phq-9", "012301230")
    (one,), page = shared(db)
    assert (one["id"], one["scale"], one["total"], one["session"]) == ("questionnaire-1", "phq-9", 12, "session-1")
    assert [(said["item"], said["value"]) for said in one["answers"]] == [
        *((f"phq-9.{number}", (number - 1) % 4) for number in range(1, 10)),
        ("phq-9.difficulty", 1),
    ]
    assert "### PHQ-9, November 6, 2026" in page
    assert "12 out of 27 · Published range: Moderate · session 1" in page
    assert "- Feeling down, depressed, or hopeless: Several days (1)" in page
    assert page.index("Poor appetite") < page.index("Somewhat difficult (1)")


def test_a_missing_answer_is_missing_there_too(db: Session) -> None:
    """No total, no 0: the page says that it was not answered."""
    keep(db, "gad-7", "3333.33")
    (one,), page = shared(db)
    assert one["total"] is None
    assert "gad-7.5" not in {said["item"] for said in one["answers"]}
    assert "No total: not every question is answered." in page
    assert "- Being so restless that it is hard to sit still: Not answered" in page


def test_twenty_items_stand_in_their_order(db: Session) -> None:
    """The tenth after the second; and the experience that is meant stays."""
    keep(db, "pcl-5", "1" * 20, event="the night of the hummingbird")
    (one,), page = shared(db)
    assert [said["item"] for said in one["answers"]] == [f"pcl-5.{number}" for number in range(1, 21)]
    assert "hummingbird" not in json.dumps(one) + page


@pytest.mark.parametrize("way", ["private", "left out", "deleted"])
def test_what_stays_leaves_no_trace(db: Session, way: str) -> None:
    """A private one never leaves; one that was left out is counted among what stays."""
    uid = keep(db, "phq-2", "33").uid
    if way == "private":
        scale_results.set_private(db, uid, True, now=at(7))
    if way == "deleted":
        scale_results.delete(db, uid, now=at(7))
    choice = NOVEMBER.without(uid) if way == "left out" else NOVEMBER
    handoff = write_handoff(gather(db, NOVEMBER), choice, made_on=MADE_ON)
    assert handoff.document.selection.of(QUESTIONNAIRES) == ()
    assert b"phq-2" not in to_bytes(handoff.document)
    said = {"private": ["1 private questionnaire"], "left out": ["1 questionnaire"], "deleted": []}[way]
    assert told(handoff.stays) == said


def test_one_of_a_later_version_leaves_as_it_is(db: Session) -> None:
    """Ids and numbers, without words that are not known here."""
    db.add(ScaleResult(scale_id="new-3", answers={"new-3.1": 2}, started_at=at(6), happened_at=at(6), zone=ZONE))
    db.commit()
    (one,), page = shared(db)
    assert (one["scale"], one["total"]) == ("new-3", None)
    assert "- new-3.1: 2" in page
