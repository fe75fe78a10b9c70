"""A folder of Markdown files, a day each: as Obsidian keeps daily notes, and many others do."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time

from kapjournal.errors import ForeignFileError
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.inside import json_in, text_in
from kapjournal.importing.members import Members
from kapjournal.importing.notes import Note, note_of, pictures_of, tags_of
from kapjournal.importing.records import Item, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.typed import day_of, moment_of
from kapjournal.importing.values import string, table

_DAY = re.compile(r"(?<!\d)\d{4}[-_.]\d\d?[-_.]\d\d?(?!\d)")
_VAULT = ".obsidian/"
_CHOICES = f"{_VAULT}daily-notes.json"


def _knows(source: Source) -> bool:
    members = source.members
    return members is not None and any(_day(name) for name in members.ending(".md"))


def _read(source: Source, _: Answers) -> Iterator[Item]:
    members = source.members
    if members is None:
        raise ForeignFileError("this is no folder")
    folder = _folder(members)
    for name in members.ending(".md"):
        if not name.startswith(folder) or _VAULT in name or "templates/" in name.lower():
            continue
        note = note_of(text_in(members, name) or "")
        when = _when(name, note)
        if when is None:
            yield Unreadable(name)
            continue
        pictures = pictures_of(note.text, members)
        yield Record(
            when,
            pages=(Page(note.first("title"), pictures.text),),
            tags=tags_of(note),
            photos=pictures.opens,
            photos_missing=pictures.missing,
            key=name,
        )


def _folder(members: Members) -> str:
    """Where the daily notes lie, as the vault of Obsidian says; everywhere, where it says nothing."""
    for name in members.names:
        if name.endswith(_CHOICES):
            root = name.removesuffix(_CHOICES)
            chosen = string(table(json_in(members, name)).get("folder")).strip("/")
            return f"{root}{chosen}/" if chosen else root
    return ""


def _day(name: str) -> date | None:
    found = _DAY.search(name.rpartition("/")[2])
    return day_of(found[0]) if found else None


def _when(name: str, note: Note) -> When | None:
    """From the name, or else from above the text. The time of a file itself is worth nothing after a zip."""
    if day := _day(name):
        return When(datetime.combine(day, time(12)), has_clock=False)
    written = next((said for field in ("date", "created") if (said := note.first(field))), "")
    if wall := moment_of(written):
        return When(wall, has_clock=":" in written)
    above = day_of(written)
    return When(datetime.combine(above, time(12)), has_clock=False) if above else None


FORMAT = Format("Markdown", _knows, _read)
