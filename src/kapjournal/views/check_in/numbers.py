"""Numbers on a check-in: 0 to 10 in one tap, yes or no, and a number that is typed."""

import unicodedata
from collections.abc import Callable

import flet as ft

from kapjournal.messages.formats import formats
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.layout import Press, column
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import check_in as words

OnNumber = Callable[[float | None], object]
TEN = range(11)
LONGEST = 12


def zero_to_ten(
    ui: UiContext, said: float | None, on_choose: OnNumber, *, ends: tuple[str, str] | None = None
) -> ft.Control:
    """The number that was said is pressed again to say nothing. `ends` are what 0 and 10 mean."""
    chips = [chip(ui.palette, str(number), _to(on_choose, number, said), chosen=number == said) for number in TEN]
    row = ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2)
    if ends is None:
        return row
    meant = (text(f"{number}: {end}", t.SMALL, ui.palette.ink_soft) for number, end in zip((0, 10), ends, strict=True))
    return column([row, *meant], spacing=t.S2)


def yes_or_no(ui: UiContext, said: float | None, on_choose: OnNumber) -> ft.Control:
    chips = [
        chip(ui.palette, word(), _to(on_choose, value, said), chosen=value == said)
        for word, value in ((words.YES, 1), (words.NO, 0))
    ]
    return ft.Row(list[ft.Control](chips), spacing=t.S2)


def typed_number(
    ui: UiContext, label: str, written: str, on_text: Callable[[str], object], *, key: str, is_wrong: bool = False
) -> ft.Control:
    error = words.WHICH_NUMBER() if is_wrong else None
    entry = field(
        ui.palette, label, value=written, on_change=on_text, error=error, keyboard=ft.KeyboardType.NUMBER, key=key
    )
    return told(entry)


def read_number(typed: str) -> float | None:
    """A number in the digits of any script, with a point or a comma; None for what is none."""
    plain = "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in typed.strip())
    point = formats().decimal
    tidy = plain.replace(point, ".") if point in plain else plain.replace(",", ".")
    if not tidy or len(tidy) > LONGEST or not tidy.removeprefix("-").replace(".", "", 1).isdecimal():
        return None
    return float(tidy)


def _to(on_choose: OnNumber, number: float, said: float | None) -> Press:
    return lambda: on_choose(None if number == said else number)
