"""The pages as a PDF: real text, kerned, with bookmarks and a reading order."""

from datetime import UTC, date, datetime, time
from typing import Any

from fpdf import FPDF
from fpdf.enums import PageLayout
from fpdf.fonts import TTFFont

from kapjournal.resources import assets_dir
from kapjournal.sharing.report.faces import FILES, Faces
from kapjournal.sharing.report.page import Book, Box, Content, Dot, Mark, Page, Shape, Stroke, Words
from kapjournal.sharing.report.protection import protected
from kapjournal.sharing.report.tags import Tags


class _Kerned(TTFFont):
    """A font of fpdf2 that kerns. It takes the place of a loaded one, so it holds nothing of its own."""

    __slots__ = ()

    def encode_text(self, text: str) -> str:
        """As hexadecimal codes of the font's subset, with the distances between the letters that are kerned."""
        between, pick = _FACES[self.fontkey].between, self.subset.pick
        parts, before = ["[<"], ""
        for letter in text:
            if before and (gap := between(before, letter)):
                parts.append(f">{-gap:g}<")
            code = pick(ord(letter))
            if code is not None:
                parts.append(f"{code:04X}")
            before = letter
        return "".join([*parts, ">] TJ"])


_FACES = Faces()
"""Whose kerning is asked; the class above has no room for it."""


class PdfPages:
    """Draws the pages of a book, one a step: call `draw_on` until it is False, then take `closed`."""

    def __init__(self, book: Book, made_on: date) -> None:
        pdf = self._pdf = FPDF(unit="pt", format=(book.paper.width, book.paper.height))
        pdf.set_auto_page_break(auto=False)
        pdf.set_margin(0)
        pdf.set_title(book.title)
        pdf.set_lang(book.language)
        # Midnight UTC of the day that the report names: neither the clock time nor the zone says more about someone.
        pdf.set_creation_date(datetime.combine(made_on, time.min, UTC))
        pdf.set_producer("KapJournal")
        pdf.page_layout = PageLayout.SINGLE_PAGE
        self._tags = Tags(pdf)
        self._known = set[str]()
        self._pages = iter(book.pages)

    def draw_on(self) -> bool:
        page = next(self._pages, None)
        if page is None:
            return False
        self._draw(page)
        return True

    def closed(self, passphrase: str) -> bytes:
        """The file as it leaves. Takes a second for a long report: use a thread."""
        return protected(self._pdf, passphrase)

    def _draw(self, page: Page) -> None:
        self._pdf.add_page()
        for bookmark in page.bookmarks:
            self._pdf.set_y(bookmark.y)
            self._pdf.start_section(bookmark.title, bookmark.level, strict=False)
        for content in page.contents:
            self._content(content)

    def _content(self, content: Content) -> None:
        self._out(self._tags.begin(content))
        for mark in content.marks:
            self._mark(mark)
        self._out("EMC")

    def _out(self, operators: str) -> None:
        self._pdf._out(operators)

    def _mark(self, mark: Mark) -> None:
        pdf = self._pdf
        match mark:
            case Words():
                self._words(mark)
            case Stroke():
                pdf.set_draw_color(mark.colour)
                pdf.set_line_width(mark.thickness)
                if mark.dash:
                    pdf.set_dash_pattern(dash=mark.dash[0], gap=mark.dash[1])
                pdf.polyline(list(mark.places))
                if mark.dash:
                    pdf.set_dash_pattern()
            case Shape():
                pdf.set_fill_color(mark.colour)
                pdf.polygon(list(mark.places), style="F")
            case Box():
                style = self._look(mark)
                pdf.rect(
                    mark.x, mark.y, mark.width, mark.height,
                    style=style, round_corners=bool(mark.radius), corner_radius=mark.radius,
                )  # fmt: skip
            case Dot():
                pdf.circle(mark.x, mark.y, mark.radius, style=self._look(mark))

    def _look(self, mark: Box | Dot) -> str:
        if mark.fill:
            self._pdf.set_fill_color(mark.fill)
        if mark.edge:
            self._pdf.set_draw_color(mark.edge)
            self._pdf.set_line_width(mark.thickness)
        return ("D" if mark.edge else "") + ("F" if mark.fill else "")

    def _words(self, words: Words) -> None:
        self._pdf.set_text_color(words.colour)
        for face, run, distance in words.runs:
            self._use(face, words.size)
            self._pdf.text(words.x + distance, words.baseline, run)

    def _use(self, face: str, size: float) -> None:
        if face not in self._known:
            self._known.add(face)
            self._pdf.add_font(face, fname=assets_dir() / "fonts" / FILES[face])
            font: Any = self._pdf.fonts[face]
            font.__class__ = _Kerned
        self._pdf.set_font(face, size=size)
