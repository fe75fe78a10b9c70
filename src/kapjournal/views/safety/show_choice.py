"""Whether something shows while the journal is locked: said what that means before it is chosen."""

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip, link_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, card, column
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import lock_screen as words


def show_choice(
    ui: UiContext, *, chosen: bool, asking: bool, on_ask: Press, on_show: Press, on_keep_locked: Press
) -> ft.Control:
    """A chip to tick. Ticking it asks first, and says who can read it then; taking it off asks nothing."""
    p = ui.palette
    tick = ft.Row([chip(p, words.SHOW(), on_keep_locked if chosen else on_ask, chosen=chosen)], wrap=True)
    if not asking:
        line = ft.Container(text(words.BEFORE(), t.SMALL, p.ink_soft), padding=insets(start=t.S1))
        said = [line] if chosen else []
        return column([tick, *said], spacing=t.S2)
    ways = ft.Row(
        [
            link_button(p, words.SHOW_IT(), ft.Icons.LOCK_OPEN_ROUNDED, on_show),
            quiet_button(p, words.KEEP_LOCKED(), on_keep_locked),
        ],
        wrap=True,
        spacing=t.S2,
        run_spacing=t.S2,
    )
    asked = ft.Semantics(live_region=True, container=True, content=text(words.BEFORE(), t.BODY, p.ink))
    return column(
        [tick, card(p, column([asked, ways], spacing=t.S3), flat=True, bgcolor=p.well, padding=t.S4)], spacing=t.S3
    )
