"""How the hand-off looks, and how every word of it is read."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.sharing.handoff.model import Part
from kapjournal.sharing.handoff.review import Handoff, Line
from kapjournal.sharing.kinds import PreviewPart
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import icon_button, primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.sharing.export_layout import encrypt_button, screen
from kapjournal.views.sharing.export_state import ExportStep
from kapjournal.views.sharing.reading_layout import paged, paragraph
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import export as words

SHOWN_CHARACTERS = 240
SHOWN_LINES, SHOWN_FACTS = 3, 5
OnLine = Callable[[Part | str], None]


def handoff(
    ui: UiContext,
    written: Handoff,
    *,
    page: int,
    size: int,
    fresh: bool,
    on_leave_out: OnLine,
    on_put_back: OnLine,
    on_page: Callable[[int], None],
    on_read: Press,
    on_next: Press,
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    """`fresh` is False while what was just left out or put back is being taken into account."""
    p = ui.palette
    shown = written.lines[page * size : (page + 1) * size]
    lines = [_line(ui, line, on_leave_out, on_put_back) for line in shown]
    around = paged(ui, lines, page, size, len(written.lines), on_page)
    inside = column([_address(ui, written), _read_link(ui, on_read), *around])
    padding = insets(start=t.S5, top=18, end=6, bottom=t.S4)
    sheet = card(p, inside, padding=padding, radius=t.R_PAD)
    stays = words.staying(written.stays) if written.leaving else words.ALL_LEFT_OUT()
    parts = [ft.Container(sheet, padding=SIDE), vspace(t.S4), _stays(ui, stays)]
    primary = primary_button(p, words.LOOK(), on_next if fresh and written.leaving else None)
    action = encrypt_button(ui, primary)
    return screen(
        ui, ExportStep.REVIEW, words.LETTER(), words.LETTER_NOTE(), parts, action, on_back=on_back, on_help=on_help
    )


def _address(ui: UiContext, written: Handoff) -> ft.Control:
    p = ui.palette
    name = text(words.TO(), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2)
    days, parts = words.days_line(written.document.selection), words.LEAVING(count=written.leaving)
    count = text(words.DAYS_AND_PARTS(days=days, parts=parts), t.SMALL, p.ink_soft)
    return ft.Container(column([name, count]), padding=insets(end=14))


def _line(ui: UiContext, line: Line, on_leave_out: OnLine, on_put_back: OnLine) -> ft.Control:
    part = line.part
    shape = _leaving(ui, part, on_leave_out) if line.leaves else _left_out(ui, part, on_put_back)
    # Above it room for the cross, which reaches higher than the words beside it.
    return ft.Container(shape, key=str(part.leave_out), padding=ft.Padding.only(top=t.S3, bottom=t.S1))


def _leaving(ui: UiContext, part: PreviewPart, on_leave_out: OnLine) -> ft.Control:
    """One thing as it will be read, and a cross to leave it out."""
    p = ui.palette
    cross = icon_button(
        p,
        ft.Icons.CLOSE_ROUNDED,
        words.LEAVE_OUT(title=part.title),
        lambda: on_leave_out(part.leave_out),
        colour=p.ink_faint,
        icon_size=20,
    )
    said = ft.Column(
        [text(part.title, t.SMALL_LABEL, p.ink_faint), _opening(ui, part)],
        spacing=2,
        expand=True,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return ft.Row(
        [said, ft.Container(cross, margin=ft.Margin.only(top=-10))],
        spacing=t.S1,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def _opening(ui: UiContext, part: PreviewPart) -> ft.Control:
    """The first of its words: their own in serif, an intention in italics, everything else in sans."""
    p = ui.palette
    said = "\n".join(part.lines[:SHOWN_FACTS])[:SHOWN_CHARACTERS]
    if not part.own_words:
        return text(said, t.BODY, p.ink, lines=SHOWN_FACTS)
    family = t.SERIF_ITALIC if part.is_intention else t.SERIF
    return text(f"“{said}”", t.Type(family, 17, 1.4), p.ink, lines=SHOWN_LINES)


def _left_out(ui: UiContext, part: PreviewPart, on_put_back: OnLine) -> ft.Control:
    p = ui.palette
    back = pressable(
        p,
        text(words.PUT_BACK(), t.LABEL, p.teal),
        lambda: on_put_back(part.leave_out),
        label=words.PUT_BACK_ONE(title=part.title),
        radius=t.R_FULL,
        padding=ft.Padding.symmetric(horizontal=t.S4, vertical=14),
    )
    said = ft.Column(
        [text(part.title, t.SMALL_LABEL, p.ink_faint), text(words.STAYS_HERE(), t.SMALL, p.ink_faint)],
        spacing=2,
        expand=True,
        tight=True,
    )
    return ft.Row([said, back], vertical_alignment=ft.CrossAxisAlignment.CENTER)


def _read_link(ui: UiContext, on_read: Press) -> ft.Control:
    icon = None if ui.frame.large_text else ft.Icons.ARTICLE_OUTLINED
    link = quiet_button(ui.palette, words.READ(), on_read, icon=icon)
    return ft.Container(ft.Row([link], wrap=True), margin=ft.Margin.only(left=-t.S4))


def _stays(ui: UiContext, line: str) -> ft.Control:
    p = ui.palette
    lock = ft.Icon(ft.Icons.LOCK_OUTLINE_ROUNDED, size=20, color=p.ink_faint)
    row = ft.Row(
        [lock, text(line, t.SMALL, p.ink_soft, expand=True)],
        spacing=t.S3,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    return ft.Container(row, padding=TEXT_SIDE)


def read(
    ui: UiContext,
    paragraphs: Sequence[str],
    *,
    page: int,
    size: int,
    on_page: Callable[[int], None],
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    title = text(words.READ_TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1)
    head = column([title, vspace(t.S1), text(words.READ_NOTE(), t.BODY, p.ink_soft), vspace(t.S5)])
    shown = [paragraph(ui, one) for one in paragraphs[page * size : (page + 1) * size]]
    body = scroll(
        [head, *paged(ui, shown, page, size, len(paragraphs), on_page), vspace(t.S8)],
        padding=TEXT_SIDE,
    )
    body.key = page  # another page begins at its top
    return max_width(column([top_bar(p, on_back, on_help), body], expand=True), ui.frame)
