"""How questionnaires over time look. What is said of a total and its change is said by the words of its own page."""

from collections.abc import Callable
from datetime import date, datetime

import flet as ft

from kapjournal.care.trends.scale_histories import ScaleHistory, ScalePoint
from kapjournal.messages import dates
from kapjournal.messages.numbers import number
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.layout import Press, column, picture, vspace
from kapjournal.views.design.text import LETTER, letters, text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.trends import card_layout, touching
from kapjournal.views.trends import scale_drawing as drawing
from kapjournal.views.trends.axis import axis
from kapjournal.views.words import scale_result as said
from kapjournal.views.words import scales as scale_words
from kapjournal.views.words import trends as words

SIDE, CUT_OFF = 106.0, 22.0
"""So much room stands beside the chart for the names of the ranges, or for the numbers with which they begin."""
NAME_TALL = 16.0
TICK_GROWS = 1.2


def one(
    ui: UiContext,
    found: ScaleHistory,
    shown: ft.Control,
    now: datetime,
    *,
    as_table: bool,
    on_table: Press,
    save: card_layout.Foot,
    on_open: Press,
) -> ft.Control:
    p = ui.palette
    head = text(said.history(found.scale), t.LABEL, p.ink, heading=3)
    first, *more = sentences(found, now)
    lines = [text(first, t.LEAD.capped(ui.frame.scale, 1.6), p.ink), *(text(line, t.BODY, p.ink) for line in more)]
    ways = [
        save([card_layout.switch(ui, said.history(found.scale), as_table=as_table, on_press=on_table)]),
        ft.Row([quiet_button(p, words.OPEN_RESULT(), on_open)], wrap=True),
    ]
    under = [] if as_table else _legend(ui, found)
    return column([vspace(t.S2), head, *lines, vspace(t.S3), shown, *under, *ways, vspace(t.S3)], spacing=t.S1)


def about(ui: UiContext) -> list[ft.Control]:
    """Under all of them."""
    return [text(line, t.SMALL, ui.palette.ink_soft) for line in (said.LOWER(), said.NO_DIAGNOSIS())]


def sentences(found: ScaleHistory, now: datetime) -> list[str]:
    """The latest total, and what may be said of its change; the same for a screen reader."""
    latest = found.latest
    result, scale = latest.result, found.scale
    date_ = scale_words.short(result.happened_at, result.zone, now)
    lines = [words.total_on(date_, said.total(scale, found.points[-1].total))]
    for change in said.changes(latest, now):
        lines += [words.since(change.since, change.said), *change.figures]
    return [*lines, *([said.IF_WORSE()] if said.is_higher(latest) else [])]


def chart(
    ui: UiContext,
    found: ScaleHistory,
    width: float,
    now: datetime,
    today: date,
    told: int,
    on_touch: Callable[[int], None],
) -> ft.Control:
    """One picture with one name: what stands over it; and the total that is `told`."""
    p = ui.palette
    is_named = names_fit(ui, found)
    room = width - (SIDE if is_named else CUT_OFF * max(1.0, ui.frame.scale))
    layers: list[ft.Control] = [picture(drawing.chart(p, found, room), width=room, height=drawing.HEIGHT)]
    layers += [_number(ui, found, place, room) for place in drawing.numbered(found, room)]
    layers += _names(ui, found, room) if is_named else _cut_offs(ui, found, room)
    at = drawing.places(found, room)
    xs = [at.x(point.day) for point in found.points]
    layers.append(_mark(ui, at, found.points[told]))
    stack = touching.under_finger(
        ft.Stack(layers, width=width, height=drawing.HEIGHT), lambda x: on_touch(touching.nearest(xs, x))
    )
    image = ft.Semantics(
        container=True,
        image=True,
        label="\n".join(sentences(found, now)),
        content=ft.Semantics(exclude_semantics=True, content=stack),
    )
    point = found.points[told]
    when, total = dates.short_date(point.day, today), said.total(found.scale, point.total)
    touched = touching.told(ui, words.total_touched(when, total, point.score.band))
    return column([image, axis(ui, found.first, found.last, today, room), vspace(t.S2), touched, vspace(t.S2)])


def _mark(ui: UiContext, at: drawing.Places, point: ScalePoint) -> ft.Control:
    """A ring round the total that is told."""
    size = 2 * drawing.RING
    ring = ft.Container(width=size, height=size, border_radius=drawing.RING, border=ft.Border.all(2, ui.palette.ink))
    return ft.Container(ring, left=at.x(point.day) - drawing.RING, top=at.y(point.total) - drawing.RING)


def names_fit(ui: UiContext, found: ScaleHistory) -> bool:
    """Whether each published range has room for its name beside the chart, on one line."""
    longest = max(letters(band.name) for band in found.scale.bands)
    return not ui.frame.large_text and longest * LETTER * t.TICK.size * ui.frame.scale <= SIDE


def _number(ui: UiContext, found: ScaleHistory, place: int, room: float) -> ft.Control:
    """The total over its point."""
    point, at = found.points[place], drawing.places(found, room)
    kind = t.SMALL_LABEL.capped(ui.frame.scale, TICK_GROWS)
    digits = text(number(point.total), kind, ui.palette.ink, center=True)
    left = min(max(at.x(point.day) - 15, -4.0), room - 26)
    # A long line may run behind it.
    ground = ft.Colors.with_opacity(0.85, ui.palette.sheet)
    tall = kind.size * kind.line * ui.frame.scale
    top = at.y(point.total) - tall - drawing.RING + 1
    return ft.Container(digits, left=left, width=30, top=top, bgcolor=ground, border_radius=6)


def _names(ui: UiContext, found: ScaleHistory, room: float) -> list[ft.Control]:
    """Each published range on its shelf."""
    at, kind = drawing.places(found, room), t.TICK.capped(ui.frame.scale, TICK_GROWS)
    ends = [*(band.low for band in found.scale.bands[1:]), found.scale.highest]
    return [
        ft.Container(
            text(band.name, kind, ui.palette.ink_soft),
            left=room + t.S2,
            top=at.y((band.low + end) / 2) - NAME_TALL / 2,
        )
        for band, end in zip(found.scale.bands, ends, strict=True)
    ]


def _cut_offs(ui: UiContext, found: ScaleHistory, room: float) -> list[ft.Control]:
    """The numbers where ranges begin, beside their shelves; their names stand below."""
    at, kind = drawing.places(found, 1), t.TICK.capped(ui.frame.scale, TICK_GROWS)
    return [
        ft.Container(text(number(low), kind, ui.palette.ink_soft), left=room + 6, top=top - NAME_TALL / 2)
        for low, top in drawing.range_starts(found, at)
    ]


def _legend(ui: UiContext, found: ScaleHistory) -> list[ft.Control]:
    lines = [] if names_fit(ui, found) else [words.range_from(band.low, band.name) for band in found.scale.bands]
    lines += [words.SESSION_DOT()] if found.sessions else []
    return [text(line, t.SMALL, ui.palette.ink_soft) for line in lines]
