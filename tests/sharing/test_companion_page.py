"""The page for the companion: what to do, whom to call, and nothing private that nobody chose."""

import logging
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from kapjournal import content
from kapjournal.content import Call
from kapjournal.sharing import companion_page
from kapjournal.sharing.companion_page import Added, companion_pdf

DAY = date(2026, 11, 20)
PRIVATE = Added("Nadja", "I let it come", "Breathe out slowly\nYou may rest", "My sister, 555 0134")


def said(pdf: bytes) -> str:
    """Everything that can be read on it."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_one_page_says_what_to_do_and_when_to_call() -> None:
    """All that the library has for it, and every sign of an emergency."""
    pdf, missing = companion_pdf(Added(), "911", DAY)
    text = said(pdf)
    lines = [line for each in companion_page.PASSAGES for line in content.passage(each).lines]
    signs = [sign.text for sign in content.ketamine_card() if sign.call is Call.EMERGENCY]
    for line in (*lines, *signs, companion_page.title(), "Emergency: call 911"):
        assert line in text
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    assert missing == 0


def test_what_was_not_chosen_is_not_on_it() -> None:
    """Each of the four stands there alone where it alone was added."""
    private = {"name": "Nadja", "intention": "I let it come", "words": "You may rest", "people": "555 0134"}
    chosen = {name: getattr(PRIVATE, name) for name in private}
    nothing = companion_pdf(Added(), None, DAY)[0]
    assert [word for word in private.values() if word in said(nothing)] == []
    for name, text in chosen.items():
        on_it = said(companion_pdf(Added(**{name: text}), None, DAY)[0])
        assert [each for each, word in private.items() if word in on_it] == [name]


def test_the_file_tells_nothing_about_whoever_made_it() -> None:
    """No author, no clock time, no zone, no machine; and no number of a country that nobody chose."""
    pdf, _ = companion_pdf(Added(), None, DAY)
    told: dict[str, object] = dict(PdfReader(BytesIO(pdf)).metadata or {})
    assert told == {
        "/Title": companion_page.title(),
        "/Producer": "KapJournal",
        "/CreationDate": "D:20261120000000Z",
    }
    assert "Emergency: call" not in said(pdf)
    assert companion_pdf(Added(), None, DAY)[0] == pdf


def test_letters_that_cannot_be_printed_are_counted_and_none_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """The rest of the words is there."""
    with caplog.at_level(logging.DEBUG):
        pdf, missing = companion_pdf(Added(name="Nadja 🌊気"), None, DAY)
    assert missing == 2
    assert "My name is Nadja ??." in said(pdf)
    assert "🌊" not in caplog.text


def test_many_own_words_go_on_on_a_further_page() -> None:
    """Nothing is cut."""
    words = "\n".join(f"line {number}" for number in range(120))
    pdf, _ = companion_pdf(Added(words=words), None, DAY)
    assert len(PdfReader(BytesIO(pdf)).pages) > 1
    assert "line 119" in said(pdf)


def test_no_word_of_it_is_in_a_repr() -> None:
    """A traceback may show it."""
    assert "Nadja" not in repr(PRIVATE)
    assert "Nadja" not in repr(companion_page.sections(PRIVATE, None))
