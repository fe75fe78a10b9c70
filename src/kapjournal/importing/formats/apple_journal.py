"""Apple Journal: a zip or folder of HTML pages. The day is the name of a page, and there is no hour anywhere."""

import re
from collections.abc import Iterator
from datetime import datetime, time

from kapjournal.errors import ForeignFileError
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.members import Members
from kapjournal.importing.pictures import is_picture
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.text import decoded, unwrapped
from kapjournal.importing.typed import day_of

_PAGE = re.compile(r"(?:.*/)?Entries/(\d{4}-\d\d-\d\d)([^/]*)\.html")
_ANY_PAGE = re.compile(r"(?:.*/)?Entries/[^/]+\.html")
_NUMBER = re.compile(r"_?\((\d+)\)$|-(\d+)$")
_ASSET = re.compile(r"assetType_(\w+)")
_PHOTOS = ("photo", "livePhoto")
_SOURCE = re.compile(r"<img[^<>]*?\ssrc=[\"']([^\"'<>]*)")
_MOOD = re.compile(r"gridItemOverlayHeader[\"']?>([^<]*)<")
_TITLE = re.compile(r"<div class=[\"']title[\"']>(.{0,1000}?)</div>", re.DOTALL)
_PROMPT = re.compile(r"<div class=[\"']reflectionPrompt[\"']>(.{0,1000}?)</div>", re.DOTALL)
_BODY = re.compile(r"<div class=[\"']bodyText[\"']>")


def _knows(source: Source) -> bool:
    members = source.members
    pages = [name for name in members.names if _PAGE.fullmatch(name)] if members else []
    return bool(members and pages and "pageContainer" in decoded(members.data(pages[0])))


def _read(source: Source, _: Answers) -> Iterator[Item]:
    members = source.members
    if members is None:
        raise ForeignFileError("this is no zip or folder")
    for name in sorted(filter(_ANY_PAGE.fullmatch, members.names), key=_order):
        dated = _PAGE.fullmatch(name)
        day = day_of(dated[1]) if dated else None
        if day is None:
            yield Unreadable(name.rpartition("/")[2])
            continue
        yield _record(members, name, When(datetime.combine(day, time(12)), has_clock=False))


def _order(name: str) -> tuple[str, int, str]:
    """By day, then by the number that tells the pages of one day apart."""
    stem = name.rpartition("/")[2].removesuffix(".html")
    number = _NUMBER.search(stem[10:])
    return stem[:10], int(number[1] or number[2]) if number and len(number[0]) < 10 else 0, stem


def _record(members: Members, name: str, when: When) -> Record:
    html = decoded(members.data(name))
    body = _BODY.search(html)
    above, below = (html[: body.start()], html[body.end() :]) if body else (html, "")
    prompt, title = _PROMPT.search(above), _TITLE.search(above)
    parts = (unwrapped(prompt[1]).strip() if prompt else "", unwrapped(below).strip("\n"))
    moods: list[Mood] = []
    opens = missing = 0
    for kind, inside in _assets(above):
        if kind in _PHOTOS:
            is_there = _opens(members, name, inside)
            opens, missing = opens + is_there, missing + (not is_there)
        elif kind == "stateOfMind" and (said := _MOOD.search(inside)):
            moods.append(Mood(words=tuple(word.strip() for word in unwrapped(said[1]).split(",") if word.strip())))
    return Record(
        when,
        pages=(Page(unwrapped(title[1]).strip() if title else "", "\n\n".join(part for part in parts if part)),),
        moods=tuple(mood for mood in moods if mood.words),
        photos=opens,
        photos_missing=missing,
    )


def _assets(html: str) -> Iterator[tuple[str, str]]:
    """The kind of each thing beside the text, and its markup."""
    found = list(_ASSET.finditer(html))
    for asset, after in zip(found, [*found[1:], None], strict=False):
        yield asset[1], html[asset.end() : after.start() if after else len(html)]


def _opens(members: Members, page: str, inside: str) -> bool:
    """Whether the picture of a page is there: beside the pages, by its name alone."""
    link = _SOURCE.search(inside)
    root = page.rpartition("Entries/")[0]
    place = f"{root}Resources/{link[1].rpartition('/')[2]}" if link else ""
    return place in members.names and is_picture(members.head(place))


FORMAT = Format("Apple Journal", _knows, _read)
