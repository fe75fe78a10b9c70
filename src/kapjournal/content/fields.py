"""Strict reading of one TOML table: every key is asked for once, and what nobody asked for is a fault."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from kapjournal.errors import ContentError

Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """The keys of one item. Every method raises ContentError naming file, id and reason."""

    def __init__(self, file: str, item_id: str, values: Mapping[str, Any]) -> None:
        self.file = file
        self.id = item_id
        self._rest = dict(values)

    def refuse(self, reason: str) -> NoReturn:
        raise ContentError(f"{self.file}: {self.id}: {reason}")

    @contextmanager
    def whole(self) -> Iterator["Fields"]:
        """Refuses, at the end of the block, keys that the block did not take."""
        yield self
        if self._rest:
            self.refuse(f"unknown key {', '.join(sorted(self._rest))}")

    def text(self, key: str) -> str:
        """Text that a person will read; never blank, no space around it."""
        if key not in self._rest:
            self.refuse(f"{key} is missing")
        return self._checked_text(key, self._rest.pop(key))

    def maybe_text(self, key: str) -> str | None:
        return self.text(key) if key in self._rest else None

    def texts(self, key: str) -> tuple[str, ...]:
        """At least one text."""
        return tuple(self._checked_text(key, value) for value in self._list(key))

    def maybe_texts(self, key: str) -> tuple[str, ...]:
        """At least one text, or none at all where the key is absent."""
        return self.texts(key) if key in self._rest else ()

    def digits(self, key: str) -> str | None:
        """A telephone number as it is dialled, digits only, or None where there is none."""
        number = self.maybe_text(key)
        if number is not None and not (number.isascii() and number.isdigit()):
            self.refuse(f"{key} must be digits only")
        return number

    def flag(self, key: str) -> bool:
        """True or false; false where the key is absent."""
        value = self._rest.pop(key, False)
        if not isinstance(value, bool):
            self.refuse(f"{key} must be true or false")
        return value

    def whole_number(self, key: str, *, least: int = 1) -> int:
        value = self._rest.pop(key, None)
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            self.refuse(f"{key} must be a whole number of at least {least}")
        return value

    def maybe_whole_number(self, key: str) -> int | None:
        return self.whole_number(key) if key in self._rest else None

    def maybe_points(self, key: str) -> float | None:
        """A number above 0, or None where the key is absent."""
        if key not in self._rest:
            return None
        value = self._rest.pop(key)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value < float("inf"):
            self.refuse(f"{key} must be a number above 0")
        return float(value)

    def axis(self, key: str) -> float:
        """A place between -1 and 1."""
        value = self._rest.pop(key, None)
        if not isinstance(value, int | float) or isinstance(value, bool) or not -1 <= value <= 1:
            self.refuse(f"{key} must be a number from -1 to 1")
        return float(value)

    def day(self, key: str) -> date:
        value = self._rest.pop(key, None)
        # A datetime is a date to isinstance, and not to us.
        if type(value) is not date:
            self.refuse(f"{key} must be a date")
        return value

    def choice(self, key: str, kind: type[Choice]) -> Choice:
        value = self.text(key)
        if value not in {member.value for member in kind}:
            self.refuse(f"{key} '{value}' is unknown; known are {', '.join(kind)}")
        return kind(value)

    def maybe_choice(self, key: str, kind: type[Choice]) -> Choice | None:
        return self.choice(key, kind) if key in self._rest else None

    def parts(self, key: str) -> Iterator["Fields"]:
        """The tables in a list, each to be read like an item; none where the key is absent."""
        for place, value in enumerate(self._list(key) if key in self._rest else (), start=1):
            if not isinstance(value, dict):
                self.refuse(f"{key} must be a list of tables")
            with Fields(self.file, f"{self.id}: {key} {place}", value).whole() as part:
                yield part

    def _list(self, key: str) -> list[Any]:
        value = self._rest.pop(key, None)
        if not isinstance(value, list) or not value:
            self.refuse(f"{key} must be a list that is not empty")
        return value

    def _checked_text(self, key: str, value: object) -> str:
        if not isinstance(value, str) or not value.strip():
            self.refuse(f"{key} is empty or not text")
        if value != value.strip():
            self.refuse(f"{key} has space around it")
        return value
