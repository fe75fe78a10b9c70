"""Diarium: the JSON export with its pictures in folders by time, and the database of the backup."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from kapjournal.errors import ForeignFileError
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.inside import json_in
from kapjournal.importing.members import Members
from kapjournal.importing.pictures import is_picture
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.text import unwrapped
from kapjournal.importing.values import Json, is_near, items, level, number, string, strings, table, wall_of
from kapjournal.storage.foreign.sqlite_rows import MAGIC, ForeignDatabase, opened

_MEDIA = re.compile(r"(?:.*/)?media/(\d{4}-\d\d-\d\d_\d{6})\d*/[^/]+")
_TICKS_A_MICROSECOND = 10
_FIRST_DAY = datetime(1, 1, 1)  # noqa: DTZ001 - the clock of the person, without a zone
_PICTURE = 0


def _knows_json(source: Source) -> bool:
    members = source.members
    first = members.ending(".json")[:1] if members else []
    entry = table(next(iter(_entries(members, first[0])), None)) if members and first else {}
    return "date" in entry and ("html" in entry or "heading" in entry)


def _read_json(source: Source, _: Answers) -> Iterator[Item]:
    members = source.members
    if members is None:
        raise ForeignFileError("this is no zip")
    pictures = _pictures(members)
    for name in members.ending(".json"):
        for place, entry in enumerate(_entries(members, name), start=1):
            fields = table(entry)
            wall = wall_of(string(fields.get("date")))
            if wall is None:
                yield Unreadable(f"{name} {place}")
                continue
            opens = pictures.pop(f"{wall:%Y-%m-%d_%H%M%S}", [])
            yield Record(
                When(wall),
                pages=(Page(string(fields.get("heading")).strip(), unwrapped(string(fields.get("html")))),),
                moods=_moods(fields.get("rating")),
                tags=strings(fields.get("tags")),
                photos=sum(opens),
                photos_missing=len(opens) - sum(opens),
            )


def _entries(members: Members, name: str) -> list[Json]:
    """Of one file: a list, or a single one. What cannot be read is one that is told."""
    book = json_in(members, name)
    return items(book) if isinstance(book, list) else [book]


def _pictures(members: Members) -> dict[str, list[bool]]:
    """Whether each file opens as a picture, by the second of its entry: the first entry of a second has them."""
    found: dict[str, list[bool]] = defaultdict(list)
    for name in members.names:
        if media := _MEDIA.fullmatch(name):
            found[media[1]].append(is_picture(members.head(name)))
    return found


def _knows_database(source: Source) -> bool:
    if not source.data.startswith(MAGIC):
        return False
    with opened(source.data) as database:
        return {"DiaryEntryId", "Heading", "Text"} <= set(database.columns("Entries"))


def _read_database(source: Source, _: Answers) -> Iterator[Item]:
    with opened(source.data) as database:
        rating = "Rating" if "Rating" in database.columns("Entries") else "Heading"
        pictures, tags = _media(database), _tags(database)
        rows = database.rows("Entries", "DiaryEntryId", "Heading", "Text", rating, order="DiaryEntryId")
        for ticks, heading, html, rated in rows:
            wall = _wall(ticks)
            if wall is None:
                yield Unreadable(string(ticks))
                continue
            opens = pictures[ticks]
            yield Record(
                When(wall),
                pages=(Page(string(heading).strip(), unwrapped(string(html))),),
                moods=_moods(rated) if rating == "Rating" else (),
                tags=tuple(tags[ticks]),
                photos=sum(opens),
                photos_missing=len(opens) - sum(opens),
                key=string(ticks),
            )


def _wall(ticks: object) -> datetime | None:
    if not isinstance(ticks, int):
        return None
    try:
        wall = _FIRST_DAY + timedelta(microseconds=ticks // _TICKS_A_MICROSECOND)
    except OverflowError:  # past the calendar
        return None
    return wall if is_near(wall.year) else None


def _media(database: ForeignDatabase) -> dict[object, list[bool]]:
    found: dict[object, list[bool]] = defaultdict(list)
    if {"DiaryEntryId", "Type", "Data"} <= set(database.columns("Media")):
        for ticks, kind, data in database.rows("Media", "DiaryEntryId", "Type", "Data"):
            if kind == _PICTURE:
                found[ticks].append(isinstance(data, bytes) and is_picture(data[:32]))
    return found


def _tags(database: ForeignDatabase) -> dict[object, list[str]]:
    found: dict[object, list[str]] = defaultdict(list)
    has_names = {"DiaryTagId", "TagName"} <= set(database.columns("Tags"))
    if has_names and {"DiaryEntryId", "DiaryTagId"} <= set(database.columns("EntryTags")):
        names = {key: string(name) for key, name in database.rows("Tags", "DiaryTagId", "TagName")}
        for ticks, tag in database.rows("EntryTags", "DiaryEntryId", "DiaryTagId"):
            found[ticks] += [names[tag]] if names.get(tag) else []
    return found


def _moods(value: Json) -> tuple[Mood, ...]:
    at = None if number(value) == 0 else level(value, 1, 5)
    return () if at is None else (Mood(at),)


JSON_FORMAT = Format("Diarium", _knows_json, _read_json)
DATABASE_FORMAT = Format("Diarium", _knows_database, _read_database)
