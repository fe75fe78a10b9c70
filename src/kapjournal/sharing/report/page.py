"""What a drawn page is: marks at their places, in the order in which they are read. Lengths are in points.

The screen (`svg`) and the PDF (`pdf`) draw the same pages, so that what was seen is what leaves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kapjournal.sharing.handoff.model import Discreet

Place = tuple[float, float]


@dataclass(frozen=True, slots=True, repr=False)
class Words(Discreet):
    """One line of text. `runs` are pieces of one font each, as drawn from left to right, with their distance from `x`;
    `said` is the same as it is read."""

    x: float
    baseline: float
    size: float
    colour: str
    runs: tuple[tuple[str, str, float], ...]
    said: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through some places; `dash` is how long its dashes and its gaps are, None for a whole line."""

    places: tuple[Place, ...]
    colour: str
    thickness: float
    dash: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """What lies between some places, filled."""

    places: tuple[Place, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Box:
    """`fill` and `edge` are colours, empty for none."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    edge: str = ""
    thickness: float = 0.7
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    radius: float
    fill: str = ""
    edge: str = ""
    thickness: float = 0.8


Mark = Words | Stroke | Shape | Box | Dot


@dataclass(eq=False, slots=True)
class Group:
    """Contents that belong together, such as a table or a row of one: `kind` is what PDF calls it."""

    kind: str
    within: "Group | None" = None


@dataclass(eq=False, slots=True, repr=False)
class Content(Discreet):
    """Marks that are read as one: `kind` is P, H1, TD, Figure and so on, empty for what is not read aloud.

    `instead` is what is read of a drawing.
    """

    kind: str
    instead: str = ""
    within: Group | None = None
    marks: list[Mark] = field(default_factory=list)

    @property
    def said(self) -> str:
        if self.instead or not self.kind:
            return self.instead
        return " ".join(mark.said.strip() for mark in self.marks if isinstance(mark, Words)).strip()


@dataclass(frozen=True, slots=True, repr=False)
class Bookmark(Discreet):
    """A line of the table of contents: `level` 0 is the highest."""

    title: str
    level: int
    y: float


@dataclass(eq=False, slots=True, repr=False)
class Page(Discreet):
    contents: list[Content] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)

    def said(self) -> Iterator[str]:
        """What is read of it, in order."""
        return (said for content in self.contents if (said := content.said))


@dataclass(frozen=True, slots=True)
class Paper:
    name: str
    width: float
    height: float


A4 = Paper("A4", 595.28, 841.89)
LETTER = Paper("Letter", 612, 792)
PAPERS = {paper.name: paper for paper in (A4, LETTER)}


def usual_paper(language: str) -> Paper:
    """Of the printers where this language is written so."""
    return LETTER if language == "en-US" else A4


@dataclass(frozen=True, slots=True, repr=False)
class Book(Discreet):
    """All pages of a report, and what a viewer is told of it; `language` is a BCP 47 tag."""

    title: str
    language: str
    paper: Paper
    pages: tuple[Page, ...]
