"""Every address of a screen, typed: what one names goes in at one end and comes out at the other, encoded here alone.

    routes.Write(set_id="story.next-day", session_uid=uid).address   # "/write/story.next-day/…"
    routes.parse("/plan")                                            # routes.Plan(session_uid=None)

An address is its path and then a segment for each field. The last field may be optional: None has no segment.
"""

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any

from kapjournal.routes.route import Route

if TYPE_CHECKING:
    from kapjournal.routes.every import *  # noqa: F403

__all__ = ["Door", "Route"]


class Door(StrEnum):
    """What stands before the journal, as it is named to the navigator. No address leads there."""

    FIRST_START = "/first-start"
    LOCK = "/lock"
    OTHER_WINDOW = "/other-window"


def __getattr__(name: str) -> Any:
    # A door stands at no address: what leads further loads while somebody is at it.
    if name.startswith("_"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("kapjournal.routes.every"), name)
