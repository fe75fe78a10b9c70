"""The closed journal: one room, one lamp, one field; Help without opening it."""

import asyncio
import importlib
from collections.abc import Callable
from datetime import datetime

import flet as ft

from kapjournal.errors import KapJournalError, WrongPassphrase
from kapjournal.views import graphics
from kapjournal.views import tokens as t
from kapjournal.views.desk import use_desk
from kapjournal.views.help import Help
from kapjournal.views.hooks import use_action
from kapjournal.views.keeper import wait_after
from kapjournal.views.look import Look, use_look
from kapjournal.views.widgets.buttons import help_button, lamp_button, quiet_button
from kapjournal.views.widgets.fields import SecretField, field
from kapjournal.views.widgets.layout import column, gap, picture, scroll
from kapjournal.views.widgets.text import text
from kapjournal.views.words import common
from kapjournal.views.words import lock as words

SHEET_HEIGHT = 392.0


@ft.component
def Lock() -> ft.Control:
    """Passphrase or recovery words. What was typed stays until it fits, also while Help is open above it."""
    desk, look = use_desk(), use_look()
    secret, set_secret = ft.use_state("")
    by_words, set_by_words = ft.use_state(False)
    problem, set_problem = ft.use_state("")
    helping, set_helping = ft.use_state(False)

    async def unlock() -> None:
        set_problem("")
        try:
            await desk.keeper.unlock(secret, recovery=by_words)
        except KapJournalError as error:
            set_problem(_calm(error, by_words, desk.keeper.wrong_tries))
            return
        if by_words:
            desk.go("/settings/forgotten")

    open_it, busy = use_action(unlock, desk)
    ft.use_effect(_load_the_journal, [])

    def switch() -> None:
        set_by_words(not by_words)
        set_secret("")
        set_problem("")

    if helping:
        return Help(on_leave=lambda: set_helping(False))
    return layout(
        look,
        now=datetime.now().astimezone(),
        by_words=by_words,
        secret=secret,
        problem=problem,
        waiting=busy and wait_after(desk.keeper.wrong_tries) > 0,
        busy=busy,
        demo=desk.keeper.demo_passphrase,
        on_secret=set_secret,
        on_open=open_it,
        on_switch=switch,
        on_help=lambda: set_helping(True),
    )


async def _load_the_journal() -> None:
    """Import what the open journal needs while the passphrase is typed."""
    await asyncio.sleep(0.2)  # the first frame goes first
    await asyncio.to_thread(importlib.import_module, "kapjournal.storage.vault")
    await asyncio.to_thread(importlib.import_module, "kapjournal.views.routes")


def _calm(error: KapJournalError, by_words: bool, tries: int) -> str:
    if not isinstance(error, WrongPassphrase):
        return common.sorry(error)
    if wait_after(tries) > 0:
        return words.WRONG_AND_SLOWER
    return words.WRONG_WORDS if by_words else words.WRONG


def layout(
    look: Look,
    *,
    now: datetime,
    by_words: bool,
    secret: str,
    problem: str,
    waiting: bool,
    busy: bool,
    demo: str | None,
    on_secret: Callable[[str], None],
    on_open: Callable[[], None],
    on_switch: Callable[[], None],
    on_help: Callable[[], None],
) -> ft.Control:
    p = look.palette
    make = field if by_words else SecretField
    entry = make(
        p,
        words.RECOVERY_WORDS if by_words else words.PASSPHRASE,
        value=secret,
        on_change=on_secret,
        on_submit=on_open,
        error=problem or None,
        key="words" if by_words else "passphrase",
    )
    note = words.demo(demo) if demo else words.CLOSED
    sheet = column(
        [
            text(common.greeting(now), t.TITLE.capped(look.frame.scale, 1.4), p.ink, heading=1),
            gap(t.S1),
            # A node of its own: where the sheet scrolls, the field would take the line into its name.
            ft.Semantics(
                container=True, live_region=True, content=text(words.WAITING if waiting else note, t.BODY, p.ink_soft)
            ),
            gap(t.S4),
            entry,
            gap(t.S4),
            lamp_button(p, words.OPENING if busy else words.OPEN, on_open if secret.strip() else None, busy=busy),
            gap(t.S2),
            ft.Container(
                quiet_button(p, words.USE_PASSPHRASE if by_words else words.USE_WORDS, on_switch),
                alignment=ft.Alignment.CENTER,
            ),
        ]
    )
    return _room(look, sheet, on_help)


def _room(look: Look, content: ft.Control, on_help: Callable[[], None]) -> ft.Control:
    """The drawing above, the sheet on the table; beside each other in a wide window."""
    p, f = look.palette, look.frame
    sheet = ft.Container(
        content,
        bgcolor=p.paper,
        border_radius=ft.BorderRadius.only(top_left=t.R_PAD, top_right=t.R_PAD),
        padding=ft.Padding.only(left=24, right=24, top=28, bottom=t.S6),
    )
    helper = ft.Container(help_button(p if f.wide else t.DARK, on_help), right=t.MARGIN, top=14)
    if f.wide:
        return _wide_room(look, sheet, helper)
    art = _lamp_room(f.width, f.width * 520 / 390)
    if f.large_text or f.height < 700:  # the drawing gives way, the sheet scrolls
        view = ft.Container(ft.Stack([ft.Container(art, left=0, right=0, bottom=-14)]), height=190, bgcolor=t.LOCK_WALL)
        return ft.Stack([scroll([view, sheet]), helper], expand=True)
    sheet.left = sheet.right = sheet.bottom = 0
    sheet.height = SHEET_HEIGHT
    wall = ft.Container(bgcolor=t.LOCK_WALL, left=0, right=0, top=0, bottom=0)
    above = ft.Container(art, left=0, right=0, bottom=SHEET_HEIGHT - 14)
    return ft.Stack([wall, above, sheet, helper], expand=True)


def _wide_room(look: Look, sheet: ft.Container, helper: ft.Container) -> ft.Control:
    half = look.frame.width / 2
    art = ft.Container(
        _lamp_room(half, look.frame.height), bgcolor=t.LOCK_WALL, width=half, clip_behavior=ft.ClipBehavior.HARD_EDGE
    )
    sheet.border_radius = None
    sheet.width = 480
    table = ft.Container(
        ft.Column([sheet], alignment=ft.MainAxisAlignment.CENTER, scroll=ft.ScrollMode.HIDDEN),
        bgcolor=look.palette.paper,
        alignment=ft.Alignment.CENTER,
        expand=True,
    )
    return ft.Stack(
        [ft.Row([art, table], spacing=0, expand=True, vertical_alignment=ft.CrossAxisAlignment.STRETCH), helper],
        expand=True,
    )


def _lamp_room(width: float, height: float) -> ft.Control:
    return picture(
        graphics.drawing("lamp-room", "light"), width=width, height=height, fit=ft.BoxFit.COVER, label=words.DRAWING
    )
