"""How the calendar looks: weeks where a finger has room for seven days, else only the days that hold something."""

from collections.abc import Callable, Sequence
from datetime import date

import flet as ft

from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.time import date_words
from kapjournal.care.timeline.calendar import CalendarDay
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.messages import dates
from kapjournal.views import kinds
from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import icon_button
from kapjournal.views.design.focusable import HearsArrows
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, beginning, card, column, picture, scroll, shadows, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Type
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import calendar as words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import trends as trends_words

CELL = Type(t.UI, 13, 1.2)
CELL_STRONG = Type(t.UI_MEDIUM, 13, 1.2)
CELL_GROWS = 1.3
MARK, HEIGHT = 32.0, 64.0
WIDEST = 62.0
LEAD = 40
PRIMARY_ROOM = 80.0
"""Below the last card, where the primary button may lie over it."""
MOST_LINES = 5
"""Of the chosen day; all of them are in the list that it opens."""


def is_grid(ui: UiContext, width: float) -> bool:
    """Whether seven days fit beside each other, each as wide as a finger."""
    return width / 7 >= t.TOUCH and not ui.frame.large_text


def day(ui: UiContext, one: CalendarDay, today: date, *, is_chosen: bool, width: float, on_press: Press) -> ft.Control:
    """One day: its number, its moon, a dash where something was written."""
    p = ui.palette
    level = None if one.mood is None else level_of(one.mood)
    mark = picture(graphics.day_mark(p, level, MARK, is_session=bool(one.sessions)), width=MARK, height=MARK)
    name = words.read_aloud(one, today)
    if not is_grid(ui, width):
        return _as_row(ui, one, today, mark, name, is_chosen=is_chosen, on_press=on_press)
    strong = is_chosen or one.day == today
    kind = (CELL_STRONG if strong else CELL).capped(ui.frame.scale, CELL_GROWS)
    number = text(str(one.day.day), kind, p.ink if strong or not one.is_empty else p.ink_faint, center=True)
    dash = ft.Container(width=12, height=3, border_radius=2, bgcolor=p.ink_soft if one.entries else None)
    inside = ft.Column([number, mark, dash], spacing=2, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
    target = pressable(
        p,
        inside,
        on_press,
        label=name,
        current=is_chosen,
        bgcolor=p.teal_wash if is_chosen else None,
        radius=14,
        centred=True,
        key=one.day.isoformat(),
        kind=HearsArrows,
    )
    return ft.Container(target, width=_cell(width), height=HEIGHT)


def _as_row(
    ui: UiContext, one: CalendarDay, today: date, mark: ft.Control, name: str, *, is_chosen: bool, on_press: Press
) -> ft.Control:
    p = ui.palette
    said = [text(dates.full_date(one.day, today), t.BODY, p.ink)]
    said += [text(fact, t.SMALL, p.ink_soft) for fact in words.facts(one)]
    line = ft.Row([mark, ft.Column(said, spacing=0, tight=True, expand=True)], spacing=t.S3)
    return pressable(
        p,
        line,
        on_press,
        label=name,
        current=is_chosen,
        bgcolor=p.teal_wash if is_chosen else None,
        padding=ft.Padding.symmetric(horizontal=t.S2, vertical=t.S2),
        key=one.day.isoformat(),
        kind=HearsArrows,
    )


def _cell(width: float) -> float:
    return min(width / 7, WIDEST)


def page(
    ui: UiContext,
    shown: tuple[int, int],
    days: Sequence[CalendarDay],
    cells: Sequence[ft.Control],
    card_: ft.Control,
    *,
    above: Sequence[ft.Control],
    width: float,
    on_before: Press | None,
    on_after: Press | None,
    on_pick: Press,
    on_key: Callable[[str], None],
) -> ft.Control:
    side = ft.Padding.symmetric(horizontal=0 if ui.frame.wide else t.S2)
    parts = [
        _turning(ui, shown, on_before, on_after, on_pick),
        _heard(_days(ui, days, cells, width), on_key),
        ft.Container(legend(ui), padding=insets(start=t.S2, top=t.S2, bottom=t.S4)),
        ft.Container(card_, padding=ft.Padding.symmetric(horizontal=t.S2)),
    ]
    return scroll([*above, *(ft.Container(part, padding=side) for part in parts), vspace(PRIMARY_ROOM)])


def card_of(
    ui: UiContext, day: date, lines: Sequence[JournalRow], today: date, width: float, on_open: Press
) -> ft.Control:
    """What the chosen day holds, in a few lines; a press opens it in the list."""
    p, name = ui.palette, dates.full_date(day, today)
    if not lines:
        said = [text(name, t.LABEL, p.ink, heading=2), text(words.NOTHING(), t.BODY, p.ink_soft)]
        return card(p, column(said, spacing=t.S1), padding=t.S4)
    more = len(lines) - MOST_LINES
    drawn: list[ft.Control] = [
        ft.Row(
            [
                text(name, t.LABEL, p.ink, expand=True),
                ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=p.teal),
            ]
        ),
        *(_line(ui, row, width) for row in lines[:MOST_LINES]),
        *([text(words.MORE(count=more), t.SMALL, p.ink_soft)] if more > 0 else []),
    ]
    told = [name, *(_told(row) for row in lines[:MOST_LINES]), *([words.MORE(count=more)] if more > 0 else [])]
    target = pressable(
        p,
        column(drawn, spacing=t.S2),
        on_open,
        label="\n".join([*told, trends_words.OPEN_DAY()]),
        bgcolor=p.sheet,
        radius=t.R_CARD,
        padding=t.S4,
        shadow=shadows(p),
        key=f"day {day.isoformat()}",
    )
    return ft.Semantics(heading_level=2, container=True, content=target)


def _line(ui: UiContext, row: JournalRow, width: float) -> ft.Control:
    p, shown_as = ui.palette, kinds.shown_as(row)
    if row.within and shown_as.together:
        return shown_as.together.drawn(ui, row.within, width - 2 * (t.S2 + t.S4))
    said = text(shown_as.says(row), t.BODY, p.ink, lines=1, expand=True)
    when = text(date_words.clock(row.when, row.zone), t.SMALL, p.ink_soft)
    lead = ft.Container(shown_as.lead(ui, row), width=LEAD, alignment=ft.Alignment.CENTER)
    return ft.Row([lead, when, said], spacing=t.S2, vertical_alignment=ft.CrossAxisAlignment.CENTER)


def _told(row: JournalRow) -> str:
    shown_as = kinds.shown_as(row)
    if row.within and shown_as.together:
        return shown_as.together.read_aloud(row.within)
    return journal_words.READ_ALOUD(
        kind=shown_as.what(row), when=date_words.clock(row.when, row.zone), words=shown_as.says(row)
    )


def _heard(days: ft.Control, on_key: Callable[[str], None]) -> ft.Control:
    """Arrow keys lead from day to day while the keyboard is on one of them."""
    return ft.KeyboardListener(
        days, include_semantics=False, on_key_down=lambda e: on_key(e.key), on_key_repeat=lambda e: on_key(e.key)
    )


def _turning(
    ui: UiContext, shown: tuple[int, int], on_before: Press | None, on_after: Press | None, on_pick: Press
) -> ft.Control:
    p = ui.palette
    said = words.month(*shown)
    name = text(said, t.HEADING.capped(ui.frame.scale, 1.4), p.ink)
    label = f"{said}\n{words.CHOOSE()}"
    title = pressable(p, name, on_pick, label=label, padding=ft.Padding.symmetric(horizontal=t.S2, vertical=10))
    ways = [
        icon_button(p, ft.Icons.CHEVRON_LEFT_ROUNDED, words.BEFORE(), on_before) if on_before else None,
        icon_button(p, ft.Icons.CHEVRON_RIGHT_ROUNDED, words.AFTER(), on_after) if on_after else None,
    ]
    return ft.Row(
        [ft.Container(title, expand=True, alignment=beginning()), *(way for way in ways if way)],
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _days(ui: UiContext, days: Sequence[CalendarDay], cells: Sequence[ft.Control], width: float) -> ft.Control:
    p = ui.palette
    if not is_grid(ui, width):
        held = [cell for one, cell in zip(days, cells, strict=False) if not one.is_empty]
        nothing = ft.Container(text(words.NOTHING_IN_MONTH(), t.BODY, p.ink_soft), padding=insets(start=t.S2, end=t.S2))
        return column(held or [nothing])
    each = _cell(width)
    kind = CELL.capped(ui.frame.scale, CELL_GROWS)
    names = [
        ft.Container(text(name, kind, p.ink_soft, center=True), width=each, alignment=ft.Alignment.CENTER)
        for name in words.weekdays()
    ]
    before = (days[0].day.weekday() - dates.first_weekday()) % 7 if days else 0
    slots: list[ft.Control] = [*(ft.Container(width=each, height=HEIGHT) for _ in range(before)), *cells]
    weeks = [ft.Row(slots[start : start + 7], spacing=0) for start in range(0, len(slots), 7)]
    return column([ft.Row(list[ft.Control](names), spacing=0), vspace(t.S1), *weeks])


def legend(ui: UiContext) -> ft.Control:
    p = ui.palette
    ring = ft.Container(width=15, height=15, border_radius=8, border=ft.Border.all(2.4, p.dusk))
    dash = ft.Container(width=12, height=3, border_radius=2, bgcolor=p.ink_soft)
    said = [(ring, text(words.RING(), t.SMALL, p.ink_soft)), (dash, text(words.DASH(), t.SMALL, p.ink_soft))]
    for _, means in said:
        means.expand = means.expand_loose = True  # no wider than its words, which wrap where they are many
    return ft.Row(
        [ft.Row([mark, means], spacing=6, tight=True) for mark, means in said],
        spacing=t.S4,
        run_spacing=t.S1,
        wrap=True,
    )
