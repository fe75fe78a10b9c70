"""How one questionnaire looks before it is begun."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flet as ft

from kapjournal.care.measures.scale_offers import BEGINNING, Offer
from kapjournal.care.steps.scales import ScaleState
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, foot, primary_button, quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.text import text
from kapjournal.views.scales.history import History, Past
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import scales as words


@dataclass(frozen=True)
class Said:
    """What is said of it. `state` is empty where nothing was begun."""

    state: str
    why: str
    source: str


def is_beginning(here: ScaleState) -> bool:
    return here.scale.id in BEGINNING


def layout(
    ui: UiContext,
    here: ScaleState,
    said: Said,
    past: Sequence[Past],
    *,
    on_start: Press,
    on_discard: Press | None,
    on_offer: Callable[[Offer], object],
    on_result: Callable[[str], object],
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p, scale = ui.palette, here.scale
    lines = [text(line, t.BODY, p.ink_soft) for line in (scale.blurb, *words.sentences(scale)) if line]
    parts: list[ft.Control] = [
        ft.Container(text(scale.name, t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S2),
        ft.Container(column(list[ft.Control](lines), spacing=t.S1), padding=TEXT_SIDE),
        vspace(t.S4),
    ]
    if said.state and on_discard:
        drop = ft.Row([quiet_button(p, words.DISCARD(), on_discard, colour=p.ink_soft)], wrap=True)
        begun = [ft.Container(text(said.state, t.BODY, p.ink), padding=TEXT_SIDE), ft.Container(drop, padding=t.S1)]
        parts += [*begun, vspace(t.S3)]
    if past:
        head = text(words.EARLIER(), t.HEADING.capped(ui.frame.scale, 1.4), p.ink, heading=2)
        parts += [ft.Container(head, padding=TEXT_SIDE), vspace(t.S2)]
        parts += [ft.Container(History(past, on_result, key=scale.id), padding=SIDE), vspace(t.S5)]
    parts += [ft.Container(_offer(ui, here.offer, said.why, on_offer), padding=SIDE), vspace(t.S5)]
    source = [text(line, t.SMALL, p.ink_soft) for line in (said.source, scale.licence)]
    parts += [ft.Container(column(list[ft.Control](source), spacing=t.S1), padding=TEXT_SIDE), vspace(t.S6)]
    start = primary_button(p, words.CONTINUE() if here.filling else words.START(), on_start)
    page = column([top_bar(p, on_leave, on_help), scroll(parts), foot(start)], expand=True)
    return max_width(page, ui.frame)


def _offer(ui: UiContext, chosen: Offer, why: str, on_offer: Callable[[Offer], object]) -> ft.Control:
    """When it is offered, and why."""
    p = ui.palette

    def to(offer: Offer) -> Press:
        return lambda: on_offer(offer)

    chips = [chip(p, name(), to(offer), chosen=offer is chosen) for offer, name in words.OFFERS.items()]
    lines: list[ft.Control] = [
        text(words.WHEN(), t.HEADING.capped(ui.frame.scale, 1.4), p.ink, heading=2),
        ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2),
        text(words.WHY(), t.SMALL_LABEL, p.ink),
        text(why, t.SMALL, p.ink_soft),
    ]
    return card(p, column(lines, spacing=t.S3), padding=t.S4)
