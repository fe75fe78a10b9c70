"""Addresses: sessions."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


@dataclass(frozen=True, kw_only=True)
class Plan(Route):
    """A new session, or the one that is named."""

    path = "plan"
    session_uid: str | None = None


@dataclass(frozen=True, kw_only=True)
class Session(Route):
    path = "session"
    session_uid: str
