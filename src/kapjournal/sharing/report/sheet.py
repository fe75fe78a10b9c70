"""Paper that is being written on: where the next thing goes, what it is read as, and when a page is full."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from kapjournal.sharing.report.direction import as_drawn, runs_backwards
from kapjournal.sharing.report.faces import Faces
from kapjournal.sharing.report.letters import Letters
from kapjournal.sharing.report.page import (
    Bookmark,
    Box,
    Content,
    Dot,
    Group,
    Mark,
    Page,
    Paper,
    Place,
    Shape,
    Stroke,
    Words,
)
from kapjournal.sharing.report.typesetting import Setter, Type

_SIDE, _TOP, _FOOT = 50.0, 44.0, 48.0
_LONGEST_BOOKMARK = 90


@dataclass(frozen=True)
class Reference:
    """A line at the right edge that names the page of something: what it says is known once all pages are drawn."""

    content: Content
    baseline: float
    type_: Type
    said: Callable[[int], str]
    to: str


@dataclass(frozen=True)
class Bookplace:
    """How far a sheet had come; see `Sheet.back_to`."""

    pages: int
    y: float
    shortened: int
    references: int
    lacking: Counter[str]


class Sheet:
    """The pages so far. `y` is where the next thing goes; what is drawn goes where its caller says."""

    def __init__(self, paper: Paper) -> None:
        faces = Faces()
        self.paper = paper
        self.letters, self.setter = Letters(faces.has), Setter(faces)
        self.left, self.right = _SIDE, paper.width - _SIDE
        self.top, self.bottom = _TOP, paper.height - _FOOT
        self.pages: list[Page] = []
        self.shortened: list[str] = []
        """Texts that had no room, to be given in full elsewhere."""
        self.y = self.bottom
        self._places: dict[str, int] = {}
        self._references: list[Reference] = []
        self._group: Group | None = None
        self._content: Content | None = None

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        """Of what a page can hold."""
        return self.bottom - self.top

    def new_page(self) -> None:
        self.pages.append(Page())
        self.y = self.top

    def room(self, height: float) -> bool:
        """Whether so much still fits; otherwise begins a page, unless this one is empty."""
        if self.pages and self.y + height <= self.bottom:
            return True
        if not self.pages or self.y > self.top:
            self.new_page()
        return False

    def here(self) -> Bookplace:
        lacking = self.letters.lacking.copy()
        return Bookplace(len(self.pages), self.y, len(self.shortened), len(self._references), lacking)

    def back_to(self, place: Bookplace) -> None:
        """As if nothing had been drawn since; only whole pages can be taken back."""
        del self.pages[place.pages :], self.shortened[place.shortened :], self._references[place.references :]
        self.y = place.y
        self.letters.lacking.clear()
        self.letters.lacking.update(place.lacking)

    # --- from one page to another ------------------------------------------------------------------------------------

    def name_place(self, name: str) -> None:
        """What stands here can be referred to by this name."""
        self._places.setdefault(name, len(self.pages))

    def refer(self, baseline: float, said: Callable[[int], str], to: str, type_: Type) -> None:
        """Keeps the right end of this line for `said` of the page that will have this name."""
        content = Content("P", within=self._group)
        self.pages[-1].contents.append(content)
        self._references.append(Reference(content, baseline, type_, said, to))

    def say_references(self) -> None:
        """Once every place has its page."""
        for one in self._references:
            said = one.said(self._places[one.to])
            self._content = one.content
            self.put(self.right, one.baseline, said, one.type_, align="right")
            self._content = None

    def bookmark(self, title: str, level: int = 0) -> None:
        said = " ".join(self.letters.drawable(title).split())[:_LONGEST_BOOKMARK]
        self.pages[-1].bookmarks.append(Bookmark(said, level, max(0.0, self.y - 12)))

    # --- how it is read ----------------------------------------------------------------------------------------------

    @contextmanager
    def group(self, kind: str) -> Iterator[None]:
        """Table, TR and the like: what holds others, on one page."""
        outside, self._group = self._group, Group(kind, self._group)
        yield
        self._group = outside

    @contextmanager
    def content(self, kind: str, instead: str = "") -> Iterator[None]:
        """What is drawn inside is read as one; inside another content it belongs to that."""
        if self._content is not None:
            yield
            return
        self._content = Content(kind, instead, self._group)
        page = self.pages[-1]
        yield
        if self._content.marks:
            page.contents.append(self._content)
        self._content = None

    def figure(self, instead: str) -> AbstractContextManager[None]:
        """A drawing, with the words that stand for it where it cannot be seen."""
        return self.content("Figure", self.letters.drawable(instead))

    def decoration(self) -> AbstractContextManager[None]:
        """Rules, page numbers: not read aloud."""
        return self.content("")

    # --- text --------------------------------------------------------------------------------------------------------

    def measure(self, text: str, type_: Type) -> float:
        return self.setter.length(self.letters.drawable(text), type_)

    def lines(self, text: str, type_: Type, width: float) -> list[str]:
        """The text broken to this width, with what cannot be drawn put into words."""
        return self.setter.lines(self.letters.drawable(text), type_, width)

    def put(self, x: float, y: float, text: str, type_: Type, *, align: str = "left", kind: str = "P") -> float:
        """One line on the baseline `y`, not broken; returns how long it is."""
        said = self.letters.drawable(text).replace("\n", " ")
        length = self.setter.length(said, type_)
        x -= {"left": 0.0, "center": length / 2, "right": length}[align]
        with self.content(kind):
            self._words(x, y, said, as_drawn(said, backwards=runs_backwards(said)), type_)
        return length

    def paragraph(
        self,
        text: str,
        type_: Type,
        *,
        x: float | None = None,
        width: float | None = None,
        kind: str = "P",
        most: int = 0,
    ) -> None:
        """Text at `y`, which moves below it. It must fit on the page; past `most` lines it is cut short."""
        x, width = self.left if x is None else x, width or self.width
        lines = self.lines(text, type_, width)
        if most and len(lines) > most:
            self.shortened.append(text)
            lines = [*lines[: most - 1], self.setter.shortened(lines[most - 1], type_, width)]
        with self.content(kind):
            for line in lines:
                self.y += type_.line
                self.line(x, self.y - (type_.line - type_.size) / 2 - type_.size * 0.22, line, type_, width)

    def flow(self, text: str, type_: Type, *, x: float, width: float) -> None:
        """A paragraph over as many pages as it takes: at least two lines at the foot and at the head of each."""
        lines = self.lines(text, type_, width)
        while lines:
            fitting = int((self.bottom - self.y) / type_.line + 1e-6)
            count = len(lines) if fitting >= len(lines) else min(fitting, len(lines) - 2)
            if count < min(2, len(lines)):
                self.new_page()
                continue
            with self.content("P"):
                for line in lines[:count]:
                    self.y += type_.line
                    self.line(x, self.y - type_.line * 0.3, line, type_, width)
            lines = lines[count:]

    def line(self, x: float, baseline: float, line: str, type_: Type, width: float) -> None:
        """A line that `lines` has made; one that runs from right to left stands at the right."""
        backwards = runs_backwards(line)
        drawn = as_drawn(line, backwards=backwards)
        if backwards:
            x += width - self.setter.length(drawn, type_)
        self._words(x, baseline, line, drawn, type_)

    def _words(self, x: float, baseline: float, said: str, drawn: str, type_: Type) -> None:
        runs, distance = [], 0.0
        for face, run in self.setter.faces.runs(drawn, type_.face):
            runs.append((face, run, distance))
            distance += self.setter.length(run, type_.but(face=face)) if len(drawn) > len(run) else 0
        if runs:
            self.draw(Words(x, baseline, type_.size, type_.colour, tuple(runs), said))

    # --- drawing -----------------------------------------------------------------------------------------------------

    def draw(self, mark: Mark) -> None:
        if self._content is None:
            with self.decoration():
                self.draw(mark)
        else:
            self._content.marks.append(mark)

    def rule(self, x1: float, y: float, x2: float, colour: str, thickness: float = 0.5) -> None:
        self.stroke([(x1, y), (x2, y)], colour, thickness)

    def stroke(
        self, places: Sequence[Place], colour: str, thickness: float, dash: tuple[float, float] | None = None
    ) -> None:
        self.draw(Stroke(tuple(places), colour, thickness, dash))

    def shape(self, places: Sequence[Place], colour: str) -> None:
        self.draw(Shape(tuple(places), colour))

    def box(self, x: float, y: float, width: float, height: float, **look: Any) -> None:
        self.draw(Box(x, y, width, height, **look))

    def dot(self, x: float, y: float, radius: float, **look: Any) -> None:
        self.draw(Dot(x, y, radius, **look))
