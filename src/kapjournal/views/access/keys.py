"""Changing the passphrase, setting a new one after it was forgotten, and making new recovery words."""

from collections.abc import Awaitable, Callable

import flet as ft

from kapjournal.care.access import recovery_check
from kapjournal.errors import KapJournalError
from kapjournal.storage import backup_words
from kapjournal.views.access.passphrase_rating import use_rating
from kapjournal.views.access.recovery_words import WordsInHand
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import actions, foot, primary_button, quiet_button
from kapjournal.views.design.fields import SecretField
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll_form, vspace
from kapjournal.views.design.text import text
from kapjournal.views.more.help import Help
from kapjournal.views.shell.hooks import use_action
from kapjournal.views.shell.services import calm, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import first_start as start_words
from kapjournal.views.words import recovery as recovery_words
from kapjournal.views.words import settings as words


@ft.component
def ChangePassphrase() -> ft.Control:
    services, palette = use_services(), use_ui().palette
    old, set_old = ft.use_state("")
    return NewPassphrase(
        words.CHANGE_PASSPHRASE(),
        lambda new: services.access.change_passphrase(old, new),
        lambda problem: SecretField(
            palette, words.OLD_PASSPHRASE(), value=old, on_change=set_old, error=problem or None, key="old"
        ),
        ready=bool(old),
    )


@ft.component
def ForgottenPassphrase() -> ft.Control:
    """Where the recovery words lead: a new passphrase, now or later."""
    services = use_services()
    ft.use_effect(lambda: None, [], cleanup=services.access.forget_recovery_words)
    return NewPassphrase(words.FORGOTTEN(), services.access.set_new_passphrase, None, ready=services.access.recovered)


@ft.component
def NewPassphrase(
    title: str,
    set_it: Callable[[str], Awaitable[None]],
    old_field: Callable[[str], ft.Control] | None,
    *,
    ready: bool,
) -> ft.Control:
    """A passphrase typed twice, with its estimate; `old_field` stands above it and shows what went wrong.

    Help opens above it: what was typed stays, and the recovery words that led here are not taken for declined.
    """
    services, ui = use_services(), use_ui()
    new, set_new = ft.use_state("")
    again, set_again = ft.use_state("")
    problem, set_problem = ft.use_state("")
    weak, set_weak = ft.use_state("")
    helping, set_helping = ft.use_state(False)
    rating = use_rating(services, new)

    async def change() -> None:
        set_problem("")
        if not await rating.holds(new):
            set_weak(new)
            return
        try:
            await set_it(new)
        except KapJournalError as error:
            set_problem(calm(error))
            return
        services.say(words.CHANGED() if services.access.settled else words.CHANGED_UNSETTLED())
        services.back()

    start, busy = use_action(change, services)
    p = ui.palette
    differs = again and len(again) >= len(new) and again != new
    said = start_words.DIFFERENT() if differs else "" if old_field else problem
    estimate = start_words.TOO_EASY() if weak and new == weak else start_words.strength(rating.level, len(new.strip()))
    fields = [
        *([old_field(problem)] if old_field else []),
        SecretField(p, words.NEW_PASSPHRASE(), value=new, on_change=set_new, key="new"),
        ft.Semantics(container=True, live_region=True, content=text(estimate, t.SMALL, p.ink_soft)),
        SecretField(p, start_words.AGAIN(), value=again, on_change=set_again, error=said or None, key="again"),
    ]
    primary = primary_button(
        p, words.CHANGE(), start if ready and new == again and rating.lets_go_on else None, busy=busy
    )
    if helping:
        return Help(on_leave=lambda: set_helping(False))
    to_help = lambda: set_helping(True)  # noqa: E731
    return _screen(ui, title, start_words.PASSPHRASE_WHY(), fields, primary, services.back, to_help)


@ft.component
def NewWords() -> ft.Control:
    """The passphrase, then the words. Help opens above them: they are shown only once."""
    services, ui = use_services(), use_ui()
    helping, set_helping = ft.use_state(False)
    typed, set_typed = ft.use_state("")
    problem, set_problem = ft.use_state("")
    made, set_made = ft.use_state("")

    async def make() -> None:
        set_problem("")
        try:
            set_made(await services.access.new_recovery_words(typed))
        except KapJournalError as error:
            set_problem(calm(error))

    start, busy = use_action(make, services)
    p = ui.palette
    to_help = lambda: set_helping(True)  # noqa: E731
    if helping:
        return Help(on_leave=lambda: set_helping(False))
    if made:
        return NewWordsInHand(made, to_help)
    parts: list[ft.Control] = [
        SecretField(p, words.OLD_PASSPHRASE(), value=typed, on_change=set_typed, error=problem or None)
    ]
    primary = primary_button(p, words.SHOW_WORDS(), start if typed else None, busy=busy)
    return _screen(ui, words.NEW_WORDS(), words.NEW_WORDS_NOTE(), parts, primary, services.back, to_help)


@ft.component
def WordsDue() -> ft.Control:
    """Where unlocking leads while nobody has shown that the words are safe. It can be put off: a patient may need to
    write, or Help, right now."""
    services, ui = use_services(), use_ui()
    helping, set_helping = ft.use_state(False)
    made, set_made = ft.use_state("")
    ft.use_effect(lambda: None, [], cleanup=services.access.forget_passphrase)

    async def make() -> None:
        set_made(await services.access.new_words_after_unlocking())

    def later() -> None:
        services.back()
        services.say(recovery_words.LATER_SAID())

    start, busy = use_action(make, services)
    if helping:
        return Help(on_leave=lambda: set_helping(False))
    if made:
        return NewWordsInHand(made, lambda: set_helping(True))
    p = ui.palette
    primary = primary_button(p, recovery_words.MAKING() if busy else recovery_words.MAKE(), start, busy=busy)
    later_button = quiet_button(p, recovery_words.LATER(), later, colour=p.ink_soft)
    return _screen(
        ui,
        recovery_words.DUE_TITLE(),
        recovery_words.DUE_WHY(),
        [],
        actions(ui.frame, primary, later_button, quiet_first=True),
        later,
        lambda: set_helping(True),
    )


@ft.component
def NewWordsInHand(made: str, on_help: Callable[[], None]) -> ft.Control:
    """Words made anew, until two of them were typed back; who leaves before is asked again when unlocking."""
    services = use_services()

    def confirmed(_: object) -> None:
        services.back()
        services.say(recovery_words.SAFE() if services.access.settled else recovery_words.SAFE_UNSETTLED())

    def leave() -> None:
        services.back()
        services.say(recovery_words.NOT_CHECKED())

    def confirm() -> None:
        key = backup_words.public_key(made)
        services.run(lambda db: recovery_check.confirm_words(db, key), then=confirmed)

    return WordsInHand(made.split(), confirm, on_help, on_leave=leave)


def _screen(
    ui: UiContext,
    title: str,
    why: str,
    parts: list[ft.Control],
    action: ft.Control,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    body = [
        ft.Container(text(title, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S1),
        ft.Container(text(why, t.BODY, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S5),
        ft.Container(column(parts, spacing=t.S4), padding=SIDE),
        vspace(t.S4),
    ]
    bar = top_bar(p, on_leave, on_help)
    return max_width(column([bar, scroll_form(body), foot(action)], expand=True), ui.frame, most=560)
