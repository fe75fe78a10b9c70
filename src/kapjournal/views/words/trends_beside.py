"""The sentences from data of what was noted beside how it is: topics, sleep, pain, own trackers. None says why."""

from collections.abc import Mapping, Sequence
from datetime import date

from kapjournal.care.measures import tracker_words
from kapjournal.care.measures.mood import Companion, DayMood
from kapjournal.care.trends.line import Part
from kapjournal.care.trends.numbers import FEWEST, NumberDays, YesDays
from kapjournal.care.trends.topics import ComparedTopics, is_a_little
from kapjournal.care.trends.tracked import PAIN, SLEEP, OneTracked
from kapjournal.messages import Message, Plural, dates, numbers
from kapjournal.views.words import trends

TOPICS = Message("Topics on better and worse days")
SLEEP_NAME = Message("Sleep", context="chart", note="Title of a chart of how long somebody slept.")
PAIN_NAME = Message("Pain, 0 to 10", context="chart")

_BETTER, _WORSE = Message("Days with {topic} were better."), Message("Days with {topic} were worse.")
_WITH = Plural("Typical with it: {mood} ({count} day).", "Typical with it: {mood} ({count} days).")
_WITHOUT = Plural("Typical without it: {mood} ({count} day).", "Typical without it: {mood} ({count} days).")
_A_LITTLE_BETTER = Plural(
    "Days with {topic} were a little better: {count} day with, {without} days without.",
    "Days with {topic} were a little better: {count} days with, {without} days without.",
)
_A_LITTLE_WORSE = Plural(
    "Days with {topic} were a little worse: {count} day with, {without} days without.",
    "Days with {topic} were a little worse: {count} days with, {without} days without.",
)
_NOT_WHY = Message("This shows what came together, not why.")
_COMPARED = Plural(
    "With {count} topic compared, some of it is chance.", "With {count} topics compared, some of it is chance."
)
_NONE = Message("No topic stands out.")
_TOO_FEW = Message("Topics show here after 10 days with and 10 days without one.")

TOPICS_TABLE = Message(
    "Topics: difference in steps", note="Over a table. A step is from one of five moods to the next."
)
TOPIC = Message("Topic", note="Over a column.")
DAYS_WITH, DAYS_WITHOUT = Message("Days with", note="Over a column."), Message("Days without", note="Over a column.")
STEPS = Message("Difference in steps", note="Over a column. A step is from one of five moods to the next.")
_STEPS = Message("{value}, between {low} and {high}", note="A difference in steps, and the range that it may be in.")

_NUMBER = Plural(
    "{tracker}: {median} on a typical day, from {lowest} to {highest}, {count} day.",
    "{tracker}: {median} on a typical day, from {lowest} to {highest}, {count} days.",
)
_YES = Plural("{tracker}: yes on {yes} of {count} day.", "{tracker}: yes on {yes} of {count} days.")
_FEW_NUMBERS = Plural(
    "{tracker} shows here after {count} day with a number.", "{tracker} shows here after {count} days with a number."
)
_FEW_ANSWERS = Plural(
    "{tracker} shows here after {count} day with an answer.", "{tracker} shows here after {count} days with an answer."
)
MIDDLE_LINES: Mapping[Part, Message] = {
    **trends.LINES,
    Part.DAY: Message("Line: middle of each day", note="What a line in a chart means."),
}
RANGE_BANDS: Mapping[Part, Message] = {
    Part.DAY: Message("Band: lowest to highest of the day", note="What a band in a chart means."),
    Part.THREE_DAYS: Message("Band: lowest to highest of three days", note="What a band in a chart means."),
    Part.WEEK: Message("Band: lowest to highest of the week", note="What a band in a chart means."),
    Part.MONTH: Message("Band: lowest to highest of the month", note="What a band in a chart means."),
}
TALL_MARK = Message("Tall mark: yes. Short mark: no. Gap: nothing noted.", note="What marks in a chart mean.")
SHARE_MARK = Message("Height: how many of the noted days were a yes. Gap: nothing noted.", note="Of marks in a chart.")
ANSWER = Message("Answer", note="Over a column: yes or no.")
_ONE_VALUE = Message("{date}: {value}", note="'Monday, November 2: 7 h 30 min'", context="touched")
_VALUES = Message("{date}: from {lowest} to {highest}", note="'Monday, November 2: from 3 to 5'", context="touched")
_TABLE = Message("{name} by day", note="Over a table: 'Sleep by day'.")

_STEP = 0.4
"""From one of the five moods to the next."""


def topics(found: ComparedTopics) -> list[tuple[Companion, str]]:
    """Each that stands out with its sentences, better ones and worse ones in one form."""
    return [(one, _topic(one, _BETTER, _A_LITTLE_BETTER)) for one in found.better] + [
        (one, _topic(one, _WORSE, _A_LITTLE_WORSE)) for one in found.worse
    ]


def nothing_of_topics(found: ComparedTopics) -> str:
    """What is said where none stands out."""
    return _NONE() if found.compared else _TOO_FEW()


def about_topics(found: ComparedTopics) -> list[str]:
    """Always under them."""
    return [_NOT_WHY(), _COMPARED(count=len(found.compared))]


def steps(one: Companion) -> str:
    """'1.5, between 0.5 and 2'."""
    value, low, high = (
        numbers.decimal(round(part / _STEP, 1)) for part in (one.better_by.value, one.better_by.low, one.better_by.high)
    )
    return _STEPS(value=value, low=low, high=high)


def _topic(one: Companion, plain: Message, a_little: Plural) -> str:
    if is_a_little(one):
        return a_little(topic=one.name, count=one.days_with, without=one.days_without)
    return "\n".join(
        (
            plain(topic=one.name),
            _WITH(mood=trends.mood(one.with_it), count=one.days_with),
            _WITHOUT(mood=trends.mood(one.without_it), count=one.days_without),
        )
    )


_NAMES: Mapping[str, Message] = {SLEEP: SLEEP_NAME, PAIN: PAIN_NAME}


def name(one: OneTracked) -> str:
    return _NAMES[one.id]() if one.id in _NAMES else one.name


def value(one: OneTracked, number: float) -> str:
    """A number as it is read: sleep as hours and minutes, to the minute."""
    return tracker_words.duration(round(number)) if one.id == SLEEP else numbers.decimal(round(number, 2))


def tracked(one: OneTracked) -> str:
    """The one sentence over its chart."""
    found, said = one.found, name(one)
    if isinstance(found, YesDays):
        if not found.is_enough:
            return _FEW_ANSWERS(tracker=said, count=FEWEST)
        return _YES(tracker=said, yes=found.yes, count=len(found.days))
    if not found.is_enough:
        return _FEW_NUMBERS(tracker=said, count=FEWEST)
    return _NUMBER(
        tracker=said,
        median=value(one, found.typical),
        lowest=value(one, found.lowest),
        highest=value(one, found.highest),
        count=len(found.days),
    )


def touched(one: OneTracked, day: DayMood, today: date) -> str:
    """What was noted on a day of its chart."""
    when = dates.full_date(day.day, today)
    if isinstance(one.found, YesDays):
        return _ONE_VALUE(date=when, value=tracker_words.value(one.kind, day.middle))
    lowest, highest = value(one, day.low), value(one, day.high)
    if lowest == highest:
        return _ONE_VALUE(date=when, value=lowest)
    return _VALUES(date=when, lowest=lowest, highest=highest)


def table(one: OneTracked) -> str:
    return _TABLE(name=name(one))


def answers(one: OneTracked, found: NumberDays | YesDays) -> Sequence[tuple[str, ...]]:
    """The cells after the date, for each day in order: yes or no, or the lowest, the middle and the highest."""
    if isinstance(found, YesDays):
        return [(tracker_words.value(one.kind, day.middle),) for day in found.days]
    return [tuple(value(one, number) for number in (day.low, day.middle, day.high)) for day in found.days]
