"""A page to print: our fonts inside it, nothing fetched, and nothing said about who made it or when exactly."""

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from kapjournal import messages
from kapjournal.resources import assets_dir

if TYPE_CHECKING:
    from fpdf import FPDF

MARGIN = 28.0
"""Millimetres on A4; it leaves room for the narrower US Letter."""
INK = (29, 43, 46)
SOFT = (73, 88, 87)
_INSTEAD = "?"
"""Stands for a letter that the font does not have."""


def blank_page(title: str, made_on: date, *, margin: float = MARGIN) -> "FPDF":
    """The first page of a PDF with this title. Raises StartError where the fonts are missing."""
    # fpdf2 takes a good part of a second to import, and few ever need it.
    from fpdf import FPDF  # noqa: PLC0415

    page = FPDF(format="A4")
    # Midnight UTC of the day on the page: the clock time and the zone would be one thing more to know about someone.
    page.set_creation_date(datetime.combine(made_on, time.min, UTC))
    page.set_producer("KapJournal")
    page.set_title(title)
    page.set_lang(messages.current())
    page.set_margin(margin)
    page.set_auto_page_break(False)
    page.c_margin = 0  # text starts where the lines under the words start
    page.add_font("Literata", fname=assets_dir() / "fonts" / "Literata-Regular.ttf")
    page.add_font("Roboto", fname=assets_dir() / "fonts" / "Roboto-Medium.ttf")
    page.add_page()
    return page


def paragraph(
    page: "FPDF",
    text: str,
    *,
    font: str,
    size: float,
    height: float,
    colour: tuple[int, int, int],
    width: float = 0,
    align: str = "L",
) -> None:
    """From side to side, unless it has a `width`."""
    page.set_font(font, size=size)
    page.set_text_color(*colour)
    page.multi_cell(width, height, text, align=align, new_x="LMARGIN", new_y="NEXT")


def say(page: "FPDF", text: str, *, font: str, **how: Any) -> int:
    """A paragraph of own words; counts the letters that the font has not: fpdf2 would name each of them in the log."""
    ours: Any = page.fonts[font.lower()]  # a font with letters of its own, which those built into PDF readers have not
    known = ours.cmap
    printed = "".join(letter if ord(letter) in known else _INSTEAD for letter in text)
    paragraph(page, printed, font=font, **how)
    return sum(before != after for before, after in zip(text, printed, strict=True))
