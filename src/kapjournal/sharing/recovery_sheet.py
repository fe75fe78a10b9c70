"""The one page with the recovery words, to print or to keep where nobody else looks."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from kapjournal.messages import Message, dates
from kapjournal.sharing.pdf_page import INK, MARGIN, SOFT, blank_page, paragraph

if TYPE_CHECKING:
    from fpdf import FPDF

TITLE = Message("Your recovery words", note="Title of a page to print.")
PURPOSE = Message(
    "These words open your journal if you forget your passphrase. They work only with the journal on your device, "
    "in the order of their numbers."
)
KEEPING = (
    Message("Keep this page with your important papers. Anyone who has it and your device can read your journal."),
    Message("Do not take a photo of it, and do not send it to anyone. Nobody who helps you with KapJournal needs it."),
    Message("Without your passphrase and without these words, nobody can open the journal. Nobody can reset it."),
    Message("If someone may have seen this page, make new words in the settings. These words then stop working."),
)
MADE_ON = Message("KapJournal, {date}", note="At the foot of the page; the day on which it was made.")

# Millimetres on A4.
_COLUMN = 77.0
_ROW = 13.0
_NUMBER = 12.0
_LINE = (226, 215, 197)


def recovery_pdf(words: Sequence[str], made_on: date) -> bytes:
    """A PDF of one page with the words, numbered. The day is all it says about its making.

    Raises StartError where the fonts are missing.
    """
    page = blank_page(TITLE(), made_on)
    paragraph(page, TITLE(), font="Literata", size=26, height=13, colour=INK)
    page.ln(3)
    paragraph(page, PURPOSE(), font="Literata", size=13, height=7, colour=INK)
    page.ln(8)
    _words(page, words)
    page.ln(10)
    for sentence in KEEPING:
        paragraph(page, sentence(), font="Roboto", size=10.5, height=5.5, colour=SOFT)
        page.ln(2.5)
    page.ln(6)
    paragraph(page, MADE_ON(date=dates.long_date(made_on)), font="Roboto", size=9, height=5, colour=SOFT)
    return bytes(page.output())


def _words(page: "FPDF", words: Sequence[str]) -> None:
    """Two columns, read downwards, each word on a line of its own."""
    rows = (len(words) + 1) // 2
    top = page.get_y()
    page.set_draw_color(*_LINE)
    for place, word in enumerate(words):
        column, row = divmod(place, rows)
        _word(page, place + 1, word, x=MARGIN + column * _COLUMN, y=top + row * _ROW)
    page.set_xy(MARGIN, top + rows * _ROW)


def _word(page: "FPDF", number: int, word: str, *, x: float, y: float) -> None:
    page.set_xy(x, y)
    page.set_font("Roboto", size=10)
    page.set_text_color(*SOFT)
    page.cell(_NUMBER, _ROW, f"{number}", align="L")
    page.set_font("Literata", size=18)
    page.set_text_color(*INK)
    page.cell(_COLUMN - _NUMBER, _ROW, word, align="L")
    page.line(x, y + _ROW - 1.5, x + _COLUMN - 8, y + _ROW - 1.5)
