"""What trends read of a real vault: the days of the range and no others, in parts, in few statements."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, col, select, update

from kapjournal import content
from kapjournal.care.measures import mood
from kapjournal.care.records import check_ins, practice_outcomes, practice_runs, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.around import Typical
from kapjournal.care.trends.around_sessions import around_sessions
from kapjournal.care.trends.chosen_words import ChosenWords, chosen_words, most_chosen
from kapjournal.care.trends.felt_days import DayTally
from kapjournal.care.trends.gradual import Gradual
from kapjournal.care.trends.groups import Split
from kapjournal.care.trends.local_days import day_of
from kapjournal.care.trends.mood_over_time import mood_over_time
from kapjournal.care.trends.overview import Few, SinceSession
from kapjournal.care.trends.practices import practices
from kapjournal.care.trends.span import Span
from kapjournal.care.trends.this_month import check_ins_this_month
from kapjournal.care.trends.year import year
from kapjournal.models import CheckIn, PracticeRun
from kapjournal.terms import FeelingWord
from tests.care.conftest import NOW
from tests.care.trends.reading import at_once
from tests.support.feeling_words import chosen
from tests.support.statements import statements

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
TODAY = NOW.date()


def feel(db: Session, ago: timedelta, valence: float, *words: str, zone: str = "UTC") -> CheckIn:
    return check_ins.add(db, MoodReading(valence, 0, chosen(*words)), now=NOW - ago, zone=zone)


def live(db: Session, ago: timedelta) -> str:
    return sessions.plan(db, Plan(NOW - ago, "UTC"), now=NOW - ago).uid


@given(
    st.integers(int(datetime(1999, 1, 1, tzinfo=UTC).timestamp()), int(datetime(2101, 1, 1, tzinfo=UTC).timestamp())),
    st.sampled_from(
        ["UTC", "Europe/Berlin", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu", "UTC-0930", "No/Where"]
    ),
)
def test_the_day_of_a_moment_is_that_of_local_time(seconds: int, zone: str) -> None:
    """However it is reckoned: also on days on which clocks move."""
    expected = local_time.local_day(datetime.fromtimestamp(seconds, UTC), zone)
    assert day_of(seconds * 1000, zone) == expected


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(-100, 100)), max_size=30), st.integers(1, 5))
def test_days_are_those_of_the_measures(minutes: list[tuple[int, int]], parts: int) -> None:
    """In however many parts they come, and in whatever order."""
    rows = [
        CheckIn(happened_at=NOW - timedelta(minutes=ago), zone="Europe/Berlin", valence=valence / 100, energy=0)
        for ago, valence in minutes
    ]
    felt = [(int(row.happened_at.timestamp()) * 1000, row.zone, row.valence) for row in rows]
    tally = DayTally()
    for part in range(parts):
        tally.add(felt[part::parts])
    days = tally.between(date.min, date.max)
    assert [(d.day, d.low, d.middle, d.high, d.check_ins) for d in days] == [
        (d.day, d.low, d.middle, d.high, d.check_ins) for d in mood.days(rows)
    ]
    assert all(len(day.values) == day.check_ins for day in days)


def test_mood_over_time_holds_the_range_and_the_sessions_in_it(db: Session) -> None:
    """Not what is before it, deleted, or dated ahead of today."""
    for ago in range(20):
        feel(db, ago * DAY, 0.4)
    gone = feel(db, DAY, -0.8)
    check_ins.delete(db, gone.uid, now=NOW)
    feel(db, -2 * DAY, -0.8)
    live(db, 400 * DAY)
    live(db, 6 * DAY)
    canceled = live(db, 5 * DAY)
    sessions.cancel(db, canceled, now=NOW)
    live(db, -3 * DAY)
    found = at_once(mood_over_time(Span.TWO_WEEKS, now=NOW, zone="UTC"), db)
    assert [day.day for day in found.days] == [TODAY - ago * DAY for ago in reversed(range(14))]
    assert [(session.number, session.day) for session in found.sessions] == [(2, TODAY - 6 * DAY)]
    assert found.overview == SinceSession(2, Split(good=6))


def test_all_begins_with_the_first_check_in(db: Session) -> None:
    feel(db, 700 * DAY, 0.4)
    feel(db, 0 * DAY, 0.4)
    found = at_once(mood_over_time(Span.ALL, now=NOW, zone="UTC"), db)
    assert found.window.first == TODAY - 700 * DAY
    assert (found.overview, len(found.runs), len(found.gaps)) == (Few(2), 2, 1)


def test_an_empty_journal_has_no_days(db: Session) -> None:
    for span in Span:
        found = at_once(mood_over_time(span, now=NOW, zone="UTC"), db)
        assert (found.days, found.runs, found.overview) == ((), (), Few(0))
    assert at_once(around_sessions(now=NOW, zone="UTC"), db).sessions == ()
    assert at_once(chosen_words(Span.ALL, now=NOW, zone="UTC"), db) == ChosenWords()
    assert at_once(practices(now=NOW), db) == ()
    assert check_ins_this_month(db, now=NOW, zone="UTC") == 0
    assert at_once(year(2026, now=NOW, zone="UTC"), db).split.total == 0


def test_it_is_read_a_page_at_a_time_and_nothing_is_lost_between(db: Session) -> None:
    """Also where many were made in the same instant."""
    for number in range(25):
        feel(db, (number // 6) * DAY, number / 100)
    whole = at_once(mood_over_time(Span.TWO_WEEKS, now=NOW, zone="UTC"), db)
    with patch.object(read, "PAGE", 4):
        reading = Gradual(mood_over_time(Span.TWO_WEEKS, now=NOW, zone="UTC"))
        with pytest.raises(ValueError, match="still"):
            _ = reading.value
        parts = 1
        while not reading.go_on(db):
            parts += 1
    assert reading.value == whole
    assert sum(day.check_ins for day in whole.days) == 25
    assert parts >= 25 // 4


def test_a_page_is_found_along_the_index_of_time(db: Session) -> None:
    """And what is near a session or a practice is: however many check-ins there are elsewhere."""
    live(db, 3 * DAY)
    practice_runs.begin(db, "breathing.paced", now=NOW - DAY)
    feel(db, DAY, 0.4)
    with statements(db.get_bind()) as sent:
        at_once(mood_over_time(Span.THREE_MONTHS, now=NOW, zone="UTC"), db)
        at_once(around_sessions(now=NOW, zone="UTC"), db)
        at_once(chosen_words(Span.THREE_MONTHS, now=NOW, zone="UTC"), db)
        practice_outcomes.read(db, now=NOW)
    asked = [one for one in sent if "check_in" in one]
    assert len(asked) >= 5
    connection: Any = db.connection().connection.driver_connection
    for one in asked:
        looking = connection.cursor()
        looking.execute("EXPLAIN QUERY PLAN " + one, (0,) * one.count("?"))
        plan = " ".join(str(row[-1]) for row in looking.fetchall())
        assert "check_in_by_time" in plan, plan
        assert "SCAN check_in" not in plan or "LIMIT" in one, plan


def test_around_sessions_reads_days_and_hours(db: Session) -> None:
    """The day before, or the hours before it began; the day after; a week after."""
    first, second, latest = 40 * DAY, 20 * DAY, 5 * DAY
    uids = [live(db, ago) for ago in (first, second, latest)]
    for ago, valence in ((first + DAY, -0.4), (first - DAY, 0.4), (first - 7 * DAY, 0.0)):
        feel(db, ago, valence)
    for ago, valence in ((second + 2 * HOUR, -0.4), (second - 2 * HOUR, 0.8), (second - DAY, -0.4)):
        feel(db, ago, valence)
    found = at_once(around_sessions(now=NOW, zone="UTC"), db)
    assert [(one.uid, one.before, one.after, one.week) for one in found.sessions] == [
        (uids[0], -0.4, 0.4, 0.0),
        (uids[1], -0.4, -0.4, None),
        (uids[2], None, None, None),
    ]
    assert (len(found.pairs), found.missing, found.typical) == (2, 1, None)


def test_a_session_whose_day_after_is_not_over_is_not_told(db: Session) -> None:
    live(db, DAY)
    assert at_once(around_sessions(now=NOW, zone="UTC"), db).sessions == ()
    feel(db, 2 * DAY, 0.0)
    feel(db, HOUR, 0.4)
    assert len(at_once(around_sessions(now=NOW, zone="UTC"), db).pairs) == 1


def test_the_days_around_the_latest_session_are_told(db: Session) -> None:
    live(db, 60 * DAY)
    live(db, 8 * DAY)
    for ago in range(1, 20):
        feel(db, ago * DAY, 0.0 if ago > 8 else 0.4)
    told = at_once(around_sessions(now=NOW, zone="UTC"), db).typical
    assert told == Typical(2, 0.0, 11, 0.4, 7)


def test_words_are_counted_by_check_in(db: Session) -> None:
    """From ten check-ins with words on; a word from three times on; answers around a practice are no words."""
    for number in range(9):
        feel(db, number * HOUR, 0.0, *(("tender",) if number < 4 else ("tired",)))
    answer = content.practice_answers()[0]
    felt = MoodReading(0, 0, [FeelingWord(answer.word, answer.id)])
    check_ins.add(db, felt, now=NOW - DAY, zone="UTC")
    assert at_once(chosen_words(Span.YEAR, now=NOW, zone="UTC"), db) == ChosenWords(9)
    feel(db, 200 * DAY, 0.0, "tender", "tender", "own word")
    feel(db, 13 * DAY, 0.0)
    found = at_once(chosen_words(Span.YEAR, now=NOW, zone="UTC"), db)
    assert found == ChosenWords(10, (("tender", 5), ("tired", 5)))
    assert found.top == ["tender", "tired"]
    assert at_once(chosen_words(Span.TWO_WEEKS, now=NOW, zone="UTC"), db).check_ins == 9


@given(st.dictionaries(st.text("abcde", min_size=1, max_size=2), st.integers(1, 9)), st.integers(8, 12))
def test_six_words_at_most_and_none_that_came_twice(counts: dict[str, int], check_ins_: int) -> None:
    texts = {("", word): FeelingWord(word) for word in counts}
    found = most_chosen(Counter({("", word): count for word, count in counts.items()}), texts, check_ins_)
    expected = sorted((-count, word) for word, count in counts.items() if count >= 3)[:6]
    assert [(-count, word) for word, count in found.words] == (expected if check_ins_ >= 10 else [])


def test_practices_are_told_from_five_pairs_on(db: Session) -> None:
    """In the order of the library."""
    names = [practice.id for practice in content.practices()][:2]
    for place, (name, times) in enumerate(((names[1], 6), (names[0], 5), (content.practices()[2].id, 4))):
        for number in range(times):
            at = NOW - (20 * place + number) * DAY
            practice_runs.begin(db, name, now=at)
            check_ins.add(db, MoodReading(-0.4, 0), now=at - HOUR, zone="UTC")
            check_ins.add(db, MoodReading(0.4, 0), now=at + HOUR, zone="UTC")
    db.exec(update(PracticeRun).values(seconds=60))
    db.commit()
    told = at_once(practices(now=NOW), db)
    assert [(one.practice_id, one.outcome.times, one.outcome.better) for one in told] == [
        (names[0], 5, 5),
        (names[1], 6, 6),
    ]


def test_this_month_ends_with_today(db: Session) -> None:
    for ago in (0, 1, 19, 20, -1):
        feel(db, ago * DAY, 0.0)
    feel(db, 19 * DAY + 13 * HOUR, 0.0, zone="Pacific/Auckland")
    assert check_ins_this_month(db, now=NOW, zone="UTC") == 4


def test_a_year_has_twelve_months(db: Session) -> None:
    feel(db, 0 * DAY, 0.4)
    feel(db, HOUR, 0.8)
    feel(db, 400 * DAY, -0.8)
    live(db, 3 * DAY)
    this, before = (at_once(year(number, now=NOW, zone="UTC"), db) for number in (2026, 2025))
    assert [len(one.months) for one in (this, before)] == [12, 12]
    assert dict(this.months[10].levels) == {20: 4}
    assert this.months[10].sessions == {17}
    assert (before.split, before.earliest) == (Split(bad=1), 2025)
    assert db.exec(select(col(CheckIn.id))).all()


def test_how_a_day_was_counts_for_its_day_and_for_no_moment(db: Session) -> None:
    """It is one of the check-ins of its day; it stands neither before nor after a session or a practice."""
    live(db, 2 * HOUR)
    practice_runs.begin(db, "breathing.paced", now=NOW - 1.9 * HOUR)
    for ago, valence in ((2.5 * HOUR, -0.8), (HOUR, 0.4)):
        check_ins.add(db, MoodReading(valence, is_of_day=True), now=NOW - ago, zone="UTC")
    days = at_once(mood_over_time(Span.TWO_WEEKS, now=NOW, zone="UTC"), db).days
    assert [(day.day, day.check_ins) for day in days] == [(TODAY, 2)]
    assert at_once(around_sessions(now=NOW + 2 * DAY, zone="UTC"), db).sessions[0].before is None
    assert practice_outcomes.read(db, now=NOW) == {}
    feel(db, 2.5 * HOUR, -0.4)
    feel(db, HOUR, 0.4)
    assert len(practice_outcomes.read(db, now=NOW)) == 1
    assert at_once(around_sessions(now=NOW + 2 * DAY, zone="UTC"), db).sessions[0].before == -0.4
