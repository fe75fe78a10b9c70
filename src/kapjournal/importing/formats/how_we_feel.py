"""How We Feel, CSV: words for feelings, each in one of four fields."""

import re
from collections.abc import Iterator
from datetime import datetime

from kapjournal.importing.feeling_fields import FIELDS, word_key
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.tables import Line, header_of, lines_of
from kapjournal.importing.typed import clock_of, day_of, tidy
from kapjournal.importing.values import once_each

_NEEDED = {"Date", "Mood", "Tags (People)", "Tags (Places)", "Tags (Events)", "Notes", "Reflections", "Takeaways"}
_DATE = re.compile(r"(\d{4}) [A-Za-z]{3,} ([A-Za-z]{3,}) (\d{1,2}) (\d{1,2}:\d\d ?[AaPp][Mm]|\d{1,2}:\d\d)")
_NONE = "[]"


def _knows(source: Source) -> bool:
    return set(header_of(source.text)) >= _NEEDED


def _read(source: Source, _: Answers) -> Iterator[Item]:
    for line in lines_of(source.text):
        when = _when(line["Date"])
        if when is None or not line.is_whole:
            yield Unreadable(str(line.number))
            continue
        written = [text for name in ("Notes", "Reflections", "Takeaways") if (text := _cell(line, name))]
        keys = line["Mood Keys"] or line["Mood Key"]
        yield Record(
            when,
            pages=(Page(text="\n\n".join(written)),),
            moods=_moods(_split(line["Mood"]), _split(keys)),
            tags=once_each(tag for name in ("People", "Places", "Events") for tag in _split(line[f"Tags ({name})"])),
        )


def _when(text: str) -> When | None:
    found = _DATE.fullmatch(tidy(text))
    day = day_of(f"{found[3]} {found[2]} {found[1]}") if found else None
    clock = clock_of(found[4]) if found else None
    return When(datetime.combine(day, clock)) if day and clock else None


def _cell(line: Line, name: str) -> str:
    return "" if line[name].strip() == _NONE else line[name]


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.strip().strip("[]").split(";") if part.strip()]


def _moods(words: list[str], keys: list[str]) -> tuple[Mood, ...]:
    """One mood of all the words. It stands in the field of the first that is in one; others say nothing of it."""
    if not words:
        return ()
    field = next((field for word in (keys or words) if (field := FIELDS.get(word_key(word)))), None)
    return (Mood(field.level, field.energy, tuple(words)) if field else Mood(words=tuple(words)),)


FORMAT = Format("How We Feel", _knows, _read)
