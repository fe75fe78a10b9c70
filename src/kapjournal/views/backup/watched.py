"""Long work in a thread: how far it is, a way to stop it, and its end when the screen goes."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

import flet as ft

from kapjournal.sharing.backup.progress import Progress
from kapjournal.views.shell.hooks import use_value

LOOK_EVERY_S = 0.2

T = TypeVar("T")


@dataclass(frozen=True)
class Watched:
    """`share` is how far the work is, from 0 to 1."""

    share: float
    begin: Callable[[], Progress]
    stop: Callable[[], None]
    is_gone: Callable[[], bool]
    show: Callable[[float], None]

    async def work(self, progress: Progress, work: Awaitable[T]) -> T:
        """What the work gives, its progress shown meanwhile."""
        task = asyncio.ensure_future(work)
        while not (await asyncio.wait([task], timeout=LOOK_EVERY_S))[0]:
            self.show(progress.share)
        return task.result()


def use_watched() -> Watched:
    """One work at a time. It is stopped when its screen goes, as when the journal locks."""
    share, set_share = use_value(float)
    progress: ft.MutableRef[Progress | None] = ft.use_ref(None)
    gone: ft.MutableRef[bool] = ft.use_ref(False)

    def begin() -> Progress:
        set_share(lambda _: 0.0)
        progress.current = begun = Progress()
        return begun

    def stop() -> None:
        if progress.current is not None:
            progress.current.stop()

    def leave() -> None:
        gone.current = True
        stop()

    ft.use_effect(lambda: None, [], cleanup=leave)
    return Watched(share, begin, stop, lambda: bool(gone.current), lambda at: set_share(lambda _: at))
