"""Putting a file where the patient wants it."""

import asyncio
import logging
import os
from pathlib import Path
from typing import BinaryIO

import flet as ft

from kapjournal.logs import kind_and_place
from kapjournal.sharing import cache_copies
from kapjournal.sharing.sealed_file import SealedFile
from kapjournal.views.shell.services import ScreenServices

_log = logging.getLogger(__name__)


def is_phone(services: ScreenServices) -> bool:
    """Whether this is the app on a phone, not a browser on one."""
    page = services.page
    return page.platform is not None and page.platform.is_mobile() and not page.web


async def save_with_dialog(
    services: ScreenServices, picker: ft.FilePicker, name: str, content: bytes | BinaryIO
) -> bool:
    """Let the patient choose a place, and put the file there; False where they changed their mind.

    A stream is in memory a piece at a time. All of it at once only where nothing but the dialog can write the file: on
    Android and iOS it gets a document of another app, of which we have no path, and takes bytes; a browser is told of
    a download through the socket of the page, and an address to fetch it from would be one more door to be guarded.
    In a browser nobody can tell, so it counts as saved. Raises StorageFailed.
    """
    if services.page.web or is_phone(services):
        given = all_of(content)
        chosen = await picker.save_file(file_name=name, src_bytes=given)
        if is_phone(services):  # its dialog may have written a copy of its own first
            cache_copies.sweep_at_lock(cache_copies.folders_of_the_phone())
        _log.info("a file of %d bytes was offered; a place was told: %s", len(given), chosen is not None)
        return services.page.web or chosen is not None
    from kapjournal.storage.unfinished import write_outside  # noqa: PLC0415  # not before the first screen

    # Without bytes a desktop only asks for the place: so the file is written whole or not at all, and for its owner.
    chosen = await picker.save_file(file_name=name)
    if chosen is None:
        return False
    await asyncio.to_thread(write_outside, services.access.data, Path(chosen), content)
    size = len(content) if isinstance(content, bytes) else content.seek(0, os.SEEK_END)
    _log.info("a file of %d bytes was saved", size)
    return True


async def share_sealed(sharer: ft.Share, name: str, sealed: SealedFile) -> bool:
    """Whether the file went to the share sheet and was not called back there.

    It goes by its path, so no more than a piece of it is in memory. Whoever was given it may still read it for a while:
    `cache_copies` deletes it then. Raises StorageFailed.
    """
    path = await asyncio.to_thread(sealed.named, name)
    try:
        result = await sharer.share_files([ft.ShareFile.from_path(str(path), name=name)])
    except RuntimeError as error:  # what a device without a share sheet answers
        _log.warning("nothing was shared: %s", kind_and_place(error))
        went = False
    else:
        went = result.status is not ft.ShareResultStatus.DISMISSED
    if not went:
        cache_copies.forget_shared(path)
    return went


def all_of(content: bytes | BinaryIO) -> bytes:
    if isinstance(content, bytes):
        return content
    content.seek(0)
    return content.read()
