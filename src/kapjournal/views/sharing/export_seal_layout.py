"""How the seal looks, the place it goes to, and the word at the end."""

from collections.abc import Callable
from typing import TypeVar

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import actions, chip, primary_button, quiet_button
from kapjournal.views.design.fields import SecretField, field
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, drawing, vspace
from kapjournal.views.design.text import text
from kapjournal.views.sharing.export_layout import encrypt_button, group, live, screen
from kapjournal.views.sharing.export_state import ExportStep, Format, Handover, Sealing
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import export as words

WAYS = {"six": words.SIX_WORDS, "own": words.OWN_WORDS, "key": words.THEIR_KEY}
WAYS_OF = {Format.PDF: ("six", "own"), Format.AGE: ("six", "own", "key")}
ABOUT = {Format.PDF: words.ABOUT_PDF, Format.AGE: words.ABOUT_AGE}
OnText = Callable[[str], None]
T = TypeVar("T")


def how(
    ui: UiContext,
    sealing: Sealing,
    *,
    problem: str,
    estimate: str,
    busy: bool,
    done: str,
    on_format: Callable[[Format], None],
    on_way: OnText,
    on_another: Press,
    on_own: OnText,
    on_key: OnText,
    on_seal: Press | None,
    on_stop: Press,
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    primary = primary_button(p, words.SEALING() if busy else words.SEAL(), on_seal, busy=busy)
    if busy:
        parts = [_progress(ui), live(ui, done)]
        action = actions(ui.frame, primary, quiet_button(p, words.STOP(), on_stop))
    else:
        parts = [
            _formats(ui, sealing, on_format),
            vspace(t.S2),
            _note(ui, ABOUT[sealing.format]()),
            vspace(t.S5),
            _ways(ui, sealing, on_way),
            vspace(t.S4),
            *_way(ui, sealing, problem, estimate, on_another, on_own, on_key),
        ]
        action = encrypt_button(ui, primary)
    return screen(ui, ExportStep.HOW, words.HOW(), words.HOW_NOTE(), parts, action, on_back=on_back, on_help=on_help)


def _progress(ui: UiContext) -> ft.Control:
    p = ui.palette
    bar = ft.ProgressBar(color=p.teal, bgcolor=p.well, border_radius=t.S1, semantics_label=words.SEALING())
    inside = column([drawing(p, "sealed-letter", height=120), vspace(t.S5), bar])
    return ft.Container(inside, padding=ft.Padding.symmetric(horizontal=t.S10, vertical=t.S8))


def _formats(ui: UiContext, sealing: Sealing, on_format: Callable[[Format], None]) -> ft.Control:
    chips = [
        chip(ui.palette, words.FORMATS[one](), _choose(on_format, one), chosen=one is sealing.format) for one in Format
    ]
    return group(ui, words.WHICH_FORMAT(), chips)


def _ways(ui: UiContext, sealing: Sealing, on_way: OnText) -> ft.Control:
    chips = [
        chip(ui.palette, WAYS[way](), _choose(on_way, way), chosen=way == sealing.way)
        for way in WAYS_OF[sealing.format]
    ]
    return group(ui, words.WHAT_OPENS_IT(), chips)


def _choose(on_choose: Callable[[T], None], one: T) -> Press:
    return lambda: on_choose(one)


def _way(
    ui: UiContext, sealing: Sealing, problem: str, estimate: str, on_another: Press, on_own: OnText, on_key: OnText
) -> list[ft.Control]:
    match sealing.way:
        case "six":
            return _six(ui, sealing, problem, on_another)
        case "own":
            return _own(ui, sealing, problem, estimate, on_own)
        case _:
            return _key(ui, sealing, problem, on_key)


def _six(ui: UiContext, sealing: Sealing, problem: str, on_another: Press) -> list[ft.Control]:
    p = ui.palette
    another = quiet_button(p, words.ANOTHER(), on_another, icon=ft.Icons.REFRESH_ROUNDED)
    return [
        ft.Container(_words_card(ui, sealing.six), padding=SIDE),
        ft.Container(ft.Row([another], wrap=True), padding=insets(start=t.S1)),
        _note(ui, words.TELL()),
        vspace(t.S2),
        _note(ui, words.WRITE_DOWN()),
        vspace(t.S2),
        live(ui, problem),
    ]


def _words_card(ui: UiContext, passphrase: str) -> ft.Control:
    """Large, for reading out; with its hyphens, for every tool takes it so."""
    p = ui.palette
    kind = t.HEADING.capped(ui.frame.scale, 1.5)
    return card(p, text(passphrase, kind, p.ink, selectable=True), radius=t.R_PAD)


def _own(ui: UiContext, sealing: Sealing, problem: str, estimate: str, on_own: OnText) -> list[ft.Control]:
    secret = SecretField(
        ui.palette, words.PASSPHRASE(), value=sealing.own, on_change=on_own, error=problem or None, key="own"
    )
    return [
        ft.Container(secret, padding=SIDE),
        vspace(t.S2),
        live(ui, estimate),
        vspace(t.S4),
        _note(ui, words.TELL_OWN()),
    ]


def _key(ui: UiContext, sealing: Sealing, problem: str, on_key: OnText) -> list[ft.Control]:
    entry = field(ui.palette, words.KEY(), value=sealing.key, on_change=on_key, lines=3, error=problem or None)
    entry.autocorrect = entry.enable_suggestions = False
    return [ft.Container(entry, padding=SIDE), vspace(t.S4), _note(ui, words.ABOUT_KEY())]


def _note(ui: UiContext, words_: str) -> ft.Control:
    return ft.Container(text(words_, t.BODY, ui.palette.ink_soft), padding=TEXT_SIDE)


def where(
    ui: UiContext,
    plan: Handover,
    *,
    problem: str,
    busy: bool,
    on_save: Press,
    on_share: Press | None,
    on_label: OnText,
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    primary = primary_button(p, words.SAVE(), on_save, busy=busy)
    action = (
        actions(ui.frame, primary, quiet_button(p, words.SHARE(), on_share), quiet_first=True) if on_share else primary
    )
    parts: list[ft.Control] = [
        ft.Container(drawing(p, "sealed-letter", height=130), padding=ft.Padding.symmetric(vertical=t.S4)),
        ft.Container(text(plan.file_name, t.SMALL, p.ink_soft, center=True), padding=TEXT_SIDE),
        vspace(t.S6),
        *_told(ui, plan.sealing),
        vspace(t.S6),
        ft.Container(field(p, words.LABEL(), value=plan.label, on_change=on_label, key="label"), padding=SIDE),
        vspace(t.S1),
        ft.Container(text(words.LABEL_NOTE(), t.SMALL, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S4),
        live(ui, problem),
    ]
    return screen(
        ui, ExportStep.WHERE, words.WHERE(), words.WHERE_NOTE(), parts, action, on_back=on_back, on_help=on_help
    )


def _told(ui: UiContext, sealing: Sealing) -> list[ft.Control]:
    """What opens it: the passphrase once more, or that it is the therapist's key."""
    if not sealing.passphrase:
        return [_note(ui, words.ITS_KEY())]
    name = text(words.PASSPHRASE(), t.SMALL_LABEL, ui.palette.ink_faint)
    return [
        ft.Container(name, padding=TEXT_SIDE),
        vspace(t.S2),
        ft.Container(_words_card(ui, sealing.passphrase), padding=SIDE),
        vspace(t.S3),
        _note(ui, words.TELL()),
    ]


def done(ui: UiContext, plan: Handover, *, in_browser: bool, on_done: Press, on_help: Press) -> ft.Control:
    p = ui.palette
    heading = text(words.HOW_IT_OPENS(), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2)
    opening = column([heading, vspace(t.S2), *(_pdf_opens(ui) if is_pdf(plan) else _age_opens(ui, plan))])
    parts = [
        *_told(ui, plan.sealing),
        vspace(t.S5),
        ft.Container(card(p, opening, radius=t.R_PAD), padding=SIDE),
        vspace(t.S4),
        ft.Container(text(words.FORGOTTEN(), t.SMALL, p.ink_soft), padding=TEXT_SIDE),
    ]
    title = words.SHARED() if plan.shared else words.SAVED()
    note = words.IN_DOWNLOADS() if in_browser and not plan.shared else words.WHERE_NOTE()
    primary = primary_button(p, words.DONE(), on_done)
    return screen(ui, None, title, note, parts, primary, on_back=on_done, on_help=on_help, close=True)


def is_pdf(plan: Handover) -> bool:
    return plan.sealing.format is Format.PDF


def _pdf_opens(ui: UiContext) -> list[ft.Control]:
    p = ui.palette
    return [
        text(words.OPENS_PDF(), t.BODY, p.ink_soft),
        vspace(t.S2),
        text(words.KEEP_OPEN_COPY(), t.BODY, p.ink_soft),
    ]


def _age_opens(ui: UiContext, plan: Handover) -> list[ft.Control]:
    p = ui.palette
    typed = text(words.command(plan.file_name), t.SMALL, p.ink, selectable=True)
    return [
        text(words.OPENS_WITH(), t.BODY, p.ink_soft),
        vspace(t.S2),
        ft.Container(typed, bgcolor=p.well, border_radius=t.R_FIELD, padding=t.S4),
        vspace(t.S2),
        text(words.OPENS_TOO(), t.BODY, p.ink_soft),
    ]
