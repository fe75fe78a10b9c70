"""How mood over time looks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import flet as ft

from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.trends.felt_days import FeltDay
from kapjournal.care.trends.line import part_of
from kapjournal.care.trends.mood_over_time import MoodOverTime
from kapjournal.care.trends.overview import Few
from kapjournal.care.trends.span import Span
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import icon_button, quiet_button
from kapjournal.views.design.layout import Press, column, moon, picture, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.trends import card_layout, drawings, touching
from kapjournal.views.trends.axis import axis
from kapjournal.views.trends.scale import HEAD, MARK, Scale
from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import trends as words
from kapjournal.views.words import trends_said as said
from kapjournal.views.words.moods import MOODS

HEIGHT, WIDE_HEIGHT = 220.0, 260.0
TICK_GROWS = 1.3
NUMBER, DIGIT = 22.0, 7.0
"""How wide the number of a session is, with more than two digits as much wider for each; closer to each other they are
left out, and their lines stay."""
ALONE = timedelta(days=13)
"""Few days lie in two weeks, however long the range is."""


def loading(ui: UiContext) -> ft.Control:
    return card_layout.layout(ui, words.MOOD_OVER_TIME(), [], [text(words.LOADING(), t.BODY, ui.palette.ink_soft)])


def card(
    ui: UiContext,
    found: MoodOverTime,
    shown: ft.Control,
    span: Span,
    *,
    as_table: bool,
    on_table: Press,
    on_span: Callable[[Span], None],
    on_day: Callable[[date], None],
    day: FeltDay | None,
    on_before: Press | None,
    on_after: Press | None,
    save: card_layout.Foot,
) -> ft.Control:
    today = found.window.today
    below: list[ft.Control] = []
    if day is not None:
        below += [_told(ui, day, today), *_marks(ui, found, day.day)]
        below.append(_ways(ui, lambda: on_day(day.day), on_before, on_after))
    if not found.days:
        below.append(ft.Row([quiet_button(ui.palette, words.SHOW_ALL(), lambda: on_span(Span.ALL))], wrap=True))
    return card_layout.layout(
        ui,
        words.MOOD_OVER_TIME(),
        [said.overview(found.overview)],
        [shown, _spans(ui, span, on_span), *below, *([] if as_table or not found.days else [_legend(ui, found)])],
        under=said.under(found.overview),
        as_table=as_table,
        on_table=on_table if found.days else None,
        save=save if found.days else None,
    )


def chart(
    ui: UiContext, found: MoodOverTime, told: int | None, width: float, on_touch: Callable[[FeltDay], None]
) -> ft.Control:
    """The line, or for few days their moons; a finger on it tells a day. It is one picture with one name."""
    p, days = ui.palette, found.days
    if not days:
        return vspace(0)
    scale = scale_of(found, width, WIDE_HEIGHT if ui.frame.wide else HEIGHT)
    at = places_of(found, scale)
    if are_moons(found):
        joined = not isinstance(found.overview, Few)
        drawn = drawings.moons(p, scale, days, at.sessions, at.medicines, joined=joined)
    else:
        drawn = drawings.line(p, scale, found.runs, at.sessions, at.medicines)
    layers: list[ft.Control] = [picture(drawn, width=width, height=scale.height)]
    layers += [_number(ui, number, left_of(number, x, width)) for number, x in apart(at.numbered)]
    layers += _ends(ui, scale, drawings.TRIANGLE if at.medicines else 0)
    if told is not None:
        layers.append(_mark(ui, found, scale, days[told]))
    stack = touching.under_finger(
        ft.Stack(layers, width=width, height=scale.height), lambda x: on_touch(scale.nearest(days, x))
    )
    image = ft.Semantics(
        container=True,
        image=True,
        label=name_of(found),
        content=ft.Semantics(exclude_semantics=True, content=stack),
    )
    return column([image, axis(ui, scale.first, scale.last, found.window.today, width)])


def are_moons(found: MoodOverTime) -> bool:
    """Few days, or those of two weeks: each check-in has room for a moon."""
    return isinstance(found.overview, Few) or found.window.span is Span.TWO_WEEKS


def _mark(ui: UiContext, found: MoodOverTime, scale: Scale, day: FeltDay) -> ft.Control:
    """On the day that is told."""
    if are_moons(found):
        drawn, width = drawings.held(ui.palette, scale, day), drawings.held_width(scale)
    else:
        drawn, width = drawings.touched(ui.palette, scale, day), MARK
    mark = picture(drawn, width=width, height=scale.height)
    return ft.Container(mark, left=scale.x(day.day) - width / 2, top=0)


@dataclass(frozen=True)
class MarkPlaces:
    """Where sessions and changes of medicines stand in a chart; those before its first day are left out."""

    numbered: tuple[tuple[int, float], ...]
    """Each session with its number."""
    medicines: tuple[float, ...]

    @property
    def sessions(self) -> tuple[float, ...]:
        return tuple(x for _, x in self.numbered)


def places_of(found: MoodOverTime, scale: Scale) -> MarkPlaces:
    return MarkPlaces(
        tuple((one.number, scale.x(one.day)) for one in found.sessions if one.day >= scale.first),
        tuple(scale.x(mark.day) for mark in found.medicines if mark.day >= scale.first),
    )


def name_of(found: MoodOverTime) -> str:
    """What a screen reader says of the chart: its sentence, and where its marks are."""
    marks = medicine_words.marks(found.medicines, found.window.today)
    return "\n".join(filter(None, (said.overview(found.overview), marks)))


def scale_of(found: MoodOverTime, width: float, height: float) -> Scale:
    """Few days are not lost in a long range: from the first of them, two weeks or until today."""
    if not isinstance(found.overview, Few):
        return Scale(width, height, found.window.first, found.window.today)
    first = found.days[0].day
    return Scale(width, height, first, max(first + ALONE, found.window.today))


def apart(xs: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Sessions whose number has room beside the one before, from the latest back."""
    kept: list[tuple[int, float]] = []
    for number, x in reversed(xs):
        if not kept or kept[-1][1] - x >= (wide(kept[-1][0]) + wide(number)) / 2 + 2:
            kept.append((number, x))
    return kept[::-1]


def wide(number: int) -> float:
    """How wide the number of a session is drawn."""
    return NUMBER + DIGIT * max(0, len(str(number)) - 2)


def left_of(number: int, x: float, width: float) -> float:
    """Where the number of a session begins in a chart so wide: over its line, and wholly in it at the sides."""
    return min(max(x - wide(number) / 2, 0), width - wide(number))


def _number(ui: UiContext, number: int, left: float) -> ft.Control:
    p = ui.palette
    digits = text(str(number), t.Type(t.UI_MEDIUM, 12, 1.1).capped(ui.frame.scale, 1.0), p.on_dusk, center=True)
    return ft.Container(
        digits,
        left=left,
        top=HEAD - 14 - NUMBER,
        width=wide(number),
        height=NUMBER,
        border_radius=NUMBER / 2,
        bgcolor=p.dusk,
        alignment=ft.Alignment.CENTER,
    )


def _ends(ui: UiContext, scale: Scale, above: float) -> list[ft.Control]:
    """The two ends of the scale, named once by moon and word; the lower one stands so far `above` the foot."""
    p = ui.palette
    kind = t.TICK.capped(ui.frame.scale, TICK_GROWS)

    def end(level: int, top: float) -> ft.Control:
        name = text(MOODS[level - 1](), kind, p.ink_soft)
        row = ft.Row([moon(p, level, 13), name], spacing=5, tight=True)
        return ft.Container(row, left=0, top=top, bgcolor=p.sheet, border_radius=4)

    tall = kind.size * ui.frame.scale * kind.line
    return [end(5, HEAD - 15), end(1, scale.floor - tall - 2 - above)]


def _told(ui: UiContext, day: FeltDay, today: date) -> ft.Control:
    """The touched day in words."""
    said_ = ft.Container(touching.told(ui, words.touched(day, today)), expand=True)
    return ft.Row([moon(ui.palette, level_of(day.middle), 28), said_], spacing=t.S3)


def _marks(ui: UiContext, found: MoodOverTime, day: date) -> list[ft.Control]:
    """What happened to a medicine on the day that is told."""
    said_ = [medicine_words.mark(mark, found.window.today) for mark in found.medicines if mark.day == day]
    return [text(one, t.BODY, ui.palette.ink) for one in said_]


def _ways(ui: UiContext, on_open: Press, on_before: Press | None, on_after: Press | None) -> ft.Control:
    """From the day that is told to the calendar, and to its neighbours."""
    p = ui.palette
    open_ = quiet_button(p, words.OPEN_DAY(), on_open)
    beside = [
        _way(ui, ft.Icons.CHEVRON_LEFT_ROUNDED, words.EARLIER(), on_before),
        _way(ui, ft.Icons.CHEVRON_RIGHT_ROUNDED, words.LATER(), on_after),
    ]
    return ft.Row([open_, ft.Row(beside, spacing=0, tight=True)], wrap=True, spacing=t.S2)


def _way(ui: UiContext, icon: ft.IconData, name: str, on_press: Press | None) -> ft.Control:
    """Its place stays where there is no further day, so that the other one does not move under a finger."""
    if on_press is None:
        return ft.Container(width=t.TOUCH, height=t.TOUCH)
    return icon_button(ui.palette, icon, name, on_press)


def _spans(ui: UiContext, shown: Span, on_span: Callable[[Span], None]) -> ft.Control:
    """The ranges, the one that is shown underlined."""
    p = ui.palette

    def one(span: Span) -> ft.Control:
        here = span is shown
        name = text(words.SPANS[span](), t.LABEL if here else t.BODY, p.ink if here else p.ink_soft, center=True)
        mark = ft.Container(width=26, height=3, border_radius=2, bgcolor=p.teal if here else None)
        inside = ft.Column([name, mark], spacing=2, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
        return pressable(
            p,
            inside,
            lambda: on_span(span),
            label=words.SPANS[span](),
            current=here,
            padding=ft.Padding.symmetric(horizontal=t.S2, vertical=12),
            centred=True,
            key=span.value,
        )

    return ft.Row([one(span) for span in Span], wrap=True, spacing=0, run_spacing=0)


def _legend(ui: UiContext, found: MoodOverTime) -> ft.Control:
    return column([text(line, t.SMALL, ui.palette.ink_soft) for line in legend(found)])


def legend(found: MoodOverTime) -> list[str]:
    """What is what in it."""
    part = part_of(found.window)
    lines = [] if isinstance(found.overview, Few) else [words.LINES[part](), words.BANDS[part]()]
    lines += [words.SESSION_LINE()] if found.sessions else []
    lines += [words.MEDICINE_MARK()] if found.medicines else []
    return lines + ([words.NO_LINE()] if found.gaps else [])
