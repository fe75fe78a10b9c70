"""Said of sessions: their list, and the thread of one."""

from datetime import datetime

from kapjournal.care.time import date_words, local_time
from kapjournal.messages import Message, Plural, dates
from kapjournal.messages.casing import at_start
from kapjournal.models import EntryKind, KapSession, Phase

SESSIONS = Message("Sessions")
EMPTY = Message("There are no sessions yet. A date and a time are enough to add one.")
PLAN = Message("Add a session")
NO_INTENTION = Message("No intention yet")
CANCELED = Message("Canceled", note="Of a session.")
GONE = Message("This session is no longer in your journal.")

THE_SESSION = Message("The session", note="Heading; the session itself among what belongs to it.")
CHANGE_PLAN = Message("Change date or time")
RESTORE = Message("Restore session")
RESTORED = Message("The session is planned again.")
READ_ON = Message("Read on", note="Button; opens what was written.")
CHECKED_IN = Message("Mood only")
PRACTICE = Message("A practice", note="In place of a name that is not known.")

SET_INTENTION = Message("Set an intention")
SET_INTENTION_WHY = Message("A few short questions lead to one sentence. You can also go without one.")
CATCH = Message("Write down one word")
CATCH_WHY = Message("One word is enough. No word is fine too.")
TELL = Message("Tell the story")
WRITE_MORE = Message("Write more of the story")
CATCH_MORE = Message("Add another word")
CHECK_IN_BEFORE = Message("Check in before the session")
CHECK_IN_AFTER = Message("Check in after the session")

_A_WEEK = 7
OPENS = Message("{name}: {words}", note="What is pressed, for a screen reader; then how the text begins.")
IN_LIST = Message(
    "{session}. {date}.", note="One of the list, for a screen reader: 'Session 2. Thursday, November 20.'"
)
_TITLE = Message("Session", note="One that was canceled and has no number.")
_TITLE_OF = Message("Session {number}")
_WROTE = {
    EntryKind.INTENTION: Message("{when}, intention", note="'This evening, intention'"),
    EntryKind.CAPTURE: Message("{when}, what came up", note="'This evening, what came up'"),
    EntryKind.STORY: Message("{when}, the story", note="'This evening, the story'"),
    EntryKind.NOTE: Message("{when}, a note", note="'This evening, a note'"),
}
_FELT = {
    Phase.BEFORE: Message("{when}, before the session", note="'Today, 1:40 PM, before the session'"),
    Phase.AFTER: Message("{when}, after the session", note="'Today, 5:40 PM, after the session'"),
}
_LASTED = Plural("{practice}, {count} minute", "{practice}, {count} minutes")


def title(number: int | None) -> str:
    """'Session 2'; one that was canceled has no number."""
    return _TITLE_OF(number=number) if number else _TITLE()


def wrote(kind: EntryKind, at: datetime, session: KapSession, now: datetime) -> str:
    """'This evening, intention', 'Thursday, the story'."""
    near = (
        date_words.day_and_part(at, session.zone, now) if _is_beside(at, session.zone, now) else _near(at, session, now)
    )
    return at_start(_WROTE[kind](when=near))


def felt(phase: Phase | None, at: datetime, session: KapSession, now: datetime) -> str:
    """'Today, 1:40 PM, before the session'."""
    when = day_and_time(at, session, now)
    return _FELT[phase](when=when) if phase else when


def day_and_time(at: datetime, session: KapSession, now: datetime) -> str:
    """'Today, 1:40 PM', 'Thursday, 1:40 PM', by the clock of where the session is."""
    return at_start(dates.date_and_time(_near(at, session, now), date_words.clock(at, session.zone)))


def _near(at: datetime, session: KapSession, now: datetime) -> str:
    """A day as it is told beside the session's own date: by its weekday within a week of it, else by its date."""
    if _is_beside(at, session.zone, now):
        return date_words.day(at, session.zone, now)
    day_ = local_time.local_day(at, session.zone)
    if abs((day_ - local_time.local_day(session.starts_at, session.zone)).days) < _A_WEEK:
        return dates.weekday(day_)
    return date_words.short_date(day_, local_time.local_day(now, session.zone))


def _is_beside(at: datetime, zone: str, now: datetime) -> bool:
    """Yesterday, today or tomorrow."""
    return abs((local_time.local_day(at, zone) - local_time.local_day(now, zone)).days) <= 1


def day(at: datetime, zone: str, now: datetime) -> str:
    return at_start(date_words.day(at, zone, now))


def when(session: KapSession, now: datetime) -> str:
    """'Thursday, November 20, 2:05 PM', by the calendar and the clock of where it is."""
    return dates.date_and_time(
        full_day(session.starts_at, session.zone, now), date_words.clock(session.starts_at, session.zone)
    )


def full_day(at: datetime, zone: str, now: datetime) -> str:
    """Always the date, never 'today': it names the session."""
    return date_words.full_date(local_time.local_day(at, zone), local_time.local_day(now, zone))


def lasted(practice: str, seconds: int) -> str:
    """'Slow breathing, 3 minutes'."""
    minutes = round(seconds / 60)
    return _LASTED(practice=practice, count=minutes) if minutes else practice
