"""First start: what this is, the promise, a passphrase, the recovery words. Under two minutes."""

import asyncio
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

import flet as ft

from kapjournal.errors import KapJournalError
from kapjournal.views import first_start_layout as layout
from kapjournal.views.desk import Desk, use_desk
from kapjournal.views.help import Help, chosen_region, prefer_region, region_choice, regions_here, which_row
from kapjournal.views.hooks import use_action
from kapjournal.views.look import use_look
from kapjournal.views.rating import use_rating
from kapjournal.views.saving import save_with_dialog
from kapjournal.views.words import common
from kapjournal.views.words import first_start as words
from kapjournal.views.words import help as help_words

ASKED_BACK = 2


@ft.component
def FirstStart() -> ft.Control:
    """One step after the other. Help opens above them, so that the words, shown only once, are not lost."""
    step, set_step = ft.use_state("is")
    recovery, set_recovery = ft.use_state("")
    helping, set_helping = ft.use_state(False)

    def on_help() -> None:
        set_helping(True)

    def made(phrase: str) -> None:
        set_recovery(phrase)
        set_step("words")

    if helping:
        return Help(on_leave=lambda: set_helping(False))
    match step:
        case "is":
            return Welcome(lambda: set_step("promise"), on_help, key=step)
        case "promise":
            return Promise(lambda: set_step("passphrase"), lambda: set_step("is"), on_help, key=step)
        case "passphrase":
            return ChoosePassphrase(made, lambda: set_step("promise"), on_help, key=step)
        case "words":
            return RecoveryWords(recovery.split(), lambda: set_step("check"), on_help, key=step)
        case _:
            return AskBack(recovery.split(), lambda: set_step("words"), on_help, key=step)


@ft.component
def Welcome(on_next: Callable[[], None], on_help: Callable[[], None], *, key: object = None) -> ft.Control:
    """What this is. Whose help lines are shown can be said here, or not."""
    del key
    desk, look = use_desk(), use_look()
    region_id, set_region_id = ft.use_state(desk.keeper.preferences.region)
    choosing, set_choosing = ft.use_state(False)
    region = chosen_region(region_id)

    def choose(chosen: str) -> None:
        set_region_id(chosen)
        set_choosing(False)
        prefer_region(desk, chosen)

    change = help_words.CHANGE_REGION if region else help_words.CHOOSE_REGION
    which = [
        which_row(look, help_words.which(region.name if region else None), change, lambda: set_choosing(not choosing)),
        *(region_choice(look, regions_here(), region, choose) if choosing else []),
    ]
    return layout.welcome(look, which, on_next, on_help)


@ft.component
def Promise(
    on_next: Callable[[], None], on_back: Callable[[], None], on_help: Callable[[], None], *, key: object = None
) -> ft.Control:
    del key
    return layout.promise(use_look(), on_next, on_back, on_help)


@ft.component
def ChoosePassphrase(
    on_made: Callable[[str], None], on_back: Callable[[], None], on_help: Callable[[], None], *, key: object = None
) -> ft.Control:
    del key
    desk, look = use_desk(), use_look()
    typed, set_typed = ft.use_state("")
    again, set_again = ft.use_state("")
    suggestion, set_suggestion = ft.use_state("")
    suggestions, set_suggestions = ft.use_state(0)
    problem, set_problem = ft.use_state("")
    rating = use_rating(desk, typed)

    def suggest() -> None:
        from kapjournal.sharing.passwords import offer_passphrase  # noqa: PLC0415  # not before it is asked for

        phrase = offer_passphrase()
        set_typed(phrase)
        set_again(phrase)
        set_suggestion(phrase)
        set_suggestions(suggestions + 1)

    async def make() -> None:
        if not await rating.holds(typed):
            set_problem(words.TOO_EASY)
            return
        try:
            on_made(await desk.keeper.create(typed))
        except KapJournalError as error:
            set_problem(common.sorry(error))

    def type_(text: str) -> None:
        set_problem("")
        set_typed(text)

    start, busy = use_action(make, desk)
    return layout.passphrase(
        look,
        typed=typed,
        again=again,
        rating=rating,
        suggestion=suggestion,
        suggestions=suggestions,
        problem=problem or (words.DIFFERENT if again and again != typed and len(again) >= len(typed) else ""),
        busy=busy,
        on_typed=type_,
        on_again=set_again,
        on_suggest=suggest,
        on_make=start if typed == again and rating.lets_go_on else None,
        on_back=on_back,
        on_help=on_help,
    )


@ft.component
def RecoveryWords(
    phrase: list[str], on_next: Callable[[], None], on_help: Callable[[], None], *, key: object = None
) -> ft.Control:
    del key
    desk, look = use_desk(), use_look()
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)

    async def save_pdf() -> None:
        await save_recovery_sheet(desk, picker.current, phrase)

    save, _ = use_action(save_pdf, desk)
    return layout.recovery(look, phrase, in_browser=bool(desk.page.web), on_save=save, on_next=on_next, on_help=on_help)


async def save_recovery_sheet(desk: Desk, picker: ft.FilePicker, phrase: list[str]) -> None:
    """Let the patient put the sheet with the words where they want it. Raises StartError, StorageFailed."""
    from kapjournal.sharing.recovery_sheet import recovery_pdf  # noqa: PLC0415  # fpdf2 takes a while to load

    sheet = await asyncio.to_thread(recovery_pdf, phrase, datetime.now().astimezone().date())
    if await save_with_dialog(desk, picker, words.PDF_NAME, sheet):
        desk.say(words.SAVED_PDF)


@ft.component
def AskBack(
    phrase: list[str], on_show: Callable[[], None], on_help: Callable[[], None], *, key: object = None
) -> ft.Control:
    del key
    desk, look = use_desk(), use_look()
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
            desk.keeper.enter()

    check, _ = use_action(compare, desk)
    return layout.ask_back(
        look,
        numbers=[index + 1 for index in asked],
        typed=list(typed),
        wrong=wrong,
        on_typed=put,
        on_check=check if all(word.strip() for word in typed) else None,
        on_show=on_show,
        on_help=on_help,
    )
