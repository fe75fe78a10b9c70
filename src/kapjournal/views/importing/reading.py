"""A file of another app on its way in: looked at in a thread, written a part at a time."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care.records import imports
from kapjournal.care.records.imports import Import
from kapjournal.errors import ForeignFileError, StorageFailed
from kapjournal.views.shell.saving import is_phone
from kapjournal.views.shell.services import ScreenServices

if TYPE_CHECKING:
    from kapjournal.importing.counting import Found
    from kapjournal.importing.rows import NewRow

_log = logging.getLogger(__name__)

AT_A_TIME = 12
"""Rows in one turn of the event loop: whatever is pressed meanwhile comes between two."""


@dataclass(frozen=True)
class Chosen:
    """The file that was chosen: its bytes from a browser, or where it lies. Its repr names neither."""

    data: bytes = field(default=b"", repr=False)
    path: str = field(default="", repr=False)
    is_copy: bool = False
    """Whether the system made a copy for this app, which is to go again."""

    def forget(self) -> None:
        """A phone copies what is chosen into the cache of the app, readable as it is."""
        from kapjournal.sharing import cache_copies  # noqa: PLC0415 - few ever bring something in

        if self.is_copy:
            cache_copies.forget_picked(Path(self.path))


@dataclass(frozen=True)
class Looked:
    """What was found, and what the person says about it."""

    found: "Found"
    zone: str
    backwards: bool = False
    meanings: Mapping[str, float] = field(default_factory=dict, repr=False)


async def choose(services: ScreenServices, picker: ft.FilePicker) -> Chosen | None:
    """The system's own dialog; None where somebody changed their mind."""
    in_browser = bool(services.page.web)
    files = await picker.pick_files(with_data=in_browser)
    if not files:
        return None
    if in_browser:
        return Chosen(data=files[0].bytes or b"")
    return Chosen(path=files[0].path or "", is_copy=is_phone(services))


async def look(chosen: Chosen, password: str) -> "Found":
    """Raises ForeignFileError."""
    return await asyncio.to_thread(_counted, chosen, password)


def _counted(chosen: Chosen, password: str) -> "Found":
    found = _look(chosen, password)
    assert found.tally  # noqa: S101 - counted here, and not while the screen is drawn
    return found


def _look(chosen: Chosen, password: str) -> "Found":
    from kapjournal.importing.format import Answers  # noqa: PLC0415 - few ever bring something in
    from kapjournal.importing.recognising import found_in  # noqa: PLC0415
    from kapjournal.importing.source import at_path, of_bytes  # noqa: PLC0415

    answers = Answers(password)
    if not chosen.path:
        return found_in(of_bytes(chosen.data), answers)
    try:
        with at_path(Path(chosen.path)) as source:
            return found_in(source, answers)
    except OSError as error:
        raise ForeignFileError("it cannot be reached") from error


async def bring_in(
    services: ScreenServices, looked: Looked, *, stopped: Callable[[], bool], on_part: Callable[[float], None]
) -> tuple[Import, int] | None:
    """Writes all of it, and shows it at once at the end; how many were there already. None where it was stopped: then
    nothing of it is left. Raises StorageError."""
    from kapjournal.importing.rows import rows_of  # noqa: PLC0415 - few ever bring something in

    def make() -> "list[list[NewRow]]":
        return list(rows_of(looked.found, looked.zone, backwards=looked.backwards, meanings=looked.meanings))

    rows = await asyncio.to_thread(make)
    total = max(1, len(rows))
    at = services.read(lambda db: imports.begin(db, now=services.now()))
    try:
        written = await _write(services, rows, at, stopped, lambda done: on_part(done / total))
    except StorageFailed:
        await _discard(services, at)
        raise
    if written is None:
        await _discard(services, at)
        return None
    # In a thread: all of it at once takes longer than a press may wait.
    done = await asyncio.to_thread(services.read, lambda db: imports.finish(db, looked.found.app, at=at))
    _log.info("imported %d entries and %d check-ins", done.entries, done.check_ins)
    return done, written


async def _write(
    services: ScreenServices,
    rows: "list[list[NewRow]]",
    at: datetime,
    stopped: Callable[[], bool],
    on_part: Callable[[int], None],
) -> int | None:
    """How many were there already; None where it was stopped."""
    there = 0
    part: list[NewRow] = []
    for records, of_record in enumerate(rows, start=1):
        part += of_record
        if len(part) >= AT_A_TIME:
            there += _part(services, part, at)
            part = []
            on_part(records)
            await asyncio.sleep(0)  # whatever was pressed meanwhile comes first
            if stopped():
                return None
    return there + _part(services, part, at)


def _part(services: ScreenServices, part: "list[NewRow]", at: datetime) -> int:
    services.access.auto_lock.touch()
    return services.read(lambda db: imports.write_part(db, part, at=at))


async def _discard(services: ScreenServices, at: datetime) -> None:
    while services.read(lambda db: imports.discard(db, at=at, most=AT_A_TIME)):
        await asyncio.sleep(0)
