"""MoodHaven: encrypted twice with one password, the file and each text. What is secret in it besides is not read."""

import base64
import binascii
import logging
import re
from collections.abc import Callable, Iterator
from functools import partial

from kapjournal.errors import ForeignFileError, ForeignFileTooLarge
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.json_text import parsed
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable
from kapjournal.importing.source import Source
from kapjournal.importing.text import unwrapped
from kapjournal.importing.values import Json, instant_of, items, level, on_the_clock, string, strings, table
from kapjournal.logs import kind_and_place
from kapjournal.storage.foreign import aes_gcm

_FORMATS = ("moodhaven-encrypted-v1", "moodhaven-full-v2")
_ROUNDS = 600_000
_MOST_SALTS = 64
"""Each costs as long as unlocking does; the app itself has one or two."""
_TITLE = re.compile(r"\s*<h1[^<>]*>(.*?)</h1>", re.DOTALL)

_log = logging.getLogger(__name__)

Opening = Callable[[dict[str, Json]], bytes]


def _knows(source: Source) -> bool:
    return table(source.json).get("format") in _FORMATS


def _read(source: Source, answers: Answers) -> Iterator[Item]:
    outer = table(source.json)
    keys: dict[bytes, bytes] = {}
    opening: Opening = partial(_open, answers.require_password(), keys)
    book = _book(opening(table(outer.get("payload"))))
    for place, entry in enumerate(items(book.get("entries")), start=1):
        fields = table(entry)
        instant = instant_of(string(fields.get("created_at")))
        page = _page(opening, fields)
        if instant is None or page is None:
            yield Unreadable(f"entries {place}")
            continue
        at = level(fields.get("mood"), 1, 5)
        yield Record(
            on_the_clock(instant, ""),
            pages=(page,),
            moods=() if at is None else (Mood(at),),
            tags=strings(fields.get("tags")),
            is_favorite=fields.get("pinned") is True,
            key=string(fields.get("id")),
            changed=string(fields.get("updated_at")),
        )


def _open(password: str, keys: dict[bytes, bytes], sealed: dict[str, Json]) -> bytes:
    salt, nonce, text = (_bytes(sealed.get(name)) for name in ("salt", "iv", "ciphertext"))
    if salt not in keys:
        if len(keys) >= _MOST_SALTS:
            raise ForeignFileTooLarge("this asks for more work than is sensible")
        keys[salt] = aes_gcm.key_of(password, salt, _ROUNDS)
    return aes_gcm.opened(keys[salt], nonce, text)


def _bytes(value: Json) -> bytes:
    try:
        return base64.b64decode(string(value), validate=True)
    except (binascii.Error, ValueError):
        raise ForeignFileError("this file is not complete") from None


def _book(data: bytes) -> dict[str, Json]:
    """The entries: plain, as base64, or as base64 inside of what holds the pictures too."""
    inside = _json(data)
    wrapped = inside.get("entriesData")
    return _json(_bytes(wrapped)) if wrapped is not None else inside


def _json(data: bytes) -> dict[str, Json]:
    if not data.lstrip().startswith(b"{"):
        data = _bytes(data.decode("ascii", "replace"))
    return table(parsed(data.decode("utf-8", "replace")))


def _page(opening: Opening, fields: dict[str, Json]) -> Page | None:
    """None where it is there and cannot be opened. One that is closed until a day has no words yet."""
    sealed = table(fields.get("encrypted_content"))
    if not sealed:
        return Page()
    try:
        html = opening(sealed).decode("utf-8", "replace")
    except ForeignFileTooLarge:
        raise
    except ForeignFileError as error:
        _log.info("a text does not open: %s", kind_and_place(error))
        return None
    title = _TITLE.match(html)
    return Page(unwrapped(title[1]).strip(), unwrapped(html[title.end() :])) if title else Page(text=unwrapped(html))


FORMAT = Format("MoodHaven", _knows, _read)
