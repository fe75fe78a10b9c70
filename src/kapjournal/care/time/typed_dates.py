"""Reads a day or a clock time as someone types it in the language of the moment; the way back from `messages.dates`."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, time, timedelta

from kapjournal.messages import Message, dates
from kapjournal.messages.formats import Formats, formats

_BY_NAME = {
    -1: Message("yesterday"),
    0: Message("today, tonight", note="What a patient may type for today, parted by commas."),
    1: Message("tomorrow"),
    2: Message("the day after tomorrow"),
}
_ASIDE = Message("on, at, of, this, next, coming", note="Words in a typed date that change nothing, parted by commas.")
_ORDINAL_ENDS = Message("st, nd, rd, th", note="What may follow the number of a day that is typed, parted by commas.")
_NOON = Message("noon, midday", note="What a patient may type for 12:00, parted by commas.")
_MIDNIGHT = Message("midnight", note="What a patient may type for 0:00; several are parted by commas.")

_SHORTEST_NAME = 3
_ISO = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_NUMBERS = re.compile(r"(?P<first>\d{1,2})(?:[-/]|\. ?)(?P<second>\d{1,2})(?:[-/]|\.)? ?(?P<year>\d{4}|\d{2})?")
_DAY_MONTH = re.compile(r"(?P<day>\d{1,2})\.? (?P<month>[^\W\d]+)\.?(?: (?P<year>\d{4}))?")
_MONTH_DAY = re.compile(r"(?P<month>[^\W\d]+)\.? (?P<day>\d{1,2})\.?(?: (?P<year>\d{4}))?")
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.h ]?(?P<minute>\d{2}))? ?(?P<half>[^\d]*)")


def day(typed: str, today: date) -> date | None:
    """'December 2', '2 Dec 2026', '12/2/2026', '2026-12-02', 'tomorrow', 'monday'; None for anything else.

    Without a year it is the one nearest to `today`; a weekday is the next one to come. Of two numbers the first is what
    the language writes first, unless only the other order is in the calendar: say back what was understood.
    """
    of, said = formats(), plain(typed)
    if said in (names := {name: away for away, message in _BY_NAME.items() for name in listed(message)}):
        return today + timedelta(days=names[said])
    words = [word for word in said.split() if word not in listed(_ASIDE)]
    weekdays = [_number_of(word, of.weekdays, of.short_weekdays) for word in words]
    if len(words) == 1 and weekdays[0] is not None:
        return today + timedelta(days=(weekdays[0] - today.weekday() - 1) % 7 + 1)
    rest = [bare_number(word) for word, weekday in zip(words, weekdays, strict=True) if weekday is None]
    return _of_parts(" ".join(rest), of, today)


def clock(typed: str) -> time | None:
    """'14:05', '14.05', '1405', '14', '2 pm', '2:05 p.m.', 'noon'; None for anything else."""
    said = " ".join(word for word in plain(typed).split() if word not in listed(_ASIDE))
    for name, at in ((_NOON, time(12)), (_MIDNIGHT, time(0))):
        if said in listed(name):
            return at
    found = _CLOCK.fullmatch(said)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if half := _letters(found["half"]):
        halves = [number for number, name in enumerate(formats().halves) if _letters(plain(name)).startswith(half)]
        if len(halves) != 1 or not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * halves[0]
    elif found["half"]:
        return None
    return time(hour, minute) if hour < 24 and minute < 60 else None


def month_named(word: str) -> int | None:
    """11 for 'nov', 'Nov.' and 'november'; None for a word that begins no month, or has fewer than three letters."""
    number = _number_of(plain(word), formats().months, formats().short_months)
    return None if number is None else number + 1


def day_text(chosen: date) -> str:
    """'December 2, 2026', which `day` reads."""
    return dates.long_date(chosen)


def clock_text(chosen: time) -> str:
    """'2:05 PM', which `clock` reads."""
    return dates.clock(chosen)


def plain(typed: str) -> str:
    """What was typed without accents, capitals, commas, brackets and invisible marks, its words one space apart."""
    letters = unicodedata.normalize("NFD", typed.casefold())
    kept = "".join(letter for letter in letters if unicodedata.category(letter) not in ("Mn", "Cf"))
    return " ".join(re.sub(r"[\[\],]", " ", kept).split())


def listed(message: Message) -> list[str]:
    """What a message lists, parted by commas, as it may be typed."""
    return [plain(name) for name in message().split(",")]


def bare_number(word: str) -> str:
    """'2' for '2nd'; any other word as it is."""
    ends = "|".join(map(re.escape, listed(_ORDINAL_ENDS)))
    return re.sub(rf"(?<=\d)(?:{ends})$", "", word)


def _number_of(word: str, names: Sequence[str], short_names: Sequence[str]) -> int | None:
    """Which of these names it begins, from three letters on, or shortens."""
    word = word.removesuffix(".")
    for number, (name, short) in enumerate(zip(names, short_names, strict=True)):
        if word == plain(short).removesuffix(".") or (len(word) >= _SHORTEST_NAME and plain(name).startswith(word)):
            return number
    return None


def _of_parts(said: str, of: Formats, today: date) -> date | None:
    if found := _ISO.fullmatch(said):
        return _day(int(found["day"]), int(found["month"]), found["year"], today)
    if found := _NUMBERS.fullmatch(said):
        first, second = int(found["first"]), int(found["second"])
        pairs = [(first, second), (second, first)]  # day and month
        if of.dates["short"].index("M") < of.dates["short"].index("d"):
            pairs.reverse()
        days = (_day(*pair, found["year"], today) for pair in pairs)
        return next((each for each in days if each is not None), None)
    if found := _DAY_MONTH.fullmatch(said) or _MONTH_DAY.fullmatch(said):
        month = _number_of(found["month"], of.months, of.short_months)
        return None if month is None else _day(int(found["day"]), month + 1, found["year"], today)
    return None


def _day(day_: int, month: int, year: str | None, today: date) -> date | None:
    written = int(year) + (today.year // 100 * 100 if len(year) == 2 else 0) if year else None
    years = [today.year, today.year + 1, today.year - 1] if written is None else [written]
    days = [found for each in years if (found := _valid(each, month, day_)) is not None]
    return min(days, key=lambda found: abs(found - today), default=None)


def _valid(year: int, month: int, day_: int) -> date | None:
    try:
        return date(year, month, day_)
    except ValueError:  # no month has that day
        return None


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))
