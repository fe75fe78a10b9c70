"""How the letter looks, and how every word of it is read."""

import re
from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.sharing.handoff.model import Part
from kapjournal.sharing.handoff.review import Letter, Line
from kapjournal.sharing.kinds import PreviewPart
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import icon_button, primary_button, quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, gap, readable, scroll
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import style, text
from kapjournal.views.sharing.export_layout import screen, sealing_lamp
from kapjournal.views.sharing.export_state import Step
from kapjournal.views.shell.ui_context import Look
from kapjournal.views.words import export as words

SHOWN_CHARACTERS = 240
SHOWN_LINES, SHOWN_FACTS = 3, 5
OnLine = Callable[[Part | str], None]
HEADING = re.compile(r"(#{1,6}) [^\n]*$")


def letter(
    look: Look,
    written: Letter,
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
    p = look.palette
    shown = written.lines[page * size : (page + 1) * size]
    lines = [_line(look, line, on_leave_out, on_put_back) for line in shown]
    paged = _paged(look, lines, page, size, len(written.lines), on_page)
    inside = column([_address(look, written), _read_link(look, on_read), *paged])
    padding = ft.Padding.only(left=t.S5, top=18, right=6, bottom=t.S4)
    sheet = card(p, inside, padding=padding, radius=t.R_PAD)
    stays = words.staying(written.stays) if written.leaving else words.ALL_LEFT_OUT()
    parts = [ft.Container(sheet, padding=SIDE), gap(t.S4), _stays(look, stays)]
    lamp = primary_button(p, words.SEAL_IT(), on_next if fresh and written.leaving else None)
    action = sealing_lamp(look, lamp)
    return screen(
        look, Step.LETTER, words.LETTER(), words.LETTER_NOTE(), parts, action, on_back=on_back, on_help=on_help
    )


def _address(look: Look, written: Letter) -> ft.Control:
    p = look.palette
    name = text(words.TO(), t.HEADING.capped(look.frame.scale, 1.5), p.ink, heading=2)
    days, parts = words.days_line(written.document.selection), words.LEAVING(count=written.leaving)
    count = text(words.DAYS_AND_PARTS(days=days, parts=parts), t.SMALL, p.ink_soft)
    return ft.Container(column([name, count]), padding=ft.Padding.only(right=14))


def _line(look: Look, line: Line, on_leave_out: OnLine, on_put_back: OnLine) -> ft.Control:
    part = line.part
    shape = _leaving(look, part, on_leave_out) if line.leaves else _left_out(look, part, on_put_back)
    # Above it room for the cross, which reaches higher than the words beside it.
    return ft.Container(shape, key=str(part.leave_out), padding=ft.Padding.only(top=t.S3, bottom=t.S1))


def _leaving(look: Look, part: PreviewPart, on_leave_out: OnLine) -> ft.Control:
    """One thing as it will be read, and a cross to leave it out."""
    p = look.palette
    cross = icon_button(
        p,
        ft.Icons.CLOSE_ROUNDED,
        words.LEAVE_OUT(title=part.title),
        lambda: on_leave_out(part.leave_out),
        colour=p.ink_faint,
        icon_size=20,
    )
    said = ft.Column(
        [text(part.title, t.SMALL_LABEL, p.ink_faint), _opening(look, part)],
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


def _opening(look: Look, part: PreviewPart) -> ft.Control:
    """The first of its words: their own in serif, an intention in italics, everything else in sans."""
    p = look.palette
    said = "\n".join(part.lines[:SHOWN_FACTS])[:SHOWN_CHARACTERS]
    if not part.own_words:
        return text(said, t.BODY, p.ink, lines=SHOWN_FACTS)
    family = t.SERIF_ITALIC if part.is_intention else t.SERIF
    return text(f"“{said}”", t.Type(family, 17, 1.4), p.ink, lines=SHOWN_LINES)


def _left_out(look: Look, part: PreviewPart, on_put_back: OnLine) -> ft.Control:
    p = look.palette
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


def _paged(
    look: Look, lines: Sequence[ft.Control], page: int, size: int, total: int, on_page: Callable[[int], None]
) -> list[ft.Control]:
    """A page of lines between the ways to the pages around it."""
    parts = list(lines)
    if page > 0:
        parts.insert(0, ft.Row([quiet_button(look.palette, words.EARLIER(), lambda: on_page(page - 1))]))
    if (page + 1) * size < total:
        parts.append(ft.Row([quiet_button(look.palette, words.LATER(), lambda: on_page(page + 1))]))
    return parts


def _read_link(look: Look, on_read: Press) -> ft.Control:
    icon = None if look.frame.large_text else ft.Icons.ARTICLE_OUTLINED
    link = quiet_button(look.palette, words.READ(), on_read, icon=icon)
    return ft.Container(ft.Row([link]), margin=ft.Margin.only(left=-t.S4))


def _stays(look: Look, line: str) -> ft.Control:
    p = look.palette
    lock = ft.Icon(ft.Icons.LOCK_OUTLINE_ROUNDED, size=20, color=p.ink_faint)
    row = ft.Row(
        [lock, text(line, t.SMALL, p.ink_soft, expand=True)],
        spacing=t.S3,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    return ft.Container(row, padding=TEXT_SIDE)


def read(
    look: Look,
    paragraphs: Sequence[str],
    *,
    page: int,
    size: int,
    on_page: Callable[[int], None],
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    p = look.palette
    title = text(words.READ_TITLE(), t.TITLE.capped(look.frame.scale, 1.3), p.ink, heading=1)
    head = column([title, gap(t.S1), text(words.READ_NOTE(), t.BODY, p.ink_soft), gap(t.S5)])
    shown = [_paragraph(look, one) for one in paragraphs[page * size : (page + 1) * size]]
    body = scroll(
        [head, *_paged(look, shown, page, size, len(paragraphs), on_page), gap(t.S8)],
        padding=TEXT_SIDE,
    )
    body.key = page  # another page begins at its top
    return readable(column([top_bar(p, on_back, on_help), body], expand=True), look.frame)


def _paragraph(look: Look, markdown: str) -> ft.Control:
    """Drawn as a therapist's reader draws it. Nothing in it can be pressed, and nothing is fetched."""
    p = look.palette
    sheet = ft.MarkdownStyleSheet(
        h1_text_style=style(t.HEADING, p.ink),
        h2_text_style=style(t.HEADING, p.ink),
        h3_text_style=style(t.LABEL, p.ink),
        p_text_style=style(t.BODY, p.ink),
        strong_text_style=style(t.SMALL_LABEL, p.ink_soft),
        blockquote_text_style=style(t.JOURNAL, p.ink),
        blockquote_decoration=ft.BoxDecoration(border=ft.Border(left=ft.BorderSide(2, p.hairline))),
        blockquote_padding=ft.Padding.only(left=t.S3),
        list_bullet_text_style=style(t.BODY, p.ink_soft),
    )
    # Not `selectable=True`: in a browser screen readers then miss every quotation.
    drawn = ft.Markdown(markdown, md_style_sheet=sheet)
    said: ft.Control = ft.SelectionArea(drawn)
    if marks := HEADING.match(markdown):  # the page has the first level
        said = ft.Semantics(heading_level=min(len(marks[1]) + 1, 6), container=True, content=said)
    return ft.Container(said, padding=ft.Padding.only(bottom=t.S3))
