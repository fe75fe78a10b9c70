"""Said below the first card of Today: the session in sight, the week, a line of one's own, and what else there is."""

from collections.abc import Mapping
from datetime import datetime

from kapjournal.care.records.last_backup import BackupDue
from kapjournal.care.steps.line_today import LineToday
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.today_parts import Part
from kapjournal.care.steps.week import Week
from kapjournal.care.time import date_words, local_time
from kapjournal.messages import Message, Plural, dates
from kapjournal.messages.lists import joined
from kapjournal.views.words import backup as backup_words
from kapjournal.views.words import journal as journal_words

_NEW_SINCE = Plural("{count} new entry since {date}.", "{count} new entries since {date}.")
OTHER_THINGS = Message("Other things", note="Heading of what can be done besides the one thing on the card.")

ROWS: Mapping[Part, Message] = {
    Part.ADD_SESSION: Message("Add a session"),
    Part.ADD_PEOPLE: Message("Add people to Help"),
    Part.TRY_PRACTICE: Message("Try a practice"),
    Part.FEEL_LIKE: Message("What a session can feel like"),
    Part.SAFETY_PLAN: Message("Safety plan"),
    Part.SAFETY_LINES: Message("Safety plan"),
    Part.CLINIC_QUESTIONS: Message("Questions for my clinic"),
    Part.SLEEP: Message("Get ready for sleep"),
    Part.WHEN_TO_CALL: Message("When to call"),
    Part.SHORT_PRACTICE: Message("A short practice"),
    Part.SOMEONE: Message("I need someone"),
    Part.AFTERCARE: Message("For the rest of today"),
    Part.CAPTURED: Message("What came up"),
    Part.CHOOSE_STEP: Message("Choose a small step"),
    Part.LONG_TERM_CHECK: Message("Longer-term check"),
    Part.UPDATE_SESSIONS: Message("Has anything changed with your sessions?"),
    Part.LETTERS: Message("Letters to myself"),
    Part.FIND: Message("Find a question or a practice"),
    Part.LETTER: Message("A letter from you to you"),
    Part.CAPTURE: Message("Write down what came up"),
    Part.AFTER_LAST: Message("After your last session"),
}
NOTES: Mapping[Part, Message] = {
    Part.ADD_SESSION: Message("A date and a time are enough."),
    Part.ADD_PEOPLE: Message("Then you can reach them with one tap."),
    Part.FIND: Message("Choose by how you feel right now."),
    Part.UPDATE_SESSIONS: Message("Update"),
}
ROWS_OF_SESSION: Mapping[Part, Message] = {
    Part.PREPARE: Message("Prepare for session {number}"),
    Part.TELL_STORY: Message("Tell the story of session {number}"),
    Part.SET_INTENTION: Message("Set an intention for session {number}"),
}
ADD_NEXT = Message("Add your next session")
CALL_AFTER = Message("When to call after a session")
STEP_TODAY = Message("Your small step for today")
STEP = Message("Your small step")
QUOTED = Message("“{words}”", note="What the patient wrote, in quotation marks.")
YOUR_INTENTION = Message("Your intention: “{intention}”")
RIDE_HOME = Message("Ride home: {name}")
ADD_RIDE = Message("Add your ride home")
DRAFTS = Plural("Draft: {count}", "Drafts: {count}")
SENTENCES: Mapping[Part, Message] = {
    Part.DO_NOT_DRIVE: Message("Do not drive until tomorrow, and only after a full night’s sleep."),
    Part.NO_DECISIONS: Message("Make no big decisions today."),
    Part.LOW_MOOD: Message(
        "A low mood can come in these days. If it lasts more than two days or gets worse, call your clinic."
    ),
    Part.TELL_IF_LOWER: Message("If your mood gets lower, call your clinic."),
}
HARD_DAYS = Plural(
    "Your last day with check-ins had a hard moment. Your clinic would want to know.",
    "Your last {count} days with check-ins each had a hard moment. Your clinic would want to know.",
)
ADD_MORE = Message("Add more", note="Button; adds words or a note to a check-in.")

_MINUTES = Plural("{practice}, about {count} minute", "{practice}, about {count} minutes")
_AHEAD = Message("Session {number}: {when}", note="'Session 3: Thursday, November 26, 2:05 PM'")
_TODAY = Message("Session {number} is today.")
_TOMORROW = Message("Session {number} is tomorrow.")
_IN = Plural("Session {number} is in {count} day.", "Session {number} is in {count} days.")
_STRIP = Message("Day {day} after session {number}. You can look back on days 7, 14 and 30.", note="Of a drawing.")

WEEK = Message("Your last 7 days")
_WEEK = Message(
    "Your last 7 days: {good} good or very good, {middle} so-so, {bad} bad or very bad, {none} without a check-in."
)
_WEEK_SESSIONS = Message("With a session: {days}.", note="'With a session: Monday and Thursday.'")
_MARKED = Message("You marked this on {date}.")
_FROM_SESSION = Message("From session {number}")
_WRITTEN = Plural("Written one year ago today", "Written {count} years ago today")


def takes(practice: str, minutes: int) -> str:
    """'Slow breathing, about 3 minutes'."""
    return _MINUTES(practice=practice, count=minutes)


def session_at(course: SessionSummary, now: datetime) -> str:
    """'Session 3: Thursday, November 26, 2:05 PM', by the clock of where it is."""
    days = (local_time.local_day(each, course.zone) for each in (course.starts_at, now))
    when = dates.date_and_time(date_words.full_date(*days), date_words.clock(course.starts_at, course.zone))
    return _AHEAD(number=course.number, when=when)


def session_in(course: SessionSummary, now: datetime) -> str:
    """'Session 3 is tomorrow.'"""
    then, today = (local_time.local_day(each, course.zone) for each in (course.starts_at, now))
    away = (then - today).days
    if away < 2:
        return (_TOMORROW if away == 1 else _TODAY)(number=course.number)
    return _IN(count=away, number=course.number)


def strip(day: int, number: int) -> str:
    """What the strip of days says to a screen reader."""
    return _STRIP(day=day, number=number)


def week(seven: Week) -> str:
    return _WEEK(good=seven.good, middle=seven.middle, bad=seven.bad, none=seven.none)


def week_named(seven: Week) -> str:
    """The same with the days of sessions, which are rings in the picture, and where it leads."""
    lived = [dates.weekday(day.day) for day in seven.days if day.has_session]
    sessions = [_WEEK_SESSIONS(days=joined(lived))] if lived else []
    return "\n".join((week(seven), *sessions, journal_words.TRENDS()))


def when_marked(line: LineToday, now: datetime, zone: str, number: int | None = None) -> str:
    """When a line was marked, or how many years ago it was written; of a session where that is what matters."""
    if line.years or line.marked_on is None:
        return _WRITTEN(count=line.years)
    if number is not None:
        return _FROM_SESSION(number=number)
    return _MARKED(date=date_words.short_date(line.marked_on, local_time.local_day(now, zone)))


def backup(due: BackupDue, zone: str) -> str:
    """'31 new entries since November 9, 2026.'"""
    if due.since is None:
        return backup_words.NONE()
    return _NEW_SINCE(count=due.new, date=dates.long_date(local_time.local_day(due.since, zone)))
