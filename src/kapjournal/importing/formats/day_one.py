"""Day One: a zip with one JSON for each journal, its text in Markdown full of backslashes."""

import re
from collections.abc import Iterator

from kapjournal.importing.format import Answers, Format
from kapjournal.importing.inside import json_in
from kapjournal.importing.members import Members
from kapjournal.importing.pictures import is_picture
from kapjournal.importing.records import Item, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.text import heading_apart, without_backslashes
from kapjournal.importing.values import Json, instant_of, items, on_the_clock, string, strings, table

# No letter is looked at twice, whatever the text: possessive (+), and nothing runs past the next beginning.
_MEDIA = re.compile(r"(?<!\n)\n*+!\[[^\[\]\n]*+\]\(dayone-moment:[^)!\n]*+\)")
_NONE = "(null)"
_MOST_BOOKS = 100


def _knows(source: Source) -> bool:
    if source.members is None:
        return bool(_entries(source.json))
    return any(_entries(json_in(source.members, name)) for name in _books(source.members))


def _read(source: Source, _: Answers) -> Iterator[Item]:
    members = source.members
    if members is None:
        yield from _items(source.json, None)
        return
    for name in _books(members):
        yield from _items(json_in(members, name), members)


def _books(members: Members) -> list[str]:
    """One for each journal; other apps have one for each entry, thousands of which are not looked at."""
    return members.ending(".json")[:_MOST_BOOKS]


def _entries(book: Json) -> list[Json]:
    """Its entries, where it is a journal of Day One. One without an entry is none to read."""
    entries = items(table(book).get("entries"))
    return entries if any({"creationDate", "uuid"} <= set(table(entry)) for entry in entries) else []


def _items(book: Json, members: Members | None) -> Iterator[Item]:
    photos = {name.rpartition("/")[2].partition(".")[0]: name for name in (members.names if members else [])}
    for place, entry in enumerate(_entries(book), start=1):
        fields = table(entry)
        when = _when(fields)
        if when is None:
            yield Unreadable(f"entries {place}")
            continue
        named = [string(table(photo).get("md5")) for photo in items(fields.get("photos"))]
        opens = sum(bool(members and name in photos and is_picture(members.head(photos[name]))) for name in named)
        title, text = heading_apart(without_backslashes(_MEDIA.sub("", string(fields.get("text")))).strip("\n"))
        yield Record(
            when,
            pages=(Page(title, text),),
            tags=strings(fields.get("tags")),
            is_favorite=fields.get("starred") is True,
            photos=opens,
            photos_missing=len(named) - opens,
            key=string(fields.get("uuid")),
            changed=string(fields.get("modifiedDate")),
        )


def _when(fields: dict[str, Json]) -> When | None:
    instant, zone = instant_of(string(fields.get("creationDate"))), string(fields.get("timeZone"))
    if instant is None:
        return None
    return on_the_clock(instant, "" if zone == _NONE else zone, has_clock=fields.get("isAllDay") is not True)


FORMAT = Format("Day One", _knows, _read)
