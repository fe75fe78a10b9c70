"""Strict reading of one JSON object: every name is asked for once, and what nobody asked for is refused."""

import re
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from kapjournal.errors import HandoffError

Member = TypeVar("Member", bound=StrEnum)
Item = TypeVar("Item")

_NAME = re.compile(r"[a-z]{1,16}(?:-[a-z]{1,16})*-[0-9]{1,9}")
_MINUTE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
_UID = re.compile(r"[0-9a-f]{32}")
_HALF = re.compile(r"[\ud800-\udfff]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ZONE = re.compile(r"[A-Za-z0-9_+/-]{1,64}")


class Fields:
    """The values of one object. Every method raises HandoffError naming the field, never its content."""

    def __init__(self, values: object) -> None:
        if not isinstance(values, dict):
            raise HandoffError("an object is missing")
        self._rest = dict(values)

    def finish(self) -> None:
        """Refuse what was not taken. Its name is a stranger's text, so it is not repeated."""
        if self._rest:
            raise HandoffError("there is a field that a hand-off does not have")

    def take(self, name: str) -> Any:
        if name not in self._rest:
            _refuse(name)
        return self._rest.pop(name)

    def text(self, name: str) -> str:
        value = self.take(name)
        if not isinstance(value, str) or _is_broken(value):
            _refuse(name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._list(name)
        if not all(isinstance(value, str) and not _is_broken(value) for value in values):
            _refuse(name)
        return tuple(values)

    def name(self, name: str) -> str:
        """What a thing is called within one hand-off: session-1."""
        return self._matching(name, _NAME)

    def maybe_name(self, name: str) -> str | None:
        return self.name(name) if self._is_given(name) else None

    def uid(self, name: str) -> str:
        """32 hex digits."""
        return self._matching(name, _UID)

    def maybe_uid(self, name: str) -> str | None:
        return self.uid(name) if self._is_given(name) else None

    def zone(self, name: str) -> str:
        """A text in the letters of IANA names; whether this machine knows the zone is another matter."""
        return self._matching(name, _ZONE)

    def flag(self, name: str) -> bool:
        value = self.take(name)
        if not isinstance(value, bool):
            _refuse(name)
        return value

    def count(self, name: str) -> int:
        """A whole number from 0 to what SQLite can keep."""
        return self._whole(name, 0, 2**63 - 1)

    def maybe_count(self, name: str) -> int | None:
        return self.count(name) if self._is_given(name) else None

    def step(self, name: str) -> int:
        """A whole number from -2 to 2."""
        return self._whole(name, -2, 2)

    def axis(self, name: str) -> float:
        """A place between -1 and 1."""
        value = self.take(name)
        if type(value) not in (int, float) or not -1 <= value <= 1:
            _refuse(name)
        return float(value)

    def day(self, name: str) -> date:
        """A date as 2026-11-20."""
        text = self._matching(name, _DAY)
        try:
            return date.fromisoformat(text)
        except ValueError:
            _refuse(name)

    def minute(self, name: str) -> datetime:
        """A date and what a clock showed, to the minute, without a zone: 2026-11-20T18:30."""
        text = self._matching(name, _MINUTE)
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            _refuse(name)

    def moment(self, name: str) -> datetime:
        """A date and time with its distance from UTC."""
        text = self.text(name)
        try:
            value = datetime.fromisoformat(text)
        except ValueError:
            _refuse(name)
        if value.utcoffset() is None:
            _refuse(name)
        return value

    def member(self, name: str, kind: type[Member]) -> Member:
        text = self.text(name)
        try:
            return kind(text)
        except ValueError:
            _refuse(name)

    def maybe_member(self, name: str, kind: type[Member]) -> Member | None:
        return self.member(name, kind) if self._is_given(name) else None

    def object(self, name: str) -> "Fields":
        return Fields(self.take(name))

    def items(self, name: str, read: Callable[["Fields"], Item]) -> tuple[Item, ...]:
        """A list of objects, each read by `read` and finished here."""
        return tuple(finished(value, read) for value in self._list(name))

    def _whole(self, name: str, least: int, most: int) -> int:
        value = self.take(name)
        if type(value) is not int or not least <= value <= most:
            _refuse(name)
        return value

    def _matching(self, name: str, pattern: re.Pattern[str]) -> str:
        value = self.text(name)
        if not pattern.fullmatch(value):
            _refuse(name)
        return value

    def _is_given(self, name: str) -> bool:
        """False for null, which is then taken."""
        if self._rest.get(name, self) is not None:
            return True
        self.take(name)
        return False

    def _list(self, name: str) -> list[Any]:
        value = self.take(name)
        if not isinstance(value, list):
            _refuse(name)
        return value


def finished(value: object, read: Callable[[Fields], Item]) -> Item:
    """What `read` makes of an object, once nothing of the object is left over."""
    fields = Fields(value)
    item = read(fields)
    fields.finish()
    return item


def _is_broken(text: str) -> bool:
    """Whether a half of a surrogate pair stands alone; such text cannot be written to any file."""
    return _HALF.search(text) is not None


def _refuse(name: str) -> NoReturn:
    # `from None` keeps a value that failed to convert out of the traceback.
    raise HandoffError(f"the field {name} is missing or is not what it must be") from None
