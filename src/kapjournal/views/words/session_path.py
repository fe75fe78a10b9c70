"""Said on the page of one session: its three parts, its stops, and what is still open at each."""

from collections.abc import Mapping
from datetime import date, datetime

from kapjournal.care.records import intention_ratings
from kapjournal.care.steps.today_parts import CardState
from kapjournal.care.time import date_words, local_time
from kapjournal.messages import Message, Plural, lists

BEFORE, THE_DAY, AFTER = (
    Message("Before", context="part of a session"),
    Message("The day"),
    Message("After", context="part of a session"),
)
PARTS = (BEFORE, THE_DAY, AFTER)

PREPARE = Message("Prepare")
CLINIC_QUESTIONS = Message("Questions for my clinic")
RIDE_HOME, COMPANION, SETTING = (
    Message("Ride home"),
    Message("Companion"),
    Message("Setting", note="Of a session: music, light."),
)
FEEL_LIKE = Message("What a session can feel like")
INTENTION = Message("Intention")
CAPTURED = Message("What came up")
MEASURED = Message("Blood pressure and pulse")
STORY = Message("Story")
PRACTICES = Message("Practices, days 1 to 4")
STEPS, LINES = Message("Small steps"), Message("Marked lines")
LOOK_BACKS: Mapping[int, Message] = {
    7: Message("One week after"),
    14: Message("Two weeks after"),
    30: Message("One month after"),
}
EMPTY = Message("Nothing written. You can still add it.")
NONE_YET = Message("Nothing here yet. You can add it at any time.")
_FROM = Message("From {date}. You can also do it now.")

NO_INTENTION = Message("No intention for this session")
EARLIER = Message("Earlier versions")
REPLACED = Message("Until {date}: “{intention}”", note="How an intention read before it was changed on that day.")
RATED = Message("How much is this with you today?")
RATINGS = (
    Message("not at all", context="how much"),
    Message("a little", context="how much"),
    Message("some", context="how much"),
    Message("a lot", context="how much"),
    Message("very much", context="how much"),
)
_DAY_RATED = Message("Day {day}: {rating}.")
_DAY_NOT_RATED = Message("Day {day}: not answered.")
_DAY = Message("Day {day}")

NOW = Message("Today", context="card of a session", note="Over what one session asks for today.")
STEP_PLANNED, STEP_NO_DAY = Message("Planned for {date}"), Message("No day", note="A small step without a day.")
STEP_DONE, STEP_ENDED = Message("Done on {date}"), Message("Ended on {date}")

_ARC_AFTER = Message("Session {number}. Today is day {day}. Next is a look back on {date}.")
_ARC_OVER = Message("Session {number}. Today is day {day}. Nothing else is planned.")
_ARC_BEFORE = Plural(
    "Session {number} is in {count} day. Next is the session on {date}.",
    "Session {number} is in {count} days. Next is the session on {date}.",
)
_PRACTISED = Message("Day {day}: {parts}")
_MORNING, _EVENING, _OPEN = (
    Message("a practice early in the day"),
    Message("a practice later in the day"),
    Message("nothing yet"),
)
_FACT = Message("{name}: {value}", note="'Ride home: my sister'")

TITLES: Mapping[CardState, Message] = {
    CardState.RUNNING: Message("Session screen"),
    CardState.INTENTION: Message("Set an intention"),
    CardState.PREPARE: Message("Prepare"),
    CardState.EVENING_BEFORE: Message("Prepare"),
    CardState.HOURS_BEFORE: Message("Prepare"),
    CardState.JUST_AFTER: Message("Write down what came up"),
    CardState.SAME_EVENING: Message("Rest is enough for today."),
    CardState.CAME_UP: Message("Write down what came up"),
    CardState.DAY_1: Message("Tell the story"),
    CardState.DAYS_2_TO_4: Message("Tell the story"),
    CardState.LOOK_BACK_7: Message("One week after"),
    CardState.LOOK_BACK_14: Message("Two weeks after"),
    CardState.LOOK_BACK_30: Message("One month after"),
}


def from_day(day: date, now: datetime, zone: str) -> str:
    """'From November 28. You can also do it now.'"""
    return _FROM(date=date_words.short_date(day, local_time.local_day(now, zone)))


def arc(number: int, day: int, starts_on: date, look_back: date | None, today: date) -> str:
    """What the picture of the arc says to a screen reader."""
    if day < 0:
        return _ARC_BEFORE(number=number, count=-day, date=date_words.full_date(starts_on, today))
    if look_back:
        return _ARC_AFTER(number=number, day=day, date=date_words.full_date(look_back, today))
    return _ARC_OVER(number=number, day=day)


def ratings(values: Mapping[int, int], until_day: int) -> str:
    """'Day 1: a little. Day 7: a lot. Day 14: not answered.', of the days that have come."""
    return " ".join(
        _DAY_RATED(day=day, rating=RATINGS[values[day]]()) if day in values else _DAY_NOT_RATED(day=day)
        for day in intention_ratings.DAYS
        if day <= until_day or day in values
    )


def day(number: int) -> str:
    return _DAY(day=number)


def practised(number: int, *, early: bool, late: bool) -> str:
    """What a pair of sun and moon says to a screen reader."""
    done = [part() for part, there in ((_MORNING, early), (_EVENING, late)) if there]
    return _PRACTISED(day=number, parts=lists.joined(done) if done else _OPEN())


def fact(name: str, value: str) -> str:
    return _FACT(name=name, value=value) if value else name
