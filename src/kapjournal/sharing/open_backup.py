"""What `kapjournal open` does with a backup: say what it is, list it, and unpack it where that is asked for."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kapjournal.messages import dates
from kapjournal.messages.numbers import number
from kapjournal.sharing import backup_words as words
from kapjournal.sharing.backup.keys import Opener
from kapjournal.sharing.backup.reading import Archive, Source, archive
from kapjournal.sharing.leftovers import sweep
from kapjournal.sharing.output_files import drafted, placed, refuse_taken

if TYPE_CHECKING:
    from kapjournal.storage.rows.shapes import Shape

_log = logging.getLogger(__name__)


def describe(source: Source, opener: Opener) -> tuple[str, ...]:
    """One line for what it is, one for each list in it. Raises BackupError, AgeError, OSError."""
    with archive(source, opener) as found:
        for _ in found.records():
            pass
    return tuple(_lines(found))


def extract(
    source: Source, opener: Opener, folder: Path, stem: str, *, force: bool, too_late: Callable[[], None]
) -> tuple[str, ...]:
    """Write each list as JSON Lines into `folder`, `STEM-TABLE.jsonl`, all of them or none, and say where.

    The names are those of our own tables, never one of the archive: nothing is written anywhere else. Read twice, so
    that nothing is on a disk before all of it is known to be whole. Raises HandoffExists as well.
    """
    with archive(source, opener) as found:
        for _ in found.records():
            pass
    targets = {table: folder / f"{stem}-{table}.jsonl" for table in sorted(_ours(found))}
    for target in targets.values():
        refuse_taken(target, force=force)
    sweep(folder)
    with ExitStack() as tidy:
        files = {table: drafted(target.parent, tidy) for table, target in targets.items()}
        with archive(source, opener) as again:
            for part in again.parts():
                if part.table in files:
                    _write(files[part.table].file, part.as_text(_shapes()[part.table]))
        for draft in files.values():
            draft.settle()
        placed({targets[table]: draft for table, draft in files.items()}, force=force, too_late=too_late)
    _log.info("unpacked %d lists of a backup", len(targets))
    return *_lines(found), words.UNPACKED.plain(folder=str(folder), count=number(len(targets)))


def _write(file: BinaryIO, lines: Iterable[bytes]) -> None:
    file.writelines(line + b"\n" for line in lines)


def _ours(found: Archive) -> set[str]:
    return found.manifest.counts.keys() & _shapes().keys()


def _shapes() -> "Mapping[str, Shape]":
    from kapjournal.storage.rows.shapes import shapes  # noqa: PLC0415 - heavy

    return shapes()


def _lines(found: Archive) -> Iterator[str]:
    manifest = found.manifest
    yield words.IS_A_BACKUP(date=dates.long_date(found.head.made_at.date()), count=manifest.entries)
    for table in sorted(_ours(found)):
        yield f"{table}: {number(manifest.counts[table])}"
    if found.unfamiliar:
        yield words.UNFAMILIAR(count=found.unfamiliar)
    yield words.RESTORE_IN_APP()
