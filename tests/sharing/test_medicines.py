"""Medicines in a hand-off: whole, in the patient's words, and nothing that is private."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from kapjournal.care.records import medicines
from kapjournal.care.records.medicines import Details
from kapjournal.models import MedicineTurn
from kapjournal.sharing.handoff.document import compose, parse, to_bytes
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.remaining import told
from kapjournal.sharing.handoff.review import write_handoff
from kapjournal.sharing.kinds import MEDICINES
from tests.sharing.builders import MADE_ON, NOVEMBER, ZONE, at, gather

MARCH, APRIL = date(2026, 3, 2), date(2026, 4, 3)


def keep(db: Session, name: str = "Sertraline", words: str = "", *, since: date | None = MARCH) -> str:
    return medicines.add(db, Details(name, words), since=since, now=at(6), zone=ZONE).uid


def note(db: Session, uid: str, turn: MedicineTurn, on: date, text: str = "") -> None:
    medicines.note(db, uid, turn, text, on=on, now=at(7), zone=ZONE)


def shared(db: Session) -> tuple[list[dict[str, Any]], str]:
    """The list in the JSON, and the page."""
    document = compose(gather(db, NOVEMBER).selection, MADE_ON)
    assert parse(to_bytes(document)) == document
    found: list[dict[str, Any]] = json.loads(to_bytes(document)).get("medicines", [])
    return found, to_markdown(document)


def test_all_that_happened_leaves(db: Session) -> None:
    """Also what was before the days that are shared: of half a list nobody can make anything."""
    uid = keep(db, words="one, <b>with</b> food")
    note(db, uid, MedicineTurn.CHANGED, APRIL, "two\n# now")
    note(db, uid, MedicineTurn.STOPPED, date(2026, 11, 5))
    (one,), page = shared(db)
    assert (one["id"], one["name"], one["as_prescribed"]) == ("medicine-1", "Sertraline", "one, <b>with</b> food")
    assert [(change["day"], change["turn"], change["text"]) for change in one["changes"]] == [
        ("2026-03-02", "begun", ""),
        ("2026-04-03", "changed", "two\n# now"),
        ("2026-11-05", "stopped", ""),
    ]
    assert (
        "### Sertraline\n\n> one, &lt;b>with&lt;/b> food\n\n- From March 2, 2026\n"
        "- Changed on April 3, 2026: two # now\n- Stopped on November 5, 2026\n"
    ) in page


def test_a_start_that_was_not_told_is_not_there(db: Session) -> None:
    """A name alone is enough."""
    keep(db, "Tea", since=None)
    (one,), page = shared(db)
    assert (one["as_prescribed"], one["changes"]) == ("", [])
    assert "### Tea\n" in page


def test_the_letter_shows_what_leaves(db: Session) -> None:
    """Its name, its words, and each day."""
    note(db, keep(db, words="one"), MedicineTurn.STOPPED, APRIL, "too tired")
    (line,) = write_handoff(gather(db, NOVEMBER), NOVEMBER, made_on=MADE_ON).lines
    assert line.part.title == "Sertraline"
    assert line.part.lines == ("one", "From March 2, 2026", "Stopped on April 3, 2026: too tired")


@pytest.mark.parametrize("way", ["private", "left out", "deleted"])
def test_what_stays_leaves_no_trace(db: Session, way: str) -> None:
    """A private one never leaves; one that was left out is counted among what stays."""
    uid = keep(db)
    if way == "private":
        medicines.set_private(db, uid, True, now=at(7))
    if way == "deleted":
        medicines.delete(db, uid, now=at(7))
    choice = NOVEMBER.without(uid) if way == "left out" else NOVEMBER
    handoff = write_handoff(gather(db, NOVEMBER), choice, made_on=MADE_ON)
    assert handoff.document.selection.of(MEDICINES) == ()
    assert b"Sertraline" not in to_bytes(handoff.document)
    said = {"private": ["1 private medicine"], "left out": ["1 medicine"], "deleted": []}[way]
    assert told(handoff.stays) == said


def test_a_change_that_was_deleted_stays_away(db: Session) -> None:
    """The others leave."""
    uid = keep(db)
    slip = medicines.note(db, uid, MedicineTurn.STOPPED, "", on=APRIL, now=at(7), zone=ZONE)
    medicines.delete_change(db, slip.uid, now=at(7) + timedelta(minutes=1))
    (one,), _ = shared(db)
    assert [change["turn"] for change in one["changes"]] == ["begun"]
