"""Journey: a flat zip with one JSON for each entry and its pictures beside it. Times are true UTC."""

from collections.abc import Iterator

from kapjournal.errors import ForeignFileError
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.inside import json_in
from kapjournal.importing.pictures import is_picture
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable
from kapjournal.importing.source import Source
from kapjournal.importing.text import unwrapped
from kapjournal.importing.values import Json, instant_of_ms, level, on_the_clock, string, strings, table

_NOT_PICTURES = (".mp4", ".mov", ".3gp", ".webm", ".avi", ".mkv", ".mp3", ".m4a", ".aac", ".wav", ".ogg", ".sticker")
_NONE = 0


def _knows(source: Source) -> bool:
    members = source.members
    first = members.ending(".json")[:1] if members else []
    return bool(members and first and {"date_journal", "text"} <= set(table(json_in(members, first[0]))))


def _read(source: Source, _: Answers) -> Iterator[Item]:
    members = source.members
    if members is None:
        raise ForeignFileError("this is no zip")
    there = set(members.names)
    for name in members.ending(".json"):
        fields = table(json_in(members, name))
        instant = instant_of_ms(fields.get("date_journal"))
        if instant is None:
            yield Unreadable(name)
            continue
        folder = name[: len(name) - len(name.rpartition("/")[2])]
        named = [photo for photo in strings(fields.get("photos")) if not photo.lower().endswith(_NOT_PICTURES)]
        opens = sum(folder + photo in there and is_picture(members.head(folder + photo)) for photo in named)
        yield Record(
            on_the_clock(instant, string(fields.get("timezone"))),
            pages=(Page(text=_text(fields)),),
            moods=_moods(fields.get("mood")),
            tags=strings(fields.get("tags")),
            is_favorite=fields.get("favourite") is True,
            photos=opens,
            photos_missing=len(named) - opens,
            key=string(fields.get("id")),
            changed=string(fields.get("date_modified")),
        )


def _text(fields: dict[str, Json]) -> str:
    text = string(fields.get("text"))
    return unwrapped(text) if string(fields.get("type")) == "html" or text.startswith("<p") else text


def _moods(value: Json) -> tuple[Mood, ...]:
    at = level(value, 5, 1)
    return () if at is None or value == _NONE else (Mood(at),)


FORMAT = Format("Journey", _knows, _read, may_run_backwards=True)
