"""The journal by days: each thing on the day it was, where it was, and a month in three statements."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlmodel import Session

from kapjournal.care.records import check_ins, entries, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.care.timeline import calendar
from kapjournal.care.timeline.calendar import CalendarDay
from kapjournal.storage import Vault
from tests.care.conftest import NOW
from tests.support.statements import statements
from tests.support.ten_years import fill_ten_years

TOKYO, HONOLULU = "Asia/Tokyo", "Pacific/Honolulu"


def day(db: Session, number: int, month: int = 11) -> CalendarDay:
    return calendar.month(db, 2026, month)[number - 1]


def test_a_month_has_all_its_days(db: Session) -> None:
    """From the first to the last, one after the other, also in a leap year; nothing was on any of them."""
    for year, number, length in ((2026, 11, 30), (2026, 2, 28), (2028, 2, 29), (2026, 12, 31)):
        days = calendar.month(db, year, number)
        assert (days[0].day, len(days)) == (date(year, number, 1), length)
        assert all(after.day - before.day == timedelta(days=1) for before, after in pairwise(days))
        assert all(one.is_empty for one in days)


def test_the_mood_of_a_day_is_the_middle_of_its_check_ins(db: Session) -> None:
    """As everywhere else; a day without one has none, which is not a mood between good and bad."""
    for hours, valence in enumerate((-0.8, 0.4, 0.8)):
        check_ins.add(db, MoodReading(valence, 0), now=NOW - timedelta(hours=hours), zone="UTC")
    gone = check_ins.add(db, MoodReading(-1, 0), now=NOW, zone="UTC")
    check_ins.delete(db, gone.uid, now=NOW)
    assert (day(db, 20).mood, day(db, 20).check_ins) == (0.4, 3)
    assert (day(db, 19).mood, day(db, 19).check_ins) == (None, 0)


def test_each_thing_is_on_the_day_that_the_patient_lived(db: Session) -> None:
    """Not on that of the clock in UTC, nor on that of where the patient is now."""
    late = datetime(2026, 10, 31, 16, tzinfo=UTC)  # November 1 in Tokyo
    entries.keep_note(db, "river", now=late, zone=TOKYO)
    early = datetime(2026, 12, 1, 3, tzinfo=UTC)  # November 30 in Honolulu
    check_ins.add(db, MoodReading(0.5, 0), now=early, zone=HONOLULU)
    sessions.plan(db, Plan(early, HONOLULU), now=NOW)
    assert day(db, 1).entries == 1
    assert (day(db, 30).check_ins, day(db, 30).sessions) == (1, (1,))
    assert all(one.is_empty for one in calendar.month(db, 2026, 10))
    assert all(one.is_empty for one in calendar.month(db, 2026, 12))
    assert [row.kind for row in calendar.lines_of_day(db, date(2026, 11, 1))] == ["note"]
    assert [row.kind for row in calendar.lines_of_day(db, date(2026, 11, 30))] == ["check_in", "session"]
    assert calendar.lines_of_day(db, date(2026, 12, 1)) == ()


def test_a_cancelled_session_has_no_number(db: Session) -> None:
    """It stands on its day all the same, for what was written for it stays."""
    uid = sessions.plan(db, Plan(NOW, "UTC"), now=NOW).uid
    sessions.plan(db, Plan(NOW + timedelta(hours=5), "UTC"), now=NOW)
    assert day(db, 20).sessions == (1, 2)
    sessions.cancel(db, uid, now=NOW)
    assert day(db, 20).sessions == (None, 1)


def test_the_lines_of_a_day_come_in_the_order_lived(db: Session) -> None:
    """What was deleted is not among them."""
    first = entries.keep_note(db, "early", now=NOW - timedelta(hours=3), zone="UTC")
    check_ins.add(db, MoodReading(0.5, 0), now=NOW - timedelta(hours=1), zone="UTC")
    entries.keep_note(db, "late", now=NOW, zone="UTC")
    entries.delete(db, first.uid, now=NOW)
    assert [row.preview for row in calendar.lines_of_day(db, NOW.date())] == ["", "late"]


@pytest.fixture(scope="module")
def ten_years(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    folder: Path = tmp_path_factory.mktemp("years") / "vault"
    vault, _ = Vault.create(folder, "a lamp by the window", work_factor=4)
    with vault.session() as db:
        fill_ten_years(db, end=NOW, zone="UTC")
    return vault


def test_ten_years_ask_no_more_than_one(ten_years: Vault) -> None:
    """A month and a day in a few statements, each along an index of time, however long the journal is."""
    with ten_years.session() as db:
        for year in (2017, 2026):
            with statements(db.get_bind()) as sent:
                calendar.month(db, year, 5)
            assert len(sent) == 3
            with statements(db.get_bind()) as sent:
                lines = calendar.lines_of_day(db, date(year, 5, 5))
            assert lines
            assert len(sent) <= 8


def test_a_month_walks_the_indexes_of_time(ten_years: Vault) -> None:
    """Only what lies in the month is read."""
    asked: list[tuple[str, object]] = []

    def note(*said: object) -> None:
        asked.append((str(said[2]), said[3]))

    with ten_years.session() as db:
        engine = db.get_bind()
        event.listen(engine, "before_cursor_execute", note)
        calendar.month(db, 2020, 5)
        event.remove(engine, "before_cursor_execute", note)
        connection = db.connection()
        plans = [
            str(row[3])
            for text, given in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", given)  # type: ignore[arg-type]
        ]
    assert any("SEARCH check_in USING INDEX check_in_by_time (happened_at>? AND happened_at<?)" in one for one in plans)
    assert any("SEARCH entry USING INDEX entry_by_time (happened_at>? AND happened_at<?)" in one for one in plans)
