"""Addresses: checking in."""

from dataclasses import dataclass

from kapjournal.routes.route import Route
from kapjournal.terms import Phase


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
