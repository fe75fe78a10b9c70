"""How the seal looks, the place it goes to, and the word at the end."""

from collections.abc import Callable

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import actions, chip, primary_button, quiet_button
from kapjournal.views.design.fields import SecretField, field
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, drawing, gap
from kapjournal.views.design.text import text
from kapjournal.views.sharing.export_layout import live, screen, sealing_lamp
from kapjournal.views.sharing.export_state import Handover, Sealing, Step
from kapjournal.views.shell.ui_context import Look
from kapjournal.views.words import export as words

WAYS = {"six": words.SIX_WORDS, "own": words.OWN_WORDS, "key": words.THEIR_KEY}
OnText = Callable[[str], None]


def how(
    look: Look,
    sealing: Sealing,
    *,
    problem: str,
    estimate: str,
    busy: bool,
    on_way: OnText,
    on_another: Press,
    on_own: OnText,
    on_key: OnText,
    on_seal: Press | None,
    on_stop: Press,
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    p = look.palette
    lamp = primary_button(p, words.SEALING() if busy else words.SEAL(), on_seal, busy=busy)
    if busy:
        parts = [_progress(look)]
        action = actions(look.frame, lamp, quiet_button(p, words.STOP(), on_stop))
    else:
        parts = [
            _ways(look, sealing, on_way),
            gap(t.S5),
            *_way(look, sealing, problem, estimate, on_another, on_own, on_key),
        ]
        action = sealing_lamp(look, lamp)
    return screen(look, Step.HOW, words.HOW(), words.HOW_NOTE(), parts, action, on_back=on_back, on_help=on_help)


def _progress(look: Look) -> ft.Control:
    p = look.palette
    bar = ft.ProgressBar(color=p.teal, bgcolor=p.well, border_radius=t.S1, semantics_label=words.SEALING())
    inside = column([drawing(p, "sealed-letter", height=120), gap(t.S5), bar])
    return ft.Container(inside, padding=ft.Padding.symmetric(horizontal=t.S10, vertical=t.S8))


def _ways(look: Look, sealing: Sealing, on_way: OnText) -> ft.Control:
    chips = [chip(look.palette, name(), _choose(on_way, way), chosen=way == sealing.way) for way, name in WAYS.items()]
    return ft.Container(ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE)


def _choose(on_way: OnText, way: str) -> Press:
    return lambda: on_way(way)


def _way(
    look: Look, sealing: Sealing, problem: str, estimate: str, on_another: Press, on_own: OnText, on_key: OnText
) -> list[ft.Control]:
    match sealing.way:
        case "six":
            return _six(look, sealing, problem, on_another)
        case "own":
            return _own(look, sealing, problem, estimate, on_own)
        case _:
            return _key(look, sealing, problem, on_key)


def _six(look: Look, sealing: Sealing, problem: str, on_another: Press) -> list[ft.Control]:
    p = look.palette
    another = quiet_button(p, words.ANOTHER(), on_another, icon=ft.Icons.REFRESH_ROUNDED)
    return [
        ft.Container(_words_card(look, sealing.six), padding=SIDE),
        ft.Container(ft.Row([another]), padding=ft.Padding.only(left=t.S1)),
        _note(look, words.TELL()),
        gap(t.S2),
        _note(look, words.WRITE_DOWN()),
        gap(t.S2),
        live(look, problem),
    ]


def _words_card(look: Look, passphrase: str) -> ft.Control:
    """Large, for reading out; with its hyphens, for every tool takes it so."""
    p = look.palette
    kind = t.HEADING.capped(look.frame.scale, 1.5)
    return card(p, text(passphrase, kind, p.ink, selectable=True), radius=t.R_PAD)


def _own(look: Look, sealing: Sealing, problem: str, estimate: str, on_own: OnText) -> list[ft.Control]:
    secret = SecretField(
        look.palette, words.PASSPHRASE(), value=sealing.own, on_change=on_own, error=problem or None, key="own"
    )
    return [
        ft.Container(secret, padding=SIDE),
        gap(t.S2),
        live(look, estimate),
        gap(t.S4),
        _note(look, words.TELL_OWN()),
    ]


def _key(look: Look, sealing: Sealing, problem: str, on_key: OnText) -> list[ft.Control]:
    entry = field(look.palette, words.KEY(), value=sealing.key, on_change=on_key, lines=3, error=problem or None)
    entry.autocorrect = entry.enable_suggestions = False
    return [ft.Container(entry, padding=SIDE), gap(t.S4), _note(look, words.ABOUT_KEY())]


def _note(look: Look, words_: str) -> ft.Control:
    return ft.Container(text(words_, t.BODY, look.palette.ink_soft), padding=TEXT_SIDE)


def where(
    look: Look,
    plan: Handover,
    *,
    problem: str,
    busy: bool,
    on_save: Press,
    on_share: Press | None,
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    p = look.palette
    lamp = primary_button(p, words.SAVE(), on_save, busy=busy)
    action = actions(look.frame, lamp, quiet_button(p, words.SHARE(), on_share), quiet_first=True) if on_share else lamp
    parts: list[ft.Control] = [
        ft.Container(drawing(p, "sealed-letter", height=130), padding=ft.Padding.symmetric(vertical=t.S4)),
        ft.Container(text(plan.file_name, t.SMALL, p.ink_soft, center=True), padding=TEXT_SIDE),
        gap(t.S6),
        *_told(look, plan.sealing),
        gap(t.S4),
        live(look, problem),
    ]
    return screen(look, Step.WHERE, words.WHERE(), words.WHERE_NOTE(), parts, action, on_back=on_back, on_help=on_help)


def _told(look: Look, sealing: Sealing) -> list[ft.Control]:
    """What opens it: the passphrase once more, or that it is the therapist's key."""
    if not sealing.passphrase:
        return [_note(look, words.ITS_KEY())]
    name = text(words.PASSPHRASE(), t.SMALL_LABEL, look.palette.ink_faint)
    return [
        ft.Container(name, padding=TEXT_SIDE),
        gap(t.S2),
        ft.Container(_words_card(look, sealing.passphrase), padding=SIDE),
        gap(t.S3),
        _note(look, words.TELL()),
    ]


def done(look: Look, plan: Handover, *, in_browser: bool, on_done: Press, on_help: Press) -> ft.Control:
    p = look.palette
    typed = text(words.command(plan.file_name), t.SMALL, p.ink, selectable=True)
    opening = column(
        [
            text(words.HOW_IT_OPENS(), t.HEADING.capped(look.frame.scale, 1.5), p.ink, heading=2),
            gap(t.S2),
            text(words.OPENS_WITH(), t.BODY, p.ink_soft),
            gap(t.S2),
            ft.Container(typed, bgcolor=p.well, border_radius=t.R_FIELD, padding=t.S4),
            gap(t.S2),
            text(words.OPENS_TOO(), t.BODY, p.ink_soft),
        ]
    )
    parts = [
        *_told(look, plan.sealing),
        gap(t.S5),
        ft.Container(card(p, opening, radius=t.R_PAD), padding=SIDE),
        gap(t.S4),
        ft.Container(text(words.FORGOTTEN(), t.SMALL, p.ink_soft), padding=TEXT_SIDE),
    ]
    title = words.SHARED() if plan.shared else words.SAVED()
    note = words.IN_DOWNLOADS() if in_browser and not plan.shared else words.WHERE_NOTE()
    lamp = primary_button(p, words.DONE(), on_done)
    return screen(look, None, title, note, parts, lamp, on_back=on_done, on_help=on_help, close=True)
