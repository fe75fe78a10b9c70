"""What is shown is what leaves: the file is no more exact than the page."""

import json
import re
from datetime import UTC, datetime

import pytest
from sqlmodel import Session

from kapjournal.sharing.handoff.document import parse, to_bytes
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.rounding import step, whole_minutes
from kapjournal.sharing.kinds import CHECK_INS, ENTRIES, INTENTIONS, PRACTICES, SESSIONS
from tests.sharing.builders import add_check_in, add_entry, add_practice, document_from, fill


def test_a_moment_is_a_minute_on_the_clock_of_the_place(db: Session) -> None:
    """Shown 23:44, sealed 23:44: no second, no distance from UTC, no zone."""
    add_entry(db, "under the mountain", datetime(2026, 11, 19, 17, 59, 52, 877_000, tzinfo=UTC), zone="Asia/Kathmandu")
    data = to_bytes(document_from(db)).decode()
    assert json.loads(data)["entries"][0]["at"] == "2026-11-19T23:44"
    assert not re.search(r"Asia|New_York|zone|[+-]\d\d:\d\d|:52|877", data)


def test_a_feeling_is_a_step(db: Session) -> None:
    """Where a finger was on the pad is told as exactly as its word, and no more."""
    add_check_in(db, datetime(2026, 11, 8, tzinfo=UTC), valence=0.4137, energy=-0.0921)
    (found,) = json.loads(to_bytes(document_from(db)))["check_ins"]
    assert (found["valence"], found["energy"]) == (1, 0)


def test_energy_that_nobody_named_is_none_and_not_some(db: Session) -> None:
    """In the file, read back, and in words."""
    add_check_in(db, datetime(2026, 11, 8, tzinfo=UTC), energy=None, words=[])
    document = document_from(db)
    data = to_bytes(document)
    (found,) = json.loads(data)["check_ins"]
    assert found["energy"] is None
    assert parse(data) == document
    assert "energy" not in to_markdown(document).rpartition("## ")[2]


@pytest.mark.parametrize(
    ("value", "number"), [(-1, -2), (-0.61, -2), (-0.59, -1), (0, 0), (0.59, 1), (0.61, 2), (1, 2)]
)
def test_steps_are_of_equal_width(value: float, number: int) -> None:
    """Five steps from one end to the other."""
    assert step(value) == number


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 0), (29, 0), (30, 1), (89, 1), (90, 2), (250, 4)])
def test_a_practice_is_told_in_minutes(seconds: int, minutes: int) -> None:
    """As the app shows it."""
    assert whole_minutes(seconds) == minutes


def test_no_name_of_the_vault_leaves(db: Session) -> None:
    """Two files cannot be told to be of one vault by the names in them; within one file the links hold."""
    session = fill(db)
    add_practice(db, datetime(2026, 11, 9, tzinfo=UTC))
    data = to_bytes(document_from(db)).decode()
    assert session.uid not in data
    assert not re.search(r"[0-9a-f]{32}", data)
    chosen = parse(data.encode()).selection
    assert [one.key for one in chosen.of(PRACTICES)] == ["practice-1", "practice-2"]
    assert {one.session for one in (*chosen.of(INTENTIONS), *chosen.of(ENTRIES))} == {chosen.of(SESSIONS)[0].key, None}
    assert chosen.of(CHECK_INS)[1].practice == chosen.of(PRACTICES)[1].key


def test_every_value_can_be_read_on_the_page(db: Session) -> None:
    """Each value in the file stands on the page that the patient read: as it is, or as the words for it."""
    fill(db)
    document = document_from(db)
    page, plain = to_markdown(document), json.loads(to_bytes(document))
    for one in values({name: plain[name] for name in ("about", "sessions", "intentions", "entries", "practices")}):
        shown = one.replace("_", " ").replace("capture", "What came up")
        assert shown.lower().replace(" ", "") in page.lower().replace(" ", "").replace("\\", ""), one


def values(thing: object, name: str = "") -> list[str]:
    """The texts in a JSON value, but for those that only tie it together."""
    if isinstance(thing, dict):
        return [text for key, value in thing.items() for text in values(value, key)]
    if isinstance(thing, list):
        return [text for value in thing for text in values(value, name)]
    return [thing] if isinstance(thing, str) and name not in {"id", "session", "at"} else []
