"""Addresses: the session screen and what is reached from it."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


@dataclass(frozen=True, kw_only=True)
class SessionScreen(Route):
    """Where the screen of a session is opened; while it is open, it is Home as well."""

    path = "session-screen"
    session_uid: str


@dataclass(frozen=True, kw_only=True)
class OneWord(Route):
    """Writing down what came up."""

    path = "one-word"
    session_uid: str


class SteadyLines(Route):
    """One plain line at a time."""

    path = "steady"
