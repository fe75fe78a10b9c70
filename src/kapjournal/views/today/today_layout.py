"""How Today lies: under the sky of the hour cards begin over its ground; on a desk three panes on one sill."""

import flet as ft

from kapjournal import routes
from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.steps.today_card import CardState
from kapjournal.care.steps.today_parts import MOOD_FIRST, MOOD_IS_THE_CARD, Part
from kapjournal.care.steps.today_state import TodayState
from kapjournal.care.time import date_words, local_time
from kapjournal.content import Prompt
from kapjournal.views.design import landscape
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import help_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import column, max_width, picture, scroll, vspace
from kapjournal.views.design.panes import has_panes, on_a_sill, rail_width
from kapjournal.views.design.rows import room_head
from kapjournal.views.design.text import LETTER, letters, text
from kapjournal.views.design.tokens import Frame
from kapjournal.views.shell import arc_routes
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.today.today_below import CARDS, Below
from kapjournal.views.today.today_face import TodayHands
from kapjournal.views.today.today_faces import face
from kapjournal.views.today.today_first import first_card
from kapjournal.views.today.today_moods import MoodHands
from kapjournal.views.today.today_session import session_now
from kapjournal.views.words import common
from kapjournal.views.words import today as words

SIDE, SIDE_LESS, GUT = 40.0, 24.0, 22.0
ROOMY_FROM = 1200.0
"""A narrower window of three panes has less room beside them."""
OVERLAP = 26
ON_SKY = 60
"""So far the panes of a wide window reach up over the landscape."""
TALL, TALL_LOW, TALL_WIDE, TALL_WIDE_LOW = 216.0, 96.0, 236.0, 156.0
HELP, AIR, GREETING_GROWS = 80.0, 6.0, 1.3
"""So wide is the way to Help beside the greeting, so far is the moon from it, and so much larger it may become."""
GROWS = 78.0
"""So much more sky where text is large, for the date and the greeting."""
_WITHOUT_PAD = MOOD_IS_THE_CARD | {CardState.RUNNING, CardState.HARD, CardState.POSSIBLE}
_ASIDE: tuple[Part, ...] = (Part.WEEK, Part.LINE, Part.LINE_OF_SESSION, Part.SESSION)
"""In a window of panes these lie in the last."""


def pane_width(ui: UiContext, count: int) -> float:
    """The width of one of so many panes."""
    return (ui.frame.width - rail_width(ui.frame) - 2 * _side(ui) - (count - 1) * GUT) / count


def has_pad(frame: Frame, here: TodayState) -> bool:
    """Whether the mood pad itself has a place beside the card."""
    return has_panes(frame) and here.card.state not in _WITHOUT_PAD


def layout(
    ui: UiContext,
    here: TodayState,
    hands: TodayHands,
    *,
    pad: ft.Control | None,
    question: Prompt | None,
    moods: MoodHands,
    number: str,
) -> ft.Control:
    """`number` is that of the emergency service, empty where no country was chosen."""
    if here.session_is_on:
        return _running(ui, here, hands)
    below = Below(ui, here, hands, moods, number)
    if has_panes(ui.frame):
        return _wide(ui, here, hands, below, question, moods, pad)
    width = min(ui.frame.width - rail_width(ui.frame), t.TEXT_WIDTH) - 2 * t.MARGIN
    card = first_card(ui, here, face(here, hands, question), moods, width=width)
    parts = [part for part in here.card.below if part is not Part.MOOD or here.card.state not in MOOD_FIRST]
    first: list[ft.Control] = [card]
    if here.card.state in MOOD_FIRST:
        first = [*below.drawn(Part.MOOD), vspace(t.S3), card]
    return _page(ui, here, hands, [*first, *_under(below, parts)])


def _under(below: Below, parts: list[Part]) -> list[ft.Control]:
    """Cards with room between them, rows close together."""
    drawn: list[ft.Control] = []
    for part in parts:
        found = below.drawn(part)
        if found:
            inset = 0 if part in CARDS else 4
            drawn += [
                vspace(t.S3 if part in CARDS else t.S2),
                ft.Container(column(found), padding=ft.Padding.symmetric(horizontal=inset)),
            ]
    return drawn


def _running(ui: UiContext, here: TodayState, hands: TodayHands) -> ft.Control:
    course = here.card.session
    uid = course.uid if course else ""
    head = room_head(ui, _hello(here), lambda: hands.go(routes.Help()), above=_date(here))
    around = words.around(course, here.zone, here.now) if course else ""
    body = session_now(ui, around, here.intention, arc_routes.one_word(uid), arc_routes.session_screen(uid), hands.go)
    return max_width(column([head, body], expand=True), ui.frame)


def _page(ui: UiContext, here: TodayState, hands: TodayHands, parts: list[ft.Control]) -> ft.Control:
    """One column; the sky reaches from side to side behind it."""
    f = ui.frame
    tall = (TALL_LOW if f.low else TALL) + (GROWS if f.large_text else 0)
    width = f.width - rail_width(ui.frame)
    sky = _sky(ui, here, hands, width, tall)
    side = max(0.0, (width - t.TEXT_WIDTH) / 2) + t.MARGIN
    body = ft.Container(column(parts), padding=insets(start=side, end=side, top=tall - OVERLAP, bottom=t.S8))
    return scroll([ft.Stack([sky, body])])


def _wide(
    ui: UiContext,
    here: TodayState,
    hands: TodayHands,
    below: Below,
    question: Prompt | None,
    moods: MoodHands,
    pad: ft.Control | None,
) -> ft.Control:
    """Three things on one sill, or two where how you are is the card itself. No pane is empty."""
    f = ui.frame
    each = pane_width(ui, 3 if pad else 2)
    parts = [part for part in here.card.below if part is not Part.MOOD]
    aside = sorted((part for part in parts if part in _ASIDE), key=lambda part: part not in CARDS)
    mood = [Part.MOOD] if not pad and Part.MOOD in here.card.below else []
    first = [first_card(ui, here, face(here, hands, question), moods, width=each)]
    under = _under(below, [part for part in parts if part not in _ASIDE])
    last = _under(below, [*mood, *aside])[1:]
    if last:
        first += under
    else:
        last = under
    panes = [first, *([[pad]] if pad else []), *([last] if last else [])]
    tall = TALL_WIDE_LOW if f.small else TALL_WIDE
    width = f.width - rail_width(f)
    sill = on_a_sill(panes, each, ground=ui.palette.paper, top=tall - ON_SKY, side=_side(ui), gap=GUT)
    sky = ft.Container(_sky(ui, here, hands, width, tall, left=_side(ui)), left=0, top=0, right=0)
    return ft.Stack([sky, sill], fit=ft.StackFit.EXPAND, expand=True)


def _sky(
    ui: UiContext, here: TodayState, hands: TodayHands, width: float, tall: float, *, left: float = t.S5
) -> ft.Control:
    """The sky of the hour with the date and a greeting on it. The moon in it is how the reader last was."""
    p, f = ui.palette, ui.frame
    hour = landscape.hour_of(local_time.local(here.now, here.zone).hour)
    is_wide, above = width >= t.WIDE_FROM, 28 if f.wide and not f.low else 14
    moon = landscape.wide_moon_at(width) if is_wide else landscape.moon_at(width, tall)
    room = width - left - t.MARGIN - (0 if f.wide else HELP)
    is_clear = not f.large_text and not f.low and not _reaches_moon(ui, _hello(here), above, left, moon, room)
    level = level_of(here.latest.valence) if here.latest and is_clear else None
    draw = landscape.wide_landscape if is_wide else landscape.landscape
    art = picture(draw(p, width, tall, hour, level), width=width, height=tall, fit=ft.BoxFit.FILL)
    said = ft.Column(
        [
            text(_date(here), t.SMALL_LABEL, p.ink),
            text(_hello(here), t.DISPLAY.capped(f.scale, GREETING_GROWS), p.ink, heading=1),
        ],
        spacing=2,
        expand=True,
        tight=True,
    )
    helps = [] if f.wide else [help_button(p, lambda: hands.go(routes.Help()))]
    head = ft.Row([said, *helps], vertical_alignment=ft.CrossAxisAlignment.START)
    padding = insets(start=left, end=t.MARGIN, top=above)
    return ft.Stack([art, ft.Container(head, padding=padding, left=0, right=0, top=0)], height=tall)


def _reaches_moon(ui: UiContext, hello: str, above: float, left: float, moon: landscape.Moon, room: float) -> bool:
    """Whether the greeting, which begins so far from `above` and `left` and has so much `room`, stands on the moon."""
    scale, (x, y, r) = ui.frame.scale, moon
    end = left + letters(hello) * LETTER * t.DISPLAY.size * min(scale, GREETING_GROWS)
    lines = 1 if end <= left + room else 2
    foot = above + t.SMALL_LABEL.size * t.SMALL_LABEL.line * scale
    foot += lines * t.DISPLAY.size * t.DISPLAY.line * min(scale, GREETING_GROWS)
    return foot + AIR > y - r and end + AIR > x - r


def _hello(here: TodayState) -> str:
    if here.is_return:
        return words.RETURN()
    own = words.HEADINGS.get(here.card.state)
    return own() if own else common.greeting(local_time.local(here.now, here.zone))


def _date(here: TodayState) -> str:
    local = local_time.local(here.now, here.zone)
    return date_words.full_date(local.date(), local.date())


def _side(ui: UiContext) -> float:
    return SIDE if ui.frame.width >= ROOMY_FROM else SIDE_LESS
