"""A file that somebody was given: picked, looked at, opened in a thread. All of it stays in memory."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import flet as ft

from kapjournal.errors import AgeKeyMalformed, FileUnreadable, HandoffTooLarge, HandoffWasBackup, KapJournalError
from kapjournal.logs import kind_and_place
from kapjournal.sharing import cache_copies
from kapjournal.views.shell.saving import is_phone
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import given as words

_log = logging.getLogger(__name__)
MOST_KEY_BYTES = 1024 * 1024
MOST_BYTES = 8 * 64 * 1024 * 1024
"""The lists of a hand-off are 64 MiB at most, and so is each of its pages."""


@dataclass(frozen=True, repr=False)
class GivenFile:
    """An age file, not opened yet."""

    name: str
    source: Callable[[], BinaryIO]
    needs_key: bool


@dataclass(frozen=True, repr=False)
class Page:
    """What is in it: `summary` in a sentence, `paragraphs` of Markdown, as the sender saw them."""

    summary: str
    paragraphs: tuple[str, ...]
    markdown: str

    def to_html(self) -> bytes:
        from kapjournal.sharing.handoff.web_page import to_page  # noqa: PLC0415 - only where it is saved

        return to_page(self.markdown).encode()


async def picked(services: ScreenServices, picker: ft.FilePicker) -> tuple[GivenFile | None, str]:
    """The file that was chosen, or what is wrong with it; neither where nobody chose one."""
    found = await _chosen(services, picker)
    if found is None:
        return None, ""
    name, source = found
    try:
        needs_key = await asyncio.to_thread(_needs_key, source)
    except KapJournalError as error:
        _log.warning("no file was chosen: %s", kind_and_place(error))
        return None, words.sorry(error)
    return GivenFile(name, source, needs_key), ""


async def _chosen(services: ScreenServices, picker: ft.FilePicker) -> tuple[str, Callable[[], BinaryIO]] | None:
    files = await picker.pick_files(with_data=services.page.web or is_phone(services))
    if not files:
        return None
    data, path = files[0].bytes, files[0].path
    if data is not None:
        if path and is_phone(services):
            cache_copies.forget_picked(Path(path))  # the system's copy of it, in the app's cache
        return files[0].name, lambda: BytesIO(data)
    return files[0].name, lambda: _file(Path(str(path)))


def _file(path: Path) -> BinaryIO:
    """Raises FileUnreadable."""
    from kapjournal.storage.atomic_files import open_file  # noqa: PLC0415 - not before the first screen

    try:
        return open_file(path)
    except OSError as error:
        raise FileUnreadable(f"a file could not be read: {error.strerror}") from error


def _needs_key(source: Callable[[], BinaryIO]) -> bool:
    """Raises AgeFormatError for what is no age file, HandoffWasBackup for what recovery words open, HandoffTooLarge."""
    from kapjournal.sharing.backup.keys import OpensWith, opens_with  # noqa: PLC0415 - not before the first screen

    with source() as file:
        asks = opens_with(file)
        if file.seek(0, 2) > MOST_BYTES:
            raise HandoffTooLarge("this is larger than a hand-off can be")
    if asks is OpensWith.WORDS:
        raise HandoffWasBackup("only a backup opens with recovery words")
    return asks is OpensWith.KEY


async def key_in(services: ScreenServices, picker: ft.FilePicker) -> tuple[str, ...] | None:
    """The text of a key file that is chosen now; None where nobody chose one.

    Raises AgeKeyMalformed, FileUnreadable.
    """
    from kapjournal.sharing.opening_keys import key_text  # noqa: PLC0415 - not before the first screen

    found = await _chosen(services, picker)
    if found is None:
        return None
    with found[1]() as file:
        data = file.read(MOST_KEY_BYTES + 1)
    try:
        if len(data) <= MOST_KEY_BYTES:
            return (key_text(data),)
    except UnicodeDecodeError:  # told like one that is too large; the original error quotes the file
        pass
    raise AgeKeyMalformed("this is no key file")


async def opened(file: GivenFile, secret: str | tuple[str, ...]) -> Page:
    """With a passphrase, or with the text of a key file.

    Raises AgeError, HandoffError, EmptyPassphrase, FileUnreadable.
    """
    return await asyncio.to_thread(_opened, file, secret)


def _opened(file: GivenFile, secret: str | tuple[str, ...]) -> Page:
    from kapjournal.sharing.archive import opening  # noqa: PLC0415 - not before the first screen
    from kapjournal.sharing.handoff.markdown import to_markdown  # noqa: PLC0415
    from kapjournal.sharing.handoff.paging import pieces  # noqa: PLC0415
    from kapjournal.sharing.handoff.summary import summary  # noqa: PLC0415
    from kapjournal.sharing.opening_keys import identities_in, passphrase_identities  # noqa: PLC0415

    keys = passphrase_identities(secret) if isinstance(secret, str) else identities_in(*secret)
    try:
        with file.source() as sealed:
            found = opening.opened(sealed, keys)
    except OSError as error:
        raise FileUnreadable(f"a file could not be read: {error.strerror}") from error
    markdown = to_markdown(found.document)
    later = (words.LATER(count=found.unfamiliar),) if found.unfamiliar else ()
    return Page(" ".join((summary(found.document), *later)), pieces(markdown), markdown)
