"""What a typed day and time mean: the moment, what to say about it, and what to take where clocks skip it."""

from dataclasses import dataclass
from datetime import date, datetime, time

from kapjournal.care.time import date_words, local_time, typed_dates
from kapjournal.errors import ImpossibleDate
from kapjournal.messages import dates
from kapjournal.views.words import plan as words


@dataclass(frozen=True)
class When:
    """`starts_at` is None while there is a problem. `suggestion` is the next time that exists."""

    starts_at: datetime | None = None
    day: date | None = None
    clock: time | None = None
    day_problem: str = ""
    clock_problem: str = ""
    said: str = ""
    suggestion: time | None = None


def understand(day_typed: str, clock_typed: str, zone: str, now: datetime) -> When:
    """Never raises; `said` is one calm sentence, empty while nothing is understood yet."""
    today = local_time.local_day(now, zone)
    day, clock = typed_dates.day(day_typed, today), typed_dates.clock(clock_typed)
    problems = ("" if day else words.which_day(), "" if clock else words.what_time())
    if day is None or clock is None:
        said = date_words.full_date(day, today) if day else ""
        return When(None, day, clock, *problems, said=said)
    try:
        starts_at = local_time.at(day, clock, zone)
    except ImpossibleDate as impossible:  # said, with the next one that is possible
        return _impossible(day, clock, impossible)
    said = dates.date_and_time(date_words.full_date(day, today), dates.clock(clock))
    return When(starts_at, day, clock, said=words.ALREADY(when=said) if starts_at <= now else said)


def _impossible(day: date, clock: time, impossible: ImpossibleDate) -> When:
    if impossible.suggestion is None:
        said = words.years(local_time.FIRST_YEAR, local_time.LAST_YEAR)
        return When(None, day, clock, day_problem=said)
    taken = impossible.suggestion.time().replace(tzinfo=None)
    said = words.SKIPPED(time=typed_dates.clock_text(clock), other_time=typed_dates.clock_text(taken))
    return When(None, day, clock, clock_problem=said, said=said, suggestion=taken)
