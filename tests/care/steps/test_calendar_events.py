"""A calendar file says what is to come, and takes back what an earlier one said."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal.care.records import settings
from kapjournal.care.steps import calendar_events, saved_calendar
from kapjournal.care.steps.calendar_events import CalendarEvent, Change, events, uid_of
from kapjournal.care.steps.reminders import Reminder, ReminderKind
from kapjournal.care.steps.saved_calendar import SavedCalendar

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
HOUR = timedelta(hours=1)


def reminder(of: str = "a", hours: int = 1, kind: ReminderKind = ReminderKind.STORY) -> Reminder:
    return Reminder(kind, of, NOW + hours * HOUR)


def saved(*said: CalendarEvent) -> dict[str, datetime]:
    return {event.uid: event.at for event in said if not event.is_removed}


def test_a_moved_one_keeps_its_uid() -> None:
    """A calendar moves what it has; each kind of one session is an event of its own."""
    (before,), (after,) = events([reminder(hours=1)], {}, now=NOW), events([reminder(hours=9)], {}, now=NOW)
    assert before.uid == after.uid
    assert uid_of(reminder()) != uid_of(reminder(kind=ReminderKind.INTENTION)) != uid_of(reminder(of="b"))


def test_one_that_is_gone_is_taken_back_and_what_has_passed_is_left_alone() -> None:
    """A cancelled session, a step that is done: the old event goes. The past stays as it was."""
    told = events([reminder("a", 1), reminder("b", 2)], {}, now=NOW)
    assert events([reminder("b", 2)], saved(*told), now=NOW) == (
        CalendarEvent(uid_of(reminder("a")), NOW + HOUR, is_removed=True),
        CalendarEvent(uid_of(reminder("b")), NOW + 2 * HOUR),
    )
    assert events([], saved(*told), now=NOW + 3 * HOUR) == ()


def test_what_has_to_be_imported_again_is_said() -> None:
    """Nothing new, a first file, other times, or times that are gone."""
    one, later, other = reminder("a", 1), reminder("a", 5), reminder("b", 2)
    told = saved(*events([one], {}, now=NOW))
    assert calendar_events.change([one], {}, now=NOW) is Change.FIRST
    assert calendar_events.change([one], told, now=NOW) is Change.NONE
    assert calendar_events.change([later], told, now=NOW) is Change.MOVED
    assert calendar_events.change([one, other], told, now=NOW) is Change.MOVED
    assert calendar_events.change([], told, now=NOW) is Change.REMOVED
    assert calendar_events.change([], {}, now=NOW) is Change.NONE


kinds = st.sampled_from(list(ReminderKind))
plans = st.lists(st.builds(reminder, st.sampled_from("abc"), st.integers(-5, 5), kinds), unique_by=uid_of)


@given(plans, plans)
def test_a_calendar_that_takes_every_file_is_right(first: list[Reminder], second: list[Reminder]) -> None:
    """It holds what is planned and nothing else, whatever was planned before."""
    calendar: dict[str, datetime] = {}
    for planned in (first, second):
        for event in events(planned, calendar, now=NOW):
            if event.is_removed:
                calendar.pop(event.uid)
            else:
                calendar[event.uid] = event.at
        assert calendar == {uid_of(each): each.at for each in planned if each.at > NOW}
        assert calendar_events.change(planned, calendar, now=NOW) is Change.NONE


def test_what_a_file_said_is_remembered(db: Session) -> None:
    """With its number; a note that nobody can read is as good as none."""
    assert saved_calendar.read(db) == SavedCalendar()
    told = (CalendarEvent("a", NOW), CalendarEvent("b", NOW, is_removed=True))
    saved_calendar.note(db, told, 3)
    assert saved_calendar.read(db) == SavedCalendar(3, {"a": NOW})
    for broken in ("", "[", "[]", '{"events": 1}', '{"events": {"a": 1}}', '{"sequence": "x"}'):
        settings.write_raw(db, "calendar_file", broken)
        assert saved_calendar.read(db) == SavedCalendar()
