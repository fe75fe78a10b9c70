"""The twelve recovery words: shown once, saved as a sheet if wanted, and two of them asked back."""

import asyncio
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

import flet as ft

from kapjournal.views.access import recovery_words_layout as layout
from kapjournal.views.shell.hooks import use_action
from kapjournal.views.shell.saving import save_with_dialog
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import first_start as words

ASKED_BACK = 2


@ft.component
def WordsInHand(
    phrase: list[str],
    on_confirmed: Callable[[], object],
    on_help: Callable[[], None],
    *,
    on_leave: Callable[[], None] | None = None,
) -> ft.Control:
    """The words until the patient has shown that they have them. `on_leave` is a way out before that."""
    checking, set_checking = ft.use_state(False)
    if checking:
        return AskBack(phrase, on_confirmed, lambda: set_checking(False), on_help, key="check")
    return ShowWords(phrase, lambda: set_checking(True), on_leave, on_help, key="words")


@ft.component
def ShowWords(
    phrase: list[str],
    on_next: Callable[[], None],
    on_leave: Callable[[], None] | None,
    on_help: Callable[[], None],
    *,
    key: object = None,
) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)

    async def save_pdf() -> None:
        await _save_sheet(services, picker.current, phrase)

    save, _ = use_action(save_pdf, services)
    return layout.shown(
        ui,
        phrase,
        in_browser=bool(services.page.web),
        on_save=save,
        on_next=on_next,
        on_leave=on_leave,
        on_help=on_help,
    )


async def _save_sheet(services: ScreenServices, picker: ft.FilePicker, phrase: list[str]) -> None:
    """Let the patient put the sheet with the words where they want it. Raises StartError, StorageFailed."""
    from kapjournal.sharing.recovery_sheet import recovery_pdf  # noqa: PLC0415  # fpdf2 takes a while to load

    sheet = await asyncio.to_thread(recovery_pdf, phrase, datetime.now().astimezone().date())
    if await save_with_dialog(services, picker, words.PDF_NAME, sheet):
        services.say(words.SAVED_PDF())


@ft.component
def AskBack(
    phrase: list[str],
    on_right: Callable[[], object],
    on_show: Callable[[], None],
    on_help: Callable[[], None],
    *,
    key: object = None,
) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    asked: Any = ft.use_memo(lambda: sorted(secrets.SystemRandom().sample(range(len(phrase)), ASKED_BACK)), [])
    typed, set_typed = ft.use_state(("",) * ASKED_BACK)
    wrong, set_wrong = ft.use_state(-1)

    def put(place: int, word: str) -> None:
        set_wrong(-1)
        set_typed(lambda old: (*old[:place], word, *old[place + 1 :]))

    async def compare() -> None:
        given = [word.strip().lower() for word in typed]
        faults = [place for place, index in enumerate(asked) if given[place] != phrase[index]]
        if faults:
            set_wrong(faults[0])
        else:
            on_right()

    check, _ = use_action(compare, services)
    return layout.ask_back(
        ui,
        numbers=[index + 1 for index in asked],
        typed=list(typed),
        wrong=wrong,
        on_typed=put,
        on_check=check if all(word.strip() for word in typed) else None,
        on_show=on_show,
        on_help=on_help,
    )
