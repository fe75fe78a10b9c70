"""What a route is: how it becomes an address, and how an address is read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import NoneType
from typing import Any, ClassVar, Self, get_args, get_type_hints

MARK = "~"
"""Before the hexadecimal UTF-8 of what is not plain. No `%`: the client puts `%2F` into the address line as a slash."""
_PLAIN = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*")
"""Stands in an address as it is. Dots alone do not: they are steps up."""


@dataclass(frozen=True)
class Route:
    """The address of one screen. Equal where the screen and all that it names are."""

    path: ClassVar[str]

    @property
    def address(self) -> str:
        """As it stands in a browser."""
        values = (getattr(self, field.name) for field in fields(self))
        return "/" + "/".join([*words(self.path), *(_encoded(value) for value in values if value is not None)])

    @classmethod
    def pattern(cls) -> str:
        """As a router reads it: `:name` for a field, `:name?` for one that may be missing."""
        names = (f":{name}?" if _is_optional(kind) else f":{name}" for name, kind in cls._kinds().items())
        return "/" + "/".join([*words(cls.path), *names])

    @classmethod
    def read(cls, segments: Mapping[str, str | None]) -> Self | None:
        """From the segments of an address by the names of the fields, still encoded; None where one is malformed."""
        values: dict[str, Any] = {}
        for name, kind in cls._kinds().items():
            segment = segments.get(name)
            if segment is None and not _is_optional(kind):
                return None
            try:
                values[name] = None if segment is None else _decoded(segment, kind)
            except ValueError:  # no value of this kind is written so
                return None
        return cls(**values)

    @classmethod
    def _kinds(cls) -> dict[str, Any]:
        hints = get_type_hints(cls)
        return {field.name: hints[field.name] for field in fields(cls)}


def words(path: str) -> list[str]:
    return [word for word in path.split("/") if word]


def _is_optional(kind: Any) -> bool:
    return NoneType in get_args(kind)


def _encoded(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else MARK + value.encode().hex()


def _decoded(segment: str, kind: Any) -> str:
    """Raises ValueError for what `_encoded` does not make, and for what is none of the terms that it has to be."""
    value = bytes.fromhex(segment.removeprefix(MARK)).decode() if segment.startswith(MARK) else segment
    if _encoded(value) != segment:
        raise ValueError("no segment of an address")
    term: type[str] = next(each for each in (*get_args(kind), kind) if each is not NoneType)
    return term(value)
