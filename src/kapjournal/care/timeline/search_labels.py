"""What the journal prints beside a text, as something to look for: months, years, days, and numbers of sessions. Pure.

A line says 'Thursday, November 20' and 'Story, session 6'; whoever reads that will type it.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from kapjournal.care.time import local_time, typed_dates
from kapjournal.messages import Message

SHORTEST = 3
"""'No' is a word, 'nov' is a month."""
_MOST_NUMBERED = 400
_SESSION = Message("session {number}", note="As in 'Story, session 2'; typed to find what belongs to that session.")
_NTH_SESSION = Message("{ordinal} session", note="'sixth session' or '6th session', typed to find the same.")
_ORDINALS = Message(
    "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth",
    note="What a session may be called, in order and parted by commas.",
)


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
        return tuple(month_of(year, month) for year in range(local_time.FIRST_YEAR, today.year + 2))
    # Only a number makes a date of a word here: 'sun' and 'may be' are words of the journal.
    day = typed_dates.day(word, today) if any(map(str.isdecimal, word)) else None
    return (LabelDays(day, day + timedelta(days=1)),) if day else ()


def number_of(phrase: str) -> int | None:
    """6 for 'session 6', 'sixth session', '6th session', 'sixth' and '6th'; None for what numbers no session."""
    said = typed_dates.plain(phrase).strip(".")
    if len(said) < SHORTEST:
        return None
    found = ((word, number) for word in said.split() if (number := _number(word)))
    return next((number for word, number in found if said in _names(word, number)), None)


def whole_day(query: str, today: date) -> tuple[LabelDays, ...]:
    """The day that a query of several words names, such as 'November 20'."""
    day = typed_dates.day(query, today) if any(map(str.isdecimal, query)) else None
    return (LabelDays(day, day + timedelta(days=1)),) if day else ()


def month_of(year: int, month: int) -> LabelDays:
    return LabelDays(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))


def _number(word: str) -> int | None:
    if word in (ordinals := typed_dates.listed(_ORDINALS)):
        return ordinals.index(word) + 1
    digits = typed_dates.bare_number(word)
    is_short = digits.isdecimal() and len(digits) < len(str(_MOST_NUMBERED)) + 1
    return int(digits) if is_short and 0 < int(digits) < _MOST_NUMBERED else None


def _names(word: str, number: int) -> tuple[str, ...]:
    """How that session may be called, the word itself among them where it is no number alone."""
    nth = () if word.isdecimal() else (word, typed_dates.plain(_NTH_SESSION(ordinal=word)))
    return typed_dates.plain(_SESSION(number=number)), *nth
