"""Choosing a backup and opening it: which file, what opens it, and that it is whole. Nothing is put in yet."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.errors import BackupStopped, FileUnreadable, KapJournalError
from kapjournal.logs import kind_and_place
from kapjournal.views.backup import opening_layout as layout
from kapjournal.views.backup.opening_layout import Asks
from kapjournal.views.backup.watched import Watched, use_watched
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import backup as words

if TYPE_CHECKING:
    from kapjournal.sharing.backup.keys import Opener
    from kapjournal.sharing.backup.reading import Contents, Source

_log = logging.getLogger(__name__)


@dataclass(frozen=True, repr=False)
class Opened:
    """A backup that is whole. `phrase` are the recovery words that opened it, if they did."""

    source: "Source"
    opener: "Opener"
    contents: "Contents"
    phrase: str | None


@dataclass(frozen=True, repr=False)
class Chosen:
    """A file on its way to be opened."""

    name: str = ""
    source: "Source | None" = None
    asks: Asks = Asks.NOTHING
    secret: str = field(default="")
    problem: str = ""


@ft.component
def OpenBackup(
    title: str,
    note: str,
    on_opened: Callable[[Opened], None],
    on_back: Callable[[], None],
    on_help: Callable[[], None],
    *,
    at_door: bool = False,
    key: object = None,
) -> ft.Control:
    """What was typed lies here and is gone with the screen."""
    del key
    services, ui = use_services(), use_ui()
    chosen, change = use_value(Chosen)
    watched = use_watched()
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)
    command = use_commands(services)

    async def choose() -> None:
        services.access.auto_lock.touch()
        found = await _picked(services, picker.current)
        if found is not None:
            change(lambda _: found)

    async def open_() -> None:
        change(lambda old: replace(old, problem=""))
        try:
            opened = await _opened(watched, chosen)
        except KapJournalError as error:
            _log.warning("the backup stays closed: %s", kind_and_place(error))
            problem = "" if isinstance(error, BackupStopped) else words.sorry(error)
            change(lambda old: replace(old, problem=problem))
            return
        if opened is not None and not watched.is_gone():
            on_opened(opened)

    on_open = command("open", open_)  # offered in every drawing: a press begins once it has been drawn
    if command.busy == "open":
        return layout.opening(ui, watched.share, on_stop=watched.stop, on_help=on_help)
    return layout.choosing(
        ui,
        title,
        note,
        name=chosen.name,
        asks=chosen.asks,
        secret=chosen.secret,
        problem=chosen.problem,
        on_choose=command("choose", choose),
        on_secret=lambda typed: change(lambda old: replace(old, secret=typed, problem="")),
        on_open=on_open if chosen.secret.strip() else None,
        on_back=on_back,
        on_help=on_help,
        at_door=at_door,
    )


async def _picked(services: ScreenServices, picker: ft.FilePicker) -> Chosen | None:
    """The file that was chosen, and what it asks for; None where nobody chose one."""
    files = await picker.pick_files(with_data=bool(services.page.web))  # a phone makes a copy, as sealed as the file
    if not files:
        return None
    file = files[0]
    data, path = file.bytes, file.path
    if data is None and path is None:
        return Chosen(problem=words.sorry(FileUnreadable()))
    source: Source = (lambda: BytesIO(data)) if data is not None else (lambda: _file(Path(str(path))))
    try:
        asks = await asyncio.to_thread(_asks, source)
    except KapJournalError as error:
        _log.warning("no backup was chosen: %s", kind_and_place(error))
        return Chosen(name=file.name, problem=words.sorry(error))
    if asks is Asks.NOTHING:
        return Chosen(name=file.name, problem=words.OPENS_WITH_KEY())
    return Chosen(file.name, source, asks)


def _file(path: Path) -> "BytesIO":
    """Raises FileUnreadable."""
    from kapjournal.storage.atomic_files import open_file  # noqa: PLC0415 - not before the first screen

    try:
        return open_file(path)  # type: ignore[return-value]
    except OSError as error:
        raise FileUnreadable(f"a backup could not be read: {error.strerror}") from error


def _asks(source: "Source") -> Asks:
    """Raises AgeFormatError for what is no age file."""
    from kapjournal.sharing.backup.keys import OpensWith, opens_with  # noqa: PLC0415 - not before the first screen

    with source() as file:
        found = opens_with(file)
    return {OpensWith.PASSPHRASE: Asks.PASSPHRASE, OpensWith.WORDS: Asks.WORDS}.get(found, Asks.NOTHING)


async def _opened(watched: Watched, chosen: Chosen) -> Opened | None:
    """Raises AgeError, BackupError, FileUnreadable."""
    from kapjournal.sharing.backup import reading  # noqa: PLC0415 - not before the first screen
    from kapjournal.sharing.backup.keys import Opener  # noqa: PLC0415

    source, progress = chosen.source, watched.begin()
    if source is None:
        return None

    def work() -> Opened:
        try:
            with source() as file:
                opener = Opener.of(file, chosen.secret)
            contents = reading.look(source, opener, tell=progress.tell)
        except OSError as error:
            raise FileUnreadable(f"a backup could not be read: {error.strerror}") from error
        return Opened(source, opener, contents, chosen.secret if chosen.asks is Asks.WORDS else None)

    return await watched.work(progress, asyncio.to_thread(work))
