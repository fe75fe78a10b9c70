"""Questions for the clinic, and the medicines and conditions to tell it of: lists to bring, which nobody judges."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal import content, routes
from kapjournal.care.records import clinic_notes, draft_keys
from kapjournal.care.steps.preparing import ASKED, TOLD
from kapjournal.models import ClinicNote, ClinicNoteKind
from kapjournal.views.design.layout import Press
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.preparing import clinic_notes_layout as layout
from kapjournal.views.preparing.line_form import LineForm
from kapjournal.views.preparing.note_row import NoteRow
from kapjournal.views.preparing.remove_note import remove_note
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import preparing_clinic as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

TO_CHOOSE = {ClinicNoteKind.QUESTION: ASKED, ClinicNoteKind.MEDICINE: TOLD}
"""The lists of the library out of which notes of a kind can be taken with one tap."""


@ft.component
def ClinicNotes() -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, clinic_notes.everything)
    opened, set_opened = ft.use_state("")
    unfolded, set_unfolded = ft.use_state("")
    if answer.value is None:
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    notes = answer.value
    of_kind = {kind: [note for note in notes if note.kind is kind] for kind in ClinicNoteKind}

    def toggle(uid: str) -> None:
        set_opened("" if uid == opened else uid)

    return layout.layout(
        ui,
        rows={
            kind: [NoteRow(note, note.uid == opened, toggle, key=note.uid) for note in found]
            for kind, found in of_kind.items()
        },
        forms={kind: NewNote(kind, key=kind) for kind in ClinicNoteKind},
        choices={kind: Choices(kind, of_kind[kind], key=f"choices-{kind}") for kind in TO_CHOOSE if kind == unfolded},
        unfolded=unfolded,
        on_unfold=lambda kind: set_unfolded("" if kind == unfolded else kind),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


@ft.component
def ClinicNoteBeside(note_uid: str, on_gone: Press, *, key: object = None) -> ft.Control:
    """One note beside the list of the journal, from where all are a tap away."""
    del key
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: clinic_notes.require(db, note_uid), note_uid)
    opened, set_opened = ft.use_state(False)
    if answer.value is None:
        return gone_page(ui, words.GONE(), on_gone, lambda: services.go(routes.Help()))
    return layout.one(
        ui,
        NoteRow(answer.value, opened, lambda _: set_opened(not opened), on_gone, key=note_uid),
        on_all=lambda: services.go(routes.ClinicNotes()),
        on_leave=on_gone,
        on_help=lambda: services.go(routes.Help()),
    )


@ft.component
def NewNote(kind: ClinicNoteKind, *, key: object = None) -> ft.Control:
    del key
    services = use_services()
    place = draft_keys.new_clinic_note_place(kind)

    def keep(db: "Db", typed: str) -> Any:
        return clinic_notes.add(db, kind, typed, now=services.now(), draft_place=place)

    return LineForm(words.FIELDS[kind](), words.ADD[kind](), place, keep, key=place)


@ft.component
def Choices(kind: ClinicNoteKind, notes: Sequence[ClinicNote], *, key: object = None) -> ft.Control:
    """What others ask, or take: one tap puts it on the list, one more takes it off."""
    del key
    there = {note.text: note.uid for note in notes}
    items = content.checklist(TO_CHOOSE[kind]).items
    rows = [Choice(kind, item.text, there.get(item.text), key=item.id) for item in items]
    return layout.choices(rows)


@ft.component
def Choice(kind: ClinicNoteKind, said: str, uid: str | None, *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    command = use_commands(services)

    def press() -> None:
        if uid:
            remove_note(services, uid)
        else:
            services.run(lambda db: clinic_notes.add(db, kind, said, now=services.now()))

    return layout.choice(ui, said, chosen=uid is not None, on_press=command("choose", press))
