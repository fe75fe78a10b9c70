"""The composition root: puts vault, care and screens together and gives them to Flet."""

import asyncio
import importlib
import logging
import sys
from collections.abc import Awaitable, Callable
from types import ModuleType
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal import forgetting, surroundings
from kapjournal.care.notify import PlyerNotifier
from kapjournal.messages import device
from kapjournal.options import Options
from kapjournal.resources import assets_dir
from kapjournal.runtime.active_window import ActiveWindow
from kapjournal.runtime.journal_access import AccessState, JournalAccess
from kapjournal.runtime.reminder_notifier import ReminderNotifier
from kapjournal.sharing import cache_copies
from kapjournal.views.words.reminder import notification

if TYPE_CHECKING:
    from kapjournal.desktop import Client
    from kapjournal.views.shell.window import Window

_log = logging.getLogger(__name__)

Receive = Callable[[], Awaitable[Any]]
PHONES = ("android", "ios")
LOOPBACK = "127.0.0.1"
# Soon, and once more when a slow browser has let go of the screens too.
FORGET_AFTER_S = (0.5, 5.0)


class App:
    """One process: all its windows share one vault, and one of them shows it."""

    def __init__(self, options: Options) -> None:
        self.access = JournalAccess(
            options.data, ReminderNotifier(PlyerNotifier(), notification), demo_passphrase=options.demo_passphrase
        )
        self.access.language.asked_for, self.access.language.device = options.language, device.languages()
        self.access.language.speak()
        self.active_window = ActiveWindow()
        self._is_native = not options.web
        self._native_window: Window | None = None
        self._forgetting: asyncio.Task[None] | None = None
        self.access.listen(self._forget_when_locked)

    def _forget_when_locked(self) -> None:
        """Not at once: the screens are still being taken down, and nobody shall wait for it."""
        if self.access.state is not AccessState.OPEN:
            if self._forgetting is not None:
                self._forgetting.cancel()
            try:
                self._forgetting = asyncio.get_running_loop().create_task(_forget())
            except RuntimeError:
                _log.debug("the program is at its end: nothing is forgotten by hand")

    async def main(self, page: ft.Page) -> None:
        """What Flet calls for each window. The app of a phone or a desktop has one: the newest, which starts locked."""
        opening = await asyncio.to_thread(_opening)
        if self._native_window is not None:
            await self._native_window.end()
        forgetting.wipe_what_is_freed()
        window: Window = opening.window_on(page, self.access, self.active_window)
        if self._is_native:
            self._native_window = window
        window.open()


def _opening() -> ModuleType:
    """What the first screen takes: imported while a browser, which has asked for the page, still starts its engine."""
    return importlib.import_module("kapjournal.views.shell.opening")


async def _forget() -> None:
    for delay_s in FORGET_AFTER_S:
        await asyncio.sleep(delay_s)
        await forgetting.in_worker_threads()
        for _ in forgetting.steps():
            await asyncio.sleep(0)


def asgi_app(options: Options) -> Any:
    """The app for a browser on this machine, as an ASGI application; put a guard in front of it."""
    surroundings.settle(log_level=options.log_level)
    app = App(options)
    served = ft.run(app.main, export_asgi_app=True, no_cdn=True, assets_dir=str(assets_dir()))

    def bring() -> None:
        _opening()
        forgetting.keep_what_is_there()

    async def saving_at_the_end(scope: Any, receive: Receive, send: Any) -> None:
        async def told() -> Any:
            message = await receive()
            if message["type"] == "lifespan.startup":
                asyncio.get_running_loop().run_in_executor(None, bring)
            elif message["type"] == "lifespan.shutdown":
                app.access.close()  # saves what is being typed
            return message

        await served(scope, told if scope["type"] == "lifespan" else receive, send)

    return saving_at_the_end


def run_packaged(options: Options) -> None:
    """The app in the window that an app made by `flet build` brings along; returns when it is closed."""
    app = App(options)
    # Elsewhere these folders are shared with other programs, and with the patient.
    folders = cache_copies.folders_of_the_phone() if sys.platform in PHONES else ()
    cache_copies.sweep_at_start(folders)
    app.access.listen(lambda: cache_copies.sweep_at_lock(folders))
    try:
        ft.run(app.main, host=LOOPBACK, assets_dir=str(assets_dir()))
    finally:
        app.access.close()  # saves what is being typed
        cache_copies.sweep_at_lock(folders)


def run_window(options: Options, client: "Client") -> None:
    """The app in a window that a program on this computer draws; returns when it is closed, with everything saved."""
    from kapjournal.views.shell import native_window as native  # noqa: PLC0415 - starts a program, which no phone can

    app = App(options)
    try:
        asyncio.run(native.show(app.main, client.program, assets_dir()))
    finally:
        app.access.close()
