"""A VFS that passes everything on and writes down each physical change in order, as a disk would see it."""

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import apsw
from typing_extensions import Buffer


@dataclass(frozen=True)
class Create:
    """A file that was not there was opened for writing."""

    name: str


@dataclass(frozen=True)
class Write:
    """Bytes put at an offset."""

    name: str
    offset: int
    data: bytes


@dataclass(frozen=True)
class Truncate:
    """A file cut or lengthened to a size in bytes."""

    name: str
    size: int


@dataclass(frozen=True)
class Sync:
    """Everything written to this file before is on the platters."""

    name: str


@dataclass(frozen=True)
class Delete:
    """A file removed; `durable` if the folder was synced as well."""

    name: str
    durable: bool


@dataclass(frozen=True)
class Acknowledged:
    """Not a change of the disk: here the patient was told that transaction number `number` is kept."""

    number: int


Event = Create | Write | Truncate | Sync | Delete | Acknowledged


class RecordingVFS(apsw.VFS):
    """Stands beneath the encrypting VFS, or alone beneath plain SQLite. Files without a name are not recorded."""

    def __init__(self, events: list[Event]) -> None:
        self.name = f"recording-{uuid4().hex}"
        self._events = events
        super().__init__(self.name, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        filename = name.filename() if isinstance(name, apsw.URIFilename) else name
        if not filename:
            return apsw.VFSFile("", name, flags)
        path = Path(filename)
        fresh = not path.exists()
        file = RecordingFile(name, flags, self._events, path.name)
        if fresh:
            self._events.append(Create(path.name))
        return file

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self._events.append(Delete(Path(filename).name, durable=bool(syncdir)))


class RecordingFile(apsw.VFSFile):
    """One recorded file."""

    def __init__(self, name: str | apsw.URIFilename | None, flags: list[int], events: list[Event], label: str) -> None:
        super().__init__("", name, flags)
        self._events = events
        self._label = label

    def xWrite(self, data: Buffer, offset: int) -> None:
        super().xWrite(data, offset)
        self._events.append(Write(self._label, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        self._events.append(Truncate(self._label, newsize))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._events.append(Sync(self._label))
