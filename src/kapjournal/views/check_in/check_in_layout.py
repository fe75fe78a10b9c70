"""How checking in looks: the mood map, its words below it, and what can be said beside it."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.models import OwnWord
from kapjournal.terms import FeelingWord
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, quiet_button
from kapjournal.views.design.focusable import MapKeys
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, Press, column, max_width, scroll_form, vspace
from kapjournal.views.design.mood_pad import ARROWS, OnMove, OnRest, mood_pad
from kapjournal.views.design.text import balanced, fitted, text
from kapjournal.views.design.tokens import Frame
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common

WIDEST = 560.0
LOWEST_PAD, TALLEST_PAD = 260.0, 420.0
LOWEST_PAD_LARGE = 300.0
SHARE = 0.47
"""Of the height of the window: under the map stand its words, and the first lines of what can be said beside it."""
PAD_SHARE = 0.52


def layout(
    ui: UiContext,
    mood: Mood,
    own: Sequence[OwnWord],
    *,
    title: str,
    is_placing: bool,
    takes_keyboard: bool,
    has_changed: bool,
    own_word: ft.Control,
    beside: ft.Control,
    on_move: OnMove,
    on_rest: OnRest,
    on_key: Callable[[str], None],
    on_word: Callable[[FeelingWord], None],
    on_undo: Press | None,
    on_delete: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """One scroll, and nothing in it is asked for. The map `takes_keyboard` where nothing else is on the screen."""
    p, f = ui.palette, ui.frame
    saved = saved_line(ui, mood, is_placing=is_placing, has_changed=has_changed, on_undo=on_undo)
    below: list[ft.Control] = [
        *([ft.Container(saved, padding=SIDE)] if saved else []),
        vspace(t.S2),
        word_chips(ui, mood, own, on_word),
        ft.Container(own_word, padding=SIDE),
        vspace(t.S4),
        beside,
    ]
    if on_delete:
        delete = quiet_button(p, words.DELETE(), on_delete, icon=ft.Icons.DELETE_OUTLINE_ROUNDED, colour=p.ink_soft)
        below += [vspace(t.S2), ft.Container(ft.Row([delete], wrap=True), padding=insets(start=t.S1))]
    below.append(vspace(t.S8))
    bar = top_bar(p, on_leave, on_help, close=True)

    def pad(width: float, height: float) -> ft.Control:
        return keys(
            mood_pad(ui, width, height, mood.at, on_move, on_rest, own=own, by_keys=True),
            on_key,
            on_rest,
            autofocus=takes_keyboard,
        )

    if f.low and f.wide:
        map_ = ft.Container(pad(f.width * PAD_SHARE, f.height - 2 * t.S2), padding=insets(start=t.MARGIN, top=t.S2))
        kind = t.HEADING.capped(f.scale, 1.3)
        head = ft.Container(text(title, kind, p.ink, heading=1), padding=insets(start=20, bottom=t.S2))
        return _page(f, bar, head, below, at_the_left=map_)
    width = min(f.width, WIDEST)
    kind = fitted(title, t.TITLE.capped(f.scale, 1.3), width - 2 * t.S5)
    said = balanced(title, kind, (width - 2 * t.S5) / min(f.scale, 1.3))
    head = ft.Container(text(said, kind, p.ink, heading=1), padding=insets(start=20, end=20, top=4, bottom=16))
    lowest = LOWEST_PAD_LARGE if f.large_text else LOWEST_PAD
    map_ = ft.Container(pad(width - 2 * t.MARGIN, min(max(f.height * SHARE, lowest), TALLEST_PAD)), padding=SIDE)
    return _page(f, bar, head, below, under_head=map_)


def _page(
    frame: Frame,
    bar: ft.Control,
    head: ft.Control,
    below: Sequence[ft.Control],
    *,
    at_the_left: ft.Control | None = None,
    under_head: ft.Control | None = None,
) -> ft.Control:
    """The map under the question, or on a phone on its side at the left of everything else.

    One tree for both: a field that moved while a phone is turned would lose the cursor.
    """
    scrolled = scroll_form([head, ft.Container(under_head), vspace(t.S2 if under_head else 0), *below])
    rest = column([bar, scrolled], expand=True)
    stretched = ft.CrossAxisAlignment.STRETCH
    row = ft.Row([ft.Container(at_the_left), rest], spacing=0, expand=True, vertical_alignment=stretched)
    return max_width(row, frame, most=frame.width if at_the_left else WIDEST)


def saved_line(
    ui: UiContext, mood: Mood, *, has_changed: bool, on_undo: Press | None, is_placing: bool = False
) -> ft.Control | None:
    """What to do; from the first tap on, that it is kept, and a way to take back what was done here."""
    p = ui.palette
    if is_placing or not (has_changed or mood.is_said):
        return text((words.PLACE_WORD if is_placing else words.TAP)(), t.BODY, p.ink_soft)
    if not has_changed:
        return None
    said = ft.Semantics(live_region=True, content=text(common.KEPT(), t.SMALL, p.ink_soft))
    undo = [quiet_button(p, common.UNDO(), on_undo)] if on_undo else []
    return ft.Row([said, *undo], spacing=t.S2, tight=True, vertical_alignment=ft.CrossAxisAlignment.CENTER)


def keys(content: ft.Control, on_key: Callable[[str], None], on_rest: OnRest, *, autofocus: bool = True) -> ft.Control:
    """Arrow keys move the point while the focus is on the map; what is typed below it is not heard. It rests when the
    key is let go."""
    return MapKeys(
        content,
        autofocus=autofocus,
        include_semantics=False,
        on_key_down=lambda e: on_key(e.key),
        on_key_repeat=lambda e: on_key(e.key),
        on_key_up=lambda e: on_rest() if e.key in ARROWS else None,
    )


def word_chips(ui: UiContext, mood: Mood, own: Sequence[OwnWord], on_word: Callable[[FeelingWord], None]) -> ft.Control:
    """The words near the point; none before there is one."""
    p, near = ui.palette, mood.offered(own)
    chips = [chip(p, word.text, _to(on_word, word), chosen=word in mood.chosen) for word in near]
    if ui.frame.wide or ui.frame.large_text:
        return ft.Container(ft.Row(chips, wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE)
    return ft.Container(ft.Row(chips, spacing=t.S2, scroll=ft.ScrollMode.HIDDEN), padding=insets(start=t.MARGIN))


def _to(on_word: Callable[[FeelingWord], None], word: FeelingWord) -> Press:
    return lambda: on_word(word)
