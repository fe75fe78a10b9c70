"""Words that are not wholly drawn are found, and no others."""

from collections.abc import Callable

import flet as ft
import pytest

from tests.support.words_in_boxes import cut_words

LONG = "[more than a narrow window has on one line]"
STYLE = ft.TextStyle(size=16, height=1.5, font_family="Roboto")


def said() -> ft.Text:
    return ft.Text(LONG, style=STYLE)


def button() -> ft.Control:
    style = ft.ButtonStyle(text_style=STYLE, padding=ft.Padding.symmetric(horizontal=24, vertical=18))
    return ft.Container(ft.FilledButton("[Write]", style=style), expand=True)


CUT: dict[str, Callable[[], ft.Control]] = {
    "ends in dots": lambda: ft.Text(LONG, style=STYLE, max_lines=1),
    "too low": lambda: ft.Container(ft.Column([ft.Icon(ft.Icons.ABC), said()]), height=60),
    "beside itself": lambda: ft.Row([said()]),
    "in a chip": lambda: ft.OutlinedButton(ft.Row([said()], tight=True)),
    "squeezed": lambda: ft.Row([ft.Container(width=140), button()]),
}
WHOLE: dict[str, Callable[[], ft.Control]] = {
    "wraps": said,
    "high enough": lambda: ft.Container(said(), height=72),
    "scrolls": lambda: ft.Container(ft.Column([said(), said()], scroll=ft.ScrollMode.AUTO), height=40),
    "has the rest of a row": lambda: ft.Row([ft.Icon(ft.Icons.ABC), ft.Container(said(), expand=True)]),
    "is not of the catalogue": lambda: ft.Text(LONG.strip("[]"), style=STYLE, max_lines=1),
    "has a button's room": lambda: ft.Row([ft.Container(width=60), button()]),
}


@pytest.mark.parametrize("how", CUT)
def test_what_is_cut_is_found(how: str) -> None:
    assert cut_words(CUT[how](), 200)


@pytest.mark.parametrize("how", WHOLE)
def test_what_is_whole_is_left_alone(how: str) -> None:
    assert cut_words(WHOLE[how](), 200) == []
