"""Choices kept in the vault: typed, with defaults, and never in the way when a stored value makes no sense."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time
from typing import Any

from sqlmodel import Session, select

from kapjournal.errors import CareError
from kapjournal.models import Setting


@dataclass(frozen=True)
class Settings:
    """`reduced_motion` None follows the device. Change one with `keep`.

    `reminders` turns all of them on and off; the others say which there are. `calendar_words` is what a calendar file
    says where `calendar_title` is "own". `remind_backup` is a row of Today and no reminder that rings.
    """

    lock_background_s: int = 120
    lock_idle_s: int = 600
    reminders: bool = False
    evening_before: time = time(19)
    day_after: time = time(10)
    remind_evening_before: bool = True
    remind_day_after: bool = True
    remind_small_step: bool = False
    remind_look_back: bool = False
    remind_letter: bool = False
    remind_backup: bool = True
    quiet_from: time = time(22)
    quiet_until: time = time(8)
    calendar_title: str = "moment"
    calendar_words: str = field(default="", repr=False)
    practice_sound: bool = False
    practice_vibration: bool = False
    reduced_motion: bool | None = None


def read(db: Session) -> Settings:
    """The choices made so far; a default for each that was not made or does not make sense."""
    stored = {row.name: row.value for row in db.exec(select(Setting))}
    values = {name: codec.read(stored[name]) for name, codec in _CODECS.items() if name in stored}
    return Settings(**{name: value for name, value in values.items() if value is not _UNREADABLE})


def keep(db: Session, **chosen: Any) -> None:
    """Keeps these choices by name, and leaves every other as it is, read or not.

    Raises CareError for a name that is none, and for a value that could not be read back; then it keeps none of them.
    """
    for name, written in {name: _written(name, value) for name, value in chosen.items()}.items():
        write_raw(db, name, written)
    db.commit()


def read_raw(db: Session, name: str) -> str | None:
    row = db.get(Setting, name)
    return row.value if row else None


def write_raw(db: Session, name: str, value: str) -> None:
    """Sets one row within the caller's transaction."""
    row = db.get(Setting, name) or Setting(name=name, value=value)
    row.value = value
    db.add(row)


def _written(name: str, value: Any) -> str:
    codec = _CODECS.get(name)
    written = json.dumps(codec.plain(value)) if codec else ""
    if codec is None or codec.read(written) != value:
        raise CareError(f"not a setting, or out of range: {name}")
    return written


_UNREADABLE = object()


@dataclass(frozen=True)
class _Codec:
    """How one value becomes JSON and comes back; `check` raises or returns the value."""

    check: Callable[[Any], Any]
    plain: Callable[[Any], Any] = lambda value: value

    def read(self, text: str) -> Any:
        try:
            return self.check(json.loads(text))
        except (ValueError, TypeError, RecursionError):  # as a later version may have written it
            return _UNREADABLE


def _seconds(least: int, most: int) -> _Codec:
    def check(value: Any) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError("not a number of seconds in range")
        return value

    return _Codec(check)


def _text(most: int) -> _Codec:
    def check(value: Any) -> str:
        if not isinstance(value, str) or len(value) > most:
            raise ValueError("not a text, or too long")
        return value

    return _Codec(check)


def _one_of(*choices: bool | str | None) -> _Codec:
    def check(value: Any) -> Any:
        if not any(type(value) is type(choice) and value == choice for choice in choices):
            raise ValueError("not one of the choices")
        return value

    return _Codec(check)


_CLOCK = _Codec(time.fromisoformat, plain=lambda clock: clock.strftime("%H:%M"))
_DAY_S = 24 * 60 * 60
_CODECS = {
    "lock_background_s": _seconds(0, _DAY_S),
    "lock_idle_s": _seconds(30, _DAY_S),
    "reminders": _one_of(True, False),
    "evening_before": _CLOCK,
    "day_after": _CLOCK,
    "remind_evening_before": _one_of(True, False),
    "remind_day_after": _one_of(True, False),
    "remind_small_step": _one_of(True, False),
    "remind_look_back": _one_of(True, False),
    "remind_letter": _one_of(True, False),
    "remind_backup": _one_of(True, False),
    "quiet_from": _CLOCK,
    "quiet_until": _CLOCK,
    "calendar_title": _one_of("moment", "reminder", "own"),
    "calendar_words": _text(200),
    "practice_sound": _one_of(True, False),
    "practice_vibration": _one_of(True, False),
    "reduced_motion": _one_of(True, False, None),
}
