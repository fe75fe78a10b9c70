"""The journal as a backup: read a page at a time, so that whoever else wants the vault gets it in between."""

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO, Protocol, TypeVar

from sqlmodel import Session

from kapjournal.errors import AgeMemoryShort, BackupError
from kapjournal.logs import kind_and_place, ms_since
from kapjournal.sharing import backup_words as words
from kapjournal.sharing.backup import lineage
from kapjournal.sharing.backup.keys import BackupSeal
from kapjournal.sharing.backup.listed import LEFT_OUT_SETTINGS, listed
from kapjournal.sharing.backup.manifest import ABOUT, HEAD, MANIFEST, Head, Manifest, PartSums, sums
from kapjournal.sharing.backup.parts import Packer
from kapjournal.sharing.backup.progress import Tell, to_nobody
from kapjournal.sharing.container import END, Chunks, pieces
from kapjournal.storage.age import encrypt
from kapjournal.storage.rows import lines, reading
from kapjournal.storage.rows.reading import Record
from kapjournal.storage.rows.shapes import Shape, shapes
from kapjournal.storage.rows.values import instant
from kapjournal.storage.sqlite.migrations import NEWEST

_log = logging.getLogger(__name__)

SETTINGS, DELETED = "setting", "deleted_row"

T = TypeVar("T")


class Read(Protocol):
    """Runs a query on the open journal; as `ScreenServices.read`."""

    def __call__(self, query: Callable[[Session], T], /) -> T: ...


@dataclass(frozen=True)
class Made:
    """What was made: how much is in it, and how large it is."""

    made_at: datetime
    entries: int
    size: int


class Making:
    """One backup on its way. A record is in it as it was at one moment, and none that came after the beginning."""

    def __init__(self, read: Read, *, now: datetime, tell: Tell = to_nobody) -> None:
        self._read, self._now, self._tell = read, now, tell
        self._done = self._of = 0
        self._counts: Counter[str] = Counter()
        self._numbers: Counter[str] = Counter()
        self._parts: dict[str, PartSums] = {}
        self._moments: list[str] = []
        self._gone: list[Record] = []

    def chunks(self) -> Iterator[bytes]:
        """The archive, before it is encrypted. Raises StorageError, BackupTooLarge, and what `tell` raises."""
        head, last = self._read(self._begin)
        yield from self._member(HEAD, [head.to_bytes()])
        yield from self._member(ABOUT, [words.ABOUT.plain().encode()])
        for shape in shapes().values():
            yield from self._packed(shape.table, self._pages(shape, last[shape.table]))
        yield from self._packed(DELETED, [self._gone])
        first, latest = (instant(end(self._moments)) if self._moments else None for end in (min, max))
        entries = sum(self._counts[table] for table in listed())
        manifest = Manifest(dict(self._counts), entries, first, latest, dict(self._parts))
        yield from self._member(MANIFEST, [manifest.to_bytes()])
        yield END

    @property
    def entries(self) -> int:
        return sum(self._counts[table] for table in listed())

    def _begin(self, db: Session) -> tuple[Head, dict[str, int]]:
        name, known = lineage.of(db)
        self._of = sum(reading.count(db, shape) for shape in shapes().values())
        return Head(NEWEST, self._now, name, known), reading.last_places(db, shapes().values())

    def _pages(self, shape: Shape, until: int) -> Iterator[Sequence[Record | bytes]]:
        after = 0
        while after < until:
            page = self._read(lambda db, after=after: _page(db, shape, after=after, until=until))  # type: ignore[misc]
            if not page.last:
                break
            after = page.last
            self._gone += [{"uid": uid, "deleted_at": moment} for uid, moment in page.gone.items()]
            yield page.told
            self._done += len(page.told)
            self._tell(self._done, self._of)
        if moment := listed().get(shape.table):
            self._moments += self._read(lambda db: reading.span(db, shape, moment, until=until))

    def _packed(self, table: str, pages: Iterable[Sequence[Record | bytes]]) -> Iterator[bytes]:
        packer = Packer()
        for page in pages:
            for record in page:
                packer.add(record)
                if packer.is_full:
                    yield from self._part(table, packer)
        if packer.lines:
            yield from self._part(table, packer)

    def _part(self, table: str, packer: Packer) -> Iterator[bytes]:
        self._numbers[table] += 1
        self._counts[table] += len(packer.lines)
        name = f"{table}/{self._numbers[table]:06}"
        if packer.held:
            yield from self._member(f"bytes/{name}.bin", packer.held)
        yield from self._member(f"records/{name}.jsonl", [b"".join(packer.lines)], len(packer.lines))
        packer.clear()

    def _member(self, name: str, data: Sequence[bytes], records: int = 0) -> Iterable[bytes]:
        if name != MANIFEST:
            self._parts[name] = sums(data, records)
        return pieces(name, data, made_at_s=int(self._now.timestamp()))


@dataclass(frozen=True)
class _Page:
    """Rows of a table, each as its line or, where it holds bytes, as a record."""

    told: Sequence[Record | bytes] = field(repr=False)
    gone: dict[str, str]
    last: int


def _page(db: Session, shape: Shape, *, after: int, until: int) -> _Page:
    """Without what belongs to this vault alone: its keys, its name among journals."""
    if shape.holds_bytes:
        page = reading.page(db, shape, after=after, until=until)
        return _Page(page.records, page.gone, page.last)
    found = lines.page(db, shape, after=after, until=until)
    left_out = LEFT_OUT_SETTINGS if shape.table == SETTINGS else ()
    return _Page([line for key, line in found.lines.items() if key not in left_out], found.gone, found.last)


def write_backup(read: Read, target: BinaryIO, lock: BackupSeal, *, now: datetime, tell: Tell = to_nobody) -> Made:
    """Write the whole journal into `target`, encrypted before a byte of it leaves this process, in constant memory.

    Takes a while: use a thread. Raises BackupError, StorageError, EmptyPassphrase, what `tell` raises, and OSError of
    the target; what was written by then is to be thrown away.
    """
    began = time.perf_counter()
    for recipients in lock.recipients():
        making = Making(read, now=now, tell=tell)
        start = target.tell()
        try:
            encrypt(Chunks(making.chunks()), target, recipients)  # type: ignore[arg-type]
        except AgeMemoryShort as error:  # nothing was written yet
            _log.info("a backup is encrypted with less memory: %s", kind_and_place(error))
            continue
        size = target.tell() - start
        _log.info("a backup of %d bytes in %d ms", size, ms_since(began))
        return Made(now, making.entries, size)
    raise BackupError("there is not enough memory to encrypt a backup")
