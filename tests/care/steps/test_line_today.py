"""The line of the patient's own on Today: marked, or of this day of another year, never a hard one."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care import demo
from kapjournal.care.records import entries, entry_marks, marked_lines
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.steps.line_today import LineToday, last_marked, lines_for_today
from kapjournal.models import Entry, EntryKind, OwnQuestion
from tests.care.conftest import NOW
from tests.care.writing import note, plan, story
from tests.support.statements import statements

DAY = timedelta(days=1)
YEAR_AGO = NOW.replace(year=2025)
HARD = next(prompt.id for prompt in content.prompts() if prompt.hard)


def line_for_today(db: Session, now: datetime, session_uid: str | None = None) -> LineToday | None:
    return lines_for_today(db, now, zone="UTC").shown(session_uid)


def shown(db: Session, now: datetime = NOW, session_uid: str | None = None) -> str | None:
    line = line_for_today(db, now, session_uid)
    return line.text if line else None


def mark(db: Session, entry: Entry, *texts: str, days: int = -3, prompt_id: str = "") -> None:
    passages = [Passage(text, prompt_id) for text in texts]
    marked_lines.mark(db, entry.uid, passages, now=NOW + days * DAY, zone="UTC")


def test_without_any_there_is_none(db: Session) -> None:
    """Writing of other days is not brought back unasked."""
    note(db, "River.", NOW - 3 * DAY)
    assert shown(db) is None


def test_a_marked_line_says_when_it_was_marked(db: Session) -> None:
    """And where it stands. On the day it was marked it was seen already."""
    entry = note(db, "River. Moss.", NOW - 9 * DAY)
    mark(db, entry, "Moss.")
    line = line_for_today(db, NOW)
    assert line is not None
    assert (line.text, line.entry_uid, line.marked_on, line.years) == ("Moss.", entry.uid, (NOW - 3 * DAY).date(), 0)
    assert shown(db, NOW - 3 * DAY) is None


def test_lines_take_turns_by_the_day(db: Session) -> None:
    """The same all day long, another one tomorrow, each in its turn."""
    entry = note(db, "One. Two. Three.", NOW - 9 * DAY)
    mark(db, entry, "One.", "Two.", "Three.")
    week = [shown(db, NOW + number * DAY) for number in range(6)]
    assert set(week[:3]) == {"One.", "Two.", "Three."}
    assert week[:3] == week[3:]
    assert shown(db, NOW + timedelta(hours=11)) == week[0]


def test_what_was_written_one_year_ago_comes_first(db: Session) -> None:
    """By its first sentence; a line that was marked in it instead of that."""
    mark(db, note(db, "Other.", NOW - 9 * DAY), "Other.")
    then = note(db, "I was late. I was warm.", YEAR_AGO)
    line = line_for_today(db, NOW)
    assert line is not None
    assert (line.text, line.entry_uid, line.years, line.marked_on) == ("I was late.", then.uid, 1, None)
    mark(db, then, "I was warm.")
    line = line_for_today(db, NOW)
    assert line is not None
    assert (line.text, line.years) == ("I was warm.", 1)
    assert shown(db, NOW + DAY) in ("Other.", "I was warm.")


@pytest.mark.parametrize(("today", "then"), [("2027-02-28", "2024-02-29"), ("2028-02-29", "2027-02-28")])
def test_the_twenty_ninth_of_february(db: Session, today: str, then: str) -> None:
    """Comes back on the 28th of years that have none; the 28th does not come back on the 29th."""
    note(db, "Leap.", datetime.fromisoformat(f"{then}T12:00+00:00"))
    line = line_for_today(db, datetime.fromisoformat(f"{today}T12:00+00:00"))
    assert bool(line) is (today == "2027-02-28")


def test_a_hard_answer_is_never_shown(db: Session) -> None:
    """Not on its day, not where it was marked; nor one to a hard question of their own, or to one that nobody knows."""
    own = OwnQuestion(text="What hurts?", is_hard=True)
    plain = OwnQuestion(text="What is good?")
    db.add_all([own, plain])
    db.commit()
    for prompt_id in (HARD, own.uid, "of.another.version"):
        hard = entries.keep(db, EntryKind.STORY, [AnswerText(prompt_id, "It hurt.")], now=YEAR_AGO, zone="UTC")
        mark(db, hard, "It hurt.", prompt_id=prompt_id)
        assert shown(db) is None
    good = entries.keep(db, EntryKind.STORY, [AnswerText(plain.uid, "Good.")], now=NOW - 9 * DAY, zone="UTC")
    mark(db, good, "Good.", prompt_id=plain.uid)
    assert shown(db) == "Good."


def test_a_session_brings_its_own_lines(db: Session) -> None:
    """In the looks back after it, before what was written a year ago."""
    session = plan(db, days=-7)
    mark(db, story(db, "A door.", session=session, when=NOW - 6 * DAY), "A door.")
    mark(db, note(db, "Other.", NOW - 9 * DAY), "Other.")
    note(db, "Last year.", YEAR_AGO)
    assert shown(db, session_uid=session.uid) == "A door."
    assert shown(db) == "Last year."
    assert shown(db, session_uid=plan(db).uid) == "Last year."


def test_what_is_private_comes_only_where_it_was_marked(db: Session) -> None:
    """Somebody else may be looking at the screen when it comes unasked."""
    then = note(db, "I was late. I was warm.", YEAR_AGO)
    entry_marks.set_private(db, then.uid, True, now=NOW)
    assert shown(db) is None
    mark(db, then, "I was warm.")
    assert shown(db) == "I was warm."


def test_the_line_marked_last_for_a_session(db: Session) -> None:
    """Not one of a hard answer, and not one of another session."""
    session, other = plan(db, days=-7), plan(db, days=-9)
    told = story(db, "A door. Moss.", session=session, when=NOW - 6 * DAY)
    passages = [Passage("A door.", ""), Passage("Moss.", ""), Passage("It hurt.", HARD)]
    marked_lines.mark(db, told.uid, passages, now=NOW - 3 * DAY, zone="UTC")
    assert last_marked(db, session.uid) == "Moss."
    assert last_marked(db, other.uid) == ""


def test_what_is_deleted_is_not_shown(db: Session) -> None:
    """Neither of this day, nor marked."""
    then = note(db, "I was late.", YEAR_AGO)
    mark(db, then, "I was late.")
    entries.delete(db, then.uid, now=NOW)
    assert shown(db) is None


def test_ten_thousand_entries_are_a_handful_of_statements(db: Session) -> None:
    """And only the days around this one are read."""
    demo.fill_entries(db, 10_000, end=NOW, characters=60)
    with statements(db.get_bind()) as sent:
        line = line_for_today(db, NOW)
    assert line is not None
    assert line.years == 1
    assert len(sent) <= 5
