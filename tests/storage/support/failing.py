"""A VFS whose disk says no at one chosen change, or ends the process there."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import apsw
from typing_extensions import Buffer


class FailingVFS(apsw.VFS):
    """Calls `before_change` ahead of every write, truncation, sync and deletion; what it raises reaches SQLite."""

    def __init__(self, before_change: Callable[[], None]) -> None:
        self.name = f"failing-{uuid4().hex}"
        self._before_change = before_change
        super().__init__(self.name, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return _FailingFile(name, flags, self._before_change)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        if Path(filename).exists():
            self._before_change()
        super().xDelete(filename, syncdir)


class _FailingFile(apsw.VFSFile):
    def __init__(
        self, name: str | apsw.URIFilename | None, flags: list[int], before_change: Callable[[], None]
    ) -> None:
        super().__init__("", name, flags)
        self._before_change = before_change

    def xWrite(self, data: Buffer, offset: int) -> None:
        self._before_change()
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._before_change()
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self._before_change()
        super().xSync(flags)


class Refusal:
    """Raises `code` at change number `first`, counted from 1, and at every later one if it `stays`."""

    def __init__(self, first: int, code: int, *, stays: bool) -> None:
        self._left = first
        self._code = code
        self._stays = stays

    @property
    def came(self) -> bool:
        return self._left <= 0

    def __call__(self) -> None:
        self._left -= 1
        if self._left == 0 or (self._stays and self._left < 0):
            raise apsw.exception_for(self._code)
