"""What a field of another app's file is, once it is known to be of the right kind; nothing where it is not."""

import math
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from kapjournal.care.time.local_time import is_zone, local
from kapjournal.importing.records import When

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | int | float | bool | None

FIRST_YEAR, LAST_YEAR = 1900, 2100
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def table(value: object) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[Json]:
    return value if isinstance(value, list) else []


def string(value: object) -> str:
    """A text; a number is written out, for ids are one or the other."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return value if isinstance(value, str) else str(value)


def strings(value: object) -> tuple[str, ...]:
    return tuple(text for each in items(value) if (text := string(each).strip()))


def whole(value: object) -> int | None:
    """A whole number, also where it is written as a text or with a point."""
    found = number(value)
    return None if found is None or found != int(found) else int(found)


def number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):  # a text that is none, or a whole number past every other
        return None
    return found if math.isfinite(found) and abs(found) < 1e15 else None


def level(value: object, worst: float, best: float) -> float | None:
    """Where a rating stands between the worst, 0, and the best, 1; None outside of its scale."""
    found = number(value)
    if found is None or worst == best:
        return None
    at = (found - worst) / (best - worst)
    return round(at, 4) if 0 <= at <= 1 else None


def is_near(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def wall_of(text: str) -> datetime | None:
    """An ISO date and time without a zone; None for one with a zone, and for what is none or out of reach."""
    found = _iso(text)
    return found if found is not None and found.tzinfo is None else None


def instant_of(text: str) -> datetime | None:
    """An ISO date and time with a zone, in UTC."""
    found = _iso(text)
    return found.astimezone(UTC) if found is not None and found.tzinfo is not None else None


def instant_of_ms(value: object) -> datetime | None:
    """Milliseconds since 1970."""
    found = number(value)
    if found is None:
        return None
    try:
        at = _EPOCH + timedelta(milliseconds=found)
    except OverflowError:  # past the calendar
        return None
    return at if is_near(at.year) else None


def on_the_clock(instant: datetime, zone: str, *, has_clock: bool = True) -> When:
    """A moment in a zone that the file names; where it names none that is known, the clock shows UTC until one is
    asked."""
    name = zone_name(zone)
    return When(local(instant, name or "UTC").replace(tzinfo=None), has_clock, instant, name)


def zone_name(name: str) -> str:
    """A zone by the name that this app uses for it; empty for one that is not known."""
    fixed = name.removeprefix("GMT") if name.startswith(("GMT+", "GMT-")) else ""
    known = f"UTC{fixed.replace(':', '')}" if fixed else name
    return known if known and is_zone(known) else ""


def once_each(words: Iterable[str]) -> tuple[str, ...]:
    """In their order, without blank ones and space around."""
    return tuple(dict.fromkeys(tidy for word in words if (tidy := word.strip())))


def _iso(text: str) -> datetime | None:
    written = text.strip().replace(" ", "T", 1)
    head, point, fraction = written.partition(".")
    if point:  # Python takes three or six digits, others write up to seven
        digits = fraction[: len(fraction) - len(fraction.lstrip("0123456789"))]
        written = f"{head}.{digits[:6].ljust(6, '0')}{fraction[len(digits) :]}"
    try:
        found = datetime.fromisoformat(written)
        found = found if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):  # no date is written so
        return None
    return found if is_near(found.year) else None
