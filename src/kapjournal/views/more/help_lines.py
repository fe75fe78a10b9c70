"""Help lines as Help shows them: ways to reach one, the quiet group for something special, and what was checked."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.content import HelpLine, Region
from kapjournal.messages import dates
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import named_link_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, card, column, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import help as words

Reach = Callable[[str], None]


def ways(ui: UiContext, line: HelpLine, on_reach: Reach) -> ft.Control:
    """A button for each way to reach a line, and the hours below them."""
    p, found = ui.palette, list[ft.Control]()
    if line.tel and line.tel_shown:
        said = words.call(line.tel_shown, line.press)
        press = to(on_reach, f"tel:{line.tel}")
        found.append(named_link_button(p, said, ft.Icons.CALL_OUTLINED, press, name=line.name))
    if line.sms and line.sms_shown:
        said = words.send_text(line.sms_shown, line.sms_text)
        address = f"sms:{line.sms}" + (f"?body={line.sms_text}" if line.sms_text else "")
        press = to(on_reach, address)
        found.append(named_link_button(p, said, ft.Icons.CHAT_BUBBLE_OUTLINE_ROUNDED, press, name=line.name))
    return column(
        [
            ft.Row(found, wrap=True, spacing=t.S2, run_spacing=t.S2),
            vspace(t.S2),
            text(words.hours_and_languages(line.hours, line.languages), t.SMALL, p.ink_faint),
        ]
    )


def to(on_reach: Reach, address: str) -> Callable[[], None]:
    return lambda: on_reach(address)


def special(ui: UiContext, region: Region, on_reach: Reach) -> list[ft.Control]:
    """Lines for something special, after those for everybody: flat, one heading a kind, all of them in sight."""
    groups = [(said, region.lines_for(whom)) for whom, said in words.SPECIAL.items()]
    return [_group(ui, said(), lines, on_reach) for said, lines in groups if lines]


def _group(ui: UiContext, said: str, lines: Sequence[HelpLine], on_reach: Reach) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = [text(said, t.LEAD.capped(ui.frame.scale, 1.5), p.ink, heading=3)]
    for place, line in enumerate(lines):
        about = [text(line.name, t.LABEL, p.ink), text(line.what, t.SMALL, p.ink_soft), vspace(t.S2)]
        parts += [vspace(t.S5 if place else t.S2), *about, ways(ui, line, on_reach)]
    inside = card(p, column(parts), flat=True, bgcolor=p.well, padding=t.S4)
    return column([ft.Container(inside, padding=SIDE), vspace(t.S3)])


def checked(ui: UiContext, lines: Sequence[HelpLine]) -> list[ft.Control]:
    """What was done to know the numbers, once for all of them: the oldest day, and the weakest comparison."""
    if not lines:
        return []
    day = min(line.checked for line in lines)
    said = words.checked(dates.long_date(day), own_pages=all(line.own_page for line in lines))
    return [ft.Container(text(said, t.SMALL, ui.palette.ink_faint), padding=TEXT_SIDE), vspace(t.S4)]
