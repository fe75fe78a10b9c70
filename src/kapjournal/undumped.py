"""Keeping the memory of this process out of core files: while it is open, it holds the journal and its key."""

import logging
import sys

from kapjournal.logs import suppressed

_log = logging.getLogger(__name__)

_PR_SET_DUMPABLE = 4


def keep_out_of_dumps() -> None:
    """Ask the system to write no core of this process, wherever it offers to be asked.

    On Linux and Android other programs of this user can then not read its memory either, short of root. Where
    nothing of it exists the app starts all the same.
    """
    _forbid_cores()
    if sys.platform in ("linux", "android"):
        _make_undumpable()


def _forbid_cores() -> None:
    # There is no module `resource` on Windows.
    with suppressed(_log, "core files are not forbidden", ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _make_undumpable() -> None:
    # Without this a core is still handed to a program that collects them, which heeds no limit.
    with suppressed(_log, "it stays dumpable", ImportError, OSError, AttributeError):
        import ctypes  # noqa: PLC0415 - some builds of Python come without it

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
