"""The signals that end a command: an exception while it can still be undone, nothing once it is carried through."""

import signal
from types import FrameType, TracebackType
from typing import Any, Self

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class Ended(KeyboardInterrupt):
    """A signal asked for the end. `exit_code` is the one that a shell gives for it."""

    def __init__(self, number: int) -> None:
        super().__init__(f"ended by signal {number}")
        self.exit_code = 128 + number


class Ending:
    """While it is entered, the first signal to end raises Ended, unless `too_late` was called before it."""

    def __init__(self) -> None:
        self._is_over = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name)):
            if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
                self._before[number] = signal.signal(number, self._end)
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def too_late(self) -> None:
        """From here on what was begun is carried through."""
        self._is_over = True

    def _end(self, number: int, _frame: FrameType | None) -> None:
        # Only once: a second signal would end the tidying up that the first one began.
        if not self._is_over:
            self._is_over = True
            raise Ended(number)
