"""A system whose calls fail: each one of the file layer and of SQLite's, before or after it has done its work."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from io import BufferedWriter, FileIO
from pathlib import Path
from typing import Any

import apsw
import pytest

from kapjournal.storage import vault
from kapjournal.storage.sqlite.database import Database
from tests.storage.support.failing import FailingVFS

CALLS = ("open", "fsync", "replace", "rename", "unlink", "mkdir", "rmdir", "stat", "lstat", "scandir", "fstat")
"""Of the module os. Reading and writing are beneath io, so a file object of our own counts them."""


@dataclass
class Faults:
    """Fails call number `first`, counted from 1, and every later one if it `stays`; `late`, after its work was done."""

    folder: Path
    first: int
    late: bool = False
    stays: bool = False
    calls: int = 0
    failed: list[str] = field(default_factory=list)
    ours: set[int] = field(default_factory=set)
    """Open descriptors of files below the folder."""

    @property
    def came(self) -> bool:
        return self.calls >= self.first

    def hit(self, name: str) -> bool:
        """Counts a call; whether it is one that fails."""
        self.calls += 1
        fails = self.calls == self.first or (self.stays and self.came)
        if fails:
            self.failed.append(name)
        return fails

    def knows(self, arguments: tuple[Any, ...]) -> bool:
        """Whether the call is about our folder, by a path or a descriptor."""
        subject = arguments[0] if arguments else None
        if isinstance(subject, int):
            return subject in self.ours
        return isinstance(subject, str | os.PathLike) and Path(os.fspath(subject)).is_relative_to(self.folder)

    def wrap(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            known = self.knows(arguments) or named.get("dir_fd") in self.ours
            fails = known and self.hit(name)
            if fails and not self.late:
                raise OSError(5, "Input/output error")
            result = real(*arguments, **named)
            if name == "open" and known:
                self.ours.add(result)
            if fails:
                _let_go(result)
                raise OSError(5, "Input/output error")
            return result

        return call

    def open_descriptor(self, descriptor: int, mode: str) -> Any:
        raw = _Counted(descriptor, mode.replace("b", ""), faults=self)
        return BufferedWriter(raw) if "w" in mode else raw

    def before_change(self) -> None:
        # SQLite counts a change that was reported as refused for one that did not happen: late is no case of its own.
        if not self.late and self.hit("sqlite"):
            raise apsw.exception_for(apsw.SQLITE_IOERR)


def _let_go(result: Any) -> None:
    """Nothing stays open of a call that did its work and then failed."""
    if isinstance(result, int):
        os.close(result)
    elif hasattr(result, "close"):
        result.close()


class _Counted(FileIO):
    def __init__(self, descriptor: int, mode: str, *, faults: Faults) -> None:
        super().__init__(descriptor, mode)
        self._faults = faults

    def write(self, data: Any, /) -> int:
        if self._faults.hit("write"):
            raise OSError(28, "No space left on device")
        return super().write(data)

    def read(self, size: int | None = -1, /) -> bytes:
        if self._faults.hit("read"):
            raise OSError(5, "Input/output error")
        return super().read(size)


@contextmanager
def failing(faults: Faults) -> Iterator[Faults]:
    """All calls about the folder of `faults` are counted, and some of them fail."""
    vfs = FailingVFS(faults.before_change)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, faults.wrap(name, getattr(os, name)))
        patch.setattr(os, "fdopen", faults.open_descriptor)
        patch.setattr(vault, "Database", partial(Database, base=vfs.name))
        yield faults
    vfs.unregister()
