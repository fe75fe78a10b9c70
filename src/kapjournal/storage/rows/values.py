"""What each kind of column is in a record, and how it comes back into the database exactly as it was.

A moment becomes a text such as 2026-11-30T18:05:00.000Z, a stored JSON text the value that it says; everything else,
bytes as well, stays what it is. What is not as it must be raises ValueError, TypeError or KeyError and says nothing of
what it was.
"""

import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import JSON, Boolean, Column, Float, Integer, LargeBinary, TypeDecorator

from kapjournal.models import Choice, Day, Moment

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_DAY_MS = 24 * 60 * 60 * 1000
_FIRST_DAY = _EPOCH.toordinal()
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z", re.ASCII)
_decode = json.JSONDecoder().decode
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOST = 2**63
"""SQLite's whole numbers have 64 bits."""


@dataclass(frozen=True)
class Kind:
    """`told` turns what is stored into what a record says, `stored` the other way; neither ever sees None. `sql` is the
    first in the words of SQLite, of a column or of NULL."""

    told: Callable[[Any], Any]
    stored: Callable[[Any], Any]
    sql: str = "{0}"

    @property
    def is_told_as_stored(self) -> bool:
        return self.told is _as_it_is


def kind_of(column: Column[Any], annotation: Any) -> Kind:
    """The kind of a column of the models; `annotation` is what its field is declared as."""
    of = column.type
    if isinstance(of, Choice):
        return Kind(_as_it_is, _choice(of))
    if isinstance(of, TypeDecorator) and isinstance(of.impl_instance, JSON):
        return Kind(_loaded, _mostly_empty(_json(of)), "json({0})")
    if isinstance(of, JSON):
        adapter = TypeAdapter(annotation)
        return Kind(
            _loaded,
            _mostly_empty(lambda told: json.dumps(adapter.validate_python(_clean(told), strict=True))),
            "json({0})",
        )
    return next((kind for types, kind in _PLAIN if isinstance(of, types)), TEXTS)


def moment(stored: int) -> str:
    """As a record says it."""
    days, left = divmod(stored, _DAY_MS)
    minutes, milliseconds = divmod(left, 60_000)
    return f"{_day_of(days)}T{minutes // 60:02}:{minutes % 60:02}:{milliseconds // 1000:02}.{milliseconds % 1000:03}Z"


@lru_cache(maxsize=4096)
def _day_of(days: int) -> str:
    """Of so many days since 1970. A journal has many moments on each of its days."""
    return (_EPOCH + timedelta(days=days)).date().isoformat()


def instant(told: str) -> datetime:
    """The moment that a record says. Raises ValueError or TypeError."""
    if not _MOMENT.fullmatch(told):
        raise ValueError("no moment")
    return datetime.fromisoformat(told)


def to_milliseconds(moment: datetime) -> int:
    """As it is stored."""
    return (moment - _EPOCH) // _MILLISECOND


def _milliseconds(told: str) -> int:
    found = _MOMENT.fullmatch(told)
    if found is None:
        raise ValueError("no moment")
    day, hours, minutes, seconds, milliseconds = found.groups()
    return _day_began(day) + ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(milliseconds)


@lru_cache(maxsize=4096)
def _day_began(day: str) -> int:
    return (date.fromisoformat(day).toordinal() - _FIRST_DAY) * _DAY_MS


def _day(told: str) -> str:
    if not _DAY.fullmatch(told):
        raise ValueError("no day")
    return date.fromisoformat(told).isoformat()


def _text(told: Any) -> str:
    if type(told) is not str:
        raise TypeError("no text")
    told.encode()  # half of a pair of surrogates is no text
    return told


def _bytes(told: Any) -> bytes:
    if type(told) is not bytes:
        raise TypeError("no bytes")
    return told


def _flag(told: Any) -> int:
    if type(told) is not bool:
        raise TypeError("no yes or no")
    return int(told)


def _number(told: Any) -> int:
    if type(told) is not int:
        raise TypeError("no whole number")
    if not -_MOST <= told < _MOST:
        raise ValueError("too large")
    return told


def _fraction(told: Any) -> float:
    if type(told) not in (int, float) or not math.isfinite(told):
        raise TypeError("no number")
    return float(told)


def _choice(choice: Choice) -> Callable[[Any], Any]:
    kind = choice.kind
    return lambda told: kind(_text(told)).value


def _json(of_json: TypeDecorator[Any]) -> Callable[[Any], Any]:
    """Checked by what reads it out of the database, and by what puts it in."""
    decorator: Any = of_json
    reads = type(of_json).process_result_value is not TypeDecorator.process_result_value

    def stored(told: Any) -> str:
        value = decorator.process_result_value(_clean(told), None) if reads else _clean(told)
        return json.dumps(decorator.process_bind_param(value, None))

    return stored


def _loaded(stored: str) -> Any:
    return [] if stored == "[]" else _decode(stored)  # as in most rows


def _mostly_empty(stored: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The same, without the work where there is nothing in it, as in most rows there is not."""
    empty = {}
    for kind in (list, dict):
        try:
            empty[kind] = stored(kind())
        except (ValueError, TypeError, AttributeError):  # it holds the other of the two
            continue
    return lambda told: empty[type(told)] if not told and type(told) in empty else stored(told)


def _clean(told: Any) -> Any:
    """Raises UnicodeEncodeError, a ValueError, where some text in it is none."""
    json.dumps(told, ensure_ascii=False).encode()
    return told


def _as_it_is(value: Any) -> Any:
    return value


_LEFT = "(({0} % 1000 + 1000) % 1000)"
_MOMENTS = Kind(
    moment,
    _milliseconds,
    f"strftime('%Y-%m-%dT%H:%M:%S', ({{0}} - {_LEFT}) / 1000, 'unixepoch') || printf('.%03dZ', {_LEFT})",
)
_DAYS = Kind(_as_it_is, _day)
TEXTS = Kind(_as_it_is, _text)
_FLAGS = Kind(bool, _flag, "json(iif({0} IS NULL, NULL, iif({0}, 'true', 'false')))")
_NUMBERS = Kind(_as_it_is, _number)
_FRACTIONS = Kind(_as_it_is, _fraction)
BYTES = Kind(_as_it_is, _bytes)
_PLAIN: tuple[tuple[type[Any], Kind], ...] = (
    (Moment, _MOMENTS),
    (Day, _DAYS),
    (Boolean, _FLAGS),
    (Float, _FRACTIONS),
    (Integer, _NUMBERS),
    (LargeBinary, BYTES),
)
