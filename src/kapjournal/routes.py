"""Every address of a screen, typed: what one names goes in at one end and comes out at the other, encoded here alone.

    routes.Write(set_id="story.next-day", session_uid=uid).address   # "/write/story.next-day/…"
    routes.parse("/plan")                                            # routes.Plan(session_uid=None)

An address is its path and then a segment for each field. The last field may be optional: None has no segment.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from types import NoneType
from typing import Any, ClassVar, Self, get_args, get_type_hints
from urllib.parse import urlsplit

from kapjournal.terms import Phase

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
        return "/" + "/".join([*_words(self.path), *(_encoded(value) for value in values if value is not None)])

    @classmethod
    def pattern(cls) -> str:
        """As a router reads it: `:name` for a field, `:name?` for one that may be missing."""
        names = (f":{name}?" if _is_optional(kind) else f":{name}" for name, kind in cls._kinds().items())
        return "/" + "/".join([*_words(cls.path), *names])

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


class Home(Route):
    """The tabs."""

    path = ""


class Help(Route):
    path = "help"


class About(Route):
    path = "about"


class Settings(Route):
    path = "settings"


class ChangePassphrase(Route):
    path = "settings/passphrase"


class NewRecoveryWords(Route):
    path = "settings/words"


class RecoveryWordsDue(Route):
    """Where unlocking leads while nobody has shown that the recovery words are safe."""

    path = "settings/words-due"


class ForgottenPassphrase(Route):
    """Where the recovery words lead."""

    path = "settings/forgotten"


class CheckIn(Route):
    """A new check-in."""

    path = "check-in"


@dataclass(frozen=True, kw_only=True)
class SessionCheckIn(Route):
    """A new check-in before or after a session."""

    path = "check-in"
    phase: Phase
    session_uid: str


@dataclass(frozen=True, kw_only=True)
class EditCheckIn(Route):
    path = "check-in-edit"
    check_in_uid: str


@dataclass(frozen=True, kw_only=True)
class HardMoment(Route):
    """After a check-in that says that it is hard."""

    path = "hard-moment"
    check_in_uid: str


@dataclass(frozen=True, kw_only=True)
class Plan(Route):
    """A new session, or the one that is named."""

    path = "plan"
    session_uid: str | None = None


@dataclass(frozen=True, kw_only=True)
class Session(Route):
    path = "session"
    session_uid: str


@dataclass(frozen=True, kw_only=True)
class Intention(Route):
    path = "intention"
    session_uid: str


@dataclass(frozen=True, kw_only=True)
class Write(Route):
    """Guided writing, for a session where there is one."""

    path = "write"
    set_id: str
    session_uid: str | None = None


@dataclass(frozen=True, kw_only=True)
class AfterWriting(Route):
    """It is kept; `practice_id` is offered first."""

    path = "kept"
    practice_id: str
    session_uid: str | None = None


@dataclass(frozen=True, kw_only=True)
class AfterHardWriting(Route):
    """It is kept; a person is offered first."""

    path = "kept-hard"
    session_uid: str | None = None


class Note(Route):
    path = "note"


@dataclass(frozen=True, kw_only=True)
class Entry(Route):
    path = "entry"
    entry_uid: str


class Practices(Route):
    path = "practices"


@dataclass(frozen=True, kw_only=True)
class Practice(Route):
    path = "practice"
    practice_id: str
    session_uid: str | None = None


@dataclass(frozen=True, kw_only=True)
class BeginPractice(Route):
    """A practice that begins at once: nothing is read or asked before."""

    path = "begin"
    practice_id: str
    session_uid: str | None = None


class Export(Route):
    path = "export"


class Door(StrEnum):
    """What stands before the journal, as it is named to the navigator. No address leads there."""

    FIRST_START = "/first-start"
    LOCK = "/lock"
    OTHER_WINDOW = "/other-window"


ALL: tuple[type[Route], ...] = tuple(Route.__subclasses__())


def parse(address: str) -> Route | None:
    """The route of an address, whatever query it has; None for an unknown or malformed one."""
    try:
        segments = _words(urlsplit(address).path)
    except ValueError:  # no address is written so
        return None
    return next((found for route in ALL if (found := _match(route, segments)) is not None), None)


def _match(route: type[Route], segments: list[str]) -> Route | None:
    words, names = _words(route.path), [field.name for field in fields(route)]
    rest = segments[len(words) :]
    if segments[: len(words)] != words or len(rest) > len(names):
        return None
    return route.read(dict(zip(names, rest, strict=False)))


def _words(path: str) -> list[str]:
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
