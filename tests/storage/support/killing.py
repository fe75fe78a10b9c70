"""A process that is killed at one chosen operation on files."""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from functools import partial

import pytest

from kapjournal.storage import vault
from kapjournal.storage.sqlite.database import Database
from tests.storage.support.failing import FailingVFS

FILE_EVENTS = {"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """Whether a child process doing `work` was killed before its file operation number `step`."""
    child = os.fork()
    if child == 0:
        # The child must not return into pytest, whatever happens.
        try:
            vfs = _die_at(step)
            work()
            vfs.unregister()
            os._exit(0)
        except BaseException:  # noqa: BLE001
            traceback.print_exc()
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, -signal.SIGKILL), "the child failed; see its traceback"
    return code != 0


def _die_at(step: int) -> FailingVFS:
    left = step
    sync = os.fsync

    def count() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def on_event(event: str, arguments: tuple[object, ...]) -> None:
        # A file only read changes nothing.
        if event in FILE_EVENTS and not (event == "open" and arguments[1] in ("r", "rb")):
            count()

    def counted_sync(descriptor: int) -> None:
        count()
        sync(descriptor)

    sys.addaudithook(on_event)
    vfs = FailingVFS(count)
    patch = pytest.MonkeyPatch()  # never undone: this process ends here
    patch.setattr(os, "fsync", counted_sync)
    patch.setattr(vault, "Database", partial(Database, base=vfs.name))
    return vfs
