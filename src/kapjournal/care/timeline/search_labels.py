"""What the journal prints beside a text, as something to look for: months, years, days, and numbers of sessions. Pure.

A line says 'Thursday, November 20' and 'Story, session 6'; whoever reads that will type it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kapjournal.care.time import date_words, local_time, typed_dates
from kapjournal.messages import Message

SHORTEST = 3
"""'No' is a word, 'nov' is a month."""
_MOST_NUMBERED = 400
_SESSION = Message("session {number}", note="As in 'Story, session 2'; typed to find what belongs to that session.")


@dataclass(frozen=True)
class LabelDays:
    """From the first day up to, not including, the last."""

    first: date
    last: date

    def has(self, day: date) -> bool:
        return self.first <= day < self.last


def days_of(word: str, today: date) -> tuple[LabelDays, ...]:
    """Every span of days that a month, a year or a whole date names; empty for any other word."""
    plain = word.casefold().strip(".,")
    if plain.isdecimal() and len(plain) == 4 and local_time.FIRST_YEAR <= int(plain) <= local_time.LAST_YEAR:
        return (LabelDays(date(int(plain), 1, 1), date(int(plain) + 1, 1, 1)),)
    if month := typed_dates.month_named(plain):
        return tuple(_month_of(year, month) for year in range(local_time.FIRST_YEAR, today.year + 2))
    # Only a number makes a date of a word here: 'sun' and 'may be' are words of the journal.
    day = typed_dates.day(word, today) if any(map(str.isdecimal, word)) else None
    return (LabelDays(day, day + timedelta(days=1)),) if day else ()


def with_sessions(words: Sequence[str]) -> list[str]:
    """The words, with 'session' and '6' as one."""
    size, rest, found = len(_SESSION(number=1).split()), list(words), list[str]()
    while rest:
        phrase = " ".join(rest[:size])
        taken = size if any(map(str.isdecimal, phrase)) and number_of(phrase) else 1
        found.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    return found


def number_of(word: str) -> int | None:
    """6 for 'session 6', 'sixth' and '6th'; None for what numbers no session."""
    plain = word.casefold().strip(".,")
    if len(plain) < SHORTEST:
        return None
    return next((number for number in range(1, _MOST_NUMBERED) if plain in _names(number)), None)


def whole_day(query: str, today: date) -> tuple[LabelDays, ...]:
    """The day that a query of several words names, such as 'November 20'."""
    day = typed_dates.day(query, today) if any(map(str.isdecimal, query)) else None
    return (LabelDays(day, day + timedelta(days=1)),) if day else ()


def joined(spans: Sequence[LabelDays]) -> Iterator[LabelDays]:
    """The same days in as few spans as possible, in order."""
    last: LabelDays | None = None
    for span in sorted(spans, key=lambda each: each.first):
        if last and span.first <= last.last:
            last = LabelDays(last.first, max(last.last, span.last))
        else:
            if last:
                yield last
            last = span
    if last:
        yield last


def _month_of(year: int, month: int) -> LabelDays:
    return LabelDays(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))


def _names(number: int) -> tuple[str, str, str]:
    return _SESSION(number=number).casefold(), date_words.ordinal(number), date_words.short_ordinal(number)
