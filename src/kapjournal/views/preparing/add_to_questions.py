"""A question for the clinic, collected with one tap from wherever it comes up."""

import flet as ft

from kapjournal.care.records import clinic_notes
from kapjournal.care.records.clinic_notes import Added
from kapjournal.models import ClinicNoteKind
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import preparing as words


@ft.component
def AddToQuestions(question: str, session_uid: str | None = None, *, key: object = None) -> ft.Control:
    """[Add to my questions for the clinic]: `question` is what is added, with Undo. It may stand on any screen."""
    del key
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    add = command("add", lambda: add_question(services, question, session_uid))
    button = quiet_button(ui.palette, words.ADD_QUESTION(), add, icon=ft.Icons.PLAYLIST_ADD_ROUNDED)
    return ft.Row([button], wrap=True)


def add_question(services: ScreenServices, question: str, session_uid: str | None = None) -> None:
    """One that waits there already is not added twice, and nothing is taken back then."""

    def added(one: Added) -> None:
        uid = one.note.uid
        services.say(
            words.QUESTION_ADDED(),
            action=common.UNDO() if one.is_new else None,
            on_action=(lambda: _take_back(services, uid)) if one.is_new else None,
        )

    services.run(
        lambda db: clinic_notes.add(db, ClinicNoteKind.QUESTION, question, now=services.now(), session_uid=session_uid),
        then=added,
    )


def _take_back(services: ScreenServices, uid: str) -> None:
    services.run(lambda db: clinic_notes.remove(db, uid, now=services.now()))
