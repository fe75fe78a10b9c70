"""Whether words have room where they stand, guessed from the controls, for a browser tells the whole of a text however
much of it is drawn.

The guess is what Flutter makes of columns, rows, boxes and buttons, with our own fonts; where it does not know a
control it takes the tallest thing in it. It is never stricter than the screen by more than `SLACK`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import flet as ft
from flet.components.public_utils import unwrap_component
from flet.controls.base_control import BaseControl
from PIL import ImageFont

from kapjournal.resources import assets_dir
from tests.support.descending import descend

SLACK = 6.0
MARK = "["
"""In what comes from the catalogue, in the language en-XA: what a patient wrote may be told by its beginning."""
TOUCH, GAP, ICON = 48.0, 8.0, 24.0
_BUTTONS = (ft.FilledButton, ft.OutlinedButton, ft.TextButton)
_FILES = {"Literata": "Literata-Regular.ttf", "Literata Italic": "Literata-Italic.ttf"}


@dataclass(frozen=True)
class Cut:
    """What is said, and how it is cut."""

    said: str
    how: str


def cut_words(view: Any, width: float) -> list[Cut]:
    """What is said and not wholly drawn, in a window of this width."""
    guess = _Guess()
    guess.tall(view, width)
    return guess.cut


class _Guess:
    def __init__(self) -> None:
        self.cut: list[Cut] = []

    def _note(self, said: str, how: str) -> None:
        if MARK in said:
            self.cut.append(Cut(said, how))

    def tall(self, it: Any, width: float) -> float:
        """How high it is at this width. Notes each box on the way that is too low, each text that ends too early."""
        it = unwrap_component(it)
        if isinstance(it, list | tuple):
            return max((self.tall(each, width) for each in it), default=0)
        if not isinstance(it, BaseControl) or not getattr(it, "visible", True):
            return 0
        room = min(_number(it, "width", width), width) - _sides(it, "margin", "left", "right")
        inside = self._inside(it, room - _sides(_padded(it), "padding", "left", "right"))
        needed = inside + _sides(_padded(it), "padding", "top", "bottom")
        height = _number(it, "height", needed)
        if needed > height + SLACK and not _scrolls(it):
            self._note(_words(it), f"{height:.0f} of {needed:.0f} px")
        return height + _sides(it, "margin", "top", "bottom")

    def _inside(self, it: Any, width: float) -> float:
        known = next((guess for kind, guess in _KNOWN if isinstance(it, kind)), None)
        if known:
            return known(self, it, width)
        held = (getattr(it, name, None) for name in ("content", "controls"))
        return max((self.tall(each, width) for each in held), default=0)

    def _column(self, it: Any, width: float) -> float:
        parts = [self.tall(each, width) for each in it.controls]
        return 0 if _scrolls(it) else sum(parts) + (it.spacing or 0) * max(len(parts) - 1, 0)

    def _stack(self, it: ft.Stack, width: float) -> float:
        return max((self.tall(each, width) + float(getattr(each, "top", None) or 0) for each in it.controls), default=0)

    def _icon(self, it: ft.Icon, _width: float) -> float:
        return float(it.size or ICON)

    def _text(self, it: ft.Text, width: float) -> float:
        said = it.value or "".join(span.text or "" for span in it.spans or ())
        lines = len(_lines(said, it.style, width))
        if it.max_lines and lines > it.max_lines:
            self._note(said, f"{it.max_lines} of {lines} lines")
        return min(lines, it.max_lines or lines) * _line(it.style)

    def _row(self, it: ft.Row, width: float) -> float:
        shown = [each for each in map(unwrap_component, it.controls) if getattr(each, "visible", True)]
        if it.wrap or it.scroll:
            return max((self.tall(each, min(_wide(each), width)) for each in shown), default=0)
        fixed = sum(_wide(each) for each in shown if not each.expand)
        rest = width - fixed - (10 if it.spacing is None else it.spacing) * max(len(shown) - 1, 0)
        shares = sum(int(each.expand) for each in shown if each.expand)
        high = [self.tall(each, rest * int(each.expand) / shares if each.expand else _wide(each)) for each in shown]
        if rest < -SLACK:
            self._note(_words(it), f"{-rest:.0f} px too wide")
        return max(high, default=0)

    def _button(self, it: Any, width: float) -> float:
        least = TOUCH - _sides(it.style, "padding", "top", "bottom")
        return max(least, self._said(it, width))

    def _said(self, it: Any, width: float) -> float:
        if not isinstance(it.content, str):
            return self.tall(it.content, width)
        style = it.style.text_style
        room = width - (it.style.icon_size + GAP if it.icon else 0)
        if max(_length(word, style) for word in it.content.split()) > room + SLACK:
            self._note(it.content, f"{room:.0f} px for its longest word")
        return len(_lines(it.content, style, room)) * _line(style)


_KNOWN: Sequence[tuple[Any, Callable[[_Guess, Any, float], float]]] = (
    (ft.Text, _Guess._text),
    ((ft.Column, ft.ListView), _Guess._column),
    (ft.Row, _Guess._row),
    (_BUTTONS, _Guess._button),
    (ft.Stack, _Guess._stack),
    (ft.Icon, _Guess._icon),
)


def _wide(control: Any) -> float:
    """As wide as it wants to be."""
    it: Any = unwrap_component(control)
    if not isinstance(it, BaseControl) or not getattr(it, "visible", True):
        return 0
    if isinstance(it, ft.Text):
        lines = (it.value or "").split("\n")
        own = max(_length(line, it.style) for line in lines)
    elif isinstance(it, _BUTTONS) and isinstance(it.content, str):
        style: Any = it.style
        own = _length(it.content, style.text_style) + (style.icon_size + GAP if it.icon else 0)
    elif isinstance(it, ft.Icon):
        own = float(it.size or ICON)
    elif isinstance(it, ft.Row) and not it.wrap:
        own = sum(map(_wide, it.controls)) + (it.spacing or 0) * max(len(it.controls) - 1, 0)
    else:
        held = [getattr(it, "content", None), *(getattr(it, "controls", None) or ())]
        own = max(map(_wide, held), default=0)
    own += _sides(_padded(it), "padding", "left", "right")
    return _number(it, "width", own) + _sides(it, "margin", "left", "right")


def _lines(said: str, style: Any, width: float) -> Sequence[str]:
    """As they break."""
    lines = list[str]()
    for paragraph in said.split("\n"):
        lines.append("")
        for word in paragraph.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and _length(longer, style) > width + 1:
                lines.append(word)
            else:
                lines[-1] = longer
    return lines


def _line(style: Any) -> float:
    return float(style.size or 14) * float(style.height or 1.2) if style else 17.0


def _length(said: str, style: Any) -> float:
    size = float(style.size or 14) if style else 14.0
    tracking = float(style.letter_spacing or 0) if style else 0.0
    family = (style.font_family if style else None) or ""
    return float(_font(family).getlength(said)) * size / 100 + tracking * len(said)


@cache
def _font(family: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(assets_dir() / "fonts" / _FILES.get(family, "Roboto-Medium.ttf"), 100)


def _padded(it: Any) -> Any:
    """What says how far the words are from the edge: a button's style."""
    return it.style if isinstance(it, _BUTTONS) and it.style else it


def _sides(it: Any, name: str, one: str, other: str) -> float:
    value = getattr(it, name, None)
    if isinstance(value, int | float):
        return 2.0 * value
    return float(getattr(value, one, 0) or 0) + float(getattr(value, other, 0) or 0)


def _number(it: Any, name: str, otherwise: float) -> float:
    value = getattr(it, name, None)
    return float(value) if isinstance(value, int | float) and not isinstance(it, ft.Text) else otherwise


def _scrolls(it: Any) -> bool:
    return isinstance(it, ft.ListView) or bool(getattr(it, "scroll", None))


def _words(it: Any) -> str:
    said = (getattr(c, name, None) for c, _ in descend(it) for name in ("value", "content"))
    return "\n".join(each for each in said if isinstance(each, str))
