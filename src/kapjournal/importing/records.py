"""What is found in a file of another app, before any of it is in the journal."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class When:
    """When something was written.

    `wall` is what the clock of the person showed, without a zone. `instant` is the moment where the file says it, and
    `zone` the name of the zone where the file has one. Without `has_clock` only the day is known.
    """

    wall: datetime
    has_clock: bool = True
    instant: datetime | None = None
    zone: str = ""

    @property
    def asks_zone(self) -> bool:
        return not self.zone


@dataclass(frozen=True)
class Mood:
    """One rating, or words for how it was. `level` runs from 0, worst, to 1, best; None where the file does not say.

    `energy` runs from -1 to 1. Not `is_one` is what stands in several scales, of which no one mood is made: nobody is
    asked what such a word means. Its repr holds no word.
    """

    level: float | None = None
    energy: float | None = None
    words: tuple[str, ...] = field(default=(), repr=False)
    is_one: bool = True


@dataclass(frozen=True)
class Page:
    """Words of the person. Its repr holds none."""

    title: str = field(default="", repr=False)
    text: str = field(default="", repr=False)

    @property
    def is_blank(self) -> bool:
        return not (self.title.strip() or self.text.strip())


@dataclass(frozen=True)
class Record:
    """One item of the file that can be kept. Its repr holds no word.

    `key` is its id in the other app, empty where it has none; of two with one key, the one with the later `changed`
    counts. `row` is where it stands, for somebody who looks for it.
    """

    when: When
    pages: tuple[Page, ...] = ()
    moods: tuple[Mood, ...] = ()
    tags: tuple[str, ...] = field(default=(), repr=False)
    is_favorite: bool = False
    photos: int = 0
    photos_missing: int = 0
    key: str = ""
    changed: str = ""

    @property
    def words(self) -> tuple[Page, ...]:
        """The pages that become an entry each; one without words where there is nothing but a photo."""
        written = tuple(page for page in self.pages if not page.is_blank)
        return written or ((Page(),) if self.photos else ())

    @property
    def is_empty(self) -> bool:
        return not (self.words or self.moods or self.photos_missing)


@dataclass(frozen=True)
class Unreadable:
    """An item without a usable date, or of a broken shape. `place` says which: a line, or a name inside the file."""

    place: str = field(repr=False)


@dataclass(frozen=True)
class Excluded:
    """An item that the person threw away there, or that holds nothing."""


@dataclass(frozen=True)
class Other:
    """A reading that this journal does not keep, by what it is."""

    name: str = field(repr=False)


Item = Record | Unreadable | Excluded | Other
