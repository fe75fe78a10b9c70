"""When to lock by itself: too long without a touch, or too long out of sight."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kapjournal.runtime.elapsed import clock_that_never_sleeps


@dataclass
class AutoLock:
    """Whether somebody is there. `clock` gives seconds, is never set back, and goes on while the device sleeps."""

    idle_s: float = 600
    background_s: float = 120
    clock: Callable[[], float] = field(default_factory=clock_that_never_sleeps)

    def __post_init__(self) -> None:
        self._touched = self.clock()
        self._hidden: float | None = None

    def touch(self) -> None:
        """Somebody did something. Once the time has run out it is too late: then only `show` begins it anew."""
        if self.left_s() > 0:
            self._touched = self.clock()

    def hide(self) -> None:
        """The app went out of sight. Said twice, the first time counts."""
        if self._hidden is None:
            self._hidden = self.clock()

    def show(self) -> None:
        """The app is in sight again; ask `left_s` before, a phone may have slept meanwhile."""
        self._hidden = None
        self._touched = self.clock()

    def left_s(self) -> float:
        """Seconds until it should lock; zero or less: now."""
        now = self.clock()
        left = self._touched + self.idle_s - now
        if self._hidden is not None:
            left = min(left, self._hidden + self.background_s - now)
        return left
