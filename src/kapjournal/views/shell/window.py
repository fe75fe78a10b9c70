"""One window of the app: its page's events, its place on the one seat, and what it does when the journal locks."""

import asyncio
import contextvars
from collections.abc import Callable
from typing import Any

import flet as ft

from kapjournal.runtime.active_window import Seat, Sitter
from kapjournal.views.shell.escape import on_key
from kapjournal.views.shell.services import Desk

OUT_OF_SIGHT = (ft.AppLifecycleState.HIDE, ft.AppLifecycleState.PAUSE, ft.AppLifecycleState.DETACH)
MAY_BE_THE_LAST = (ft.AppLifecycleState.INACTIVE, *OUT_OF_SIGHT)
IN_SIGHT = (ft.AppLifecycleState.SHOW, ft.AppLifecycleState.RESUME)


class Window:
    """Lives as long as its page. `render` draws everything anew; `refresh` is set by what is drawn."""

    def __init__(self, desk: Desk, seat: Seat, render: Callable[["Window"], None]) -> None:
        self.desk = desk
        self.refresh: Callable[[], None] = lambda: None
        self._render = render
        self._seat = seat
        # Others call it too, and Flet draws on the page that it finds in the context of whoever calls.
        self._context = contextvars.copy_context()
        self._sitter = Sitter(leave=lambda: self._here(self._leave))
        # Flet's page knows its session only weakly, and its server forgets it once the next interface comes.
        self._session: Any = desk.page.session
        self._stripped = False
        self.closed = False
        self._stop_listening = desk.keeper.listen(lambda: self._here(self._phase_changed))
        self._listen_to(desk.page)

    @property
    def seated(self) -> bool:
        return self._seat.sitter is self._sitter

    def open(self) -> None:
        """Sit down if the seat is free, and draw."""
        if self._seat.free_for(self._sitter):
            self._sit_down()
        self._render(self)

    def use_here(self) -> None:
        """Take the seat from the window that has it; that one locks."""
        self._sit_down()
        self.refresh()

    async def end(self) -> None:
        """Another interface has come in its place; on a phone this one may have gone without a word.

        Both share one connection, so what this one still sent would be drawn in the new one.
        """
        await asyncio.get_running_loop().create_task(self._end(), context=self._context.copy())

    async def _end(self) -> None:
        if self._session is not None:
            session = self._session
            await session.disconnect(0)
            self.desk.keeper.lock()
            session.close()

    def _here(self, act: Callable[[], None]) -> None:
        self._context.copy().run(act)

    def _sit_down(self) -> None:
        self.desk.keeper.lock()
        self.desk.keeper.presence.show()
        self._seat.take(self._sitter)

    def _leave(self) -> None:
        """Another window took the seat."""
        self.desk.keeper.lock()
        self._show_or_strip()

    def _phase_changed(self) -> None:
        if self.seated:
            while self.desk.page.pop_dialog():
                pass
            self.desk.clear()
            self._show_or_strip()

    def _show_or_strip(self) -> None:
        """Draw what is true now. Without a client nothing is drawn, so take every word off the page instead."""
        if self.closed:
            return
        if self._sitter.connected:
            self.refresh()
            return
        self._stripped = True
        self.desk.page.views = [ft.View()]
        self.desk.page.update()

    def _listen_to(self, page: ft.Page) -> None:
        page.on_app_lifecycle_state_change = self._lifecycle
        page.on_platform_brightness_change = lambda _: self.desk.repaint()
        page.on_connect = lambda _: self._back()
        page.on_disconnect = lambda _: self._gone()
        page.on_close = lambda _: self._close()
        page.on_view_pop = lambda _: self.desk.back()
        page.on_keyboard_event = on_key

    def _lifecycle(self, e: ft.AppLifecycleStateChangeEvent) -> None:
        if not self.seated:
            return  # who looks at another window says nothing about this journal
        if e.state in MAY_BE_THE_LAST:
            self.desk.keeper.save()
        if e.state in OUT_OF_SIGHT:
            self.desk.keeper.presence.hide()
        elif e.state in IN_SIGHT:
            self.desk.keeper.in_sight()

    def _back(self) -> None:
        self._sitter.connected = True
        if self.seated:
            self.desk.keeper.in_sight()
        if self._stripped:
            self._stripped = False
            self.open()

    def _gone(self) -> None:
        self._sitter.connected = False
        if self.seated:
            self.desk.keeper.save()
            self.desk.keeper.presence.hide()

    def _close(self) -> None:
        """Its client will not come back: nothing is drawn any more, and nothing of it is held."""
        self._gone()
        self._stop_listening()
        if self.seated:
            self.desk.keeper.lock()
        self.desk.clear()
        self.desk.page.views = [ft.View()]
        self.closed = True
        self._session = None
