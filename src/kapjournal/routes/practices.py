"""Addresses: practices."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


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
