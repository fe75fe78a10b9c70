"""The whole report from its first page to its last, in steps that each take some hundredths of a second."""

from collections.abc import Iterator

from kapjournal.messages import dates
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.report import words
from kapjournal.sharing.report.about import about
from kapjournal.sharing.report.chapters import chapters
from kapjournal.sharing.report.faces import UI, Faces
from kapjournal.sharing.report.facts import Facts
from kapjournal.sharing.report.page import Book, Paper
from kapjournal.sharing.report.rest import rest
from kapjournal.sharing.report.sections import sections
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.summary import summary
from kapjournal.sharing.report.typesetting import FAINT, HAIRLINE, Type

_FOOT = Type(7.5, UI, FAINT)


class Layout:
    """The pages of a document in the making: call `go_on` until it is False, then take `book`.

    Equal documents and papers give equal pages, in the language of the moment.
    """

    def __init__(self, document: Document, paper: Paper) -> None:
        self._facts, self._sheet = Facts(document), Sheet(paper)
        self._steps = self._drawn()

    @property
    def faces(self) -> Faces:
        """The fonts, read once for the pages and their pictures."""
        return self._sheet.setter.faces

    @property
    def pages(self) -> int:
        """How many there are so far."""
        return len(self._sheet.pages)

    def go_on(self) -> bool:
        return next(self._steps, None) is not None

    def book(self) -> Book:
        chosen = self._facts.chosen
        title = words.FILE_TITLE(days=dates.days(chosen.start, chosen.end))
        return Book(title, self._facts.document.language, self._sheet.paper, tuple(self._sheet.pages))

    def _drawn(self) -> Iterator[bool]:
        yield True  # the fonts are read
        summary(self._sheet, self._facts)
        yield True
        rows = sections(self._sheet, self._facts)
        yield True
        for _ in chapters(self._sheet, self._facts):
            yield True
        for _ in rest(self._sheet, self._facts, rows):
            yield True
        about(self._sheet, self._facts)
        self._sheet.say_references()
        self._number()

    def _number(self) -> None:
        """At the foot of each page, now that it is known how many there are."""
        sheet, pages = self._sheet, list(self._sheet.pages)
        for number, page in enumerate(pages, start=1):
            sheet.pages = [page]
            with sheet.decoration():
                sheet.rule(sheet.left, sheet.bottom + 14, sheet.right, HAIRLINE, 0.5)
                sheet.put(sheet.left, sheet.bottom + 26, words.FOOTER(), _FOOT)
                said = words.PAGE(page=number, pages=len(pages))
                sheet.put(sheet.right, sheet.bottom + 26, said, _FOOT, align="right")
        sheet.pages = pages
