"""Daylio, backup: a zip with JSON in base64. Months count from 0; a mood is an id into the person's own list."""

import base64
import binascii
import re
from collections.abc import Iterator
from datetime import timedelta

from kapjournal.errors import ForeignFileError
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.json_text import parsed
from kapjournal.importing.members import Members
from kapjournal.importing.pictures import is_picture
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.text import unwrapped
from kapjournal.importing.values import Json, instant_of_ms, items, number, string, table, whole

_NAME = "backup.daylio"
_PHOTO = 1
_GROUPS = ("rad", "good", "meh", "bad", "awful")
_MINUTES_ONLY = 1000
"""Offsets are milliseconds; a smaller one was written as minutes."""


def _knows(source: Source) -> bool:
    return source.members is not None and source.members.called(_NAME) is not None


def _read(source: Source, _: Answers) -> Iterator[Item]:
    members = _members(source)
    try:
        data = base64.b64decode(members.data(members.called(_NAME) or _NAME), validate=False)
    except (binascii.Error, ValueError):
        raise ForeignFileError("the backup is not complete") from None
    book = table(parsed(data.decode("utf-8", "replace")))
    moods = {string(table(mood).get("id")): _mood(table(mood)) for mood in items(book.get("customMoods"))}
    tags = {string(table(tag).get("id")): string(table(tag).get("name")).strip() for tag in items(book.get("tags"))}
    photos = _photos(members, items(book.get("assets")))
    for place, entry in enumerate(items(book.get("dayEntries")), start=1):
        fields = table(entry)
        when = _when(fields)
        if when is None:
            yield Unreadable(f"dayEntries {place}")
            continue
        mood = moods.get(string(fields.get("mood")))
        there = [photos[name] for name in map(string, items(fields.get("assets"))) if name in photos]
        unknown = [name for name in map(string, items(fields.get("assets"))) if name not in photos]
        opened = sum(found is True for found in there)
        yield Record(
            when,
            pages=(Page(string(fields.get("note_title")).strip(), _note(string(fields.get("note")))),),
            moods=(mood,) if mood else (),
            tags=tuple(name for tag in items(fields.get("tags")) if (name := tags.get(string(tag), ""))),
            is_favorite=fields.get("isFavorite") is True,
            photos=opened,
            photos_missing=sum(found is False for found in there) + len(unknown),
            key=string(fields.get("id")),
            changed=string(fields.get("createdAt")),
        )


def _members(source: Source) -> Members:
    if source.members is None:
        raise ForeignFileError("this is no zip")
    return source.members


def _mood(fields: dict[str, Json]) -> Mood:
    group = whole(fields.get("mood_group_id")) or 0
    level = 1 - (group - 1) / 4 if 1 <= group <= 5 else None
    own = string(fields.get("custom_name")).strip()
    return Mood(level, words=(own or (_GROUPS[group - 1] if level is not None else ""),))


def _when(fields: dict[str, Json]) -> When | None:
    instant = instant_of_ms(fields.get("datetime"))
    offset = number(fields.get("timeZoneOffset")) or 0
    if instant is None or abs(offset) > 86_400_000 - 60_000:
        return None
    minutes = int(offset if abs(offset) < _MINUTES_ONLY else offset / 60_000)
    try:
        wall = (instant + timedelta(minutes=minutes)).replace(tzinfo=None)
    except OverflowError:  # past the calendar
        return None
    sign, distance = "-" if minutes < 0 else "+", abs(minutes)
    return When(wall, True, instant, f"UTC{sign}{distance // 60:02}{distance % 60:02}")


def _note(html: str) -> str:
    return unwrapped(html.replace("\\n", "\n"))


def _photos(members: Members, assets: list[Json]) -> dict[str, bool | None]:
    """Whether each asset that is one opens as a picture; None for what is no picture by its kind."""
    files = {re.split(r"[./]", name.rpartition("/")[2])[0]: name for name in members.names if "photos/" in name}
    found: dict[str, bool | None] = {}
    for asset in items(assets):
        fields = table(asset)
        name = files.get(string(fields.get("checksum")))
        opens = name is not None and is_picture(members.head(name))
        found[string(fields.get("id"))] = opens if whole(fields.get("type")) == _PHOTO else None
    return found


FORMAT = Format("Daylio", _knows, _read)
