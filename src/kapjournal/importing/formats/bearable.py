"""Bearable, CSV: one row is one reading, of which moods and notes are kept here."""

from collections.abc import Iterator
from datetime import datetime, time

from kapjournal.importing.format import Answers, Format
from kapjournal.importing.records import Item, Mood, Other, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.tables import Line, header_of, lines_of
from kapjournal.importing.typed import clock_of, day_of
from kapjournal.importing.values import level, once_each

_NEEDED = {"date", "time of day", "category", "rating/amount", "detail", "notes"}


def _knows(source: Source) -> bool:
    return set(header_of(source.text)) >= _NEEDED


def _read(source: Source, _: Answers) -> Iterator[Item]:
    noted: set[tuple[When, str]] = set()
    for line in lines_of(source.text):
        when = _when(line)
        if when is None or not line.is_whole:
            yield Unreadable(str(line.number))
            continue
        yield _item(line, when, noted)


def _item(line: Line, when: When, noted: set[tuple[When, str]]) -> Item:
    """The same note may stand in all rows of a moment: it is kept with the first."""
    category, details = line["category"].strip(), once_each(line["detail"].split("|"))
    note = "" if (when, line["notes"]) in noted else line["notes"]
    noted.add((when, line["notes"]))
    if category == "Mood":
        rating = level(line["rating/amount"].strip(), 1, 10)
        moods = (Mood(rating, words=details),) if rating is not None or details else ()
        return Record(when, pages=(Page(text=note),), moods=moods)
    if category == "Gratitudes" and details:
        return Record(when, pages=(Page(text="\n".join((*details, note)).strip("\n")),))
    return Record(when, pages=(Page(category, note),)) if note.strip() else Other(category)


def _when(line: Line) -> When | None:
    day, clock = day_of(line["date formatted"]) or day_of(line["date"]), clock_of(line["time of day"])
    return When(datetime.combine(day, clock or time(12)), has_clock=clock is not None) if day else None


FORMAT = Format("Bearable", _knows, _read)
