"""Afterflow, CSV: one row is a session, with an intention, a mood before and after, and reflections."""

from collections.abc import Iterator

from kapjournal.importing.format import Answers, Format
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.tables import header_of, lines_of
from kapjournal.importing.typed import moment_of
from kapjournal.importing.values import level, once_each

_NEEDED = {"Date", "Treatment Type", "Administration", "Intention", "Mood Before", "Mood After", "Reflections"}
_FORMULA_SIGNS = ("'=", "'+", "'-", "'@")


def _knows(source: Source) -> bool:
    return set(header_of(source.text)) >= _NEEDED


def _read(source: Source, _: Answers) -> Iterator[Item]:
    for line in lines_of(source.text):
        wall = moment_of(line["Date"])
        if wall is None or not line.is_whole:
            yield Unreadable(str(line.number))
            continue
        levels = [level(line[name].strip(), 1, 10) for name in ("Mood Before", "Mood After")]
        yield Record(
            When(wall),
            pages=(Page(text=_cell(line["Intention"])), Page(text=_cell(line["Reflections"]))),
            moods=tuple(Mood(at) for at in levels if at is not None),
            tags=once_each((line["Treatment Type"], line["Administration"])),
        )


def _cell(text: str) -> str:
    """Afterflow puts a quote in front of what a spreadsheet would take for a formula."""
    return text[1:] if text.startswith(_FORMULA_SIGNS) else text


FORMAT = Format("Afterflow", _knows, _read)
