"""Help lines for something special, as Help shows them, and what was checked of all of them."""

from collections.abc import Sequence

import flet as ft

from kapjournal.content import HelpLine, Region
from kapjournal.messages import dates
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, card, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.safety.reach_layout import reach_row
from kapjournal.views.safety.reachable import of_line
from kapjournal.views.safety.reaching import Reaching
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import help as words


def special(ui: UiContext, region: Region, hands: Reaching) -> list[ft.Control]:
    """Lines for something special, after those for everybody: flat, one heading a kind, all of them in sight."""
    groups = [(said, region.lines_for(whom)) for whom, said in words.SPECIAL.items()]
    return [_group(ui, said(), lines, hands) for said, lines in groups if lines]


def _group(ui: UiContext, said: str, lines: Sequence[HelpLine], hands: Reaching) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = [text(said, t.LEAD.capped(ui.frame.scale, 1.5), p.ink, heading=3)]
    for place, line in enumerate(lines):
        parts += [vspace(t.S4 if place else t.S1), reach_row(ui, of_line(line), hands)]
        parts.append(text(line.what, t.SMALL, p.ink_soft))
    inside = card(p, column(parts), flat=True, bgcolor=p.well, padding=t.S4)
    return column([ft.Container(inside, padding=SIDE), vspace(t.S3)])


def checked(ui: UiContext, lines: Sequence[HelpLine]) -> list[ft.Control]:
    """What was done to know the numbers, once for all of them: the oldest day, and the weakest comparison."""
    if not lines:
        return []
    day = min(line.checked for line in lines)
    said = words.checked(dates.long_date(day), own_pages=all(line.own_page for line in lines))
    return [ft.Container(text(said, t.SMALL, ui.palette.ink_faint), padding=TEXT_SIDE), vspace(t.S4)]
