"""What a disk may hold after the process was killed, or after the power went, at one point of a recording."""

from dataclasses import dataclass, field
from enum import Enum
from random import Random

from tests.storage.support.recording import Acknowledged, Create, Delete, Event, Sync, Truncate, Write

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""

Image = dict[str, bytes]
"""The files of a folder after a crash, by name."""


class Mood(Enum):
    """How a disk treats what was written after the last sync of a file."""

    FORGETS = "everything unsynced is lost"
    LATEST = "only the last unsynced change arrived: all others were to follow"
    REORDERS = "each unsynced change arrived or not, by chance"
    TEARS = "each unsynced change arrived by sectors, by chance"
    ZEROES = "as TEARS, and the file has its new length: zeros where nothing arrived"
    SCRAMBLES = "as TEARS, and a sector being written may hold anything"


@dataclass
class _File:
    now: bytearray = field(default_factory=bytearray)
    synced: bytes = b""
    unsynced: list[Write | Truncate] = field(default_factory=list)

    def change(self, event: Write | Truncate) -> None:
        self.unsynced.append(event)
        _change(self.now, event)

    def sync(self) -> None:
        if self.unsynced:
            self.synced = bytes(self.now)
            self.unsynced.clear()


class Disk:
    """Replays a recording. A journaling file system: what happens to names arrives in order, a prefix of it."""

    def __init__(self, start: Image) -> None:
        self._files = {name: _File(bytearray(content), content) for name, content in start.items()}
        self._durable = dict(self._files)
        self._names: list[tuple[str, _File | None]] = []

    def replay(self, event: Event) -> None:
        match event:
            case Create(name):
                self._rename(name, _File())
            case Delete(name, durable):
                self._rename(name, None)
                if durable:
                    self._keep_names(len(self._names))
            case Write(name) | Truncate(name):
                self._files[name].change(event)
            case Sync(name):
                self._sync(name)
            case Acknowledged():
                pass

    def killed(self) -> Image:
        """The process is gone, the system lives: everything handed over is there."""
        return {name: bytes(file.now) for name, file in self._files.items()}

    def torn(self, event: Event, rng: Random) -> Image:
        """As `killed`, with the next write cut off between two sectors."""
        image = self.killed()
        if isinstance(event, Write) and len(event.data) > SECTOR:
            cut = rng.randrange(SECTOR, len(event.data), SECTOR)
            content = bytearray(image[event.name])
            _change(content, Write(event.name, event.offset, event.data[:cut]))
            image[event.name] = bytes(content)
        return image

    def without_power(self, mood: Mood, rng: Random) -> Image:
        """The system is gone too: only what was synced is sure."""
        names = dict(self._durable)
        arrived = {Mood.FORGETS: 0, Mood.LATEST: len(self._names)}.get(mood, rng.randint(0, len(self._names)))
        for name, file in self._names[:arrived]:
            _name(names, name, file)
        return {name: _survived(file, mood, rng) for name, file in names.items()}

    @property
    def unsynced(self) -> bool:
        """Whether losing power now differs from being killed."""
        return bool(self._names) or any(file.unsynced for file in self._files.values())

    def _rename(self, name: str, file: _File | None) -> None:
        self._names.append((name, file))
        _name(self._files, name, file)

    def _sync(self, name: str) -> None:
        # SQLite's own VFS syncs the folder with the first sync of a journal; file systems do as much for the others.
        file = self._files[name]
        file.sync()
        created = [place for place, (_, made) in enumerate(self._names) if made is file]
        if created:
            self._keep_names(created[0] + 1)

    def _keep_names(self, count: int) -> None:
        for name, file in self._names[:count]:
            _name(self._durable, name, file)
        del self._names[:count]


def _name(files: dict[str, _File], name: str, file: _File | None) -> None:
    if file is None:
        files.pop(name, None)
    else:
        files[name] = file


def _change(content: bytearray, event: Write | Truncate) -> None:
    end = event.size if isinstance(event, Truncate) else event.offset + len(event.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    if isinstance(event, Truncate):
        del content[event.size :]
    else:
        content[event.offset : end] = event.data


def _survived(file: _File, mood: Mood, rng: Random) -> bytes:
    content = bytearray(file.synced)
    # A sector holds one of its versions. Applying in order and leaving out at random gives every reordering.
    for place, event in enumerate(file.unsynced):
        match mood:
            case Mood.FORGETS:
                continue
            case Mood.LATEST:
                if place == len(file.unsynced) - 1:
                    _change(content, event)
            case Mood.REORDERS:
                if rng.random() < 0.5:
                    _change(content, event)
            case _:
                _tear(content, event, mood, rng)
    return bytes(content)


def _tear(content: bytearray, event: Write | Truncate, mood: Mood, rng: Random) -> None:
    if isinstance(event, Truncate):
        if rng.random() < 0.5:
            _change(content, event)
        return
    if mood is Mood.ZEROES and len(content) < event.offset + len(event.data):
        _change(content, Truncate(event.name, event.offset + len(event.data)))
    keep = rng.choice((0.1, 0.5, 0.9))
    for start, piece in _sectors(event):
        fate = rng.random()
        if fate < keep:
            _change(content, Write(event.name, start, piece))
        elif mood is Mood.SCRAMBLES and fate > 0.9:
            # All of the sector, with what lay beside the piece and was not to be touched.
            first = start // SECTOR * SECTOR
            length = min(SECTOR, max(len(content), start + len(piece)) - first)
            _change(content, Write(event.name, first, rng.randbytes(length)))


def _sectors(event: Write) -> list[tuple[int, bytes]]:
    end = event.offset + len(event.data)
    starts = [event.offset, *range((event.offset // SECTOR + 1) * SECTOR, end, SECTOR)]
    ends = [*starts[1:], end]
    base = event.offset
    return [(a, event.data[a - base : b - base]) for a, b in zip(starts, ends, strict=True)]
