"""Putting a file where the patient wants it."""

import asyncio
import logging
from pathlib import Path

import flet as ft

from kapjournal.views.shell.services import ScreenServices

_log = logging.getLogger(__name__)


def is_phone(services: ScreenServices) -> bool:
    """Whether this is the app on a phone, not a browser on one."""
    page = services.page
    return page.platform is not None and page.platform.is_mobile() and not page.web


async def save_with_dialog(services: ScreenServices, picker: ft.FilePicker, name: str, content: bytes) -> bool:
    """Let the patient choose a place, and put the file there; False where they changed their mind.

    In a browser nobody can tell, so it counts as saved. Raises StorageFailed.
    """
    if services.page.web or is_phone(services):
        chosen = await picker.save_file(file_name=name, src_bytes=content)
        _log.info("a file of %d bytes was offered; a place was told: %s", len(content), chosen is not None)
        return services.page.web or chosen is not None
    from kapjournal.storage.atomic_files import write_atomically  # noqa: PLC0415  # not before the first screen

    # Without bytes a desktop only asks for the place: so the file is written whole or not at all, and for its owner.
    chosen = await picker.save_file(file_name=name)
    if chosen is None:
        return False
    await asyncio.to_thread(write_atomically, Path(chosen), content)
    _log.info("a file of %d bytes was saved", len(content))
    return True
