"""A table of one's own: which column is what is taken from its name, the scale of a mood from what stands there."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from itertools import islice

from kapjournal.importing.format import Answers, Format
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.tables import Line, header_of, lines_of
from kapjournal.importing.typed import clock_of, day_of, moment_of
from kapjournal.importing.values import level, number, once_each

_NAMES: Mapping[str, tuple[str, ...]] = {
    "date": ("date", "when", "day", "datetime", "timestamp", "created", "datum", "tag"),
    "time": ("time", "clock", "hour", "uhrzeit", "zeit"),
    "mood": ("mood", "rating", "score", "feeling", "stimmung"),
    "tags": ("tags", "labels", "activities", "keywords"),
    "title": ("title", "heading", "titel"),
    "text": ("text", "note", "notes", "entry", "what happened", "content", "body", "description", "journal", "notiz"),
}
"""How a column may be called for each thing it may hold."""

_LOOKED_AT = 20
Columns = dict[str, str]


def _knows(source: Source) -> bool:
    """One of the first rows has a date: not every one has to."""
    columns = _columns(source)
    if "date" not in columns or not {"text", "mood"} & set(columns):
        return False
    return any(_when(line, columns) for line in islice(lines_of(source.text), _LOOKED_AT))


def _read(source: Source, _: Answers) -> Iterator[Item]:
    columns = _columns(source)
    scale = _scale(source, columns)
    for line in lines_of(source.text):
        when = _when(line, columns)
        if when is None or not line.is_whole:
            yield Unreadable(str(line.number))
            continue
        yield Record(
            when,
            pages=(Page(_cell(line, columns, "title").strip(), _cell(line, columns, "text")),),
            moods=_moods(_cell(line, columns, "mood").strip(), scale),
            tags=once_each(_cell(line, columns, "tags").replace(";", ",").split(",")),
        )


def _columns(source: Source) -> Columns:
    header = {name.casefold(): name for name in header_of(source.text)} if source.text else {}
    return {
        what: header[name] for what, names in _NAMES.items() if (name := next(filter(header.__contains__, names), ""))
    }


def _cell(line: Line, columns: Columns, what: str) -> str:
    return line[columns[what]] if what in columns else ""


def _when(line: Line, columns: Columns) -> When | None:
    date, clock = _cell(line, columns, "date"), clock_of(_cell(line, columns, "time"))
    if wall := moment_of(date):
        if ":" in date:
            return When(wall)
        return When(datetime.combine(wall.date(), clock or time(12)), has_clock=clock is not None)
    day = day_of(date)
    return When(datetime.combine(day, clock or time(12)), has_clock=clock is not None) if day else None


def _scale(source: Source, columns: Columns) -> tuple[float, float] | None:
    """The lowest and the highest that stand there; none where all are the same."""
    said = [number(_decimal(_cell(line, columns, "mood"))) for line in lines_of(source.text)]
    numbers = [value for value in said if value is not None]
    return (min(numbers), max(numbers)) if numbers and min(numbers) < max(numbers) else None


def _decimal(cell: str) -> str:
    return cell.strip().replace(",", ".")


def _moods(cell: str, scale: tuple[float, float] | None) -> tuple[Mood, ...]:
    if not cell:
        return ()
    at = level(_decimal(cell), *scale) if scale else None
    return (Mood(at) if at is not None else Mood(words=(cell,)),)


FORMAT = Format("CSV", _knows, _read)
