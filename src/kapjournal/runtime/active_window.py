"""One window at a time: who sits at the journal, and how another one may take the seat."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(eq=False)
class Sitter:
    """One window. `leave` is called when another window takes the seat."""

    leave: Callable[[], None]
    connected: bool = True


@dataclass
class Seat:
    """The one seat of this process."""

    sitter: Sitter | None = field(default=None)

    def free_for(self, newcomer: Sitter) -> bool:
        """Whether nobody else who is still there sits on it."""
        return self.sitter in (None, newcomer) or not (self.sitter and self.sitter.connected)

    def take(self, newcomer: Sitter) -> None:
        """Sit down; whoever sat there is told to leave first."""
        before, self.sitter = self.sitter, newcomer
        if before is not None and before is not newcomer:
            before.leave()
