"""Addresses: writing."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


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
    """It is kept as `entry_uid`; of the practices `practice_id` is offered first."""

    path = "kept"
    practice_id: str
    entry_uid: str
    session_uid: str | None = None


@dataclass(frozen=True, kw_only=True)
class AfterHardWriting(Route):
    """It is kept; a person is offered first."""

    path = "kept-hard"
    session_uid: str | None = None


@dataclass(frozen=True, kw_only=True)
class Note(Route):
    """Free writing, for a session where there is one."""

    path = "note"
    session_uid: str | None = None


@dataclass(frozen=True, kw_only=True)
class Entry(Route):
    path = "entry"
    entry_uid: str
