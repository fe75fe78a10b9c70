"""The pages on the screen are those of the PDF."""

import re

from kapjournal.sharing.report.layout import Layout
from kapjournal.sharing.report.page import A4, Words
from kapjournal.sharing.report.svg import MOST_LETTERS, SvgPages
from tests.sharing.report.builders import document, note, opened, pdf


def _drawn(text: str) -> tuple[Layout, SvgPages]:
    layout = Layout(document(entries=[note(text)]), A4)
    while layout.go_on():
        pass
    return layout, SvgPages(A4, layout.faces)


def test_every_letter_of_a_page_is_drawn() -> None:
    """As many outlines are used as there are letters that have one."""
    layout, pictures = _drawn("Wide water, ציפור, طائر.")
    for page in layout.book().pages:
        used = sum(len(re.findall("<use ", picture)) for picture in pictures.draw(page))
        marks = [mark for content in page.contents for mark in content.marks if isinstance(mark, Words)]
        letters = [letter for mark in marks for _, run, _ in mark.runs for letter in run]
        assert used == sum(letter not in " \u00a0" for letter in letters)


def test_no_picture_has_more_letters_than_are_drawn() -> None:
    """A full page comes in layers, and only the first has paper."""
    layout, pictures = _drawn("\n".join(["many letters fill each of these lines to its end, and then some more"] * 60))
    fullest = max((pictures.draw(page) for page in layout.book().pages), key=len)
    assert len(fullest) > 1
    assert all(picture.count("<use ") <= MOST_LETTERS for picture in fullest)
    assert [picture.count('fill="#FFFFFF"') > 0 for picture in fullest] == [True] + [False] * (len(fullest) - 1)


def test_the_pdf_has_the_words_of_the_pages() -> None:
    """Page by page, what is read of the picture is what another program finds in the file."""
    layout, _ = _drawn("a long walk, and then rain")
    book = layout.book()
    for page, found in zip(book.pages, opened(pdf(book)).pages, strict=True):
        words = [m.said for c in page.contents for m in c.marks if isinstance(m, Words)]
        text = "".join(found.extract_text().split())
        assert all("".join(said.split()) in text for said in words)
