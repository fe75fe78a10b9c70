"""jrnl: its JSON, and its text, where an entry begins at the start of a line with a date in brackets."""

import re
from collections.abc import Iterator
from datetime import datetime

from kapjournal.importing.format import Answers, Format
from kapjournal.importing.records import Item, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.typed import clock_of, day_of, moment_of
from kapjournal.importing.values import items, string, strings, table

_START = re.compile(r"^\[([^\]\n]{6,40})\] ?(.*)$", re.MULTILINE)
_TAG = re.compile(r"(?<!\S)@([\w\-+*#/]+)")
_SENTENCE = re.compile(r"(.*?[.!?:])\s+(.+)")
_STAR = "*"


def _knows_json(source: Source) -> bool:
    book = table(source.json)
    entries = items(book.get("entries"))
    return "tags" in book and {"title", "body", "date", "time"} <= set(table(entries[0] if entries else None))


def _read_json(source: Source, _: Answers) -> Iterator[Item]:
    for place, entry in enumerate(items(table(source.json).get("entries")), start=1):
        fields = table(entry)
        day, clock = day_of(string(fields.get("date"))), clock_of(string(fields.get("time")))
        if day is None or clock is None:
            yield Unreadable(f"entries {place}")
            continue
        yield Record(
            When(datetime.combine(day, clock)),
            pages=(Page(string(fields.get("title")).strip(), string(fields.get("body")).strip("\n")),),
            tags=tuple(tag.removeprefix("@") for tag in strings(fields.get("tags"))),
            is_favorite=fields.get("starred") is True,
            key=string(fields.get("uuid")),
        )


def _knows_text(source: Source) -> bool:
    first = _START.match(source.text.lstrip())
    return first is not None and moment_of(first[1]) is not None


def _read_text(source: Source, _: Answers) -> Iterator[Item]:
    text = source.text.replace("\r\n", "\n")
    starts = [start for start in _START.finditer(text) if _begins(start)]
    for start, after in zip(starts, [*starts[1:], None], strict=False):
        wall = moment_of(start[1])
        body = text[start.end() : after.start() if after else len(text)].strip("\n")
        if wall is None:
            yield Unreadable(str(text.count("\n", 0, start.start()) + 1))
            continue
        yield _record(wall, start[2].strip(), body)


def _begins(start: re.Match[str]) -> bool:
    """Words in brackets at the start of a line begin nothing; what looks like a date does, readable or not."""
    return bool(re.match(r"\d{1,4}[-/. ]\w+", start[1]))


def _record(wall: datetime, first: str, body: str) -> Record:
    title = first.removesuffix(_STAR).rstrip()
    is_starred = title != first
    if not body and (parted := _SENTENCE.fullmatch(title)):
        title, body = parted[1], parted[2]
    tags = tuple(dict.fromkeys(tag.lower() for tag in _TAG.findall(f"{title}\n{body}")))
    return Record(When(wall), pages=(Page(title, body),), tags=tags, is_favorite=is_starred)


JSON_FORMAT = Format("jrnl", _knows_json, _read_json)
TEXT_FORMAT = Format("jrnl", _knows_text, _read_text)
