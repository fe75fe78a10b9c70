"""The one page with the recovery words, to print or to keep where nobody else looks."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from kapjournal import messages
from kapjournal.messages import Message, dates
from kapjournal.resources import assets_dir

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

# Millimetres on A4; the margins leave room for the narrower US Letter.
_MARGIN = 28.0
_COLUMN = 77.0
_ROW = 13.0
_NUMBER = 12.0
_INK = (29, 43, 46)
_SOFT = (73, 88, 87)
_LINE = (226, 215, 197)


def recovery_pdf(words: Sequence[str], made_on: date) -> bytes:
    """A PDF of one page with the words, numbered. The day is all it says about its making.

    Raises StartError where the fonts are missing.
    """
    page = _blank_page(made_on)
    _paragraph(page, TITLE(), font="Literata", size=26, height=13, colour=_INK)
    page.ln(3)
    _paragraph(page, PURPOSE(), font="Literata", size=13, height=7, colour=_INK)
    page.ln(8)
    _words(page, words)
    page.ln(10)
    for sentence in KEEPING:
        _paragraph(page, sentence(), font="Roboto", size=10.5, height=5.5, colour=_SOFT)
        page.ln(2.5)
    page.ln(6)
    _paragraph(page, MADE_ON(date=dates.long_date(made_on)), font="Roboto", size=9, height=5, colour=_SOFT)
    return bytes(page.output())


def _blank_page(made_on: date) -> "FPDF":
    # fpdf2 takes a good part of a second to import, and few ever need it.
    from fpdf import FPDF  # noqa: PLC0415

    page = FPDF(format="A4")
    # Midnight UTC of the day on the page: the clock time and the zone would be one thing more to know about someone.
    page.set_creation_date(datetime.combine(made_on, time.min, UTC))
    page.set_producer("KapJournal")
    page.set_title(TITLE())
    page.set_lang(messages.current())
    page.set_margin(_MARGIN)
    page.set_auto_page_break(False)
    page.c_margin = 0  # text starts where the lines under the words start
    page.add_font("Literata", fname=assets_dir() / "fonts" / "Literata-Regular.ttf")
    page.add_font("Roboto", fname=assets_dir() / "fonts" / "Roboto-Medium.ttf")
    page.add_page()
    return page


def _paragraph(page: "FPDF", text: str, *, font: str, size: float, height: float, colour: tuple[int, int, int]) -> None:
    page.set_font(font, size=size)
    page.set_text_color(*colour)
    page.multi_cell(0, height, text, align="L", new_x="LMARGIN", new_y="NEXT")


def _words(page: "FPDF", words: Sequence[str]) -> None:
    """Two columns, read downwards, each word on a line of its own."""
    rows = (len(words) + 1) // 2
    top = page.get_y()
    page.set_draw_color(*_LINE)
    for place, word in enumerate(words):
        column, row = divmod(place, rows)
        _word(page, place + 1, word, x=_MARGIN + column * _COLUMN, y=top + row * _ROW)
    page.set_xy(_MARGIN, top + rows * _ROW)


def _word(page: "FPDF", number: int, word: str, *, x: float, y: float) -> None:
    page.set_xy(x, y)
    page.set_font("Roboto", size=10)
    page.set_text_color(*_SOFT)
    page.cell(_NUMBER, _ROW, f"{number}", align="L")
    page.set_font("Literata", size=18)
    page.set_text_color(*_INK)
    page.cell(_COLUMN - _NUMBER, _ROW, word, align="L")
    page.line(x, y + _ROW - 1.5, x + _COLUMN - 8, y + _ROW - 1.5)
