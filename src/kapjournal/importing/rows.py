"""From records to rows of the journal: notes and check-ins with times of their own, named so that none comes twice."""

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from uuid import UUID, uuid5

from kapjournal import content
from kapjournal.care.records.imports import NewCheckIn, NewEntry
from kapjournal.importing import words
from kapjournal.importing.counting import Found
from kapjournal.importing.meanings import NOTHING_MEANT, Meanings, meant
from kapjournal.importing.placing import Placed, placed
from kapjournal.importing.records import Mood, Page, Record
from kapjournal.terms import FeelingWord

_OURS = UUID("6d6f6f6e-0a70-5c0e-9b11-6b61706a6e6c")
"""Below this name each record has its own, on every device: what is brought in twice is the same row."""

NewRow = NewEntry | NewCheckIn


def rows_of(
    found: Found, zone: str, *, backwards: bool = False, meanings: Meanings = NOTHING_MEANT
) -> Iterator[list[NewRow]]:
    """The rows of each record, earliest first. `zone` is what the person said where the file says nothing; `backwards`
    turns its moods round, and `meanings` gives a place to its words, as they may say too."""
    records = found.records
    if records and records[0].when.wall > records[-1].when.wall:
        records = records[::-1]  # a file that begins with the latest does so within a minute, too
    at = [(placed(record.when, zone), record) for record in records]
    for moment, record in sorted(at, key=lambda pair: pair[0].moment):
        yield list(_rows(found.app, record, moment, _moods(record, meanings), backwards=backwards))


def _moods(record: Record, meanings: Meanings) -> list[Mood]:
    return [meant(mood, meanings) for mood in record.moods]


def _rows(app: str, record: Record, at: Placed, moods: list[Mood], *, backwards: bool) -> Iterator[NewRow]:
    """A record without a time of day says so: its entries by a tag, its check-ins by being of the day."""
    name, has_clock = _name(app, record), record.when.has_clock
    said = [words.MOOD(words=", ".join(mood.words)) for mood in moods if mood.level is None]
    tags = (app, *record.tags) if has_clock else (app, words.NO_TIME(), *record.tags)
    pages = record.words or ((Page(),) if said else ())
    for number, page in enumerate(pages):
        text = "\n\n".join(part for part in (_text(page), *(said if number == 0 else ())) if part)
        yield NewEntry(
            uuid5(_OURS, f"{name}\nentry {number}").hex,
            at.moment,
            at.zone,
            text or words.PHOTO_ONLY(count=record.photos),
            tags,
            record.is_favorite,
        )
    for number, mood in enumerate(moods):
        if mood.level is not None:
            valence = round(mood.level * 1.6 - 0.8, 4) * (-1 if backwards else 1)
            felt = tuple(_feeling(word) for word in mood.words)
            name_of_it = uuid5(_OURS, f"{name}\ncheck-in {number}").hex
            yield NewCheckIn(name_of_it, at.moment, at.zone, valence, mood.energy, felt, is_of_day=not has_clock)


def _text(page: Page) -> str:
    title = page.title.strip()
    return "\n\n".join(part for part in (title, page.text) if part.strip())


def _name(app: str, record: Record) -> str:
    """By its id in the other app, or else by all that it says: the same record in a later file is the same."""
    said = [app, "id", record.key] if record.key else [app, "says", record.when.wall.isoformat(), *_said(record)]
    return hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()


def _said(record: Record) -> Iterator[str]:
    for page in record.pages:
        yield from (page.title, page.text)
    yield from (f"{mood.level} {'|'.join(mood.words)}" for mood in record.moods)
    yield from record.tags


def _feeling(word: str) -> FeelingWord:
    return FeelingWord(word, _known().get(word.casefold(), ""))


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """The feeling words that this app has too, by how they read in English."""
    return {feeling.word.casefold(): feeling.id for feeling in content.feelings(language="en")}
