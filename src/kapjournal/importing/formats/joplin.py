"""Joplin, Markdown with front matter: when a note was made stands above it, in UTC."""

from collections.abc import Iterator

from kapjournal.errors import ForeignFileError
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.inside import text_in
from kapjournal.importing.notes import note_of, pictures_of, tags_of
from kapjournal.importing.records import Item, Page, Record, Unreadable
from kapjournal.importing.source import Source
from kapjournal.importing.values import instant_of, on_the_clock

_NEEDED = {"title", "updated", "created"}


def _knows(source: Source) -> bool:
    members = source.members
    first = members.ending(".md")[:1] if members else []
    return bool(members and first and set(note_of(text_in(members, first[0]) or "").fields) >= _NEEDED)


def _read(source: Source, _: Answers) -> Iterator[Item]:
    members = source.members
    if members is None:
        raise ForeignFileError("this is no folder")
    for name in members.ending(".md"):
        note = note_of(text_in(members, name) or "")
        instant = instant_of(note.first("created"))
        if instant is None:
            yield Unreadable(name)
            continue
        pictures = pictures_of(note.text, members)
        yield Record(
            on_the_clock(instant, ""),
            pages=(Page(note.first("title"), pictures.text),),
            tags=tags_of(note),
            photos=pictures.opens,
            photos_missing=pictures.missing,
            key=note.first("id") or name,
            changed=note.first("updated"),
        )


FORMAT = Format("Joplin", _knows, _read)
