"""How one entry looks, read and edited."""

from collections.abc import Callable, Collection
from datetime import datetime

import flet as ft

from kapjournal.care.records.asked import question
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.sentences import sentences
from kapjournal.models import Answer, EntryKind
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import actions, link_button, primary_button, quiet_button
from kapjournal.views.design.fields import writing_sheet
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column, max_width, scroll, vspace
from kapjournal.views.design.lit import lit_text
from kapjournal.views.design.states import empty_state
from kapjournal.views.design.text import text
from kapjournal.views.journal import entry_marks_layout
from kapjournal.views.shell.draft_autosave import DraftAutosave
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import entry as words
from kapjournal.views.words import marked_lines as marked_words


def page(ui: UiContext, body: ft.Control, *, on_leave: Press, on_help: Press) -> ft.Control:
    bar = top_bar(ui.palette, on_leave, on_help)
    return max_width(column([bar, ft.Container(body, expand=True)], expand=True), ui.frame)


def gone(ui: UiContext) -> ft.Control:
    return scroll([empty_state(ui, "cup", words.GONE())])


def reading(
    ui: UiContext,
    entry: EntryWithAnswers,
    *,
    number: int | None,
    marked: Collection[Passage],
    now: datetime,
    shown: int,
    beside: ft.Control,
    on_more: Press,
    on_mark: Press,
    on_edit: Press,
    on_delete: Press,
    on_session: Press | None,
) -> ft.Control:
    """`beside` is what can be said of it besides its words; `marked` lies in the light."""
    p, row = ui.palette, entry.entry
    title = words.what(row.kind, number)
    parts: list[ft.Control] = [
        text(words.when(row.happened_at, row.zone, now), t.SMALL, p.ink_soft),
        vspace(2),
        text(title, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        *entry_marks_layout.above(ui, row),
        vspace(t.S5),
    ]
    left = shown
    for answer in entry.answers:
        if left <= 0:
            break
        parts += _answer(ui, answer, left, marked, is_intention=row.kind is EntryKind.INTENTION)
        left -= len(answer.text)
    if left < 0:
        parts += [quiet_button(p, words.READ_ON(), on_more), vspace(t.S4)]
    if on_session is not None:
        parts += [ft.Row([link_button(p, words.OPEN_SESSION(), ft.Icons.NIGHTLIGHT_OUTLINED, on_session)], wrap=True)]
    doing = ft.Row(
        [
            quiet_button(p, marked_words.MARK(), on_mark, icon=ft.Icons.BOOKMARK_ADD_OUTLINED),
            quiet_button(p, words.EDIT(), on_edit, icon=ft.Icons.EDIT_OUTLINED),
            quiet_button(p, common.DELETE(), on_delete, icon=ft.Icons.DELETE_OUTLINE_ROUNDED, colour=p.ink_soft),
        ],
        spacing=t.S2,
        wrap=True,
    )
    inside = ft.Container(
        column([*parts, vspace(t.S4), doing, vspace(t.S4), beside, vspace(t.S8)]), padding=_margins(ui)
    )
    return scroll([inside])


def _margins(ui: UiContext) -> ft.Padding:
    return insets(start=20, end=20, top=44 if ui.frame.wide else t.S2)


def _answer(
    ui: UiContext, answer: Answer, limit: int, marked: Collection[Passage], *, is_intention: bool
) -> list[ft.Control]:
    p, asked = ui.palette, question(answer)
    kind = t.Type(t.SERIF_ITALIC, 20, 1.45) if is_intention and answer.position >= 2 else t.JOURNAL
    parts: list[ft.Control] = []
    if asked:
        parts += [text(asked, t.SMALL_LABEL, p.ink_faint), vspace(t.S1)]
    mine = {passage.text for passage in marked if passage.prompt_id == answer.prompt_id}
    said = answer.text[:limit]
    shown = lit_text(p, sentences(said), mine, kind) if mine else text(said, kind, p.ink, selectable=True)
    return [*parts, shown, vspace(t.S6)]


def editing(
    ui: UiContext, entry: EntryWithAnswers, draft: DraftAutosave, *, on_keep: Press, on_stop: Press
) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = []
    for answer in entry.answers:
        place = str(answer.position)
        asked = question(answer)
        if asked:
            parts += [text(asked, t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2), vspace(t.S2)]
        sheet = writing_sheet(
            p,
            label=asked or words.YOUR_WORDS(),
            value=draft.get(place, answer.text),
            on_change=_into(draft, place),
            hint="",
            footer=common.KEPT_AS_YOU_WRITE(),
            expand=False,
        )
        parts += [sheet, vspace(t.S6)]
    primary = primary_button(p, common.KEEP(), on_keep)
    quiet = quiet_button(p, words.STOP_EDITING(), on_stop, colour=p.ink_soft)
    below = ft.Container(
        actions(ui.frame, primary, quiet, quiet_first=True),
        padding=insets(start=8, end=16, top=8, bottom=24),
    )
    inside = ft.Container(column(parts), padding=insets(start=16, end=16, top=44 if ui.frame.wide else 8))
    return column([scroll([inside]), below], expand=True)


def _into(draft: DraftAutosave, place: str) -> Callable[[str], None]:
    return lambda typed: draft.put(place, typed)
