"""Logseq: a folder whose journals are days, each a list of blocks."""

import re
from collections.abc import Iterator
from datetime import datetime, time

from kapjournal.errors import ForeignFileError
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.inside import text_in
from kapjournal.importing.notes import Note, pictures_of, tags_of
from kapjournal.importing.records import Item, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.typed import day_of

_JOURNAL = re.compile(r"(?:.*/)?journals/([^/]+)\.(md|org)")
_OLD_COPY = re.compile(r"(?:.*/)?logseq/bak/")
_PROPERTY = re.compile(r"^[ \t]*(?:id|collapsed)::.*\n?", re.MULTILINE)


def _knows(source: Source) -> bool:
    names = source.members.names if source.members else []
    return any(name.endswith("logseq/config.edn") for name in names) and any(map(_JOURNAL.fullmatch, names))


def _read(source: Source, _: Answers) -> Iterator[Item]:
    members = source.members
    if members is None:
        raise ForeignFileError("this is no folder")
    for name in members.names:
        found = _JOURNAL.fullmatch(name)
        if found is None or _OLD_COPY.match(name):
            continue
        day = day_of(found[1])
        if day is None or found[2] != "md":
            yield Unreadable(name)
            continue
        pictures = pictures_of(_PROPERTY.sub("", text_in(members, name) or ""), members)
        yield Record(
            When(datetime.combine(day, time(12)), has_clock=False),
            pages=(Page(text=pictures.text),),
            tags=tags_of(Note({}, pictures.text)),
            photos=pictures.opens,
            photos_missing=pictures.missing,
            key=name,
        )


FORMAT = Format("Logseq", _knows, _read)
