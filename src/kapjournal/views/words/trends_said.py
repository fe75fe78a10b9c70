"""The sentences from data: what a chart shows, for eyes and for a screen reader. None of them says why."""

from collections.abc import Mapping, Sequence

from kapjournal.care.trends.around import COUNTED_FROM, Around, Typical, day_after, week_after
from kapjournal.care.trends.around_sessions import AroundSessions
from kapjournal.care.trends.chosen_words import ChosenWords
from kapjournal.care.trends.groups import Group, Split
from kapjournal.care.trends.overview import Few, InRange, Overview, SinceSession
from kapjournal.care.trends.practices import Told
from kapjournal.care.trends.span import Span, Window
from kapjournal.messages import Message, Plural, dates, lists
from kapjournal.views.words import trends
from kapjournal.views.words.moods import MOODS

_FEW = Plural("One day so far, shown as it was.", "{count} days so far, shown as they were.")
_SINCE_SESSION: Mapping[Group, Message] = {
    Group.GOOD: Message("Since session {number}, most days were good or very good: {count} of {total}."),
    Group.MIDDLE: Message("Since session {number}, most days were so-so: {count} of {total}."),
    Group.BAD: Message("Since session {number}, most days were bad or very bad: {count} of {total}."),
}
_SINCE_SESSION_MIXED = Message(
    "Since session {number}, days were mixed: {good} good or very good, {middle} so-so, {bad} bad or very bad."
)
_LAST_DAYS: Mapping[Group, Message] = {
    Group.GOOD: Message("In the last {days} days, most days were good or very good: {count} of {total}."),
    Group.MIDDLE: Message("In the last {days} days, most days were so-so: {count} of {total}."),
    Group.BAD: Message("In the last {days} days, most days were bad or very bad: {count} of {total}."),
}
_LAST_DAYS_MIXED = Message(
    "In the last {days} days, days were mixed: {good} good or very good, {middle} so-so, {bad} bad or very bad."
)
_SINCE: Mapping[Group, Message] = {
    Group.GOOD: Message("Since {date}, most days were good or very good: {count} of {total}."),
    Group.MIDDLE: Message("Since {date}, most days were so-so: {count} of {total}."),
    Group.BAD: Message("Since {date}, most days were bad or very bad: {count} of {total}."),
}
_SINCE_MIXED = Message(
    "Since {date}, days were mixed: {good} good or very good, {middle} so-so, {bad} bad or very bad."
)
_ALL_IN_ONE = Plural("{count} day, which was {mood}.", "All {count} days were {mood}.")
_OF_DAYS = Message("Check-ins on {count} of {total} days.")
_TELL_CLINIC = Message("Your clinic would want to know.")

_SINGLE = Message("Session {number}. Before: {before}. Day after: {after}. One week after: {week}.")
_DAY_AFTER = Plural(
    "The day after, compared with before, {count} session: better {better}, about the same {same}, worse {worse}.",
    "The day after, compared with before, {count} sessions: better {better}, about the same {same}, worse {worse}.",
)
_WEEK_AFTER = Plural(
    "One week after, compared with before, {count} session: better {better}, about the same {same}, worse {worse}.",
    "One week after, compared with before, {count} sessions: better {better}, about the same {same}, worse {worse}.",
)
NO_WEEK = Message("No session has a check-in one week after.")
IN_ORDER = Message("From left to right: before, day after, one week after.", note="Moons in a chart of one session.")
NO_MOON = Message("Open ring: no check-in.", note="What an open ring in a chart means.")
BEFORE_MEANS = Message("Before means the day before, or the same day before the session.")
_MISSING = Plural(
    "{count} session has no check-in on one of these days.", "{count} sessions have no check-in on one of these days."
)
_LATEST = Plural("The chart shows the latest session.", "The chart shows the latest {count} sessions.")

_BEFORE_DAYS = Plural(
    "A typical day before session {number}: {mood} ({count} day).",
    "A typical day before session {number}: {mood} ({count} days).",
)
_AFTER_DAYS = Plural("A typical day after: {mood} ({count} day).", "A typical day after: {mood} ({count} days).")
OTHER_THINGS = Message("Other things may have changed too.")
_SAME_AROUND = Message("The days before and after session {number} were about the same.")

_TOP = Plural("Most chosen: {word}, {count} time.", "Most chosen: {word}, {count} times.")
_TOP_TIED = Plural("Most chosen: {list}, {count} time each.", "Most chosen: {list}, {count} times each.")
_NO_WORD = Message("No word came more than twice.")
_FEW_WORDS = Message("Words show here after 10 check-ins with words.")

_PRACTICE = Plural(
    "{practice}, {count} time: better {better}, about the same {same}, worse {worse}.",
    "{practice}, {count} times: better {better}, about the same {same}, worse {worse}.",
)


def overview(said: Overview) -> str:
    """The one sentence over the line."""
    if isinstance(said, Few):
        return _FEW(count=said.count) if said.count else trends.EMPTY_RANGE()
    if isinstance(said, SinceSession):
        return _shares(said.split, _SINCE_SESSION, _SINCE_SESSION_MIXED, number=said.number)
    if said.level is not None:
        return _ALL_IN_ONE(count=said.split.total, mood=MOODS[said.level - 1]())
    return _in_range(said.split, said.window)


def under(said: Overview) -> list[str]:
    """What stands below it: on how many days there were check-ins; whom to tell."""
    if isinstance(said, Few):
        return []
    lines = [_OF_DAYS(count=said.split.total, total=said.window.days)] if isinstance(said, InRange) else []
    return [*lines, *([_TELL_CLINIC()] if said.split.most is Group.BAD else [])]


def _in_range(split: Split, window: Window) -> str:
    if window.span is Span.ALL:
        return _shares(split, _SINCE, _SINCE_MIXED, date=dates.short_date(window.first, window.today))
    return _shares(split, _LAST_DAYS, _LAST_DAYS_MIXED, days=window.days)


def _shares(split: Split, most: Mapping[Group, Message], mixed: Message, **of: str | int) -> str:
    if split.most:
        return most[split.most](count=split.count(split.most), total=split.total, **of)
    return mixed(good=split.good, middle=split.middle, bad=split.bad, **of)


def sessions(found: AroundSessions) -> list[str]:
    """One or two sessions singly; more are counted, better and worse in the same form."""
    if len(found.pairs) < COUNTED_FROM:
        return [single(each) for each in found.pairs]
    day, week = day_after(found.sessions), week_after(found.sessions)
    counted = [_DAY_AFTER(count=day.total, better=day.better, same=day.same, worse=day.worse)]
    if not week.total:
        return [*counted, NO_WEEK()]
    return [*counted, _WEEK_AFTER(count=week.total, better=week.better, same=week.same, worse=week.worse)]


def single(each: Around) -> str:
    return _SINGLE(
        number=each.number,
        before=trends.mood(each.before),
        after=trends.mood(each.after),
        week=trends.mood(each.week),
    )


def about_sessions(found: AroundSessions, shown: int) -> list[str]:
    """The small lines: what is what in the chart, what is missing, how many of them the chart has room for."""
    is_missing = any(None in (one.before, one.after, one.week) for one in found.sessions[-shown:])
    said = [IN_ORDER(), *([NO_MOON()] if is_missing else []), BEFORE_MEANS()]
    said += [_MISSING(count=found.missing)] if found.missing else []
    return [*said, *([_LATEST(count=shown)] if shown < len(found.sessions) else [])]


def typical(found: Typical) -> list[str]:
    if found.is_same:
        return [_SAME_AROUND(number=found.number)]
    return [
        _BEFORE_DAYS(number=found.number, mood=trends.mood(found.before), count=found.before_count),
        _AFTER_DAYS(mood=trends.mood(found.after), count=found.after_count),
        OTHER_THINGS(),
    ]


def words(found: ChosenWords) -> str:
    if not found.is_enough:
        return _FEW_WORDS()
    if not found.words:
        return _NO_WORD()
    top, count = found.top, found.words[0][1]
    if len(top) == 1:
        return _TOP(word=top[0], count=count)
    return _TOP_TIED(list=lists.joined(top), count=count)


def practices(found: Sequence[Told]) -> list[str]:
    """A sentence each, in one form."""
    each = ((one.name, one.outcome) for one in found)
    return [
        _PRACTICE(practice=name, count=of.times, better=of.better, same=of.same, worse=of.worse) for name, of in each
    ]
