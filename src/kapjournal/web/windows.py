"""How many pages are connected, and when the last one has been gone for long enough to stop."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass
class Windows:
    """`look` is called every `every_s` seconds of being awake: a computer that slept has not waited."""

    every_s: int = 15
    stop_after_s: int = 300
    stop: Callable[[], None] = lambda: None
    _open: int = 0
    _was_open: bool = False
    _alone_s: int = 0

    @contextmanager
    def one_more(self) -> Iterator[None]:
        """A page is connected for the length of the block."""
        self._open += 1
        self._was_open = True
        try:
            yield
        finally:
            self._open -= 1
            self._alone_s = 0

    async def look(self) -> None:
        """Stop when nobody has been here for long enough. Before the first page came, nobody is missed."""
        if self._open or not self._was_open:
            return
        self._alone_s += self.every_s
        if self._alone_s > self.stop_after_s:
            self.stop()
