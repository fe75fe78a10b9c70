"""How much time went by, also while the device slept."""

import logging
import time
from collections.abc import Callable

from kapjournal.logs import kind_and_place

_log = logging.getLogger(__name__)


def _since_boot_s() -> float:
    return time.clock_gettime(time.CLOCK_BOOTTIME)


class LaterOfTwo:
    """Seconds by whichever clock went further since the last look: the monotonic one may stop while a device sleeps.

    A wall clock that was set back shortens nothing; one that was set forward makes it later than it is, which only
    locks early.
    """

    def __init__(self) -> None:
        self._monotonic, self._wall = time.monotonic(), time.time()
        self._elapsed_s = 0.0

    def __call__(self) -> float:
        monotonic, wall = time.monotonic(), time.time()
        self._elapsed_s += max(monotonic - self._monotonic, wall - self._wall)
        self._monotonic, self._wall = monotonic, wall
        return self._elapsed_s


def clock_that_never_sleeps() -> Callable[[], float]:
    """A clock in seconds that is never set back and goes on in suspend: since boot where the system counts that."""
    try:
        _since_boot_s()
    except (AttributeError, OSError) as error:  # Windows and Apple have none, and a kernel may refuse it
        _log.debug("no clock counts since boot: %s", kind_and_place(error))
        return LaterOfTwo()
    return _since_boot_s
