"""A free note: a page, and nothing asked."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, entries, tags
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.steps import guided
from kapjournal.models import Entry
from kapjournal.views.check_in.undo_check_in import stay_with_it
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.fields import writing_sheet
from kapjournal.views.design.layout import SIDE, Press, column, max_width, padded, scroll
from kapjournal.views.design.task_foot import LOW, task_foot
from kapjournal.views.design.text import text
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import use_draft
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import guided as words
from kapjournal.views.writing.about_entry import AboutEntry, about_nothing

if TYPE_CHECKING:
    from kapjournal.storage import Db

FIELD = "text"
SHEET_HEIGHT_LARGE_TEXT = 420.0


@ft.component
def Note(session_uid: str | None = None) -> ft.Control:
    """By itself, or for a session; the patient may choose another one while writing."""
    services, ui = use_services(), use_ui()
    place = draft_keys.note_place(session_uid)
    draft = use_draft(services, place)
    has_words = not is_blank(draft.get(FIELD))
    _, set_drawn_with_words = ft.use_state(has_words)
    command = use_commands(services)

    def write(typed: str) -> None:
        draft.put(FIELD, typed)
        set_drawn_with_words(not is_blank(typed))

    def kept(entry: Entry) -> None:
        texts = {name: text for name, text in draft.texts.items() if name in guided.ABOUT_FIELDS}
        draft.drop()
        services.back()
        uid = entry.uid

        def take_back() -> None:
            if services.run(lambda db: _take_back(db, uid, place, texts, services.now())):
                stay_with_it(services, routes.Entry(entry_uid=uid), routes.Note(session_uid=session_uid))

        services.say(common.KEPT(), action=common.UNDO(), on_action=take_back)

    def leave() -> None:
        services.back()
        if is_blank(draft.get(FIELD)):
            about_nothing(draft)
        else:
            services.say(words.LEFT())

    def keep() -> None:
        if not is_blank(draft.get(FIELD)):
            services.run(lambda db: _keep(db, draft.texts, place, session_uid, services.now()), then=kept)

    return layout(
        ui,
        written=draft.get(FIELD),
        on_text=write,
        on_keep=command("keep", keep) if has_words else None,
        on_leave=leave,
        on_help=lambda: services.go(routes.Help()),
        below_field=AboutEntry(draft, session_uid=session_uid),
    )


def _keep(db: "Db", texts: Mapping[str, str], place: str, session_uid: str | None, now: datetime) -> Entry:
    return entries.keep_note(
        db,
        texts.get(FIELD, ""),
        now=now,
        session_uid=guided.session_of(texts, session_uid),
        tags=tags.in_draft(texts),
        draft_place=place,
    )


def _take_back(db: "Db", uid: str, place: str, about: Mapping[str, str], now: datetime) -> None:
    """Undoes keeping: the words are a draft again, after any that were begun since."""
    written = entries.read(db, uid).sentence
    waiting = (drafts.load(db, place) or {}).get(FIELD, "")
    drafts.save(db, place, {**about, FIELD: f"{waiting}\n\n{written}".strip()}, now=now)
    entries.delete(db, uid, now=now)


def layout(
    ui: UiContext,
    *,
    written: str,
    on_text: Callable[[str], None],
    on_keep: Press | None,
    on_leave: Press,
    on_help: Press,
    below_field: ft.Control | None = None,
) -> ft.Control:
    """`below_field` stands under the page where there is room for it."""
    p, f = ui.palette, ui.frame
    title = text(words.NOTE_TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    sheet = writing_sheet(
        p,
        label=words.NOTE(),
        value=written,
        on_change=on_text,
        hint=words.WRITE(),
        footer=common.KEPT_AS_YOU_WRITE(),
        autofocus=True,
    )
    height = SHEET_HEIGHT_LARGE_TEXT if f.large_text else None
    middle = [
        padded(title, top=t.S2, bottom=t.S4),
        ft.Container(sheet, padding=SIDE, expand=height is None, height=height),
        ft.Container(below_field, padding=SIDE, visible=below_field is not None and (f.height >= LOW or f.large_text)),
    ]
    primary, quiet = (
        primary_button(p, common.KEEP(), on_keep),
        quiet_button(p, words.LEAVE_DRAFT(), on_leave, colour=p.ink_soft),
    )
    bar = top_bar(p, on_leave, on_help, close=True)
    parts = [scroll(middle)] if f.large_text else middle
    return max_width(column([bar, *parts, task_foot(f, primary, quiet)], expand=True), f)
