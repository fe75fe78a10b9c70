"""A hand-off from JSON values; each kind of record reads its own lists."""

from typing import Any

from kapjournal.errors import HandoffError, HandoffTooNew
from kapjournal.sharing import kinds as records
from kapjournal.sharing.handoff.fields import Fields, finished
from kapjournal.sharing.handoff.model import Document, Item, Selection
from kapjournal.sharing.handoff.readers import FirstReader, Reader


def read_document(value: Any, name: str) -> Document:
    """The document in a JSON value of format `name`. Raises HandoffError, HandoffTooNew for a later version."""
    if not isinstance(value, dict) or value.get("format") != name:
        raise HandoffError("the content is not a KapJournal hand-off")
    found = value.get("version")
    if type(found) is not int or found < 1:
        raise HandoffError("the version of the hand-off is missing or is not what it must be")
    if found > records.version():
        raise HandoffTooNew("the hand-off was made by a later version of KapJournal")
    reader = FirstReader() if found < records.FIRST_WITHOUT_UIDS else Reader()
    return finished(value, lambda fields: _document(reader, fields, found))


def _document(reader: Reader, fields: Fields, version: int) -> Document:
    for checked in ("format", "version"):
        fields.take(checked)
    return Document(reader.made_on(fields), fields.texts("about"), _selection(reader, fields, version))


def _selection(reader: Reader, fields: Fields, version: int) -> Selection:
    days = fields.object("range")
    start, end = days.day("from"), days.day("to")
    days.finish()
    if start > end:
        raise HandoffError("the range of the hand-off ends before it starts")
    there = (one for one in records.LISTS if one.since <= version)
    return Selection(start, end, {one.name: _items(reader, fields, one) for one in there})


def _items(reader: Reader, fields: Fields, which: records.SharedList[Any]) -> tuple[Item, ...]:
    return fields.items(which.name, lambda item: which.read(reader, item))
