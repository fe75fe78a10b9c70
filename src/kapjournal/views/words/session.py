"""Said of sessions: their list, and the thread of one."""

from datetime import datetime

from kapjournal.care.time import date_words, local_time
from kapjournal.care.time.day_parts import part_of_day
from kapjournal.models import EntryKind, KapSession, Phase

SESSIONS = "Sessions"
EMPTY = "Your sessions will stand here, with what came of them."
PLAN = "Plan a session"
NO_INTENTION = "No intention yet"
SET_ASIDE = "Cancelled"
GONE = "This session is not here any more."

THE_SESSION = "The session"
CHANGE_PLAN = "Change the plan"
READ_ON = "Read on"
NOW = "Now"
CHECKED_IN = "Mood only"
PRACTICE = "A practice"

SET_INTENTION = "Set an intention"
INTENTION_ASKED = "What would you like to bring along?"
CATCH = "Catch a word"
CATCH_ASKED = "What is with you?"
TELL = "Tell the story"
TELL_ASKED = "Tell the story, while it is near"
WRITE_MORE = "Write more"
CATCH_MORE = "Catch another word"
CHECK_IN_BEFORE = "Check in before"
CHECK_IN_AFTER = "Check in after"
STORY_AHEAD = "The story, if you like"

_KINDS = {
    EntryKind.INTENTION: "intention",
    EntryKind.CAPTURE: "what came up",
    EntryKind.STORY: "the story",
    EntryKind.NOTE: "a note",
}
_PHASES = {Phase.BEFORE: "before", Phase.AFTER: "after"}


def title(number: int | None) -> str:
    """'Second session'; one that was cancelled has no number."""
    return f"{date_words.ordinal(number).capitalize()} session" if number else "A session"


def wrote(kind: EntryKind, at: datetime, session: KapSession, now: datetime) -> str:
    """'This evening, intention', 'Monday evening, intention'."""
    return f"{_near_part(at, session, now)}, {_KINDS[kind]}"


def _near_part(at: datetime, session: KapSession, now: datetime) -> str:
    """As `_near`, with the part of the day."""
    away = local_time.local_day(at, session.zone) - local_time.local_day(now, session.zone)
    if abs(away.days) <= 1:
        return _sentence(date_words.day_and_part(at, session.zone, now))
    return f"{_near(at, session, now)} {part_of_day(local_time.local(at, session.zone).hour)}"


def felt(phase: Phase | None, at: datetime, session: KapSession, now: datetime) -> str:
    """'Tuesday 13:40, before'."""
    return clock_near(at, session, now) + (f", {_PHASES[phase]}" if phase else "")


def clock_near(at: datetime, session: KapSession, now: datetime) -> str:
    """'Today 13:40', 'Tuesday 13:40'."""
    return f"{_near(at, session, now)} {date_words.clock(at, session.zone)}"


def _near(at: datetime, session: KapSession, now: datetime) -> str:
    """A day as it is told beside the session's own date: by its weekday within a week, else by its date."""
    day_, today = local_time.local_day(at, session.zone), local_time.local_day(now, session.zone)
    word = date_words.day(at, session.zone, now)
    if abs((day_ - today).days) <= 1:
        return _sentence(word)
    from_session = abs((day_ - local_time.local_day(session.starts_at, session.zone)).days)
    return word.split(",")[0] if from_session < 7 else date_words.short_date(day_, today)


def day(at: datetime, zone: str, now: datetime) -> str:
    return _sentence(date_words.day(at, zone, now))


def full_day(at: datetime, zone: str, now: datetime) -> str:
    """Always the date, never 'today': it names the session."""
    return date_words.full_date(local_time.local_day(at, zone), local_time.local_day(now, zone))


def lasted(title_: str, seconds: int) -> str:
    """'Slow breathing, 3 minutes'."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return title_
    return f"{title_}, {minutes} {'minute' if minutes == 1 else 'minutes'}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
