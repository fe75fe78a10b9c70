"""What a format of another app is to the registry of all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kapjournal.errors import ForeignFileLocked
from kapjournal.importing.records import Item
from kapjournal.importing.source import Source


@dataclass(frozen=True)
class Answers:
    """What the person said about a file. Its repr holds no password."""

    password: str = field(default="", repr=False)

    def require_password(self) -> str:
        """Raises ForeignFileLocked."""
        if not self.password:
            raise ForeignFileLocked("this opens with a password")
        return self.password


@dataclass(frozen=True)
class Format:
    """One way in which one app writes what somebody kept in it.

    `app` is its name, which is nobody's to translate. `knows` looks at what a file holds, never at its name. `read`
    yields an item for each that is there, kept or not.
    """

    app: str
    knows: Callable[[Source], bool]
    read: Callable[[Source, Answers], Iterator[Item]]
    may_run_backwards: bool = False
    """Whether it is not certain which end of its moods is the better one: then the person is asked."""
