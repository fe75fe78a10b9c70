"""One question for the clinic, or a medicine or condition to tell of; opened, it can be changed."""

from collections.abc import Callable

import flet as ft

from kapjournal.care.records import clinic_notes, draft_keys
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.models import ClinicNote, ClinicNoteKind
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import icon_button, link_button, quiet_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.folding import tick
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column
from kapjournal.views.design.text import text
from kapjournal.views.preparing.remove_note import remove_note
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import use_draft
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import preparing_clinic as words

TEXT, ANSWER = "text", "answer"


def _stays() -> None:
    """What was removed is seen no more in its list, and nothing else is left by it."""


@ft.component
def NoteRow(
    note: ClinicNote,
    opened: bool,
    on_toggle: Callable[[str], None],
    on_gone: Press = _stays,
    *,
    key: object = None,
) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    asked = note.asked_at is not None
    ask = command(
        "ask",
        lambda: services.run(lambda db: clinic_notes.put_asked(db, note.uid, asked=not asked, now=services.now())),
    )
    head = _head(ui, note, ask, lambda: on_toggle(note.uid))
    if not opened:
        return head
    form = NoteForm(note, lambda: on_toggle(note.uid), on_gone, key=f"form-{note.uid}")
    return column([head, ft.Container(form, padding=insets(start=t.S4, end=t.S4, bottom=t.S3))])


def _head(ui: UiContext, note: ClinicNote, on_ask: Press, on_open: Press) -> ft.Control:
    p = ui.palette
    asked = note.asked_at is not None
    if note.kind is ClinicNoteKind.QUESTION:
        line = tick(p, note.text, on_ask, done=asked, said=words.said(note.text, asked=asked))
    else:
        line = ft.Container(text(note.text, t.BODY, p.ink), padding=insets(start=t.S2, top=12, bottom=12))
    edit = icon_button(
        p, ft.Icons.EDIT_OUTLINED, words.OPENS(words=note.text), on_open, colour=p.ink_faint, icon_size=20
    )
    row = ft.Row([ft.Container(line, expand=True), edit], spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    below: list[ft.Control] = []
    if asked:
        below.append(text(words.ASKED(), t.SMALL_LABEL, p.ink_faint))
    if note.answer:
        below.append(text(words.THEIR_WORDS(words=note.answer), t.SMALL, p.ink_soft))
    more = [ft.Container(column(below), padding=insets(start=46, end=t.S4, bottom=t.S2))] if below else []
    return ft.Container(column([row, *more]), padding=insets(start=t.S2))


@ft.component
def NoteForm(note: ClinicNote, on_close: Press, on_gone: Press, *, key: object = None) -> ft.Control:
    """Its words and, of a question, what they said; every letter is saved as a draft."""
    del key
    services, ui = use_services(), use_ui()
    place = draft_keys.clinic_note_place(note.uid)
    draft = use_draft(services, place)
    command = use_commands(services)

    def kept(_: object) -> None:
        draft.drop()
        on_close()
        services.say(common.KEPT())

    def keep() -> None:
        words_, answer = draft.get(TEXT, note.text), draft.get(ANSWER, note.answer)
        if not is_blank(words_):
            services.run(
                lambda db: clinic_notes.change(
                    db, note.uid, text=words_, answer=answer, now=services.now(), draft_place=place
                ),
                then=kept,
            )

    p = ui.palette
    fields = [
        field(
            p,
            words.FIELDS[note.kind](),
            value=draft.get(TEXT, note.text),
            on_change=lambda typed: draft.put(TEXT, typed),
            lines=2,
            key=TEXT,
        )
    ]
    if note.kind is ClinicNoteKind.QUESTION:
        answer = field(
            p,
            words.ANSWER(),
            value=draft.get(ANSWER, note.answer),
            on_change=lambda typed: draft.put(ANSWER, typed),
            lines=3,
            key=ANSWER,
        )
        fields.append(answer)
    ways = [
        link_button(p, common.KEEP(), ft.Icons.CHECK_ROUNDED, command("keep", keep)),
        quiet_button(
            p, words.REMOVE(), command("remove", lambda: remove_note(services, note.uid, on_gone)), colour=p.ink_soft
        ),
        quiet_button(p, common.CLOSE(), on_close, colour=p.ink_soft),
    ]
    footer = text(common.KEPT_AS_YOU_WRITE(), t.SMALL, p.ink_faint)
    return column(
        [
            *(told(one) for one in fields),
            footer,
            ft.Row(list[ft.Control](ways), wrap=True, spacing=t.S2, run_spacing=0),
        ],
        spacing=t.S3,
    )
