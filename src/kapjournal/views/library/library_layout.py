"""How the first screen of the library looks: six sentences, six parts of life, and the ways to everything."""

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from kapjournal.care.steps.library import DOMAINS, Need
from kapjournal.content import Domain
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import SIDE, Press, column, shadows, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import lines_of, text
from kapjournal.views.library.parts import label, leads_to, page, rows
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import library as words

CARD_HEIGHT, ICON = 112.0, 24
NEED_ICONS = {
    Need.TOO_MUCH: ft.Icons.WAVES_ROUNDED,
    Need.NOTHING: ft.Icons.HORIZONTAL_RULE_ROUNDED,
    Need.HOPED: ft.Icons.BLUR_ON_ROUNDED,
    Need.SLEEP: ft.Icons.BEDTIME_OUTLINED,
    Need.BEAUTIFUL: ft.Icons.WB_TWILIGHT_OUTLINED,
    Need.ASHAMED: ft.Icons.VISIBILITY_OFF_OUTLINED,
}
DOMAIN_ICONS = {
    Domain.MIND: ft.Icons.LIGHTBULB_OUTLINE_ROUNDED,
    Domain.BODY: ft.Icons.ACCESSIBILITY_NEW_ROUNDED,
    Domain.SPIRIT: ft.Icons.AUTO_AWESOME_OUTLINED,
    Domain.RELATIONSHIPS: ft.Icons.PEOPLE_OUTLINE_ROUNDED,
    Domain.LIFESTYLE: ft.Icons.HOME_OUTLINED,
    Domain.NATURE: ft.Icons.PARK_OUTLINED,
}


def layout(
    ui: UiContext,
    *,
    on_need: Callable[[Need], None],
    on_part: Callable[[Domain], None],
    on_practices: Press,
    on_all: Press,
    on_mine: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    f = ui.frame
    a_row = 1 if f.large_text else 3 if f.wide else 2
    tall = _tall(ui, a_row)
    needs = [_need(ui, need, partial(on_need, need), tall) for need in Need]
    parts_of_life = [_part(ui, domain, partial(on_part, domain)) for domain in DOMAINS]
    ways = [
        leads_to(ui, words.ALL_PRACTICES(), "", ft.Icons.SELF_IMPROVEMENT_ROUNDED, on_practices),
        leads_to(ui, words.ALL_QUESTIONS(), "", ft.Icons.AUTO_STORIES_OUTLINED, on_all),
        leads_to(ui, words.MY_QUESTIONS(), "", ft.Icons.EDIT_NOTE_ROUNDED, on_mine),
    ]
    parts = [
        ft.Container(_grid(needs, a_row, t.S3), padding=SIDE),
        vspace(t.S5),
        label(ui, words.BY_PART()),
        vspace(t.S1),
        ft.Container(_grid(parts_of_life, 2 if f.large_text else 6 if f.wide else 3, 0), padding=SIDE),
        vspace(t.S3),
        rows(ui, ways),
    ]
    return page(ui, words.TITLE(), words.BLURB(), parts, on_leave=on_leave, on_help=on_help)


def _grid(targets: Sequence[ft.Control], a_row: int, gap: float) -> ft.Control:
    for target in targets:
        target.expand = True
    lines = [ft.Row(list(targets[at : at + a_row]), spacing=gap) for at in range(0, len(targets), a_row)]
    return column(lines, spacing=gap)


def _tall(ui: UiContext, a_row: int) -> float:
    """What a card holds, as high for all as the longest sentence needs."""
    f, kind = ui.frame, t.LEAD
    wide = (min(f.width, t.TEXT_WIDTH) - 2 * t.MARGIN - (a_row - 1) * t.S3) / a_row - 2 * t.S4
    lines = max(lines_of(words.NEEDS[need](), kind, wide / f.scale) for need in Need)
    return max(CARD_HEIGHT - 2 * t.S3, ICON + t.S2 + lines * kind.size * kind.line * f.scale)


def _need(ui: UiContext, need: Need, on_press: Press, tall: float) -> ft.Control:
    """One sentence somebody might say to themselves; as high as its words where they are large."""
    p, large = ui.palette, ui.frame.large_text
    words_ = text(words.NEEDS[need](), t.LEAD.capped(ui.frame.scale, 1.6), p.ink)
    icon = ft.Icon(NEED_ICONS[need], size=ICON, color=p.teal)
    inside: ft.Control = (
        ft.Row([icon, ft.Container(words_, expand=True)], spacing=t.S3)
        if large
        else ft.Column(
            [icon, words_],
            spacing=t.S2,
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
            horizontal_alignment=ft.CrossAxisAlignment.START,
        )
    )
    return pressable(
        p,
        ft.Container(inside, height=None if large else tall),
        on_press,
        bgcolor=p.sheet,
        radius=t.R_CARD,
        padding=ft.Padding.symmetric(horizontal=t.S4, vertical=t.S3),
        shadow=shadows(p),
    )


def _part(ui: UiContext, domain: Domain, on_press: Press) -> ft.Control:
    p = ui.palette
    mark = ft.Container(
        ft.Icon(DOMAIN_ICONS[domain], size=24, color=p.teal),
        width=52,
        height=52,
        border_radius=26,
        bgcolor=p.sheet,
        alignment=ft.Alignment.CENTER,
    )
    name = text(words.DOMAINS[domain](), t.SMALL_LABEL, p.ink, center=True)
    inside = ft.Column([mark, name], spacing=6, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
    return pressable(p, inside, on_press, padding=ft.Padding.symmetric(vertical=6), centred=True)
