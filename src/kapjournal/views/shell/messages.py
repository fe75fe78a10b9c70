"""The one calm sentence that the app says now, until it has been there long enough."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kapjournal.runtime.listeners import Listeners

SAID_S, OFFERED_S = 6.0, 20.0
"""How long a sentence stays: by itself, and with something to press, which hands and screen readers need time for."""


@dataclass(frozen=True, eq=False)
class Said:
    """Each is one of its own, also where the words are the same as before."""

    words: str
    action: str | None = None
    on_action: Callable[[], Any] | None = None

    @property
    def seconds(self) -> float:
        return OFFERED_S if self.action else SAID_S


class Voice:
    """What is said in one window. A new sentence takes the place of the one before."""

    def __init__(self) -> None:
        self.now: Said | None = None
        self._listeners = Listeners()

    def say(self, said: Said) -> None:
        self.now = said
        self._listeners.tell()

    def hush(self, said: Said | None = None) -> None:
        """Be silent; if `said` is given, only where that is still what is said."""
        if self.now is not None and said in (None, self.now):
            self.now = None
            self._listeners.tell()

    def listen(self, call: Callable[[], None]) -> Callable[[], None]:
        """Call it at each change, until the returned function is called."""
        return self._listeners.add(call)
