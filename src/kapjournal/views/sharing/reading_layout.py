"""How a long Markdown text is read on a screen: a page of its paragraphs at a time."""

import re
from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.text import style
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import given as words

HEADING = re.compile(r"(#{1,6}) [^\n]*$")


def paged(
    ui: UiContext, lines: Sequence[ft.Control], page: int, size: int, total: int, on_page: Callable[[int], None]
) -> list[ft.Control]:
    """A page of lines between the ways to the pages around it."""
    parts = list(lines)
    if page > 0:
        parts.insert(0, ft.Row([quiet_button(ui.palette, words.EARLIER(), lambda: on_page(page - 1))], wrap=True))
    if (page + 1) * size < total:
        parts.append(ft.Row([quiet_button(ui.palette, words.LATER_PAGE(), lambda: on_page(page + 1))], wrap=True))
    return parts


def paragraph(ui: UiContext, markdown: str) -> ft.Control:
    """Drawn as a therapist's reader draws it. Nothing in it can be pressed, and nothing is fetched."""
    p = ui.palette
    sheet = ft.MarkdownStyleSheet(
        h1_text_style=style(t.HEADING, p.ink),
        h2_text_style=style(t.HEADING, p.ink),
        h3_text_style=style(t.LABEL, p.ink),
        p_text_style=style(t.BODY, p.ink),
        strong_text_style=style(t.SMALL_LABEL, p.ink_soft),
        blockquote_text_style=style(t.JOURNAL, p.ink),
        blockquote_decoration=ft.BoxDecoration(border=ft.Border(left=ft.BorderSide(2, p.hairline))),
        blockquote_padding=insets(start=t.S3),
        list_bullet_text_style=style(t.BODY, p.ink_soft),
    )
    # Not `selectable=True`: in a browser screen readers then miss every quotation.
    drawn = ft.Markdown(markdown, md_style_sheet=sheet)
    said: ft.Control = ft.SelectionArea(drawn)
    if marks := HEADING.match(markdown):  # the page has the first level
        said = ft.Semantics(heading_level=min(len(marks[1]) + 1, 6), container=True, content=said)
    return ft.Container(said, padding=ft.Padding.only(bottom=t.S3))
