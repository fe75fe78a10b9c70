"""Addresses: sessions."""

from dataclasses import dataclass

from kapjournal.routes.route import Route
from kapjournal.terms import ReviewDay


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
class Review(Route):
    """A look back on a session, or on a whole course."""

    path = "look-back"
    session_uid: str
    day: ReviewDay
