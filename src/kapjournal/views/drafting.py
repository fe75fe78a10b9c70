"""Saves what is being typed while it is typed, so that nothing older than a second is ever lost."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care import drafts
from kapjournal.errors import StorageError
from kapjournal.views.desk import Desk

if TYPE_CHECKING:
    from sqlmodel import Session

REST_S = 0.5
"""At most this long after a keystroke it is on the disk; the promise is two seconds."""


def _nothing() -> None:
    """Nobody watches."""


def _joined(before: str, after: str) -> str:
    return f"{before}\n\n{after}" if before and after else before or after


class DraftKeeper:
    """The texts being typed at one place, by field, on their way into the vault."""

    def __init__(self, desk: Desk, place: str) -> None:
        self._desk = desk
        self._place = place
        self._timer: asyncio.TimerHandle | None = None
        self._stop_watching: Callable[[], None] = _nothing
        self._is_read = False
        self.texts: dict[str, str] = {}
        with contextlib.suppress(StorageError):  # said when something is to be saved; a render must not raise
            desk.read(self._read)

    def get(self, field: str, otherwise: str = "") -> str:
        return self.texts.get(field, otherwise)

    def put(self, field: str, text: str) -> None:
        """Take a new text; it is saved within REST_S, however fast the typing goes on."""
        self.texts[field] = text
        self._desk.keeper.presence.touch()
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(REST_S, self.save)

    def save(self) -> None:
        """Save now what is not saved yet. What could not be saved is tried again at the next change."""
        if self._timer is None:
            return
        self._timer.cancel()
        self._timer = None
        self._desk.keep(self._write, quietly=True)

    def _read(self, db: "Session") -> None:
        """Take what waits at the place; what was typed meanwhile comes after it, and nothing is written over."""
        stored = drafts.load(db, self._place) or {}
        self.texts = {**stored, **{name: _joined(stored.get(name, ""), text) for name, text in self.texts.items()}}
        self._is_read = True

    def _write(self, db: "Session") -> None:
        if not self._is_read:
            self._read(db)
        drafts.save(db, self._place, dict(self.texts), now=self._desk.now())

    def watch(self) -> None:
        self._stop_watching = self._desk.keeper.before_lock(self.save)

    def leave(self) -> None:
        """The screen goes: save, and look after it no more."""
        self.save()
        self._stop_watching()
        self._stop_watching = _nothing

    def drop(self) -> None:
        """It was kept as an entry, or thrown away: forget it without saving again."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self.texts = {}


def use_draft(desk: Desk, place: str) -> DraftKeeper:
    """What is being typed at `place`: loaded once, saved as it changes, saved when the screen goes."""
    keeper: DraftKeeper = ft.use_memo(lambda: DraftKeeper(desk, place), [place])
    ft.use_effect(keeper.watch, [place], cleanup=keeper.leave)
    return keeper
