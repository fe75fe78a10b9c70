"""The whole screen is lit: held up, it speaks for someone who cannot."""

import flet as ft

from kapjournal import routes
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import link_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column
from kapjournal.views.design.text import text
from kapjournal.views.safety.people_here import region_here, use_people
from kapjournal.views.safety.reach_layout import number_page
from kapjournal.views.safety.reachable import Reachable, of_people
from kapjournal.views.safety.reaching import Reaching, use_reaching
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import help as help_words
from kapjournal.views.words import someone as words

LARGEST, SMALLEST, STEP = 84.0, 30.0, 2.0
LETTER, LINE, FILLS = 0.58, 1.15, 0.86
"""How wide a letter of the serif is, and how tall a line, as shares of its size; how much of the room words take."""


SIDES = 2.0 * t.S6
BESIDE_FROM = 420.0
"""In a narrower window each of two ways below takes a line."""
_NOTE, NOTE_GROWS = t.HEADING, 1.4


@ft.component
def PleaseCome() -> ft.Control:
    services, ui = use_services(), use_ui()
    at, set_at = ft.use_state(0)
    whom, hands, region = use_people(services), use_reaching(services), region_here(services)
    if hands.shown:
        return number_page(ui, hands.shown, hands)
    sentences = words.large_words((region.emergency if region else "") or "")
    first = next((one for one in of_people(whom.people) if one.tel), None)
    return layout(
        ui,
        sentences[at],
        first,
        hands,
        cannot_speak=at == 0,
        on_more=lambda: set_at((at + 1) % len(sentences)),
        on_leave=services.back if at == 0 else lambda: set_at(at - 1),
        on_help=lambda: services.go(routes.Help()),
    )


def layout(
    ui: UiContext,
    said: str,
    first: Reachable | None,
    hands: Reaching,
    *,
    cannot_speak: bool,
    on_more: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """In one light for all themes; someone alone finds a way on from it."""
    p, f = t.LIGHT, ui.frame
    room = room_for_words(ui, cannot_speak=cannot_speak, calls=first is not None)
    large = ft.Semantics(
        live_region=True, container=True, content=text(said, fitting(said, ui, room), p.on_lamp, heading=1)
    )
    middle = ft.Column(
        [large, *([text(words.CANNOT_SPEAK(), _NOTE.capped(f.scale, NOTE_GROWS), p.on_lamp)] if cannot_speak else [])],
        spacing=t.S4,
        scroll=ft.ScrollMode.HIDDEN,
        alignment=ft.MainAxisAlignment.CENTER,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        expand=True,
    )
    ways: list[ft.Control] = [link_button(p, words.MORE_WORDS(), ft.Icons.CHAT_OUTLINED, on_more)]
    if first:
        call = link_button(p, help_words.way("call", first.name), ft.Icons.CALL_ROUNDED, lambda: hands.on_call(first))
        ways.insert(0, ft.MergeSemantics(ft.Semantics(label=first.tel_shown, content=call)))
    if not f.large_text:  # where each way takes a line, the one in the corner is enough
        ways.append(quiet_button(p, common.BACK(), on_leave, colour=p.on_lamp))
    foot = ft.Row(ways, wrap=True, spacing=t.S2, run_spacing=t.S2, alignment=ft.MainAxisAlignment.CENTER)
    page = column(
        [
            top_bar(p, on_leave, on_help),
            ft.Container(middle, expand=True, padding=ft.Padding.symmetric(horizontal=t.S6)),
            ft.Container(foot, padding=insets(start=t.MARGIN, end=t.MARGIN, top=t.S2, bottom=t.S5)),
        ],
        expand=True,
    )
    return ft.Container(page, bgcolor=p.lamp, expand=True)


def room_for_words(ui: UiContext, *, cannot_speak: bool, calls: bool) -> float:
    """What the bar above and the ways below leave, and the line under the words."""
    f = ui.frame
    button = 20 * f.scale + 36
    lines = 1 + calls if f.width < BESIDE_FROM * f.scale else 1
    ways = lines * button + (lines - 1) * t.S2 + t.S2 + t.S5
    note = _tall(words.CANNOT_SPEAK(), _NOTE.size * min(f.scale, NOTE_GROWS), f.width - SIDES, _NOTE.line) + t.S4
    return f.height - (28 * f.scale + 40) - ways - (note if cannot_speak else 0)


def fitting(said: str, ui: UiContext, height: float) -> t.Type:
    """As large as the longest word allows, and all of it in the room that is left."""
    f = ui.frame
    width = f.width - SIDES
    longest = max(len(word) for word in said.split())
    size = min(LARGEST * (1.6 if f.wide else 1), width / (longest * LETTER))
    while size > SMALLEST and _tall(said, size, width, LINE) > height * FILLS:
        size -= STEP
    return t.Type(t.SERIF, max(SMALLEST, size) / f.scale, LINE, -1)


def _tall(said: str, size: float, width: float, line: float) -> float:
    """How tall these words stand, one line after the other."""
    fits, lines, used = int(width / (size * LETTER)), 1, 0
    for word in said.split():
        if used and used + 1 + len(word) > fits:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + bool(used)
    return lines * size * line
