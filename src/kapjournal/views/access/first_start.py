"""First start: what this is, the promise, a passphrase, the recovery words. Under two minutes."""

from collections.abc import Callable

import flet as ft

from kapjournal.runtime.deleting import Deletion
from kapjournal.views.access import doors
from kapjournal.views.access import first_start_layout as layout
from kapjournal.views.access.choose_passphrase import ChoosePassphrase, PassphraseChoice
from kapjournal.views.more.region_rows import region_choice, which_row
from kapjournal.views.safety.people_here import region_here, regions_here
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.preload import load_the_journal
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import help as help_words


@ft.component
def FirstStart() -> ft.Control:
    """The steps to a new journal; before them, where one was just deleted, that it is. In the place of a damaged one a
    backup is restored, and nothing else is begun."""
    access = use_services().access
    in_place, _ = ft.use_state(access.new.is_in_place)
    was_deleted, set_deleted = ft.use_state(access.deletion is not Deletion.NONE)

    def start_new() -> None:
        access.deletion = Deletion.NONE
        set_deleted(False)

    if in_place:
        return doors.restore(lambda: access.new.take_the_place(of_damaged=False), key="in place")
    return doors.deleted(start_new) if was_deleted else FirstSteps()


@ft.component
def FirstSteps() -> ft.Control:
    """One step after the other. Help opens above them, so that the words, shown only once, are not lost."""
    services = use_services()
    ft.use_effect(load_the_journal, [])
    step, set_step = ft.use_state("is")
    recovery, set_recovery = ft.use_state("")
    helping, set_helping = ft.use_state(False)
    choice, change_choice = use_value(PassphraseChoice)

    def on_help() -> None:
        set_helping(True)

    def made(phrase: str) -> None:
        set_recovery(phrase)
        set_step("words")

    if helping:
        return doors.help_at_door(lambda: set_helping(False))
    match step:
        case "is":
            return Welcome(set_step, on_help, key=step)
        case "promise":
            return Promise(lambda: set_step("passphrase"), lambda: set_step("is"), on_help, key=step)
        case "passphrase":
            return ChoosePassphrase(choice, change_choice, made, lambda: set_step("promise"), on_help, key=step)
        case "restore" | "given":
            screen = doors.restore if step == "restore" else doors.open_given
            return screen(lambda: set_step("is"), key=step)
        case _:
            return doors.words_in_hand(recovery.split(), services.access.enter, on_help)


@ft.component
def Welcome(on_step: Callable[[str], None], on_help: Callable[[], None], *, key: object = None) -> ft.Control:
    """What this is. Whose help lines are shown is a guess from the device, which a tap changes; it asks nothing."""
    del key
    services, ui = use_services(), use_ui()
    region_id, set_region_id = ft.use_state(services.access.preferences.region)
    choosing, set_choosing = ft.use_state(False)
    command = use_commands(services)
    region = region_here(services, region_id)

    def choose(chosen: str) -> None:
        set_region_id(chosen)
        set_choosing(False)
        services.prefer(region=chosen)

    change = help_words.CHANGE_REGION() if region else help_words.CHOOSE_REGION()
    which = [
        which_row(ui, help_words.which(region.name if region else None), change, lambda: set_choosing(not choosing)),
        *(region_choice(ui, regions_here(services), region, command("region", choose)) if choosing else []),
    ]
    return layout.welcome(
        ui,
        which,
        on_next=lambda: on_step("promise"),
        on_restore=lambda: on_step("restore"),
        on_given=lambda: on_step("given"),
        on_help=on_help,
    )


@ft.component
def Promise(
    on_next: Callable[[], None], on_back: Callable[[], None], on_help: Callable[[], None], *, key: object = None
) -> ft.Control:
    del key
    return layout.promise(use_ui(), on_next, on_back, on_help)
