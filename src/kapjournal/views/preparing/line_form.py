"""A line of one's own, typed into a list: a field with its draft, and what keeps it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import link_button, quiet_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.layout import Press, column
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import use_draft
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common

if TYPE_CHECKING:
    from kapjournal.storage import Db

TEXT = "text"


@ft.component
def LineForm(
    label: str,
    save: str,
    place: str,
    on_keep: "Callable[[Db, str], Any]",
    *,
    start: str = "",
    on_close: Press | None = None,
    autofocus: bool = False,
    key: object = None,
) -> ft.Control:
    """`on_keep` keeps the words and drops the draft at `place`; then the field is empty for the next ones.

    With `on_close` there is a way out, and keeping leads there too.
    """
    del key
    services, ui = use_services(), use_ui()
    draft = use_draft(services, place)
    fresh, set_fresh = ft.use_state(0)
    typed = draft.get(TEXT, start)
    has_words, set_has_words = ft.use_state(not is_blank(typed))
    command = use_commands(services)

    def write(words: str) -> None:
        draft.put(TEXT, words)
        set_has_words(not is_blank(words))

    def kept(_: object) -> None:
        draft.drop()
        set_has_words(False)
        set_fresh(fresh + 1)
        if on_close:
            on_close()

    def keep() -> None:
        words = draft.get(TEXT, start)
        if not is_blank(words):
            services.run(lambda db: on_keep(db, words), then=kept)

    press = command("keep", keep)
    p = ui.palette
    entry = field(p, label, value=typed, on_change=write, on_submit=press, autofocus=autofocus, key=f"{place}-{fresh}")
    ways: list[ft.Control] = [link_button(p, save, ft.Icons.ADD_ROUNDED, press)] if has_words else []
    if on_close:
        ways.append(quiet_button(p, common.CLOSE(), on_close, colour=p.ink_soft))
    return column([told(entry), ft.Row(ways, wrap=True, spacing=t.S2, run_spacing=t.S1)], spacing=t.S2)
