"""Said in the calendar: what a day holds, for eyes and for a screen reader."""

from datetime import date

from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.timeline.calendar import CalendarDay
from kapjournal.messages import Message, Plural, dates
from kapjournal.messages.formats import formats
from kapjournal.views.words import session as session_words

MOODS = (
    Message("very bad", context="mood of a day"),
    Message("bad", context="mood of a day"),
    Message("so-so", context="mood of a day"),
    Message("good", context="mood of a day"),
    Message("very good", context="mood of a day"),
)
"""By the moon of the day, from new to full."""
BEFORE = Message("The month before")
AFTER = Message("The month after")
CHOOSE = Message("Choose a month", note="Names a button that shows the month and opens a calendar.")
RING = Message("Ring: session", note="What a ring round a day of the calendar means.")
DASH = Message("Dash: you wrote something", note="What a dash under a day of the calendar means.")
NOTHING = Message("Nothing on this day.")
NOTHING_IN_MONTH = Message("Nothing in this month.")
MORE = Plural("{count} more", "{count} more", note="Lines of a day that are not shown here.")

_MONTH = Message("{month} {year}", note="'November 2026', over a calendar.")
_MORE = Message("{facts}, {fact}", note="'Thursday, November 20, so-so', then the next one: facts about one day.")
_CHECK_INS = Plural("{count} check-in", "{count} check-ins")
_WROTE = Plural("{count} entry", "{count} entries")
_TODAY = Message("today", context="calendar")


def month(year: int, number: int) -> str:
    """'November 2026'; years are no numbers to be put in groups."""
    of = formats()
    return of.dress(_MONTH(month=of.months[number - 1], year=str(year)))


def weekdays() -> list[str]:
    """Short names, from the day that a week starts with."""
    names, first = formats().short_weekdays, dates.first_weekday()
    return [formats().dress(name) for name in (*names[first:], *names[:first])]


def short_weekday(day: date) -> str:
    """'Thu'."""
    return formats().dress(formats().short_weekdays[day.weekday()])


def facts(day: CalendarDay) -> list[str]:
    """'so-so', '2 check-ins', '1 entry', 'Session 2'."""
    said = [] if day.mood is None else [MOODS[level_of(day.mood) - 1](), _CHECK_INS(count=day.check_ins)]
    said += [_WROTE(count=day.entries)] if day.entries else []
    return [*said, *(session_words.title(number) for number in day.sessions)]


def read_aloud(day: CalendarDay, today: date) -> str:
    """'Thursday, November 20, so-so, 2 check-ins, Session 2'."""
    said = dates.full_date(day.day, today)
    for fact in ([_TODAY()] if day.day == today else []) + facts(day):
        said = _MORE(facts=said, fact=fact)
    return said
