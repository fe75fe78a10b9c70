"""Check-ins in a hand-off: all that was said and nothing else; own trackers only where they were chosen."""

import json
from typing import Any

from sqlmodel import Session

from kapjournal.care.records import check_ins, topics, trackers
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.models import TrackerKind
from kapjournal.sharing.handoff.document import compose, parse, to_bytes
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.preview import preview
from kapjournal.sharing.handoff.remaining import stays
from kapjournal.sharing.kinds import CHECK_IN_TRACKERS, CHECK_INS, LISTS
from kapjournal.terms import TopicWord
from tests.sharing.builders import MADE_ON, NOVEMBER, ZONE, at, gather

WITHOUT = NOVEMBER.without(CHECK_IN_TRACKERS)


def _say_all(db: Session) -> None:
    choir = topics.add(db, "choir", now=at(5))
    walks = trackers.add(db, "Walks", TrackerKind.NUMBER, now=at(5))
    coffee = trackers.add(db, "Coffee", TrackerKind.YES_NO, now=at(5))
    felt = MoodReading(
        0.5,
        topics=[topics.chosen(choir), TopicWord("sleep", "sleep")],
        sleep_minutes=390,
        pain=0,
        trackers={walks.uid: 2.5, coffee.uid: 0},
        is_of_day=True,
    )
    check_ins.add(db, felt, now=at(6), zone=ZONE)
    topics.rename(db, choir.uid, "singing", now=at(7))
    check_ins.add(db, MoodReading(-0.5), now=at(8), zone=ZONE)


def _shared(db: Session, choice: Any = NOVEMBER) -> tuple[list[dict[str, Any]], str]:
    document = compose(gather(db, choice).selection, MADE_ON)
    data = to_bytes(document)
    assert parse(data) == document
    found: list[dict[str, Any]] = json.loads(data)["check_ins"]
    return found, to_markdown(document)


def test_all_that_was_said_leaves(db: Session) -> None:
    """Topics as they read now, sleep, pain, trackers, and that it is of a day; what was not said is null or empty."""
    _say_all(db)
    (said, bare), page = _shared(db)
    assert (said["of_day"], said["topics"], said["sleep_minutes"], said["pain"]) == (True, ["singing", "sleep"], 390, 0)
    assert said["trackers"] == [
        {"name": "Walks", "kind": "number", "value": 2.5},
        {"name": "Coffee", "kind": "yes_no", "value": 0.0},
    ]
    nothing: dict[str, Any] = {
        "of_day": False,
        "energy": None,
        "topics": [],
        "sleep_minutes": None,
        "pain": None,
        "trackers": [],
    }
    assert {name: bare[name] for name in nothing} == nothing
    line = "the day, all in all · pleasant · topics: singing and sleep · slept 6 h 30 min · pain 0 out of 10\n"
    assert f"{line}  - Walks: 2.5 · Coffee: no" in page
    assert "8, 2026, 12:00 PM · unpleasant\n" in page


def test_own_trackers_stay_unless_they_were_chosen(db: Session) -> None:
    """The screen shows them as something to leave out, and says that they stay."""
    _say_all(db)
    assert "Walks" not in str(_shared(db, WITHOUT))
    assert CHECK_IN_TRACKERS in {part.leave_out for part in preview(gather(db, NOVEMBER).selection)}
    assert not CHECK_IN_TRACKERS.is_usual
    everything = gather(db, NOVEMBER)
    assert stays(everything.held, everything.leaving(WITHOUT)) == {"check_in_trackers": 1}


def test_a_document_of_version_2_opens(db: Session) -> None:
    """What was not said then is not said."""
    _say_all(db)
    data = json.loads(to_bytes(compose(gather(db, NOVEMBER).selection, MADE_ON)))
    lists = {one.name for one in LISTS if one.since > 2}
    second = {name: value for name, value in data.items() if name not in lists} | {"version": 2}
    new = ("of_day", "topics", "sleep_minutes", "pain", "trackers")
    second["check_ins"] = [{name: one[name] for name in one if name not in new} for one in data["check_ins"]]
    first, _ = parse(json.dumps(second).encode()).selection.of(CHECK_INS)
    assert (first.valence, first.topics, first.trackers, first.of_day) == (1, (), (), False)
