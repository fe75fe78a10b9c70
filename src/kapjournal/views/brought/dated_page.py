"""A page that is written for a day: a small step, a letter to oneself. The words are a draft while they are written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care.records import drafts
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.messages import Message
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.fields import writing_sheet
from kapjournal.views.design.layout import SIDE, Press, column, max_width, padded, scroll_form, vspace
from kapjournal.views.design.task_foot import task_foot
from kapjournal.views.design.text import text
from kapjournal.views.shell.draft_autosave import DraftAutosave
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common

if TYPE_CHECKING:
    from kapjournal.storage import Db

TEXT, WHEN = "text", "when"
"""The fields of the draft."""


@dataclass(frozen=True)
class Writing:
    """What stands on the page, and what is done with it."""

    has_words: bool
    chosen: str
    """The day as it was chosen: by its name, or as 2026-11-30."""
    write: Callable[[str, str], None]
    """Takes the text that was typed, and the day that goes with it."""
    choose: Callable[[str], None]
    leave: Press


def use_writing(services: ScreenServices, draft: DraftAutosave, left: Message, first: str = "") -> Writing:
    """`left` is said when words stay behind as a draft, `first` is the day before one was chosen."""
    has_words = not is_blank(draft.get(TEXT))
    _, set_drawn_with_words = ft.use_state(has_words)
    chosen, set_chosen = ft.use_state(draft.get(WHEN, first))

    def choose(name: str) -> None:
        set_chosen(name)
        if not is_blank(draft.get(TEXT)):
            draft.put(WHEN, name)

    def write(typed: str, when: str) -> None:
        draft.put(TEXT, typed)
        draft.put(WHEN, "" if is_blank(typed) else when)  # a day alone is no draft
        set_drawn_with_words(not is_blank(typed))

    def leave() -> None:
        services.back()
        if not is_blank(draft.get(TEXT)):
            services.say(left())

    return Writing(has_words, chosen, write, choose, leave)


def back_to_draft(db: "Db", place: str, texts: dict[str, str], now: datetime) -> None:
    """The words are a draft again, before any that were begun since."""
    waiting = (drafts.load(db, place) or {}).get(TEXT, "")
    drafts.save(db, place, {**texts, TEXT: f"{texts[TEXT]}\n\n{waiting}".strip()}, now=now)


def page(
    ui: UiContext,
    above: Sequence[ft.Control],
    days: Sequence[ft.Control],
    primary: ft.Container,
    *,
    label: str,
    hint: str,
    height: float,
    leave: str,
    written: str,
    on_text: Callable[[str], object],
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """A sheet of that `height`, with what it is `above` it and the days below."""
    p, f = ui.palette, ui.frame
    footer = common.KEPT_AS_YOU_WRITE()
    sheet = writing_sheet(p, label=label, value=written, on_change=on_text, hint=hint, footer=footer, autofocus=True)
    parts = [*above, ft.Container(sheet, padding=SIDE, height=height * min(f.scale, 1.6)), *days, vspace(t.S6)]
    quiet = quiet_button(p, leave, on_leave, colour=p.ink_soft)
    bar = top_bar(p, on_leave, on_help, close=True)
    return max_width(column([bar, scroll_form(parts), task_foot(f, primary, quiet)], expand=True), f)


def title(ui: UiContext, said: str, *, bottom: float = 0) -> ft.Control:
    p, kind = ui.palette, t.TITLE.capped(ui.frame.scale, 1.3)
    return padded(text(said, kind, p.ink, heading=1), top=t.S2, bottom=bottom)


def when_heading(ui: UiContext, said: str, *, top: float) -> ft.Control:
    p, kind = ui.palette, t.HEADING.capped(ui.frame.scale, 1.4)
    return padded(text(said, kind, p.ink, heading=2), top=top, bottom=t.S3)
