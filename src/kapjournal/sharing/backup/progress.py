"""How far a backup is, for whoever waits for it, and a way to stop it from another thread."""

from collections.abc import Callable

from kapjournal.errors import BackupStopped

Tell = Callable[[int, int], None]
"""Told how much of how much is through; what it raises stops the work."""


class Progress:
    """Told by the thread that works, asked by the one that draws."""

    def __init__(self) -> None:
        self.share = 0.0
        """From 0 to 1."""
        self._is_stopped = False

    def stop(self) -> None:
        """The work ends at its next step, and leaves nothing."""
        self._is_stopped = True

    def tell(self, done: int, of: int) -> None:
        """Raises BackupStopped once nobody wants it any more."""
        if self._is_stopped:
            raise BackupStopped("it was stopped")
        self.share = min(1.0, done / of) if of else 1.0


def to_nobody(_done: int, _of: int) -> None:
    """Nobody waits."""
