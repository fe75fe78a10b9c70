"""A chart as a page: its drawing, its words, and nothing else; the name of the file tells nothing."""

import logging
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from kapjournal.sharing.chart_page import FILE_NAME, SELF_REPORTED, ChartPicture, Drawn, Side, Word, chart_pdf

DAY = date(2026, 11, 20)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200"><defs><linearGradient id="b" x1="0" y1="0" x2="0" '
    'y2="1"><stop offset="0" stop-color="#145459" stop-opacity="0.3"/><stop offset="1" stop-color="#145459"/>'
    '</linearGradient></defs><path d="M0 0C9 9 9 9 90 90L0 9z" fill="url(#b)"/></svg>'
)


def picture(*said: str, height: float = 220, words: tuple[Word, ...] = ()) -> ChartPicture:
    drawn = (Drawn(SVG, 0, 0, 640, 200),)
    return ChartPicture("Mood over time", said or ("All 8 days were good.",), drawn, height, words, ("Line: mood",))


def read(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def test_the_page_says_what_the_chart_says() -> None:
    """Title, sentence, the words at their places, what is what, and that it is self-reported."""
    words = (Word("Nov 1, 2026", 0, 202), Word("today", 640, 202, Side.LEFT_OF), Word("6", 320, 4, Side.MIDDLE))
    pdf, missing = chart_pdf(picture(words=words), DAY)
    (page,) = read(pdf)
    for said in ("Mood over time", "All 8 days were good.", "Nov 1, 2026", "today", "6", "Line: mood", SELF_REPORTED()):
        assert said in page
    assert missing == 0


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("x", [0.0, 11.0, 320.0, 640.0])
def test_every_word_is_on_the_page(side: Side, x: float) -> None:
    """Wherever it stands: also at the edges of the chart."""
    visited: list[float] = []
    pdf, _ = chart_pdf(picture(words=(Word("12", x, 8, side),)), DAY)

    def look(text: str, _cm: object, place: list[float], *_: object) -> None:
        if text.strip() == "12":
            visited.append(place[4])

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_text=look)
    (at,) = visited
    millimetres = at / 72 * 25.4
    assert abs(millimetres - (25 + x / 4)) < 6


def test_nothing_tells_of_whoever_made_it() -> None:
    """No author, no clock time, no zone; and a name that says nothing."""
    told: dict[str, object] = dict(PdfReader(BytesIO(chart_pdf(picture(), DAY)[0])).metadata or {})
    assert told == {"/Title": "Mood over time", "/Producer": "KapJournal", "/CreationDate": "D:20261120000000Z"}
    assert FILE_NAME == "chart.pdf"
    assert chart_pdf(picture(), DAY)[0] == chart_pdf(picture(), DAY)[0]


def test_a_chart_that_does_not_fit_goes_on_the_next_page_whole() -> None:
    """Its words with it, and all that stands below."""
    pdf, _ = chart_pdf(picture(*["A long sentence."] * 30, words=(Word("today", 0, 202),)), DAY)
    first, second = read(pdf)
    assert "today" not in first
    assert {"today", "Line: mood"} <= {said for said in ("today", "Line: mood") if said in second}


def test_letters_that_cannot_be_printed_are_counted_and_none_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        pdf, missing = chart_pdf(picture(words=(Word("気 Tea", 0, 0),)), DAY)
    assert missing == 1
    assert "? Tea" in read(pdf)[0]
    assert "気" not in caplog.text


def test_no_word_of_it_is_in_a_repr() -> None:
    """A traceback may show it."""
    assert "good" not in repr(picture())
    assert "Tea" not in repr(Word("Tea", 0, 0))
