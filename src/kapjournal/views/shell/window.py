"""One window of the app: its page's events, whether it is the active one, and what it does when the journal locks."""

import asyncio
import contextvars
import logging
from collections.abc import Callable
from typing import Any

import flet as ft

from kapjournal import messages
from kapjournal.runtime.active_window import ActiveWindow, WindowHandle
from kapjournal.views.design.pickers import languages
from kapjournal.views.shell.device_clock import follow_clock
from kapjournal.views.shell.keys import on_key
from kapjournal.views.shell.services import ScreenServices

_log = logging.getLogger(__name__)

OUT_OF_SIGHT = (ft.AppLifecycleState.HIDE, ft.AppLifecycleState.PAUSE, ft.AppLifecycleState.DETACH)
MAY_BE_THE_LAST = (ft.AppLifecycleState.INACTIVE, *OUT_OF_SIGHT)
IN_SIGHT = (ft.AppLifecycleState.SHOW, ft.AppLifecycleState.RESUME)


class Window:
    """Lives as long as its page. `render` draws everything anew; `refresh` is set by what is drawn."""

    def __init__(
        self, services: ScreenServices, active_window: ActiveWindow, render: Callable[["Window"], None]
    ) -> None:
        self.services = services
        self.refresh: Callable[[], None] = lambda: None
        self._render = render
        self._active_window = active_window
        # Others call it too, and Flet draws on the page that it finds in the context of whoever calls.
        self._context = contextvars.copy_context()
        self._handle = WindowHandle(leave=lambda: self._here(self._leave))
        # Flet's page knows its session only weakly, and its server forgets it once the next interface comes.
        self._session: Any = services.page.session
        self._stripped = False
        self.closed = False
        self._stop_listening = services.access.listen(lambda: self._here(self._state_changed))
        self._stop_hearing = messages.on_change(lambda: self._here(self._speak))
        self._listen_to(services.page)

    @property
    def is_active(self) -> bool:
        return self._active_window.handle is self._handle

    def open(self) -> None:
        """Become the active window if there is none, and draw."""
        _log.info("a window is there; nobody else is: %s", self._active_window.free_for(self._handle))
        self._take_language()
        if self._active_window.free_for(self._handle):
            self._take_over()
        self._render(self)

    def use_here(self) -> None:
        """Take the place of the active window; that one locks."""
        _log.info("this window takes the place of another one")
        self._take_over()
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
            self.services.access.lock()
            session.close()

    def _here(self, act: Callable[[], None]) -> None:
        self._context.copy().run(act)

    def _take_over(self) -> None:
        self.services.access.lock()
        self.services.access.auto_lock.show()
        self._active_window.take(self._handle)

    def _leave(self) -> None:
        """Another window became the active one."""
        self.services.access.lock()
        self._show_or_strip()

    def _state_changed(self) -> None:
        if self.is_active:
            while self.services.page.pop_dialog():
                pass
            self.services.clear()
            self._show_or_strip()

    def _speak(self) -> None:
        """Another language is spoken: everything is drawn again, from its first side."""
        self._take_language()
        self.services.page.update()
        self.services.repaint()

    def _take_language(self) -> None:
        page = self.services.page
        page.rtl, page.locale_configuration = messages.is_right_to_left(), languages()

    def _show_or_strip(self) -> None:
        """Draw what is true now. Without a client nothing is drawn, so take every word off the page instead."""
        if self.closed:
            return
        if self._handle.connected:
            self.refresh()
            return
        self._stripped = True
        self.services.page.views = [ft.View()]
        self.services.page.update()

    def _listen_to(self, page: ft.Page) -> None:
        page.on_app_lifecycle_state_change = self._lifecycle
        page.on_platform_brightness_change = lambda _: self.services.repaint()
        page.on_connect = lambda _: self._back()
        page.on_disconnect = lambda _: self._gone()
        page.on_close = lambda _: self._close()
        page.on_view_pop = lambda _: self.services.back()
        page.on_keyboard_event = lambda e: on_key(e, self.services if self.is_active else None)
        page.on_locale_change = lambda e: self.services.prefers(e.locales)
        page.on_media_change = lambda _: follow_clock(page)

    def _lifecycle(self, e: ft.AppLifecycleStateChangeEvent) -> None:
        if not self.is_active:
            return  # who looks at another window says nothing about this journal
        _log.debug("the app is in the state %s", e.state.name)
        if e.state in MAY_BE_THE_LAST:
            self.services.access.save()
        if e.state in OUT_OF_SIGHT:
            self.services.access.auto_lock.hide()
        elif e.state in IN_SIGHT:
            self.services.access.in_sight()
            self.services.returned()

    def _back(self) -> None:
        _log.info("a window is connected again")
        self._handle.connected = True
        if self.is_active:
            self.services.access.in_sight()
        if self._stripped:
            self._stripped = False
            self.open()
        elif self.is_active:
            self.services.returned()

    def _gone(self) -> None:
        _log.info("a window is connected no more")
        self._handle.connected = False
        if self.is_active:
            self.services.access.save()
            self.services.access.auto_lock.hide()

    def _close(self) -> None:
        """Its client will not come back: nothing is drawn any more, and nothing of it is held."""
        self._gone()
        self._stop_listening()
        self._stop_hearing()
        if self.is_active:
            self.services.access.lock()
        self.services.clear()
        self.services.page.views = [ft.View()]
        self.closed = True
        self._session = None
