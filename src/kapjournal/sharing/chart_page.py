"""A chart as a page that anyone can see: the drawing of the screen, with its sentence and its words beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING

from kapjournal.messages import Message
from kapjournal.sharing.handoff.model import Discreet
from kapjournal.sharing.pdf_page import INK, SOFT, blank_page, say

if TYPE_CHECKING:
    from fpdf import FPDF

FILE_NAME = "chart.pdf"
"""Tells nothing of what is in it, nor of whom."""
SELF_REPORTED = Message("Self-reported. Not a diagnosis.", note="At the foot of a chart that was saved.")
WIDTH = 640.0
"""Of the room for a chart, in the pixels of its drawing."""
_MARGIN, _ROOM = 25.0, 160.0
"""Millimetres on A4."""
_PIXEL = _ROOM / WIDTH
_LINE = 0.5
"""Millimetres for each point of a letter."""


class Side(StrEnum):
    """On which side of its place a word begins, as fpdf2 names it."""

    RIGHT_OF = "L"
    MIDDLE = "C"
    LEFT_OF = "R"


@dataclass(frozen=True, repr=False)
class Drawn(Discreet):
    """An SVG and where its corner is, in pixels."""

    svg: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, repr=False)
class Word(Discreet):
    """A word of a chart, and where the top of it is, in pixels."""

    text: str
    x: float
    y: float
    side: Side = Side.RIGHT_OF
    points: float = 8.5
    """How large it is printed."""


@dataclass(frozen=True, repr=False)
class ChartPicture(Discreet):
    """All that is on the page: what the chart is, what is said of it, how it looks, and what is what in it."""

    title: str
    said: tuple[str, ...]
    drawn: tuple[Drawn, ...]
    height: float
    words: tuple[Word, ...] = ()
    legend: tuple[str, ...] = field(default=())


def chart_pdf(picture: ChartPicture, made_on: date) -> tuple[bytes, int]:
    """The page as a PDF, which opens on every phone, and how many letters of it could not be printed.

    Raises StartError without its fonts. The day is all it says about its making.
    """
    page = blank_page(picture.title, made_on, margin=_MARGIN)
    page.set_auto_page_break(True, margin=_MARGIN)
    missing = sum(_written(page, picture))
    return bytes(page.output()), missing


def _written(page: "FPDF", picture: ChartPicture) -> Iterator[int]:
    yield say(page, picture.title, font="Roboto", size=10, height=6, colour=SOFT)
    for sentence in picture.said:
        yield say(page, sentence, font="Literata", size=14, height=7, colour=INK)
    page.ln(5)
    yield from _chart(page, picture)
    for line in picture.legend:
        yield say(page, line, font="Roboto", size=9, height=5, colour=SOFT)
    page.ln(4)
    yield say(page, SELF_REPORTED(), font="Roboto", size=8.5, height=5, colour=SOFT)


def _chart(page: "FPDF", picture: ChartPicture) -> Iterator[int]:
    """Its drawings with its words over them, in one piece."""
    high = picture.height * _PIXEL
    if page.will_page_break(high):
        page.add_page()
    top = page.get_y()
    for one in picture.drawn:
        page.image(BytesIO(one.svg.encode()), x=_MARGIN + one.x * _PIXEL, y=top + one.y * _PIXEL, w=one.width * _PIXEL)
    page.set_auto_page_break(False)
    for word in picture.words:
        yield _laid(page, word, top)
    page.set_auto_page_break(True, margin=_MARGIN)
    page.set_xy(_MARGIN, top + high + 3)


def _laid(page: "FPDF", word: Word, top: float) -> int:
    at = _MARGIN + word.x * _PIXEL
    left, width = {
        Side.RIGHT_OF: (at, page.w - at),
        Side.MIDDLE: (at - _MARGIN / 2, _MARGIN),
        Side.LEFT_OF: (0.0, at),
    }[word.side]
    page.set_xy(left, top + word.y * _PIXEL)
    return say(
        page,
        word.text,
        font="Roboto",
        size=word.points,
        height=word.points * _LINE,
        colour=SOFT,
        width=width,
        align=word.side,
    )
