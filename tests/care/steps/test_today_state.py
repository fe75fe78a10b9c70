"""What Today reads: the week, lines of one's own, letters that are due, and how often it asks the database."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from kapjournal.care.demo import fill_course
from kapjournal.care.measures.mood import days
from kapjournal.care.records import (
    check_ins,
    entries,
    intention_ratings,
    letters,
    longer_term_check,
    sessions,
    settings,
)
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.steps import intention_asked, today_reads
from kapjournal.care.steps.intention_asked import AskedIntention
from kapjournal.care.steps.today_parts import CardState, Part
from kapjournal.care.steps.today_state import today_state
from kapjournal.care.steps.week import week
from kapjournal.care.time.local_time import local_day
from kapjournal.care.timeline.session_path import session_path
from tests.care.conftest import NOW
from tests.care.writing import BERLIN, answers, plan
from tests.support.statements import statements
from tests.support.ten_years import fill_ten_years
from tests.support.vaults import make_vault

DAY = timedelta(days=1)
MOST_STATEMENTS, MOST_MS = 40, 50


def _felt(db: Session, valence: float, days_ago: float) -> None:
    check_ins.add(db, MoodReading(valence, 0), now=NOW - days_ago * DAY, zone=BERLIN)


@pytest.mark.parametrize(
    ("valences", "levels"),
    [
        ([0.8, 0.0], None),
        ([0.8, 0.4, 0.0, -0.4, -0.8], (None, None, 1, 2, 3, 4, 5)),
        ([0.2, -0.2, 0.21], (None, None, None, None, 4, 3, 3)),
        ([0.4] * 9, (4,) * 7),
    ],
    ids=["too few", "all five", "borders belong to so-so", "seven days and no more"],
)
def test_the_week_at_a_glance(db: Session, valences: list[float], levels: tuple[int | None, ...] | None) -> None:
    """From three days with check-ins; days without one are said and never filled in."""
    for days_ago, valence in enumerate(valences):
        _felt(db, valence, days_ago)
    found = check_ins.between(db, NOW - 20 * DAY, NOW + DAY)
    assert len(days(found)) == len(valences)
    seven = week(found, now=NOW, zone=BERLIN)
    assert (seven and tuple(day.level for day in seven.days)) == levels
    if seven and levels:
        assert [day.day for day in seven.days] == [local_day(NOW, BERLIN) - ago * DAY for ago in reversed(range(7))]
        said = (seven.good, seven.middle, seven.bad, seven.none)
        assert said == tuple(sum(one in of for one in levels) for of in ((4, 5), (3,), (1, 2), (None,)))


def test_a_day_of_the_week_is_its_middle_check_in(db: Session) -> None:
    """One hard hour is not the day."""
    for days_ago in (0, 1, 2):
        for valence in (-0.9, 0.5, 0.5):
            _felt(db, valence, days_ago + valence / 10)
    seven = today_state(db, now=NOW, zone=BERLIN).week
    assert seven is not None
    assert (seven.good, seven.bad) == (3, 0)


def test_the_week_knows_its_sessions(db: Session) -> None:
    """Those that were; one that is still ahead today is none yet, and neither is one that was canceled."""
    for days_ago in range(3):
        _felt(db, 0.4, days_ago)
    plan(db, days=-2)
    plan(db, days=0.1)
    sessions.cancel(db, plan(db, days=-4).uid, now=NOW)
    seven = today_state(db, now=NOW, zone=BERLIN).week
    assert seven is not None
    assert [day.has_session for day in seven.days] == [False, False, False, False, True, False, False]
    assert seven.sessions == 1


@pytest.mark.parametrize(("days_ahead", "state"), [(3, CardState.INTENTION), (1.1, CardState.LETTER)])
def test_a_letter_for_the_next_session_is_due_on_the_day_before_it(
    db: Session, days_ahead: float, state: CardState
) -> None:
    """And is not opened by being due."""
    plan(db, days=days_ahead)
    letters.close(db, "Be kind.", now=NOW - 9 * DAY, opens_on=None, zone=BERLIN)
    morning = NOW.replace(hour=7)
    assert today_state(db, now=morning, zone=BERLIN).card.state is state


def test_three_hard_days_in_a_row_are_said_once_a_week(db: Session) -> None:
    """Beside a hard moment alone, and not again before seven days have gone by."""
    for days_ago in (2, 1, 0):
        _felt(db, -0.9, days_ago)
    here = today_state(db, now=NOW, zone=BERLIN)
    assert (here.card.state, here.hard_days) == (CardState.HARD, 3)
    today_reads.answer(db, here.card.about, now=NOW, zone=BERLIN, said_hard_days=True)
    assert today_state(db, now=NOW, zone=BERLIN).card.state is not CardState.HARD
    _felt(db, -0.9, -1)
    assert today_state(db, now=NOW + DAY, zone=BERLIN).hard_days == 0
    _felt(db, -0.9, -8)
    assert today_state(db, now=NOW + 8 * DAY, zone=BERLIN).hard_days == 5


@pytest.mark.parametrize(
    ("hours", "has_intention", "hard", "is_asked"),
    [
        (24, True, False, True),
        (40, True, False, False),
        (10, True, False, False),
        (24, False, False, False),
        (24, True, True, False),
    ],
    ids=["the day after", "a day later", "the same day", "without an intention", "a hard day"],
)
def test_how_much_an_intention_is_there_is_asked_the_day_after(
    db: Session, hours: float, has_intention: bool, hard: bool, is_asked: bool
) -> None:
    """Once, below the card, and not on a hard day; answered or skipped it is not asked again."""
    uid = plan(db, days=-hours / 24).uid
    if has_intention:
        entries.keep_intention(db, uid, answers("to rest"), now=NOW - 3 * DAY)
    if hard:
        _felt(db, -0.9, 0.15)
    here = today_state(db, now=NOW, zone=BERLIN)
    assert (here.asked_intention is not None) is is_asked
    assert (Part.RATE_INTENTION in here.card.below) is is_asked
    if not is_asked:
        return
    assert here.asked_intention == AskedIntention(uid, "to rest")
    rating = intention_ratings.rate(db, uid, 1, 0, now=NOW)
    assert today_state(db, now=NOW, zone=BERLIN).asked_intention is None
    intention_ratings.take_back(db, rating.uid, now=NOW)
    assert today_state(db, now=NOW, zone=BERLIN).asked_intention is not None
    intention_asked.skip(db, uid, now=NOW, zone=BERLIN)
    assert today_state(db, now=NOW, zone=BERLIN).asked_intention is None


@pytest.mark.parametrize("stored", ["", "null", "[]", "{", '{"a": 7}', '{"a": ["7"]}'])
def test_a_note_of_looks_back_nobody_can_read_is_none(db: Session, stored: str) -> None:
    """A bad value is as good as none, and the next one is kept."""
    settings.write_raw(db, "looked_back", stored)
    assert today_reads.looked_back(db) == frozenset()
    today_reads.end_look_back(db, "b", 7, now=NOW)
    assert ("b", 7) in today_reads.looked_back(db)


@pytest.mark.parametrize(
    ("begun", "ended", "now", "state"),
    [
        (-1.5, -1.0, 0.5, CardState.RUNNING),
        (-0.5, 1.0, 1.5, CardState.JUST_AFTER),
        (-0.5, None, 1.5, CardState.RUNNING),
        (None, None, 0.5, CardState.RUNNING),
    ],
    ids=["closed before the start", "ended", "open", "never opened"],
)
def test_a_session_is_on_by_its_hours(
    db: Session, begun: float | None, ended: float | None, now: float, state: CardState
) -> None:
    """As the session screen itself has them: closing it before the start ended nothing."""
    session = plan(db, days=0)
    session.begun_at = None if begun is None else NOW + timedelta(hours=begun)
    session.ended_at = None if ended is None else NOW + timedelta(hours=ended)
    db.add(session)
    db.commit()
    at = NOW + timedelta(hours=now)
    assert today_state(db, now=at, zone=BERLIN).card.state is state
    assert session_path(db, session.uid, at).now_state is state


def test_the_end_of_a_course_is_said_and_taken_back(db: Session) -> None:
    """On that day there is a card; a session planned after it goes on as every session does."""
    plan(db, days=-80)
    today_reads.end_course(db, NOW.date())
    assert today_state(db, now=NOW, zone=BERLIN).card.state is CardState.COURSE_ENDED
    assert today_state(db, now=NOW + DAY, zone=BERLIN).card.state is CardState.BETWEEN
    plan(db, days=3)
    assert today_state(db, now=NOW, zone=BERLIN).card.state is CardState.INTENTION
    today_reads.end_course(db, None)
    assert today_reads.course_ended_on(db) is None


def test_the_longer_term_check_is_offered_every_thirty_days_at_most(db: Session) -> None:
    """Kept today, Today does not go on asking for it; thirty days later it does."""
    plan(db, days=-35)
    assert Part.LONG_TERM_CHECK in today_state(db, now=NOW, zone=BERLIN).card.below
    kept = longer_term_check.keep(db, answers("between.long-run.toilet"), now=NOW - DAY)
    card = today_state(db, now=NOW, zone=BERLIN).card
    assert card.state is CardState.LOOK_BACK_30
    assert Part.LONG_TERM_CHECK not in card.below
    kept.happened_at = NOW - 30 * DAY
    db.add(kept)
    db.commit()
    assert Part.LONG_TERM_CHECK in today_state(db, now=NOW, zone=BERLIN).card.below


def test_ten_years_are_read_with_as_few_statements_as_a_week(tmp_path: Path) -> None:
    """Five thousand pages, four thousand check-ins, 120 sessions: in so many statements, whatever there is."""
    now = datetime(2026, 11, 24, 18, tzinfo=UTC)
    vault, _ = make_vault(tmp_path)
    with vault.session() as db:
        fill_course(db, end=now.date(), zone=BERLIN)
        fill_ten_years(db, end=now, zone=BERLIN)
        for session in sessions.everything(db):
            session.cancelled_at = None
            db.add(session)
        db.commit()
    with vault.session() as db:
        today_state(db, now=now, zone=BERLIN)  # the library of questions is read once
        with statements(db.get_bind()) as sent:
            today_state(db, now=now, zone=BERLIN)
    assert len(sent) <= MOST_STATEMENTS
    vault.lock()
