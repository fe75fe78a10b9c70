"""Whether a screen is being left: until the next one is there, nothing on it is done a second time."""

import time
from collections.abc import Callable

MOST_S = 2.0
"""A device that shows no other screen by then has lost the wish; it may be made again."""


class Leaving:
    """From the first wish to leave a screen until another one is drawn."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since: float | None = None

    @property
    def under_way(self) -> bool:
        return self._since is not None and self._clock() - self._since < MOST_S

    def begin(self) -> bool:
        """Leave; False where that is under way already: a finger trembled, and tapped twice."""
        if self.under_way:
            return False
        self._since = self._clock()
        return True

    def end(self) -> None:
        """Another screen is there."""
        self._since = None
