"""A file that somebody was given, opened without a journal: chosen, opened, read, closed. Nothing of it is kept."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

import flet as ft

from kapjournal import forgetting
from kapjournal.errors import KapJournalError
from kapjournal.logs import kind_and_place
from kapjournal.sharing import cache_copies
from kapjournal.views.access import given_layout as layout
from kapjournal.views.access.given_files import GivenFile, Page, key_in, opened, picked
from kapjournal.views.more.help import Help
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_ticks, use_value
from kapjournal.views.shell.saving import is_phone, save_with_dialog
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import given as words

_log = logging.getLogger(__name__)

LEFT_ALONE_S = 30 * 60.0
"""After so long without a press it closes by itself."""
PARAGRAPHS = 30
"""On the screen at a time: what can be drawn in 50 ms."""
FORGET_AFTER_S = 0.5


@dataclass(frozen=True, repr=False)
class Given:
    """What the screen holds, and nothing else does."""

    file: GivenFile | None = None
    secret: str = field(default="")
    page: Page | None = None
    told: str = ""


Change = Callable[[Callable[[Given], Given]], None]


@ft.component
def OpenGiven(on_leave: Callable[[], None], *, key: object = None) -> ft.Control:
    """Help opens above it, so that what was typed and what is being read is not lost."""
    del key
    services = use_services()
    given, change = use_value(Given)
    helping, set_helping = ft.use_state(False)

    def close(told: str) -> None:
        change(lambda _: Given(told=told))

    def gone() -> None:
        if given.page is not None:
            services.start(lambda: _forget(services))

    ft.use_effect(lambda: None, [given.page is None], cleanup=gone)
    if helping:
        return Help(on_leave=lambda: set_helping(False), at_door=True)
    if given.page is not None:
        return Reading(given.page, close, lambda: set_helping(True), key="reading")
    return Choosing(given, change, on_leave, lambda: set_helping(True), key="choosing")


@ft.component
def Choosing(
    given: Given, change: Change, on_back: Callable[[], None], on_help: Callable[[], None], *, key: object = None
) -> ft.Control:
    """Which file, and what opens it: a passphrase to type, or a key file that is chosen and let go of at once."""
    del key
    services, ui = use_services(), use_ui()
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)
    command = use_commands(services)

    async def choose() -> None:
        file, told = await picked(services, picker.current)
        if file is not None or told:
            change(lambda _: Given(file, told=told))

    async def open_it() -> None:
        file = given.file
        if file is None:
            return
        change(lambda old: replace(old, told=""))
        try:
            secret = await key_in(services, picker.current) if file.needs_key else given.secret
            if secret is not None:
                page = await opened(file, secret)
                change(lambda _: Given(page=page))
        except KapJournalError as error:
            _log.warning("a file stays closed: %s", kind_and_place(error))
            told = words.sorry(error)
            change(lambda old: replace(old, told=told))

    return layout.choosing(
        ui,
        given.file,
        secret=given.secret,
        told=given.told,
        busy=command.busy == "open",
        on_choose=command("choose", choose),
        on_secret=lambda typed: change(lambda old: replace(old, secret=typed, told="")),
        on_open=command("open", open_it),
        on_back=on_back,
        on_help=on_help,
    )


@ft.component
def Reading(
    page: Page, on_close: Callable[[str], None], on_help: Callable[[], None], *, key: object = None
) -> ft.Control:
    """What is in it, a page at a time. Left alone, it closes by itself."""
    del key
    services, ui = use_services(), use_ui()
    at, set_at = ft.use_state(0)
    asks_to_save, set_asks = ft.use_state(False)
    told, set_told = ft.use_state("")
    touched: ft.MutableRef[float] = ft.use_ref(time.monotonic)
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)
    command = use_commands(services)

    def turn(to: int) -> None:
        touched.current = time.monotonic()
        set_at(to)

    def ask(*, now: bool) -> None:
        touched.current = time.monotonic()
        set_told("")
        set_asks(now)

    def look_at_the_time() -> None:
        if time.monotonic() - touched.current > LEFT_ALONE_S:
            on_close(words.CLOSED_BY_ITSELF())

    async def save() -> None:
        try:
            saved = await save_with_dialog(services, picker.current, _name(services), page.to_html())
        except KapJournalError as error:
            _log.warning("no page was saved: %s", kind_and_place(error))
            set_told(words.sorry(error))
            return
        ask(now=False)
        set_told(words.SAVED() if saved else words.NOT_SAVED())

    use_ticks(services, look_at_the_time)
    return layout.reading(
        ui,
        page,
        at=at,
        size=PARAGRAPHS,
        told=told,
        asks_to_save=asks_to_save,
        on_page=turn,
        on_ask=lambda: ask(now=True),
        on_save=command("save", save),
        on_cancel=lambda: ask(now=False),
        on_close=lambda: on_close(words.CLOSED()),
        on_help=on_help,
    )


def _name(services: ScreenServices) -> str:
    """Of the page that is saved: that of the app, so that a copy in the cache of a phone is found and deleted."""
    day: date = services.now().date()
    return f"kapjournal-{day.isoformat()}.html"


async def _forget(services: ScreenServices) -> None:
    """What locking does for a journal: copies in the cache go, and memory that held words is written over."""
    if is_phone(services):  # elsewhere these folders are shared with other programs
        cache_copies.sweep_at_lock(cache_copies.folders_of_the_phone())
    await asyncio.sleep(FORGET_AFTER_S)  # until the screen is down
    await forgetting.in_worker_threads()
    for _ in forgetting.steps():
        await asyncio.sleep(0)
