"""How the questions before the letter look, and the frame of every step."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import flet as ft

from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.date_ranges import Days, Span
from kapjournal.sharing.handoff.model import Part
from kapjournal.sharing.handoff.sessions_offered import OfferedSession
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, foot, link_button, primary_button, quiet_button
from kapjournal.views.design.fields import field
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, drawing, max_width, scroll_form, vspace
from kapjournal.views.design.progress import progress
from kapjournal.views.design.text import balanced, text
from kapjournal.views.sharing.export_state import ExportStep, Handover
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import export as words

T = TypeVar("T")
LOG = ft.Icons.HISTORY_ROUNDED


def screen(
    ui: UiContext,
    step: ExportStep | None,
    title: str,
    note: str,
    parts: Sequence[ft.Control],
    action: ft.Control,
    *,
    on_back: Press,
    on_help: Press,
    close: bool = False,
) -> ft.Control:
    """One step: where it is among the others, its question, what scrolls, the primary button at the bottom."""
    p, f = ui.palette, ui.frame
    kind = t.TITLE.capped(f.scale, 1.3)
    room = (min(f.width, t.TEXT_WIDTH) - 2 * t.S5) / f.scale
    middle = progress(p, step, ExportStep.WHERE, name=common.STEP_OF, colour=p.teal) if step else None
    head = column(
        [
            text(balanced(title, kind, room), kind, p.ink, heading=1),
            vspace(t.S1),
            text(note, t.BODY, p.ink_soft),
            vspace(t.S4),
        ]
    )
    bar = top_bar(p, on_back, on_help, close=close, middle=middle)
    body = scroll_form([ft.Container(head, padding=insets(start=t.S5, end=t.S5, top=2)), *parts, vspace(t.S4)])
    return max_width(column([bar, body, foot(action)], expand=True), f)


def live(ui: UiContext, words_: str) -> ft.Control:
    """A line that a screen reader says when it comes."""
    line = text(words_, t.SMALL, ui.palette.ink_soft)
    return ft.Container(ft.Semantics(live_region=True, content=line), padding=TEXT_SIDE)


def encrypt_button(ui: UiContext, primary: ft.Container) -> ft.Control:
    """The primary button with the sealed letter beside it, where there is room."""
    if ui.frame.large_text:
        return primary
    primary.expand = True
    return ft.Row(
        [drawing(ui.palette, "sealed-letter", width=60, height=45), primary],
        spacing=t.S4,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def what(
    ui: UiContext,
    plan: Handover,
    named: dict[Span, Days],
    *,
    problem: str,
    busy: bool,
    on_span: Callable[[Span], None],
    on_pick: Callable[[str], None],
    held: Sequence[OfferedSession],
    on_session: Callable[[str], None],
    on_part: Callable[[Part], None],
    known: Sequence[str],
    on_name: Callable[[str], None],
    on_known: Callable[[int], None],
    on_log: Press,
    on_show: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    spans = [
        chip(p, name(), _chosen(on_span, span), chosen=span is plan.span)
        for span, name in words.SPANS.items()
        if span in named
    ]
    choices = [chip(p, part.title(), _chosen(on_part, part), chosen=part in plan.parts) for part in kinds.parts()]
    by_hand = words.only_if_chosen(part for part in kinds.parts() if not part.is_usual)
    parts = [
        *_whom(ui, plan, known, on_name, on_known),
        group(ui, words.WHICH_DAYS(), spans),
        vspace(t.S3),
        _which(ui, plan, plan.days(named), held, on_pick, on_session),
        vspace(t.S6),
        group(ui, words.WHICH_PARTS(), choices),
        *([vspace(t.S2), ft.Container(text(by_hand, t.SMALL, p.ink_soft), padding=TEXT_SIDE)] if by_hand else []),
        vspace(t.S3),
        ft.Container(ft.Row([quiet_button(p, words.WHAT_I_SHARED(), on_log, icon=LOG)], wrap=True), padding=SIDE),
        vspace(t.S2),
        live(ui, problem),
    ]
    primary = primary_button(p, words.GATHERING() if busy else words.SHOW(), on_show, busy=busy)
    return screen(
        ui,
        ExportStep.WHAT,
        words.WHAT(),
        words.WHAT_NOTE(),
        parts,
        primary,
        on_back=on_leave,
        on_help=on_help,
        close=True,
    )


def _whom(
    ui: UiContext,
    plan: Handover,
    known: Sequence[str],
    on_name: Callable[[str], None],
    on_known: Callable[[int], None],
) -> list[ft.Control]:
    """A name, typed or taken from before."""
    p = ui.palette
    entry = field(p, words.FOR_WHOM(), value=plan.recipient, on_change=on_name, key="whom")
    chips = [chip(p, name, _chosen(on_known, place), chosen=name == plan.recipient) for place, name in enumerate(known)]
    names = ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2)
    note = text(words.FOR_WHOM_NOTE(), t.SMALL, p.ink_soft)
    return [
        ft.Container(entry, padding=SIDE),
        vspace(t.S1),
        ft.Container(note, padding=TEXT_SIDE),
        *([vspace(t.S3), ft.Container(names, padding=SIDE)] if chips else []),
        vspace(t.S5),
    ]


def _chosen(on_choose: Callable[[T], None], option: T) -> Press:
    return lambda: on_choose(option)


def group(ui: UiContext, title: str, chips: Sequence[ft.Control]) -> ft.Control:
    name = ft.Container(
        text(title, t.HEADING.capped(ui.frame.scale, 1.5), ui.palette.ink, heading=2),
        padding=ft.Padding.symmetric(horizontal=t.S1),
    )
    rows = ft.Row(list(chips), wrap=True, spacing=t.S2, run_spacing=t.S2)
    return ft.Container(column([name, vspace(t.S3), rows]), padding=SIDE)


def _which(
    ui: UiContext,
    plan: Handover,
    days: Days,
    held: Sequence[OfferedSession],
    on_pick: Callable[[str], None],
    on_session: Callable[[str], None],
) -> ft.Control:
    """The days in words; as two buttons where the patient sets them; or sessions to tick."""
    p = ui.palette
    match plan.span:
        case Span.OWN:
            icon = ft.Icons.CALENDAR_TODAY_OUTLINED
            first = link_button(p, words.first_day(days.start), icon, _chosen(on_pick, "first"))
            last = link_button(p, words.last_day(days.end), icon, _chosen(on_pick, "last"))
            return ft.Container(ft.Row([first, last], wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE)
        case Span.SESSIONS:
            return _sessions(ui, plan, held, on_session)
    return ft.Container(text(words.days_line(days), t.SMALL, p.ink_soft), padding=TEXT_SIDE)


def _sessions(
    ui: UiContext, plan: Handover, held: Sequence[OfferedSession], on_session: Callable[[str], None]
) -> ft.Control:
    """All of them; a long course is still few enough to scroll."""
    p = ui.palette
    chips = [chip(p, words.session(one), _chosen(on_session, one.uid), chosen=one.uid in plan.sessions) for one in held]
    rows = ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2)
    note = ft.Container(text(words.OF_SESSIONS(), t.SMALL, p.ink_soft), padding=TEXT_SIDE)
    return column([note, vspace(t.S3), ft.Container(rows, padding=SIDE)])
