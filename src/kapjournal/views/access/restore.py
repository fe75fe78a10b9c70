"""Restoring a backup at the first start: the file, what opens it, what is in it, a passphrase for this device."""

from collections.abc import Callable

import flet as ft

from kapjournal.runtime.new_journal import FromBackup
from kapjournal.sharing.backup.progress import to_nobody
from kapjournal.views.access.choose_passphrase import ChoosePassphrase, PassphraseChoice
from kapjournal.views.access.recovery_words import WordsInHand
from kapjournal.views.backup.contents import later, made_on
from kapjournal.views.backup.frame import live, screen
from kapjournal.views.backup.opening import OpenBackup, Opened
from kapjournal.views.backup.opening_layout import note, told
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import primary_button
from kapjournal.views.design.layout import vspace
from kapjournal.views.more.help import Help
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import backup as words


@ft.component
def Restore(on_leave: Callable[[], None], *, key: object = None) -> ft.Control:
    """First the backup is opened, then it becomes a journal. Help opens above both."""
    del key
    opened, set_opened = use_value(_nothing)
    helping, set_helping = ft.use_state(False)

    def on_help() -> None:
        set_helping(True)

    if helping:
        return Help(on_leave=lambda: set_helping(False), at_door=True)
    if opened is not None:
        return NewFromBackup(opened, lambda: set_opened(lambda _: None), on_help, key="new")
    title, why = words.RESTORE(), _why(use_services())
    found = lambda backup: set_opened(lambda _: backup)  # noqa: E731
    return OpenBackup(title, why, found, on_leave, on_help, at_door=True, key="open")


@ft.component
def NewFromBackup(
    opened: Opened, on_back: Callable[[], None], on_help: Callable[[], None], *, key: object = None
) -> ft.Control:
    """Where recovery words opened the backup, they are those of the new journal too; else it gets its own."""
    del key
    services = use_services()
    step, set_step = ft.use_state("found")
    recovery, set_recovery = ft.use_state("")
    choice, change_choice = use_value(PassphraseChoice)

    def enter() -> None:
        services.access.enter()
        services.say(words.RESTORED(count=opened.contents.manifest.entries))

    def made(phrase: str) -> None:
        if opened.phrase:  # whoever typed the words has them
            enter()
            return
        set_recovery(phrase)
        set_step("words")

    if step == "found":
        return WhatIsInIt(opened, lambda: set_step("passphrase"), on_back, on_help, key=step)
    if step == "passphrase":
        backup = FromBackup(opened.source, opened.opener, to_nobody, opened.phrase)
        back = lambda: set_step("found")  # noqa: E731
        return ChoosePassphrase(choice, change_choice, made, back, on_help, backup=backup, key=step)
    return WordsInHand(recovery.split(), enter, on_help)


@ft.component
def WhatIsInIt(
    opened: Opened,
    on_restore: Callable[[], None],
    on_back: Callable[[], None],
    on_help: Callable[[], None],
    *,
    key: object = None,
) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    parts = [
        told(ui, made_on(opened.contents)),
        vspace(t.S4),
        *([live(ui, unknown), vspace(t.S2)] if (unknown := later(opened.contents)) else []),
        note(ui, words.KEPT_WORDS() if opened.phrase else words.NEW_WORDS()),
    ]
    primary = primary_button(ui.palette, words.GO_ON(), on_restore)
    return screen(ui, words.RESTORE(), _why(services), parts, primary, on_back=on_back, on_help=on_help, at_door=True)


def _why(services: ScreenServices) -> str:
    return words.IN_PLACE() if services.access.new.is_in_place else words.FOR_EMPTY()


def _nothing() -> Opened | None:
    return None
