"""Choosing a passphrase for a new journal, and making the journal with it, empty or from a backup."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import flet as ft

from kapjournal.errors import KapJournalError
from kapjournal.runtime.new_journal import FromBackup
from kapjournal.views.access import first_start_layout as layout
from kapjournal.views.access.passphrase_rating import use_rating
from kapjournal.views.shell.hooks import use_action
from kapjournal.views.shell.services import calm, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import backup as backup_words
from kapjournal.views.words import first_start as words


@dataclass(frozen=True)
class PassphraseChoice:
    """A passphrase on its way: typed twice, or taken from the suggestion, of which this is the nth."""

    typed: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    suggestion: str = field(default="", repr=False)
    nth: int = 0


@ft.component
def ChoosePassphrase(
    choice: PassphraseChoice,
    change: Callable[[Callable[[PassphraseChoice], PassphraseChoice]], None],
    on_made: Callable[[str], None],
    on_back: Callable[[], None],
    on_help: Callable[[], None],
    *,
    backup: FromBackup | None = None,
    key: object = None,
) -> ft.Control:
    """What was typed lies with the steps, so that it is still there after Help or a look back."""
    del key
    services, ui = use_services(), use_ui()
    typed, again = choice.typed, choice.again
    problem, set_problem = ft.use_state("")
    rating = use_rating(services, typed)

    def suggest() -> None:
        from kapjournal.sharing.passphrases import offer_passphrase  # noqa: PLC0415  # not before it is asked for

        phrase = offer_passphrase()
        set_problem("")
        change(lambda old: PassphraseChoice(phrase, phrase, phrase, old.nth + 1))

    async def make() -> None:
        if not await rating.holds(typed):
            set_problem(words.TOO_EASY())
            return
        try:
            on_made(await services.access.create(typed, backup))
        except KapJournalError as error:
            set_problem(backup_words.sorry(error) if backup else calm(error))

    def type_(text: str) -> None:
        set_problem("")
        change(lambda old: replace(old, typed=text))

    start, busy = use_action(make, services)
    return layout.passphrase(
        ui,
        typed=typed,
        again=again,
        rating=rating,
        suggestion=choice.suggestion,
        nth=choice.nth,
        problem=problem or (words.DIFFERENT() if again and again != typed and len(again) >= len(typed) else ""),
        busy=busy,
        restores=backup is not None,
        on_typed=type_,
        on_again=lambda text: change(lambda old: replace(old, again=text)),
        on_suggest=suggest,
        on_make=start if typed == again and rating.lets_go_on else None,
        on_back=on_back,
        on_help=on_help,
    )
