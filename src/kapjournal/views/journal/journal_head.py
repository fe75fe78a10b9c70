"""The head of the journal: its name, the three ways to look at it, search, and what of it is shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flet as ft

from kapjournal.views import kinds
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip, help_button, icon_button
from kapjournal.views.design.fields import field
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.rows import room_head
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Palette
from kapjournal.views.journal.filters import JournalFilter
from kapjournal.views.shell import journal_request
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import journal as words

EVERYTHING = "everything"
ENTRIES, CALENDAR, TRENDS = journal_request.ENTRIES, journal_request.CALENDAR, journal_request.TRENDS
"""The three ways to look at the journal."""
LABEL_GROWS = 1.2
"""The name of the search stands on one line on the smallest phone."""
WAYS_GROW, WAYS_GROW_LESS, WAYS_WIDE = 1.6, 1.3, 480
"""Three names beside each other fit a phone at the smaller size; past it they would be cut."""


@dataclass(frozen=True)
class Head:
    """What stays over the list, and what is pushed up with it."""

    stays: ft.Control
    goes: Sequence[ft.Control] = ()


def goes_with_list(ui: UiContext, view: str) -> bool:
    """Whether every line counts: then only the search and Help stay over the list."""
    return ui.frame.small and view == ENTRIES


def head(
    ui: UiContext,
    above: Sequence[ft.Control],
    *,
    typed: str,
    shown: str,
    view: str,
    search: "ft.MutableRef[ft.TextField | None]",
    search_key: str,
    filtering: bool,
    narrowed: Sequence[tuple[str, JournalFilter]],
    offered: Sequence[tuple[str, Press]],
    on_typed: Callable[[str], None],
    on_shown: Callable[[str], None],
    on_filter: Press,
    on_narrow: Callable[[JournalFilter], None],
    on_help: Press,
) -> Head:
    """The name of the room and the ways to look at it, where they stand `above`; for the list, what of it is shown.

    `search` is where the field of the search is noted.
    """
    p, goes = ui.palette, goes_with_list(ui, view)
    side = ft.Padding.symmetric(horizontal=0 if ui.frame.wide else t.MARGIN)
    if view != ENTRIES:
        count = 1 if view == CALENDAR and ui.frame.small else len(above)
        return Head(column(above[:count]), above[count:])
    entry = field(p, words.SEARCH(), value=typed, on_change=on_typed, key=search_key)
    search.current = entry
    is_narrow = ui.frame.large_text and not ui.frame.wide
    entry.prefix_icon = None if is_narrow else ft.Icons.SEARCH_ROUNDED
    entry.label_style = ft.TextStyle(color=p.ink_soft, size=t.BODY.capped(ui.frame.scale, LABEL_GROWS).size)
    if typed:
        entry.suffix_icon = icon_button(p, ft.Icons.CLOSE_ROUNDED, words.CLEAR(), lambda: on_typed(""))
    tune = icon_button(
        p, ft.Icons.TUNE_ROUNDED, words.FILTER(), on_filter, colour=p.teal, bgcolor=p.teal_wash if filtering else None
    )
    kinds_ = [chip(p, name, _choose(on_shown, kind), chosen=kind == shown) for kind, name in _filters()]
    meant = [_filter(p, name, _narrow(on_narrow, without), is_on=True) for name, without in narrowed]
    meant += [_filter(p, name, on_press, is_on=False) for name, on_press in offered]
    choices = ft.Container(_row(ui, [tune, *meant, *kinds_] if goes else [*kinds_, *meant]), padding=side)
    beside = tune if not goes else _help(ui, on_help) if not ui.frame.wide else None
    stays = column(
        [
            # One place for all of it: a field that moves to another one would lose the cursor.
            ft.Container(vspace(t.S3) if goes else column(above) if above else vspace(t.S6)),
            ft.Container(
                ft.Row([ft.Container(entry, expand=True), *([beside] if beside else [])], spacing=t.S4), padding=side
            ),
            vspace(t.S2 if goes else t.S3),
            ft.Container(None if goes else choices),
            vspace(0 if goes else t.S2),
        ]
    )
    return Head(stays, [*above, choices, vspace(t.S2)] if goes else ())


def title(
    ui: UiContext, view: str, on_view: Callable[[str], None], on_help: Press, *, aside: bool, with_calendar: bool
) -> list[ft.Control]:
    """The name and the ways; on one line where a window is low. `aside` hides the ways where every line counts.

    A calendar that is there anyway is no way to go.
    """
    p, f, goes = ui.palette, ui.frame, goes_with_list(ui, view)
    ways = _views(ui, view, on_view, with_calendar=with_calendar)
    name = text(words.TITLE(), t.HEADING.capped(f.scale, 1.4), p.ink, heading=1)
    if f.low:
        help_ = [] if f.wide or goes else [help_button(p, on_help)]
        line = ft.Row([name, ft.Container(ways, expand=True), *help_], spacing=t.S4)
        return [
            ft.Container(line, padding=insets(start=0 if f.wide else t.MARGIN, end=t.MARGIN, top=10)),
            vspace(t.S2),
        ]
    below = ft.Container(
        ways, padding=insets(start=0 if f.wide else t.MARGIN, end=0 if f.wide else t.MARGIN, bottom=t.S2)
    )
    below.visible = not (f.small and aside)
    if goes and not f.wide:
        return [ft.Container(name, padding=insets(start=20, end=t.MARGIN, bottom=t.S2)), below]
    if f.small and view == CALENDAR and not f.wide:
        line = ft.Row([ft.Container(name, expand=True), _help(ui, on_help)])
        return [ft.Container(line, padding=insets(start=20, end=t.MARGIN, top=t.S2, bottom=t.S2)), below]
    return [room_head(ui, words.TITLE(), on_help), below]


def _help(ui: UiContext, on_help: Press) -> ft.Control:
    """Where every line counts, its mark alone."""
    p = ui.palette
    return icon_button(p, ft.Icons.FAVORITE_BORDER_ROUNDED, common.HELP(), on_help, colour=p.teal, bgcolor=p.teal_wash)


def _row(ui: UiContext, chips: Sequence[ft.Control]) -> ft.Control:
    """On as many lines as it takes; on one that is pushed aside where every line counts."""
    small = ui.frame.small
    return ft.Row(
        list(chips), wrap=not small, scroll=ft.ScrollMode.HIDDEN if small else None, spacing=t.S2, run_spacing=t.S2
    )


def _views(ui: UiContext, view: str, on_view: Callable[[str], None], *, with_calendar: bool) -> ft.Control:
    """The ways side by side, the one that is shown lifted out."""
    p, grows = ui.palette, WAYS_GROW if ui.frame.width >= WAYS_WIDE else WAYS_GROW_LESS

    def one(name: str, said: str) -> ft.Control:
        here = name == view
        kind = t.LABEL if here else t.BODY
        inside = text(said, kind.capped(ui.frame.scale, grows), p.ink if here else p.ink_soft, center=True)
        target = pressable(
            p,
            ft.Row([inside], alignment=ft.MainAxisAlignment.CENTER),
            lambda: on_view(name),
            label=said,
            current=here,
            bgcolor=p.sheet if here else None,
            radius=t.R_FULL,
            padding=ft.Padding.symmetric(vertical=14 if here else 12),
            centred=True,
        )
        return ft.Container(target, expand=True)

    ways = ((ENTRIES, words.ENTRIES()), (CALENDAR, words.CALENDAR()), (TRENDS, words.TRENDS()))
    row = ft.Row([one(name, said) for name, said in ways if with_calendar or name != CALENDAR], spacing=t.S1)
    return ft.Container(row, bgcolor=p.well, border_radius=t.R_FULL, padding=3)


def _filter(p: Palette, name: str, on_press: Press, *, is_on: bool) -> ft.Control:
    """One that is on, and goes with a press; or one that a search may mean, and comes with it."""
    icon = ft.Icons.CLOSE_ROUNDED if is_on else ft.Icons.ADD_ROUNDED
    inside = ft.Row(
        [text(name, t.BODY, p.teal), ft.Icon(icon, size=18, color=p.teal)],
        spacing=6,
        tight=True,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return pressable(
        p,
        inside,
        on_press,
        label=(words.WITHOUT if is_on else words.ONLY)(filter=name),
        bgcolor=p.teal_wash if is_on else None,
        edge=ft.BorderSide(1.5, p.teal),
        radius=t.R_FULL,
        padding=ft.Padding.symmetric(horizontal=16, vertical=12),
    )


def _narrow(on_narrow: Callable[[JournalFilter], None], without: JournalFilter) -> Press:
    return lambda: on_narrow(without)


def _filters() -> list[tuple[str, str]]:
    """By the name of the kind that is shown."""
    named = ((one.kind.name, one.line.filter) for one in kinds.SHOWN if one.line)
    return [(EVERYTHING, words.EVERYTHING()), *((kind, name()) for kind, name in named if name)]


def _choose(on_shown: Callable[[str], None], kind: str) -> Press:
    return lambda: on_shown(kind)
