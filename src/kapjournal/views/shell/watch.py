"""What happens at an open window without anybody's doing: it locks by itself, and reminders ring."""

import asyncio
import logging
from collections.abc import Callable

from kapjournal.logs import kind_and_place
from kapjournal.runtime.journal_access import AccessState, JournalAccess
from kapjournal.views.shell.window import Window

CHECK_S = 1.0
_log = logging.getLogger(__name__)


async def watch(window: Window) -> None:
    """Look once a second, for as long as the window lives. Locking comes first and waits for nothing."""
    access = window.services.access
    while not window.closed:
        await asyncio.sleep(CHECK_S)
        _whatever_happens(lambda: _lock_in_time(access))
        _whatever_happens(access.reminder_notifier.look)


def _lock_in_time(access: JournalAccess) -> None:
    if access.state is AccessState.OPEN and access.auto_lock.left_s() <= 0:
        _log.info("it locks by itself")
        access.lock()


def _whatever_happens(act: Callable[[], None]) -> None:
    """What fails once is tried again at the next look, and stops nothing else."""
    try:
        act()
    except Exception as error:  # noqa: BLE001 - the next look has to come whatever it was
        _log.error("the clock stumbled: %s", kind_and_place(error))
