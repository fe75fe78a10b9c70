"""One window at a time shows the journal: which one, and how another takes its place."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(eq=False)
class WindowHandle:
    """One window. `leave` is called when another window takes its place."""

    leave: Callable[[], None]
    connected: bool = True


@dataclass
class ActiveWindow:
    """Which window shows the journal of this process."""

    handle: WindowHandle | None = field(default=None)

    def free_for(self, newcomer: WindowHandle) -> bool:
        """Whether no other window that is still there shows it."""
        return self.handle in (None, newcomer) or not (self.handle and self.handle.connected)

    def take(self, newcomer: WindowHandle) -> None:
        """Show it in this window; the one that showed it is told to leave first."""
        before, self.handle = self.handle, newcomer
        if before is not None and before is not newcomer:
            before.leave()
