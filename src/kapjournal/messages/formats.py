"""How the language of the moment writes dates, times, lists and numbers: data of Unicode's CLDR.

`scripts/locales.py` makes the files. Weekdays start with Monday, which is 0. A pattern holds the letters of CLDR: EEEE
weekday, MMMM month, MMM its short name, M or MM its number, d day, y year, h and H hour, mm minute, a half of the day.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources

from kapjournal.messages import language, pseudo, tags


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True)
class Formats:
    """One file. `dress` changes each whole date or time, in the languages that nobody speaks."""

    months: list[str]
    short_months: list[str]
    weekdays: list[str]
    short_weekdays: list[str]
    halves: list[str]
    dates: dict[str, str]
    ranges: dict[str, str]
    times: dict[str, str]
    hours: int
    date_and_time: str
    first_weekday: int
    list: dict[str, str]
    group: str
    decimal: str
    dress: Callable[[str], str] = field(default=_as_it_is, compare=False)


def formats() -> Formats:
    """Those of the language that is spoken now."""
    return _formats_of(language.current())


@cache
def _formats_of(tag: str) -> Formats:
    if tag == tags.LONGER:
        return replace(_formats_of(tags.BASE), dress=pseudo.bracket)
    if tag == tags.MIRRORED:
        return replace(_formats_of(tags.BASE), dress=pseudo.mirror)
    file = resources.files("kapjournal").joinpath("locales", tag, "formats.json")
    return Formats(**json.loads(file.read_text("utf-8")))
