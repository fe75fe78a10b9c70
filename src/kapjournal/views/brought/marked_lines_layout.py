"""How marked lines look: each in its light, under where it comes from. Nothing is asked here, so nothing is lit."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import caption_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column, max_width, padded, scroll, vspace
from kapjournal.views.design.lit import lit_card, lit_soft
from kapjournal.views.design.states import empty_state
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import marked_lines as words


@dataclass(frozen=True)
class ShownLine:
    """A marked line; `day` is that of its entry, `number` that of the session it was written for."""

    uid: str
    text: str = field(repr=False)
    entry_uid: str
    day: date
    number: int | None = None


def line(
    ui: UiContext, one: ShownLine, today: date, *, with_source: bool, on_open: Press, on_remove: Press
) -> ft.Control:
    """One line; `with_source` where the one before it comes from elsewhere."""
    p = ui.palette
    soft = lit_soft(p)
    below = ft.Row(
        [
            caption_button(p, words.OPEN(), ft.Icons.AUTO_STORIES_OUTLINED, on_open, colour=soft),
            caption_button(p, words.REMOVE(), ft.Icons.BOOKMARK_REMOVE_OUTLINED, on_remove, colour=soft),
        ],
        spacing=t.S4,
        run_spacing=0,
        wrap=True,
    )
    shown = lit_card(p, words.QUOTED(words=one.text), "", vspace(2), below)
    said = words.source(one.number, one.day, today)
    source = text(said, t.SMALL_LABEL, p.dusk if one.number else p.ink_soft, heading=2)
    above = [ft.Container(source, padding=insets(start=4, top=t.S4, bottom=t.S2))] if with_source else []
    side = insets(start=t.MARGIN, end=t.MARGIN, bottom=10)
    return ft.Container(column([*above, shown]), padding=side, key=one.uid)


def page(
    ui: UiContext,
    lines: Sequence[ft.Control],
    *,
    window: int,
    on_newer: Press | None,
    on_older: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, f = ui.palette, ui.frame
    head = [
        padded(text(words.TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1), top=t.S2),
        padded(text(words.NOTE(), t.BODY, p.ink_soft), top=t.S1),
    ]
    if lines:
        above = [quiet_button(p, journal_words.NEWER(), on_newer)] if on_newer else []
        below = [quiet_button(p, journal_words.OLDER(), on_older)] if on_older else []
        body = scroll([*head, *above, *lines, *below, vspace(t.S8)])
    else:
        body = scroll([head[0], empty_state(ui, "half-page", words.EMPTY())])
    body.key = f"window {window}"
    return max_width(column([top_bar(p, on_leave, on_help), body], expand=True), f)
