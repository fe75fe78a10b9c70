"""How writing down what came up looks: tiles to tap, one question, and what was kept as one thing to look at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.fields import field as text_field
from kapjournal.views.design.layout import Press, vspace
from kapjournal.views.design.text import style, text
from kapjournal.views.design.tokens import DARK, SESSION, Type
from kapjournal.views.session_screen import night
from kapjournal.views.session_screen.hues import HUES
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import one_word as words
from kapjournal.views.words import session_screen as screen_words

BELOW_KEYBOARD = 300.0
"""What a phone on its side leaves over its keyboard is lower: there the field has the room of the question."""
DOT, DISC = 34.0, 200.0
COLORS_A_ROW, COLOR_TALL = 3, 120.0
WORD = Type(t.SERIF, 40, 1.2, -0.4)


@dataclass(frozen=True)
class Shown:
    """What is on the screen. Its repr holds no word of the patient."""

    text: str = field(default="", repr=False)
    color_id: str = ""
    is_hard: bool = False
    saved_at: str = ""
    until: str = ""
    written: str = field(default="", repr=False)


@dataclass(frozen=True)
class Doing:
    """What can be pressed on the screens of one word."""

    on_word: Callable[[str], None]
    on_own_word: Press
    on_color: Callable[[str], None]
    on_no_color: Press
    on_text: Callable[[str], None]
    on_keep: Press
    on_add_color: Press
    on_add_word: Press
    on_add_picture: Press
    on_undo: Press
    on_someone: Press
    on_steady: Press
    on_back: Press
    on_done: Press


def word(ui: UiContext, _shown: Shown, doing: Doing) -> ft.Control:
    """Nine words and one's own: the first tap keeps it."""
    many = 2 if not ui.frame.low else 3
    room = night.half(ui, many)
    tiles = [
        night.target(ui, said(), partial(doing.on_word, word_id), room=room, stacked=True, height=night.CLOSE)
        for word_id, said in words.WORDS.items()
    ]
    tiles.append(night.target(ui, words.ANOTHER(), doing.on_own_word, room=room, stacked=True, height=night.CLOSE))
    return _tiles(ui, words.WHICH(), night.pairs(ui, tiles, many), doing)


def color(ui: UiContext, _shown: Shown, doing: Doing) -> ft.Control:
    """Each with its name, which is what counts where a color cannot be told. All twelve are in sight on a phone."""
    room = night.half(ui, COLORS_A_ROW)
    tiles = [
        night.target(
            ui,
            said(),
            partial(doing.on_color, color_id),
            mark=_dot(color_id),
            room=room,
            stacked=True,
            height=COLOR_TALL,
        )
        for color_id, said in words.COLORS.items()
    ]
    tiles.append(night.target(ui, words.NO_COLOR(), doing.on_no_color, room=room, stacked=True, height=COLOR_TALL))
    return _tiles(ui, words.CHOOSE_COLOR(), night.pairs(ui, tiles, COLORS_A_ROW), doing)


def saved(ui: UiContext, shown: Shown, doing: Doing) -> ft.Control:
    """It is kept. After a hard word somebody comes first."""
    said = [night.orb(ui, 150.0, 640.0), vspace(t.S2), night.large(ui, words.saved(shown.text)), vspace(t.S3)]
    undo, done = (_small(ui, words_, press) for words_, press in _ways_out(doing))
    if shown.is_hard:
        ways = [
            night.target(ui, screen_words.SOMEONE(), doing.on_someone, icon=ft.Icons.FAVORITE_BORDER_ROUNDED, lit=True),
            night.target(ui, screen_words.FEEL_STEADY(), doing.on_steady, icon=ft.Icons.SPA_OUTLINED),
            night.pairs(ui, [undo, done]),
        ]
        return night.night(ui, said, ways, on_help=doing.on_someone)
    ways = [
        night.target(ui, words.ADD_COLOR(), doing.on_add_color),
        night.target(ui, words.ADD_WORD(), doing.on_add_word),
        night.pairs(ui, [undo, done]),
    ]
    return night.night(ui, said, ways, on_help=doing.on_someone)


def end(ui: UiContext, shown: Shown, doing: Doing) -> ft.Control:
    """Enough for now, and until when there can be more."""
    said: list[ft.Control] = [_disc(ui, shown), vspace(t.S5)]
    if shown.saved_at:
        said.append(night.large(ui, shown.saved_at))
    if shown.until:
        said += [vspace(t.S3), night.soft(ui, shown.until)]
    ways = [
        night.target(ui, words.ADD_PICTURE(), doing.on_add_picture),
        night.target(ui, words.DONE(), doing.on_done, lit=True),
    ]
    if shown.color_id:
        ways.append(night.target(ui, common.UNDO(), doing.on_undo, height=night.CLOSE))
    return night.night(ui, said, ways, on_help=doing.on_someone)


def own_word(ui: UiContext, shown: Shown, doing: Doing) -> ft.Control:
    return _typing(ui, shown, doing, words.WHICH(), words.OWN(), lines=1)


def picture(ui: UiContext, shown: Shown, doing: Doing) -> ft.Control:
    return _typing(ui, shown, doing, words.WHAT_PICTURE(), words.PICTURE(), lines=4)


STAGES: Mapping[str, Callable[[UiContext, Shown, Doing], ft.Control]] = {
    "WORD": word,
    "OWN_WORD": own_word,
    "SAVED": saved,
    "COLOR": color,
    "PICTURE": picture,
    "END": end,
}


def _ways_out(doing: Doing) -> tuple[tuple[str, Press], tuple[str, Press]]:
    return (common.UNDO(), doing.on_undo), (words.DONE(), doing.on_done)


def _small(ui: UiContext, label: str, on_press: Press) -> ft.Control:
    return night.target(ui, label, on_press, room=night.half(ui), stacked=True, height=night.CLOSE)


def _tiles(ui: UiContext, question: str, tiles: ft.Control, doing: Doing) -> ft.Control:
    """All of it moves where the window has no room for so many; the way out stays."""
    head, way_out = night.large(ui, question), night.leave(ui, common.BACK(), doing.on_back)
    page = ft.Column(
        [head, vspace(t.S4), tiles, vspace(t.S2)],
        scroll=ft.ScrollMode.HIDDEN,
        spacing=0,
        expand=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return night.page(
        ui, ft.Column([page, way_out], spacing=0, expand=True, horizontal_alignment=_STRETCH), on_help=doing.on_someone
    )


_STRETCH = ft.CrossAxisAlignment.STRETCH


def _typing(ui: UiContext, shown: Shown, doing: Doing, question: str, label: str, *, lines: int) -> ft.Control:
    entry = text_field(
        DARK, label, value=shown.written, on_change=doing.on_text, on_submit=doing.on_keep, lines=lines, autofocus=True
    )
    entry.key = label
    entry.text_style = style(t.SESSION_LABEL.capped(ui.frame.scale, night.MOST), SESSION.text)
    entry.fill_color = SESSION.target
    entry.cursor_color = SESSION.text
    entry.border = {
        ft.ControlState.FOCUSED: ft.OutlineInputBorder(border_radius=t.R_FIELD, side=ft.BorderSide(2, SESSION.text)),
        ft.ControlState.DEFAULT: ft.OutlineInputBorder(
            border_radius=t.R_FIELD, side=ft.BorderSide(1.5, SESSION.target_edge)
        ),
    }
    keep = night.target(ui, common.KEEP(), doing.on_keep if shown.written.strip() else None, lit=True)
    head = [] if ui.frame.height < BELOW_KEYBOARD else [night.large(ui, question), vspace(t.S4)]
    page = ft.Column(
        [*head, entry, vspace(t.S4), keep],
        scroll=ft.ScrollMode.HIDDEN,
        spacing=0,
        expand=True,
        horizontal_alignment=_STRETCH,
    )
    back = night.leave(ui, common.BACK(), doing.on_back)
    return night.page(
        ui, ft.Column([page, back], spacing=0, expand=True, horizontal_alignment=_STRETCH), on_help=doing.on_someone
    )


def _dot(color_id: str) -> ft.Control:
    return ft.Container(
        width=DOT,
        height=DOT,
        border_radius=DOT,
        bgcolor=HUES[color_id],
        border=ft.Border.all(1.5, SESSION.target_edge if color_id != "white" else HUES["white"]),
    )


def _disc(ui: UiContext, shown: Shown) -> ft.Control:
    """What was kept, in its color; silent, for it was said as it was tapped."""
    size = min(DISC, ui.frame.height - 520)
    if size < 96 or ui.frame.large_text or not shown.text:
        return ft.Container()
    hue = HUES.get(shown.color_id, SESSION.target)
    # A color is named on the dark ground below it, never on itself: some are light and some are dark.
    disc = ft.Container(
        width=size * 0.72,
        height=size * 0.72,
        border_radius=size,
        bgcolor=hue,
        border=ft.Border.all(1.5, SESSION.target_edge),
    )
    name = text(shown.text, WORD.capped(ui.frame.scale, night.MOST), SESSION.text, center=True, lines=2)
    parts = [disc, vspace(t.S3), name] if shown.color_id else [name]
    return ft.Column(parts, spacing=0, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
