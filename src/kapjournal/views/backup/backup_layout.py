"""How the backup looks: how it stands, how it will be opened, where it goes."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.messages import dates
from kapjournal.sharing.backup.standing import Standing
from kapjournal.views.backup.frame import line, live, screen, working
from kapjournal.views.backup.opening_layout import words_field
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import actions, chip, primary_button, quiet_button
from kapjournal.views.design.fields import SecretField
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, drawing, rule, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.switches import switch
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import add_backup as add_words
from kapjournal.views.words import backup as words
from kapjournal.views.words import sizes


class Way(StrEnum):
    """What opens it."""

    WORDS = "words"
    MINE = "mine"
    OTHER = "other"


WAYS = {Way.WORDS: words.BY_WORDS, Way.MINE: words.BY_MINE, Way.OTHER: words.BY_OTHER}
OnText = Callable[[str], None]


def standing(
    ui: UiContext,
    stands: Standing,
    *,
    now: datetime,
    zone: str,
    way: Way,
    typed: str,
    problem: str,
    said: str,
    estimate: str,
    on_way: Callable[[Way], None],
    on_typed: OnText,
    on_remind: Callable[[bool], object],
    on_make: Press | None,
    on_add: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    chips = [chip(p, name(), _choosing(on_way, each), chosen=each is way) for each, name in WAYS.items()]
    add = row(p, add_words.TITLE(), add_words.BLURB(), on_add, icon=ft.Icons.SETTINGS_BACKUP_RESTORE_ROUNDED)
    parts = [
        ft.Container(_last(ui, stands, now, zone), padding=SIDE),
        vspace(t.S6),
        ft.Container(text(words.HOW(), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2), padding=TEXT_SIDE),
        vspace(t.S3),
        ft.Container(ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE),
        vspace(t.S3),
        *_asked(ui, stands, way, typed, problem, estimate, on_typed),
        vspace(t.S3),
        live(ui, said),
        vspace(t.S2),
        line(ui, words.HOLDS()),
        vspace(t.S2),
        line(ui, words.KEEP()),
        vspace(t.S4),
        ft.Container(switch(p, words.REMIND(), stands.reminds, on_remind), padding=SIDE),
        vspace(t.S2),
        ft.Container(add, padding=SIDE),
    ]
    primary = primary_button(p, words.MAKE(), on_make)
    return screen(ui, words.TITLE(), words.WHY(), parts, primary, on_back=on_leave, on_help=on_help)


def _choosing(on_way: Callable[[Way], None], way: Way) -> Press:
    return lambda: on_way(way)


def _last(ui: UiContext, stands: Standing, now: datetime, zone: str) -> ft.Control:
    """How long ago the last one was, large; what it holds, and what has come since."""
    p, last = ui.palette, stands.last
    kind = t.TITLE.capped(ui.frame.scale, 1.3)
    if last is None:
        return card(p, text(words.NONE(), kind, p.ink), radius=t.R_PAD)
    day = local_time.local_day(last.made_at, zone)
    ago = words.ago((local_time.local_day(now, zone) - day).days)
    held = (
        words.HOLDS_SO_MUCH(count=last.entries, size=sizes.size(last.size))
        if last.size
        else words.HOLDS_COUNT(count=last.entries)
    )
    since = words.NEW_SINCE(count=stands.new) if stands.new else words.NOTHING_NEW()
    inside = [
        text(words.LAST(), t.SMALL_LABEL, p.ink_soft),
        vspace(t.S1),
        text(ago, kind, p.ink),
        text(dates.long_date(day), t.BODY, p.ink_soft),
        vspace(t.S3),
        rule(p),
        vspace(t.S3),
        text(held, t.BODY, p.ink),
        text(since, t.BODY, p.ink),
    ]
    return card(p, column(inside), radius=t.R_PAD)


def _asked(
    ui: UiContext, stands: Standing, way: Way, typed: str, problem: str, estimate: str, on_typed: OnText
) -> list[ft.Control]:
    """What is typed for this way of opening it, and what it means."""
    match way:
        case Way.WORDS if stands.words_key:
            return [line(ui, words.WORDS_ARE_KNOWN()), vspace(t.S2), live(ui, problem)]
        case Way.WORDS:
            entry = words_field(ui, words.WORDS(), typed, problem, on_typed)
            return [line(ui, words.WORDS_ASKED()), vspace(t.S3), ft.Container(entry, padding=SIDE)]
        case Way.MINE:
            return [line(ui, words.MINE_ASKED()), vspace(t.S3), _secret(ui, words.MINE(), typed, problem, on_typed)]
        case Way.OTHER:
            return [
                line(ui, words.OTHER_ASKED()),
                vspace(t.S3),
                _secret(ui, words.OTHER(), typed, problem, on_typed),
                vspace(t.S2),
                live(ui, estimate),
            ]


def _secret(ui: UiContext, label: str, typed: str, problem: str, on_typed: OnText) -> ft.Control:
    entry = SecretField(ui.palette, label, value=typed, on_change=on_typed, error=problem or None, key=label)
    return ft.Container(entry, padding=SIDE)


def making(ui: UiContext, share: float, *, on_stop: Press, on_help: Press) -> ft.Control:
    return working(ui, words.MAKING(), share, on_stop, on_help)


def where(
    ui: UiContext,
    file_name: str,
    *,
    problem: str,
    busy: bool,
    on_save: Press,
    on_share: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    primary = primary_button(p, words.SAVE(), on_save, busy=busy)
    action = (
        actions(ui.frame, primary, quiet_button(p, words.SHARE(), on_share), quiet_first=True) if on_share else primary
    )
    parts = [
        ft.Container(drawing(p, "sealed-letter", height=130), padding=ft.Padding.symmetric(vertical=t.S4)),
        ft.Container(text(file_name, t.SMALL, p.ink_soft, center=True), padding=TEXT_SIDE),
        vspace(t.S4),
        live(ui, problem),
    ]
    return screen(ui, words.WHERE(), words.KEEP(), parts, action, on_back=on_leave, on_help=on_help)


def done(ui: UiContext, saved: str, way: Way | None, *, in_browser: bool, on_done: Press, on_help: Press) -> ft.Control:
    p = ui.palette
    opens = {Way.WORDS: words.OPENS_WITH_WORDS, Way.MINE: words.OPENS_WITH_MINE, Way.OTHER: words.OPENS_WITH_OTHER}
    parts = [
        ft.Container(drawing(p, "sealed-letter", height=130), padding=ft.Padding.symmetric(vertical=t.S4)),
        live(ui, opens[way]() if way else ""),
        vspace(t.S2),
        line(ui, words.KEEP()),
    ]
    note = words.IN_DOWNLOADS() if in_browser else ""
    return screen(ui, saved, note, parts, primary_button(p, words.DONE(), on_done), on_back=on_done, on_help=on_help)
