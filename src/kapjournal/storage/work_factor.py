"""How much memory a guess at a passphrase shall cost, by what this device can spare."""

import logging
import os
from pathlib import Path

from kapjournal.logs import kind_and_place

_log = logging.getLogger(__name__)

LEAST, MOST = 15, 17
"""log2 of scrypt's N: 32 to 128 MiB a guess."""
_SHARE = 4
"""Scrypt gets at most this part of what is free. The app, and what else runs, need the rest while it is at work."""
_MEMINFO = Path("/proc/meminfo")


def memory_for(work_factor: int) -> int:
    """Bytes that scrypt takes: 128 x r x N, with r = 8."""
    return 1024 << work_factor


def work_factor_for(available: int | None, *, most: int = MOST) -> int:
    """The largest one that `available` bytes bear, from 15 to `most`, which it is where nobody can say how many."""
    if available is None:
        return most
    bearable = (factor for factor in range(most, LEAST, -1) if memory_for(factor) * _SHARE <= available)
    return next(bearable, LEAST)


def work_factors(asked: int | None, *, most: int = MOST) -> range:
    """What to try one after the other: `asked` alone, or else what this device bears now, and less if that fails."""
    if asked is not None:
        return range(asked, asked + 1)
    return range(work_factor_for(available_memory(), most=most), LEAST - 1, -1)


def available_memory() -> int | None:
    """Bytes that could be taken without pushing anything out; None where the system does not say."""
    return _said_by_linux() or _said_by_posix("SC_AVPHYS_PAGES")


def _said_by_linux() -> int | None:
    """Also on Android. Counts what the kernel would give back from its caches, as the number of free pages does not."""
    try:
        lines = _MEMINFO.read_text("ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, ValueError, IndexError, StopIteration) as error:
        _log.debug("no free memory told by Linux: %s", kind_and_place(error))
        return None


def _said_by_posix(name: str) -> int | None:
    try:
        pages, page_size = os.sysconf(name), os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError) as error:  # not on Windows, nor on every POSIX
        _log.debug("no free memory told by POSIX: %s", kind_and_place(error))
        return None
    return pages * page_size if pages > 0 and page_size > 0 else None
