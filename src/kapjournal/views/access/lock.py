"""The closed journal: one room, one lamp, one field; Help without opening it."""

import logging
from collections.abc import Callable
from datetime import datetime

import flet as ft

from kapjournal import routes
from kapjournal.care.access.recovery_hints import fault_of
from kapjournal.errors import KapJournalError, VaultDamaged, WrongPassphrase
from kapjournal.logs import kind_and_place
from kapjournal.runtime.deleting import Deletion
from kapjournal.runtime.retry_delay import wait_after
from kapjournal.views.access import doors, lock_room
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.fields import SecretField, field
from kapjournal.views.design.layout import Press, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.hooks import use_action
from kapjournal.views.shell.preload import load_the_journal
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import backup as backup_words
from kapjournal.views.words import common
from kapjournal.views.words import deleting as delete_words
from kapjournal.views.words import given as given_words
from kapjournal.views.words import lock as words

_log = logging.getLogger(__name__)

WORD_LINES = 4


@ft.component
def Lock() -> ft.Control:
    """Passphrase or recovery words. What was typed stays until it fits, also while Help is open above it."""
    services, ui = use_services(), use_ui()
    secret, set_secret = ft.use_state("")
    by_words, set_by_words = ft.use_state(False)
    problem, set_problem = ft.use_state("")
    damaged, set_damaged = ft.use_state(False)
    above, set_above = ft.use_state("")

    async def unlock() -> None:
        if not secret.strip():
            return
        fault = fault_of(secret) if by_words else None
        set_problem(words.fault(fault) if fault else "")
        if fault:
            return
        try:
            await services.access.unlock(secret, recovery=by_words)
        except KapJournalError as error:
            _log.warning("it stays locked: %s", kind_and_place(error))
            set_damaged(isinstance(error, VaultDamaged))
            set_problem(_calm(error, by_words, services.access.wrong_tries))
            return
        if by_words:
            services.go(routes.ForgottenPassphrase())
        elif services.access.words_due:
            _ask_for_words(services)

    open_it, busy = use_action(unlock, services)
    ft.use_effect(load_the_journal, [])

    def switch() -> None:
        set_by_words(not by_words)
        set_secret("")
        set_problem("")

    if above:
        return _above(above, set_above)
    return layout(
        ui,
        now=datetime.now().astimezone(),
        by_words=by_words,
        secret=secret,
        problem=problem,
        on_computer=_on_computer(services),
        waiting=busy and wait_after(services.access.wrong_tries) > 0,
        busy=busy,
        demo=services.access.demo_passphrase,
        holding=services.access.is_holding_words,
        refused=services.access.deletion is Deletion.REFUSED,
        on_secret=set_secret,
        on_open=open_it,
        on_switch=switch,
        on_restore=(lambda: services.access.new.take_the_place(of_damaged=True)) if damaged else None,
        on_given=lambda: set_above("given"),
        on_delete=lambda: set_above("deleting"),
        on_help=lambda: set_above("help"),
    )


def _above(which: str, go: Callable[[str], None]) -> ft.Control:
    """What opens above the door, and closes again."""
    match which:
        case "deleting":
            return doors.delete_everything(lambda: go(""), lambda: go("help"), key=which)
        case "given":
            return doors.open_given(lambda: go(""), key=which)
        case _:
            return doors.help_at_door(lambda: go(""))


def _ask_for_words(services: ScreenServices) -> None:
    """Settings wait while a session is on: then it is asked at the next unlocking."""
    from kapjournal.care.steps import today  # noqa: PLC0415  # the first screen need not wait for the database

    if services.read(lambda db: today.session_is_on(db, now=services.now())):
        services.access.forget_passphrase()
    else:
        services.go(routes.RecoveryWordsDue())


def _calm(error: KapJournalError, by_words: bool, tries: int) -> str:
    if not isinstance(error, WrongPassphrase):
        return common.sorry(error)
    if by_words:
        return words.WRONG_WORDS()
    return words.WRONG_AND_SLOWER() if wait_after(tries) > 0 else words.WRONG()


def layout(
    ui: UiContext,
    *,
    now: datetime,
    by_words: bool,
    secret: str,
    problem: str,
    on_computer: bool,
    waiting: bool,
    busy: bool,
    demo: str | None,
    holding: bool,
    refused: bool,
    on_secret: Callable[[str], None],
    on_open: Callable[[], None],
    on_switch: Callable[[], None],
    on_restore: Callable[[], None] | None,
    on_given: Callable[[], None],
    on_delete: Callable[[], None],
    on_help: Callable[[], None],
) -> ft.Control:
    p = ui.palette
    make = _words_field if by_words else _passphrase_field
    entry = make(ui, secret, problem, on_computer, on_secret, on_open)
    note = words.HELD_BACK() if holding else words.demo(demo) if demo else words.CLOSED()
    note = delete_words.REFUSED() if refused else note
    sheet = column(
        [
            text(common.greeting(now), t.TITLE.capped(ui.frame.scale, 1.4), p.ink, heading=1),
            vspace(t.S1),
            # A node of its own: where the sheet scrolls, the field would take the line into its name.
            ft.Semantics(
                container=True, live_region=True, content=text(words.WAITING() if waiting else note, t.BODY, p.ink_soft)
            ),
            vspace(t.S4),
            entry,
            vspace(t.S4),
            primary_button(
                p, words.OPENING() if busy else words.OPEN(), on_open if secret.strip() else None, busy=busy
            ),
            vspace(t.S2),
            *([_beneath(quiet_button(p, backup_words.RESTORE(), on_restore))] if on_restore else []),
            _beneath(
                quiet_button(p, words.USE_PASSPHRASE() if by_words else words.USE_WORDS(), on_switch),
                quiet_button(p, given_words.OPEN_ONE(), on_given, colour=p.ink_soft),
            ),
            vspace(t.S4),
            _beneath(quiet_button(p, delete_words.TITLE(), on_delete, colour=p.ink_soft)),
        ]
    )
    return lock_room.room(ui, sheet, on_help)


def _beneath(*buttons: ft.Control) -> ft.Control:
    return ft.Row(list(buttons), alignment=ft.MainAxisAlignment.CENTER, wrap=True, spacing=0, run_spacing=0)


def _passphrase_field(
    ui: UiContext, secret: str, problem: str, on_computer: bool, on_secret: Callable[[str], None], on_open: Press
) -> ft.Control:
    """On a computer ready to be typed into; on a phone its keyboard would come up and cover half of the room."""
    return SecretField(
        ui.palette,
        words.PASSPHRASE(),
        value=secret,
        on_change=on_secret,
        on_submit=on_open,
        error=problem or None,
        autofocus=on_computer,
        key="passphrase",
    )


def _words_field(
    ui: UiContext, secret: str, problem: str, on_computer: bool, on_secret: Callable[[str], None], on_open: Press
) -> ft.Control:
    """Room for all twelve, pasted with their numbers as they stand on the sheet."""
    entry = field(
        ui.palette,
        words.RECOVERY_WORDS(),
        value=secret,
        on_change=on_secret,
        on_submit=on_open,
        error=problem or None,
        lines=WORD_LINES,
        autofocus=on_computer,
        key="words",
    )
    entry.max_lines = WORD_LINES
    entry.enable_suggestions = False
    entry.shift_enter = on_computer  # there Enter opens, as it does with a passphrase
    return entry


def _on_computer(services: ScreenServices) -> bool:
    platform = services.page.platform
    return platform is None or not platform.is_mobile()
