"""A stopwatch that can be paused."""

import time
from collections.abc import Callable


class Stopwatch:
    """Counts the seconds it runs, not those it is paused. It stands still until `go`."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._counted_s = 0.0
        self._since: float | None = None

    @property
    def running(self) -> bool:
        return self._since is not None

    @property
    def elapsed_s(self) -> float:
        return self._counted_s + (self._clock() - self._since if self._since is not None else 0.0)

    def go(self) -> None:
        """Start, or go on; without effect while it runs."""
        if self._since is None:
            self._since = self._clock()

    def pause(self) -> None:
        """Stand still; without effect while it does."""
        self._counted_s, self._since = self.elapsed_s, None
