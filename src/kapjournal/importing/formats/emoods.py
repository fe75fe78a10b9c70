"""eMoods, CSV: days with several scales. Depressed and elevated are two, and no one mood is made of them."""

from collections.abc import Iterator
from datetime import datetime, time

from kapjournal.importing.format import Answers, Format
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.tables import Line, header_of, lines_of
from kapjournal.importing.text import decoded
from kapjournal.importing.typed import day_of
from kapjournal.importing.values import whole

_NAME = "entry.csv"
_SCALES = ("DEPRESSED", "ELEVATED", "IRRITABILITY", "ANXIETY")
_AMOUNTS = {1: "none", 2: "mild", 3: "moderate", 4: "severe"}


def _knows(source: Source) -> bool:
    if source.members is not None:
        return source.members.called(_NAME) is not None and _is_ours(_text(source))
    return _is_ours(source.text)


def _is_ours(text: str) -> bool:
    names = [name.upper() for name in header_of(text)]
    return any(name.startswith("DATE") for name in names) and {"DEPRESSED", "ELEVATED"} <= set(names)


def _text(source: Source) -> str:
    return decoded(source.members.data(source.members.called(_NAME) or _NAME)) if source.members else source.text


def _read(source: Source, _: Answers) -> Iterator[Item]:
    for line in lines_of(_text(source)):
        cells = {name.upper(): cell.strip() for name, cell in line.cells.items()}
        day = day_of(next((cell for name, cell in cells.items() if name.startswith("DATE")), ""))
        if day is None or not line.is_whole:
            yield Unreadable(str(line.number))
            continue
        words = tuple(
            f"{name.lower()}: {_AMOUNTS[amount]}"
            for name in _SCALES
            if (amount := whole(cells.get(name)) or 0) in _AMOUNTS
        )
        yield Record(
            When(datetime.combine(day, time(12)), has_clock=False),
            pages=(Page(text=_note(line)),),
            moods=(Mood(words=words, is_one=False),) if words else (),
        )


def _note(line: Line) -> str:
    return "\n\n".join(cell for name, cell in line.cells.items() if name.upper().startswith("NOTE") and cell.strip())


FORMAT = Format("eMoods", _knows, _read)
