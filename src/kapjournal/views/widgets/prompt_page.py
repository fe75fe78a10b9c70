"""One question a screen and a page to write on: shared by the intention, the capture and the story."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import flet as ft

from kapjournal.content import Prompt
from kapjournal.views import tokens as t
from kapjournal.views.look import Look
from kapjournal.views.widgets.bars import top_bar
from kapjournal.views.widgets.buttons import actions, icon_button, lamp_button, quiet_button
from kapjournal.views.widgets.evidence import EvidenceLine
from kapjournal.views.widgets.fields import writing_sheet
from kapjournal.views.widgets.layout import SIDE, TEXT_SIDE, Press, column, gap, readable, scroll
from kapjournal.views.widgets.progress import progress
from kapjournal.views.widgets.text import text
from kapjournal.views.words import common
from kapjournal.views.words import prompt_page as words

SHEET_LARGE_TEXT = 420
TALL_FROM = 640
"""Below this height, as above an open keyboard, the question and the page are all there is."""


@dataclass(frozen=True)
class Asked:
    """A prompt, where it stands among how many (from 1), and whether it is asked in its gentler words."""

    prompt: Prompt
    at: int
    of: int
    gentle: bool = False

    @property
    def question(self) -> str:
        return self.prompt.gentler if self.gentle else self.prompt.text


def prompt_page(
    look: Look,
    asked: Asked,
    *,
    written: str,
    on_text: Callable[[str], Any],
    lamp: str,
    on_lamp: Press,
    quiet: str,
    on_quiet: Press,
    on_back: Press | None,
    on_gentler: Press,
    on_leave: Press,
    on_help: Press,
    above: ft.Control | None = None,
) -> ft.Control:
    """The screen of one prompt. `written` is what the page holds at first; `above` stands over the question.

    Its shape stays the same when a keyboard opens: a page that moves to another place in the tree loses its focus.
    """
    p, f = look.palette, look.frame
    bar = top_bar(p, on_leave, on_help, close=True, middle=progress(p, asked.at, asked.of))
    head = _head(look, asked, on_gentler, above)
    page = writing_sheet(
        p,
        label=asked.question,
        value=written,
        on_change=on_text,
        hint=words.WRITE_OR_NOT,
        footer=common.KEPT_AS_YOU_WRITE,
    )
    page.key = asked.prompt.id  # another question is another page
    sheet = ft.Container(page, padding=SIDE, expand=not f.large_text)
    foot = _foot(look, lamp_button(p, lamp, on_lamp), quiet_button(p, quiet, on_quiet, colour=p.ink_soft), on_back)
    if f.large_text:
        sheet.height = SHEET_LARGE_TEXT
        return readable(column([bar, scroll([head, sheet, foot])], expand=True), f)
    return readable(column([bar, head, sheet, foot], expand=True), f)


def _head(look: Look, asked: Asked, on_gentler: Press, above: ft.Control | None) -> ft.Control:
    p, f = look.palette, look.frame
    roomy = f.large_text or f.height >= TALL_FROM
    softer = quiet_button(p, words.AS_BEFORE if asked.gentle else words.GENTLER, on_gentler)
    question = text(asked.question, t.TITLE.capped(f.scale, 1.3), p.ink, heading=1)
    hint = text(asked.prompt.hint or "", t.BODY, p.ink_soft)
    source = EvidenceLine(asked.prompt.label, asked.prompt.source)
    return column(
        [
            ft.Container(above, padding=TEXT_SIDE, visible=roomy and above is not None),
            ft.Container(question, padding=ft.Padding.only(left=t.S5, right=t.S5, top=t.S2)),
            ft.Container(
                hint,
                padding=ft.Padding.only(left=t.S5, right=t.S5, top=t.S2),
                visible=roomy and bool(asked.prompt.hint),
            ),
            ft.Container(source, padding=ft.Padding.only(left=t.S4, right=t.S5), visible=roomy),
            ft.Container(ft.Row([softer]), padding=ft.Padding.only(left=t.S1)),
        ]
    )


def _foot(look: Look, lamp: ft.Container, quiet: ft.Control, on_back: Press | None) -> ft.Control:
    back = icon_button(look.palette, ft.Icons.ARROW_BACK_ROUNDED, words.EARLIER, on_back) if on_back else gap(0)
    pair = actions(look.frame, lamp, quiet, quiet_first=True)
    both: ft.Control = (
        column([pair, ft.Row([back])])
        if look.frame.large_text
        else ft.Row([back, ft.Container(pair, expand=True)], spacing=0)
    )
    return ft.Container(both, padding=ft.Padding.only(left=t.S2, right=t.MARGIN, top=t.S5, bottom=t.S6))
