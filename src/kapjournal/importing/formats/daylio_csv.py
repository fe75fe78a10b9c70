"""Daylio, CSV: read by the names of its columns, which stay English."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from kapjournal.importing.format import Answers, Format
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.tables import Line, header_of, lines_of
from kapjournal.importing.text import unwrapped
from kapjournal.importing.typed import clock_of, day_of
from kapjournal.importing.values import once_each

LEVELS = {
    "rad": 1.0, "good": 0.75, "meh": 0.5, "bad": 0.25, "awful": 0.0,
    "super": 1.0, "bien": 0.75, "mouais": 0.5, "mauvais": 0.25, "horrible": 0.0,
}  # fmt: skip
"""The names that moods have in English and French. The CSV does not say what a name of one's own stands for."""
_NEEDED = {"weekday", "time", "mood", "activities", "note"}


def _knows(source: Source) -> bool:
    return set(header_of(source.text)) >= _NEEDED


def _read(source: Source, _: Answers) -> Iterator[Item]:
    for line in lines_of(source.text):
        when = _when(line)
        if when is None:
            yield Unreadable(str(line.number))
            continue
        name = line["mood"].strip()
        yield Record(
            when,
            pages=(Page(line["note_title"].strip(), unwrapped(line["note"])),),
            moods=(Mood(LEVELS.get(name.casefold()), words=(name,)),) if name else (),
            tags=once_each(line["activities"].split(" | ")),
        )


def _when(line: Line) -> When | None:
    day, clock = day_of(line["full_date"]) or _first_form(line), clock_of(line["time"])
    return When(datetime.combine(day, clock)) if day and clock and line.is_whole else None


def _first_form(line: Line) -> date | None:
    """In 2018 the date was in two columns, the day and the month in one of them: "18 May"."""
    year = line["year"].strip()
    return day_of(f"{re.sub(r'[.,]', '', line['date'])} {year}") if year.isdecimal() else None


FORMAT = Format("Daylio", _knows, _read)
