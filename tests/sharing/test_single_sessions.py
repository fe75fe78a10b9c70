"""Single sessions are chosen: what belongs to each leaves, whenever it was, and nothing else."""

from datetime import date

import pytest
from sqlmodel import Session

from kapjournal.care.records import clinic_notes, intention_ratings, marked_lines, medicines, small_steps, surroundings
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.medicines import Details
from kapjournal.care.records.surroundings import Measured
from kapjournal.models import ClinicNoteKind, EntryKind, KapSession, Phase
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.gather import Gathering
from kapjournal.sharing.handoff.queries import PAGE
from kapjournal.sharing.handoff.review import write_handoff
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.handoff.sessions_offered import offered
from tests.sharing.builders import (
    MADE_ON,
    ZONE,
    add_check_in,
    add_entry,
    add_practice,
    add_session,
    at,
    gather,
)
from tests.support.statements import statements

FIRST, LAST = date(2020, 1, 1), date(2030, 1, 1)


def around(db: Session, day: int, word: str) -> KapSession:
    """A session of October with everything that can belong to one; every text of it has this word."""
    session = add_session(db, at(day, month=10), place=word)
    db.commit()
    intention = [("intention.first.sentence", f"intention {word}")]
    add_entry(db, intention, at(day - 1, month=10), kind=EntryKind.INTENTION, session=session)
    add_entry(db, f"came up {word}", at(day, 20, month=10), kind=EntryKind.CAPTURE, session=session)
    story = add_entry(db, f"story {word}", at(day + 1, month=10), kind=EntryKind.STORY, session=session)
    add_check_in(db, at(day, 15, month=10), f"before {word}", phase=Phase.BEFORE, session_id=session.id)
    run = add_practice(db, at(day + 2, month=10), session)
    add_check_in(db, at(day + 2, 18, month=10), f"after {word}", phase=Phase.AFTER, practice_run_id=run.id)
    db.commit()
    later = at(day + 7, month=10)
    marked_lines.mark(db, story.uid, [Passage(f"story {word}")], now=later, zone=ZONE)
    small_steps.add(db, f"step {word}", now=later, zone=ZONE, session_uid=session.uid)
    intention_ratings.rate(db, session.uid, 7, 3, now=later)
    surroundings.keep(db, session.uid, {}, {Phase.BEFORE: Measured(120, 80)}, now=later)
    return session


@pytest.fixture
def held(db: Session) -> tuple[KapSession, KapSession]:
    both = around(db, 5, "heron"), around(db, 19, "kettle")
    add_entry(db, "of no session, lantern", at(6, month=10))
    add_check_in(db, at(6, month=10), "lantern")
    add_practice(db, at(6, month=10))
    medicines.add(db, Details("Sertraline"), since=date(2025, 12, 2), now=at(1, month=1), zone=ZONE)
    clinic_notes.add(db, ClinicNoteKind.QUESTION, "What now?", now=at(2, month=1), zone=ZONE)
    db.commit()
    return both


def of(*sessions: KapSession) -> ShareChoice:
    return ShareChoice(FIRST, LAST, sessions=frozenset(one.uid for one in sessions))


def test_all_of_one_session_and_nothing_of_another(db: Session, held: tuple[KapSession, KapSession]) -> None:
    """Intention, day, what came up, story and what came after, each of its kind; the days are those of what leaves."""
    chosen = gather(db, of(held[0])).selection
    found = {which.name: len(chosen.of(which)) for which in kinds.LISTS}
    assert {name: count for name, count in found.items() if count} == {
        "sessions": 1, "intentions": 1, "intention_ratings": 1, "entries": 2, "check_ins": 2, "practices": 1,
        "clinic_notes": 1, "medicines": 1, "measurements": 1, "marked_lines": 1, "small_steps": 1,
    }  # fmt: skip
    words = " ".join(line for which in kinds.LISTS for part in which.show(chosen.of(which), {}) for line in part.lines)
    assert "heron" in words
    assert "kettle" not in words
    assert "lantern" not in words
    assert (chosen.start, chosen.end) == (date(2026, 10, 4), date(2026, 10, 12))


def test_both_sessions(db: Session, held: tuple[KapSession, KapSession]) -> None:
    """Two are twice as much; without any ticked, days alone decide."""
    assert len(gather(db, of(*held)).selection.of(kinds.ENTRIES)) == 4
    assert len(gather(db, of()).selection.of(kinds.ENTRIES)) == 5


def test_no_day_tells_of_what_was_left_out(db: Session, held: tuple[KapSession, KapSession]) -> None:
    """Where the first thing of a session is left out, the days begin with the next."""
    choice = of(held[0])
    found = gather(db, choice)
    intention = found.selection.of(kinds.INTENTIONS)[0].key
    document = write_handoff(found, choice.without(intention), made_on=MADE_ON).document
    assert document.selection.start == date(2026, 10, 5)


def test_as_few_questions_as_by_days(db: Session, held: tuple[KapSession, KapSession]) -> None:
    """A statement a page more for each list that stands whole, and none a row."""
    for number in range(2 * PAGE):
        add_check_in(db, at(7, month=10), str(number), session_id=held[0].id)
    db.commit()
    counts = []
    for choice in (ShareChoice(FIRST, LAST), of(held[0])):
        gathering = Gathering(choice)
        with statements(db.get_bind()) as sent:
            while gathering.read_on(db):
                pass
        counts.append(len(sent))
    assert counts[1] <= counts[0] + 2


def test_sessions_are_offered_the_latest_first(db: Session, held: tuple[KapSession, KapSession]) -> None:
    """Each with its number in the app, those to come as well; a cancelled one has none."""
    add_session(db, at(20), cancelled_at=at(19))
    db.commit()
    assert [(one.number, one.day) for one in offered(db)] == [
        (None, date(2026, 11, 20)),
        (2, date(2026, 10, 19)),
        (1, date(2026, 10, 5)),
    ]
