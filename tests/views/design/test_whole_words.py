"""Names of rooms and words that are held up: no word of them is broken, and all of them has room."""

import ast
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import flet as ft
import pytest
from PIL import ImageFont

import kapjournal
from kapjournal.messages import Message
from kapjournal.resources import assets_dir
from kapjournal.views.design.bars import DESTINATIONS, tab_bar
from kapjournal.views.design.rows import room_head
from kapjournal.views.design.text import kept_together
from kapjournal.views.design.tokens import LIGHT, Frame
from kapjournal.views.journal.calendar_layout import legend
from kapjournal.views.more.region_rows import which_row
from kapjournal.views.safety import please_come
from kapjournal.views.session_screen import night
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import (
    common,
    one_word,
    someone,
)
from kapjournal.views.words import help as help_words
from kapjournal.views.words import session_screen as night_words
from tests.support.descending import descend

FRAMES = [Frame(*size, scale) for size in ((320, 568), (360, 640), (390, 844)) for scale in (1.0, 1.3, 1.5, 2.0)]
ROOMS = (common.JOURNAL, common.SESSIONS, common.MORE)


SERIF_FONT, UI_FONT = "Literata-Regular.ttf", "Roboto-Medium.ttf"


@cache
def _font(size: float, name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(assets_dir() / "fonts" / name, size)


def wide(words: str, size: float, font: str = SERIF_FONT) -> float:
    return _font(round(size, 1), font).getlength(words)


def first_text(control: ft.Control) -> ft.Text:
    return next(one for one, _ in descend(control) if isinstance(one, ft.Text))


@pytest.mark.parametrize(("room", "frame"), list(product(ROOMS, FRAMES)))
def test_the_name_of_a_room_stays_whole(room: object, frame: Frame) -> None:
    """Beside Help, which grows with the text."""
    title = room()  # type: ignore[operator]
    said = first_text(room_head(UiContext(LIGHT, frame), title, lambda: None))
    assert isinstance(said.style, ft.TextStyle)
    size = float(said.style.size or 0) * frame.scale
    helps = 28 + 18 + 6 + 4 * 0.56 * 14 * frame.scale
    assert wide(title, size) <= frame.width - 20 - 16 - helps


@pytest.mark.parametrize("frame", FRAMES)
def test_the_names_of_the_rooms_stay_whole_below_them(frame: Frame) -> None:
    """Four beside each other, all of one size."""
    bar = tab_bar(UiContext(LIGHT, frame), 1, lambda _: None)
    said = [one for one, _ in descend(bar) if isinstance(one, ft.Text)]
    sizes = {one.style.size for one in said if isinstance(one.style, ft.TextStyle)}
    assert len(said) == len(DESTINATIONS)
    assert len(sizes) == 1
    room = (frame.width - 2 * 4) / len(DESTINATIONS) - 2 * 2
    assert all(wide(str(one.value), float(sizes.copy().pop() or 0) * frame.scale, UI_FONT) <= room for one in said)


HELD_UP = [Frame(*size, scale) for size in ((320, 568), (390, 844), (1280, 800)) for scale in (1.0, 1.5, 2.0)]


@pytest.mark.parametrize("frame", HELD_UP)
@pytest.mark.parametrize("place", range(len(someone.large_words("112"))))
def test_words_that_are_held_up_are_seen_whole(frame: Frame, place: int) -> None:
    """Above the ways below, and the first with the line under it."""
    said = someone.large_words("112")[place]
    ui = UiContext(LIGHT, frame)
    room = please_come.room_for_words(ui, cannot_speak=place == 0, calls=True)
    kind = please_come.fitting(said, ui, room)
    size = kind.size * frame.scale
    lines, line = 1, ""
    for word in said.split():
        longer = f"{line} {word}".strip()
        if wide(longer, size) <= frame.width - 48:
            line = longer
        else:
            lines, line = lines + 1, word
        assert wide(word, size) <= frame.width - 48
    assert lines * size * kind.line <= room
    assert size >= please_come.SMALLEST


def test_a_short_word_with_a_hyphen_is_not_broken() -> None:
    """So-so, and not a word that may be broken."""
    assert kept_together("4 good, 3 so-so.") == "4 good, 3 so-\u2060so."
    assert kept_together("a check-in, well-meant") == "a check-in, well-meant"


@pytest.mark.parametrize("frame", FRAMES)
def test_whose_numbers_help_shows_is_read_also_where_text_is_large(frame: Frame) -> None:
    """No word of it is broken beside what changes it; else each has a line."""
    said, change = help_words.lines_of("United States"), help_words.CHANGE_REGION()
    row = next(
        (one for one, _ in descend(which_row(UiContext(LIGHT, frame), said, change, lambda: None)) if is_row(one)), None
    )
    if row is not None:
        left = frame.width - 28 - wide(change, 16 * frame.scale, UI_FONT) - 32
        assert max(wide(word, 14 * frame.scale, UI_FONT) for word in said.split()) <= left


def is_row(control: object) -> bool:
    return isinstance(control, ft.Row) and len(control.controls) > 1


@pytest.mark.parametrize("frame", FRAMES)
def test_what_the_marks_of_the_month_mean_is_not_cut(frame: Frame) -> None:
    """A meaning that is longer than the window goes on in a second line."""
    for one, _ in descend(legend(UiContext(LIGHT, frame))):
        if isinstance(one, ft.Text) and wide(one.value, 14 * frame.scale, UI_FONT) > frame.width - 60:
            assert one.expand
            assert one.expand_loose


TILES = (
    (night_words.WRITE_ONE_WORD, 28.0),
    (night_words.FEEL_STEADY, 28.0),
    (one_word.NO_COLOR, 34.0),
    (one_word.ANOTHER, 0.0),
)
"""Each with how high the mark is that stands over its words."""
LOWER = [Frame(*size, scale) for size in ((390, 544), (430, 620), (844, 390), (932, 430)) for scale in (1.0, 1.3, 2.0)]


@pytest.mark.parametrize(("tile", "frame"), list(product(TILES, [*FRAMES, *LOWER])))
def test_the_words_of_a_tile_of_the_session_lie_in_it(tile: tuple[Message, float], frame: Frame) -> None:
    """Under their mark, also in a low window, where a tile is as low as a heavy hand needs."""
    label, mark = tile
    ui = UiContext(LIGHT, frame)
    icon = ft.Icons.SPA_OUTLINED if mark == 28 else None
    dot = ft.Container(width=34, height=34) if mark == 34 else None
    many = 3 if dot or frame.low else 2
    room = night.half(ui, many if not icon else 2)
    drawn = night.target(
        ui,
        label(),
        lambda: None,
        icon=icon,
        mark=dot,
        room=room,
        stacked=True,
        height=night.TALL if icon else 120.0,
    )
    box = next(one for one, _ in descend(drawn) if isinstance(one, ft.Container) and one.height not in (None, 34))
    said = first_text(drawn)
    assert isinstance(said.style, ft.TextStyle)
    size, lines, line = float(said.style.size or 0) * frame.scale, 1, ""
    for word in said.value.split():
        longer = f"{line} {word}".strip()
        is_room = not line or wide(longer, size) <= room - 16
        lines, line = (lines, longer) if is_room else (lines + 1, word)
    over = 0 if not mark else mark + 4 if icon is None or frame.small or frame.low else 34 + 8
    assert over + lines * size * 1.2 <= float(box.height or 0) - 6  # air, and what hangs below a line


BUTTONS = {"quiet_button", "link_button", "caption_button"}
VIEWS = Path(kapjournal.__file__).parent / "views"


def _called(made: ast.AST) -> str:
    return made.func.id if isinstance(made, ast.Call) and isinstance(made.func, ast.Name) else ""


def _rows(source: ast.AST) -> Iterator[ast.Call]:
    """Every row with a single thing in it, which is a button with words."""
    named = {
        target.id
        for one in ast.walk(source)
        if isinstance(one, ast.Assign) and _called(one.value) in BUTTONS
        for target in one.targets
        if isinstance(target, ast.Name)
    }
    for one in ast.walk(source):
        if isinstance(one, ast.Call) and ast.unparse(one.func) == "ft.Row" and one.args:
            held = one.args[0].elts if isinstance(one.args[0], ast.List) else []
            if len(held) == 1 and (_called(held[0]) in BUTTONS or getattr(held[0], "id", "") in named):
                yield one


def test_the_words_of_a_button_alone_in_its_row_go_on_in_a_second_line() -> None:
    """A row gives what lies in it all the width it asks for, and long words would end at the edge of the window."""
    cut = [
        f"{path.name}:{row.lineno}"
        for path in sorted(VIEWS.rglob("*.py"))
        for row in _rows(ast.parse(path.read_text(encoding="utf-8")))
        if not {"wrap", "tight", "alignment"} & {given.arg for given in row.keywords}
    ]
    assert cut == []
