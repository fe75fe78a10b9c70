"""What somebody wants to see of the journal who comes to it from elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass

from kapjournal.runtime.listeners import Listeners

ENTRIES, CALENDAR, TRENDS = "entries", "calendar", "trends"
"""The three ways to look at it."""


@dataclass(frozen=True)
class Wanted:
    """`is_search` puts the cursor into the search."""

    view: str = ENTRIES
    is_search: bool = False


class JournalRequest:
    """Holds one wish until the room of the journal is there to fulfil it, which it is at once where it is open."""

    def __init__(self) -> None:
        self._wanted: Wanted | None = None
        self._on_wanted = Listeners()

    def want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._on_wanted.tell()

    def take(self) -> Wanted | None:
        """What is wanted, once."""
        wanted, self._wanted = self._wanted, None
        return wanted

    def on_wanted(self, look: Callable[[], None]) -> Callable[[], None]:
        """Call `look` each time something is wanted, until the returned function is called."""
        return self._on_wanted.add(look)

    def clear(self) -> None:
        self._wanted = None
        self._on_wanted.clear()
