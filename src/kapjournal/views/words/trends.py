"""Said under Trends: names, ranges, legends, tables."""

from collections.abc import Mapping, Sequence
from datetime import date

from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.trends.felt_days import FeltDay
from kapjournal.care.trends.groups import Split
from kapjournal.care.trends.line import Gap, Part
from kapjournal.care.trends.span import Span
from kapjournal.messages import Message, Plural, dates
from kapjournal.views.words import calendar
from kapjournal.views.words.moods import MOODS

SPANS: Mapping[Span, Message] = {
    Span.TWO_WEEKS: Message("2 weeks", context="range of a chart"),
    Span.THREE_MONTHS: Message("3 months", context="range of a chart"),
    Span.YEAR: Message("1 year", context="range of a chart"),
    Span.ALL: Message("All", context="range of a chart"),
}
THIS_MONTH = Plural("{count} check-in this month", "{count} check-ins this month")

MOOD_OVER_TIME = Message("Mood over time")
YEAR_CALENDAR = Message("Year calendar")
FEELING_WORDS = Message("Feeling words")
SESSIONS = Message("Before and after sessions")
PRACTICES = Message("Before and after practices")

SHOW_TABLE = Message("Show as table", note="Button; in place of a chart.")
SHOW_CHART = Message("Show as chart", note="Button; in place of a table.")
OPEN_DAY = Message("Open this day", note="Button; to all that was written on a day.")
EARLIER = Message("The day before with a check-in", note="Button; from one day of a chart to the one before it.")
LATER = Message("The next day with a check-in", note="Button; from one day of a chart to the one after it.")

LINES: Mapping[Part, Message] = {
    Part.DAY: Message("Line: middle check-in of each day", note="What a line in a chart means."),
    Part.THREE_DAYS: Message("Line: middle of every three days", note="What a line in a chart means."),
    Part.WEEK: Message("Line: middle of each week", note="What a line in a chart means."),
    Part.MONTH: Message("Line: middle of each month", note="What a line in a chart means."),
}
BANDS: Mapping[Part, Message] = {
    Part.DAY: Message("Band: lowest to highest check-in of the day", note="What a band in a chart means."),
    Part.THREE_DAYS: Message("Band: lowest to highest check-in of three days", note="What a band in a chart means."),
    Part.WEEK: Message("Band: lowest to highest check-in of the week", note="What a band in a chart means."),
    Part.MONTH: Message("Band: lowest to highest check-in of the month", note="What a band in a chart means."),
}
SESSION_LINE = Message("Vertical line: session", note="What a line from top to bottom in a chart means.")
MEDICINE_MARK = Message("Triangle: medicine change", note="What a triangle in a chart means.")
NO_LINE = Message("Gap: no check-in", note="What a gap in a chart means.")
SESSION_DOT = Message("Dot below: session", note="What a dot at the foot of a chart means.")
OPEN_RESULT = Message("Open this result", note="Button; to what a questionnaire came to.")
TODAY = Message("today", context="end of a chart")

EMPTY = Message("There are no check-ins yet.")
EMPTY_WHY = Message("One tap a day is enough. Days without one are fine.")
CHECK_IN = Message("Check in", note="Button; to a new check-in.")
EMPTY_RANGE = Message("No check-ins in this time.")
SHOW_ALL = Message("Show all", note="Button; all check-ins in place of a range of days.")
LOADING = Message("Loading")

YEAR_BEFORE = Message("The year before")
YEAR_AFTER = Message("The year after")

MOOD_TABLE = Message("Mood by day")
YEAR_TABLE = Message("Mood by month")
SESSIONS_TABLE = Message("Sessions")
WORDS_TABLE = Message("Feeling words and number of check-ins")
PRACTICES_TABLE = Message("Practices")
DATE = Message("Date", note="Over a column.")
MONTH = Message("Month", note="Over a column.")
LOWEST = Message("Lowest", note="Over a column: the lowest mood of a day.")
MIDDLE = Message("Middle", note="Over a column: the middle mood of a day.")
HIGHEST = Message("Highest", note="Over a column: the highest mood of a day.")
CHECK_INS = Message("Check-ins", note="Over a column: how many.", context="number")
GOOD = Message("Good or very good", note="Over a column: how many days.")
SO_SO = Message("So-so", note="Over a column: how many days.")
BAD = Message("Bad or very bad", note="Over a column: how many days.")
SESSION = Message("Session", note="Over a column: its number.", context="column")
BEFORE = Message("Before", note="Over a column: how it was before a session.")
DAY_AFTER = Message("Day after", note="Over a column: how it was on the day after a session.")
WEEK_AFTER = Message("One week after", note="Over a column: how it was a week after a session.", context="column")
WORD = Message("Word", note="Over a column: a word for a feeling.")
PRACTICE = Message("Practice", note="Over a column: the name of a practice.")
BETTER = Message("Better", note="Over a column: how often.")
SAME = Message("About the same", note="Over a column: how often.")
WORSE = Message("Worse", note="Over a column: how often.")
TOTAL = Message("Total", note="Over a column: the number that a questionnaire came to.")
PUBLISHED_RANGE = Message("Published range", note="Over a column: 'Moderate'.")
OLDER_ROWS = Message("Show older rows", note="Button under a table.")
NEWER_ROWS = Message("Show newer rows", note="Button over a table.")
NO_CHECK_IN = Message("no check-in", note="Where a mood would stand.")
CELL = Message("{name}: {value}", note="A cell of a table read by itself: 'Lowest: bad'.")

_TOTAL_ON = Message("{date}: {total}.", note="'November 3: 9 out of 27.'")
_TOTAL_TOUCHED = Message("{date}: {total}. Published range: {range}.", note="'November 3: 9 out of 27. …'")
_SINCE = Message("{since}: {change}", note="'Since your first one: 5 points lower than on August 3.'")
_RANGE_FROM = Message("From {number}: {range}", note="A published range and the number with which it begins.")
_ONE_MOOD = Plural("{date}: {mood}, {count} check-in", "{date}: {mood}, {count} check-ins")
_MOODS = Plural(
    "{date}: from {lowest} to {highest}, {count} check-in", "{date}: from {lowest} to {highest}, {count} check-ins"
)
_GAP = Message("No check-ins from {first} to {last}.")
_YEAR = Message("Days with check-ins in {year}: {good} good or very good, {middle} so-so, {bad} bad or very bad.")
_EMPTY_YEAR = Message("No check-ins in {year}.")
_MONTH = Message("{month}: {good} good or very good, {middle} so-so, {bad} bad or very bad")
_EMPTY_MONTH = Message("{month}: no check-ins")


def mood(valence: float | None) -> str:
    """Its name, or that there was no check-in."""
    return NO_CHECK_IN() if valence is None else MOODS[level_of(valence) - 1]()


def touched(day: FeltDay, today: date) -> str:
    """'Monday, November 2: from so-so to good, 3 check-ins'."""
    when, lowest, highest = dates.full_date(day.day, today), mood(day.low), mood(day.high)
    if lowest == highest:
        return _ONE_MOOD(date=when, mood=lowest, count=day.check_ins)
    return _MOODS(date=when, lowest=lowest, highest=highest, count=day.check_ins)


def gap(missing: Gap, today: date) -> str:
    return _GAP(first=dates.short_date(missing.first, today), last=dates.short_date(missing.last, today))


def total_on(date_: str, total: str) -> str:
    return _TOTAL_ON(date=date_, total=total)


def total_touched(date_: str, total: str, range_: str) -> str:
    return _TOTAL_TOUCHED(date=date_, total=total, range=range_)


def since(heading: str, change: str) -> str:
    return _SINCE(since=heading, change=change)


def range_from(low: int, name: str) -> str:
    return _RANGE_FROM(number=low, range=name)


def year(number: int, split: Split) -> str:
    """Years are no numbers to be put in groups."""
    if not split.total:
        return _EMPTY_YEAR(year=str(number))
    return _YEAR(year=str(number), good=split.good, middle=split.middle, bad=split.bad)


def month(first: date, split: Split) -> str:
    """A month of a year, for a screen reader."""
    name = calendar.month(first.year, first.month)
    if not split.total:
        return _EMPTY_MONTH(month=name)
    return _MONTH(month=name, good=split.good, middle=split.middle, bad=split.bad)


def read_aloud(heads: Sequence[str], cells: Sequence[str]) -> str:
    """A row of a table: what it is about, then each cell with the name of its column."""
    named = (CELL(name=name, value=value) for name, value in zip(heads[1:], cells[1:], strict=True))
    return "\n".join([cells[0], *named])
