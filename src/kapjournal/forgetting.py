"""Letting go of what was read and typed, as far as Python and the system allow.

Python frees a text without wiping it, and keeps texts for ever that refer to each other in a circle while it idles.
What this cannot reach stands in SECURITY.md.
"""

import asyncio
import ctypes
import gc
import logging
import sys
import threading
from collections.abc import Iterator
from typing import Any

_log = logging.getLogger(__name__)

# Small objects of Python lie in blocks of these sizes, and a freed block keeps its bytes until it is used again.
_BLOCK_SIZES = range(16, 513, 16)
# More than are ever free at once in this app, of one size; of 6,000 a passphrase was left over now and then.
_BLOCKS = 40_000
_OBJECT_HEAD = sys.getsizeof(b"")
# malloc.h of glibc: freed memory is filled with this byte.
_M_PERTURB = -6
# What it caches of them for each thread, unwiped.
_CACHED_SIZES = range(24, 1033, 16)
_CACHED_BLOCKS = 256
_WIPE_WITH = 0x55
_THREADS_OF_ASYNCIO = "asyncio_"
_MEET_WITHIN_S = 1.0
_PAUSES_S = (0, 0.05, 0.2, 0.5, 1, 2)


def wipe_what_is_freed() -> None:
    """Have the allocator overwrite what is given back to it, from now on. Only glibc can; elsewhere nothing.

    It takes its time: to be called before the first secret, and after everything was imported.
    """
    if (mallopt := _of_glibc("mallopt")) is not None:
        mallopt(_M_PERTURB, _WIPE_WITH)


def keep_what_is_there() -> None:
    """What exists now is never garbage: `collect` need not look through it. To be called before there is any secret."""
    gc.freeze()


def steps() -> Iterator[None]:
    """Free what nobody can reach any more, and overwrite it. Between two steps others may have their turn."""
    gc.collect()
    yield
    for size in _BLOCK_SIZES:
        _overwrite_free_blocks(size)
        yield
    yield from _overwrite_what_glibc_caches()


async def in_worker_threads() -> None:
    """The same for what glibc caches for each thread of `asyncio.to_thread`: one of them works with a passphrase.

    One that is busy for longer than a few seconds is left out.
    """
    wiped = set[int | None]()
    for pause_s in _PAUSES_S:
        await asyncio.sleep(pause_s)
        here = {thread.ident for thread in threading.enumerate() if thread.name.startswith(_THREADS_OF_ASYNCIO)}
        if here <= wiped:
            return
        # While a thread is just finishing, its pool starts another one, which takes its part: hence the rounds.
        all_here = threading.Barrier(len(here))
        wiped.update(await asyncio.gather(*(asyncio.to_thread(_once_all_are_here, all_here) for _ in here)))


def _once_all_are_here(all_here: threading.Barrier) -> int:
    """Wipe, and say in which thread. Waiting for the others first, no thread can do the part of two."""
    try:
        all_here.wait(_MEET_WITHIN_S)
    except threading.BrokenBarrierError:
        _log.debug("a worker thread is busy, so two parts may fall to one")
    for _ in _overwrite_what_glibc_caches():
        pass
    return threading.get_ident()


def _overwrite_free_blocks(size: int) -> None:
    """Take the free blocks of one size, fill them, and free them again."""
    length = size - _OBJECT_HEAD
    if length >= 0:
        _ = [bytes(length) for _ in range(_BLOCKS)]


def _overwrite_what_glibc_caches() -> Iterator[None]:
    """Each thread keeps a few small blocks at hand, which its wiping leaves out; then the rest goes to the system."""
    malloc, free, trim = _of_glibc("malloc"), _of_glibc("free"), _of_glibc("malloc_trim")
    if malloc is None or free is None or trim is None:
        return
    malloc.argtypes, malloc.restype, free.argtypes = [ctypes.c_size_t], ctypes.c_void_p, [ctypes.c_void_p]
    for size in _CACHED_SIZES:
        blocks = [block for block in (malloc(size) for _ in range(_CACHED_BLOCKS)) if block]
        for block in blocks:
            ctypes.memset(block, _WIPE_WITH, size)
        for block in blocks:
            free(block)
        if size % 128 == 120:
            yield
    trim(0)


def _of_glibc(name: str) -> Any:
    """The function of that name, or None on any other system."""
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    return getattr(library, name) if hasattr(library, "gnu_get_libc_version") else None
