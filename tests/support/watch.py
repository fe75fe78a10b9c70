"""Watches the steps of an event loop: how much of the processor each takes, and what it is busy with.

Measured is the processor time of the thread that runs the loop: on a busy machine a step comes late, and is not longer
for that. A second thread looks at the stack of a step that takes long, so that its functions can be named.
"""

import asyncio
import gc
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import kapjournal

ALLOWED_S = 0.05
"""On a machine of its own."""
SWELLS = 1.6
"""By so much even processor time grows where others work the same cores and caches hard."""
_LOOK_EVERY_S = 0.004
_LOOK_FROM_S = 0.02
_OURS = str(Path(kapjournal.__file__).parent) + os.sep


@dataclass(frozen=True)
class LongStep:
    """A step that was longer than allowed, and the functions it was seen in, most often first."""

    milliseconds: int
    seen_in: tuple[str, ...]


@contextmanager
def watching(tell: Callable[[LongStep], object]) -> Iterator[None]:
    """Tells of every long step of asyncio's event loop within the block; one loop runs at a time."""
    watch, plain = _Watch(tell), asyncio.Handle._run

    def watched(handle: asyncio.Handle) -> None:
        watch.enter()
        try:
            plain(handle)
        finally:
            watch.leave()

    gc.collect()
    gc.freeze()  # what the tests have loaded is not for the app to look through
    gc.callbacks.append(watch.collecting)
    setattr(asyncio.Handle, "_run", watched)  # noqa: B010 - mypy takes a method for another kind of thing
    looking = threading.Thread(target=watch.look, daemon=True)
    looking.start()
    try:
        yield
    finally:
        setattr(asyncio.Handle, "_run", plain)  # noqa: B010
        gc.callbacks.remove(watch.collecting)
        gc.unfreeze()
        watch.is_over = True
        looking.join()


class _Watch:
    def __init__(self, tell: Callable[[LongStep], object]) -> None:
        self._tell = tell
        self._began: float | None = None
        self._thread, self._clock = 0, 0
        self._collected_s, self._collects_from = 0.0, 0.0
        self._seen: Counter[str] = Counter()
        self.is_over = False

    def enter(self) -> None:
        if self._thread != threading.get_ident():
            self._thread = threading.get_ident()
            self._clock = time.pthread_getcpuclockid(self._thread)
        self._seen = Counter()
        self._collected_s = 0.0
        self._began = time.thread_time()

    def leave(self) -> None:
        took = time.thread_time() - (self._began or 0) - self._collected_s
        self._began = None
        if took > ALLOWED_S * SWELLS:
            self._tell(LongStep(round(took * 1000), tuple(name for name, _ in self._seen.most_common(3))))

    def collecting(self, phase: str, _: dict[str, int]) -> None:
        """Not counted: the collector looks through what all tests before have left, and so do plugins that time it."""
        if self._began is None or self._thread != threading.get_ident():
            return
        if phase == "start":
            self._collects_from = time.thread_time()
        else:
            self._collected_s += time.thread_time() - self._collects_from

    def look(self) -> None:
        while not self.is_over:
            time.sleep(_LOOK_EVERY_S)
            began = self._began
            if began is None or time.clock_gettime(self._clock) - began < _LOOK_FROM_S:
                continue
            frame = sys._current_frames().get(self._thread)
            if frame is not None:
                self._seen[_place(frame)] += 1


def _place(frame: FrameType) -> str:
    """The innermost function, and the innermost of ours that led to it."""
    inner = _name(frame)
    here: FrameType | None = frame
    while here is not None and not here.f_code.co_filename.startswith(_OURS):
        here = here.f_back
    ours = _name(here) if here else ""
    return inner if inner == ours else f"{ours} > {inner}"


def _name(frame: FrameType) -> str:
    code = frame.f_code
    return f"{'/'.join(Path(code.co_filename).parts[-2:])}:{code.co_qualname}"
