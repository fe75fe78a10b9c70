"""The JSON in a hand-off: written the same every time, read back strictly."""

import json
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal.errors import HandoffError, HandoffTooLarge, HandoffTooNew, KapJournalError
from kapjournal.models import EntryKind
from kapjournal.sharing.handoff import strict_json
from kapjournal.sharing.handoff.document import compose, parse, to_bytes
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.kinds import ENTRIES, SharedAnswer, SharedEntry, version
from tests.sharing.builders import MADE_ON, add_entry, at, document_from, fill, selected
from tests.sharing.documents import documents
from tests.support.thorough import examples

EMPTY = Selection(date(2026, 11, 1), date(2026, 11, 30))


@given(documents())
@settings(max_examples=examples(20))
def test_every_document_comes_back_as_it_was(document: Document) -> None:
    """Reading what was written gives an equal document, and writing that gives equal bytes."""
    data = to_bytes(document)
    assert parse(data) == document
    assert to_bytes(parse(data)) == data
    assert (json.dumps(json.loads(data), ensure_ascii=False, indent=2) + "\n").encode() == data


def test_the_document_is_plain_to_read(db: Session) -> None:
    """Indented UTF-8 that says what it is, when, of which days, and how to read it."""
    fill(db)
    data = to_bytes(document_from(db))
    value = json.loads(data)
    assert list(value)[:6] == ["format", "version", "language", "made_on", "range", "about"]
    assert (value["format"], value["version"]) == ("kapjournal-handoff", version())
    assert (value["language"], value["made_on"]) == ("en-US", "2026-11-20")
    assert value["range"] == {"from": "2026-11-01", "to": "2026-11-30"}
    assert value["entries"][0]["answers"][0]["text"] == "wide"
    about = " ".join(value["about"]).lower()
    for promise in ("self-reported", "not a diagnosis", "not a medical device", "not for emergencies"):
        assert promise in about
    assert data.startswith(b'{\n  "format"')
    assert data.endswith(b"}\n")


def test_equal_choices_give_equal_bytes(db: Session) -> None:
    """Nothing in the document depends on chance or on when it is looked at."""
    fill(db)
    assert to_bytes(document_from(db)) == to_bytes(document_from(db))


@pytest.mark.parametrize(
    "text",
    [
        "שלום עולם",
        "e\u0301\u0327 nai\u0308ve",
        "👩🏽‍🚀 🏳️‍🌈",
        "\u202eabc",
        "a\0b",
        "tab\tline\u2028end",
        "x" * 1_000_000,
    ],
    ids=["right to left", "combining", "emoji", "override", "NUL", "separators", "1 MB"],
)
def test_unusual_text_is_kept_to_the_letter(text: str) -> None:
    """The document changes no character of what was written."""
    document = compose(replace(EMPTY, lists=_entries(text)), MADE_ON)
    assert parse(to_bytes(document)).selection.of(ENTRIES)[0].answers[0].text == text


def test_half_a_character_is_refused_without_being_quoted() -> None:
    """Text that no file can hold is an error that does not repeat the text."""
    document = compose(replace(EMPTY, lists=_entries("secret \ud83d")), MADE_ON)
    with pytest.raises(HandoffError) as refused:
        to_bytes(document)
    assert "secret" not in str(refused.value)
    assert refused.value.__suppress_context__


def test_what_could_not_be_read_back_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limits of reading are those of writing."""
    monkeypatch.setattr(strict_json, "MAX_BYTES", 2000)
    with pytest.raises(HandoffTooLarge):
        to_bytes(compose(replace(EMPTY, lists=_entries("x" * 2000)), MADE_ON))


def _entries(text: str) -> Any:
    entry = SharedEntry("entry-1", at(8).replace(tzinfo=None), EntryKind.NOTE, None, (SharedAnswer("", text),))
    return {"entries": (entry,)}


Change = Callable[[dict[str, Any]], object]

FAULTS: dict[str, Change] = {
    "other format": lambda v: v.update(format="fhir"),
    "no format": lambda v: v.pop("format"),
    "version 0": lambda v: v.update(version=0),
    "version as text": lambda v: v.update(version="1"),
    "version as truth": lambda v: v.update(version=True),
    "unknown field": lambda v: v.update(surprise=1),
    "unknown field inside": lambda v: v["sessions"][0].update(surprise=1),
    "missing field": lambda v: v.pop("about"),
    "no language": lambda v: v.update(language="<b>"),
    "missing field inside": lambda v: v["check_ins"][0].pop("note"),
    "list for object": lambda v: v.update(range=[]),
    "object for list": lambda v: v.update(sessions={}),
    "text for list": lambda v: v["check_ins"][0].update(words="calm"),
    "number for text": lambda v: v["entries"][0]["answers"][0].update(text=1),
    "null for text": lambda v: v["sessions"][0].update(place=None),
    "number for truth": lambda v: v["sessions"][0].update(cancelled=0),
    "range backwards": lambda v: v["range"].update({"from": "2026-12-01"}),
    "compact date": lambda v: v["range"].update(to="20261130"),
    "no such day": lambda v: v["range"].update(to="2026-11-31"),
    "moment with an offset": lambda v: v["sessions"][0].update(at="2026-11-06T12:00-05:00"),
    "moment with seconds": lambda v: v["sessions"][0].update(at="2026-11-06T12:00:00"),
    "no such minute": lambda v: v["sessions"][0].update(at="2026-11-06T12:60"),
    "no day": lambda v: v.update(made_on="yesterday"),
    "session number as text": lambda v: v["sessions"][0].update(number="1"),
    "unknown route": lambda v: v["sessions"][0].update(route="x"),
    "unknown phase": lambda v: v["check_ins"][0].update(phase="during"),
    "off the pad": lambda v: v["check_ins"][0].update(valence=3),
    "between the steps": lambda v: v["check_ins"][0].update(valence=0.5),
    "truth on the pad": lambda v: v["check_ins"][0].update(energy=True),
    "negative time": lambda v: v["practices"][0].update(minutes=-1),
    "endless time": lambda v: v["practices"][0].update(minutes=2**63),
    "a uid": lambda v: v["sessions"][0].update(id="a" * 32),
    "short id": lambda v: v["practices"][0].update(id="a"),
    "null id": lambda v: v["practices"][0].update(id=None),
    "an intention elsewhere": lambda v: v["entries"][0].update(kind="intention"),
    "a note among intentions": lambda v: v["intentions"][0].update(kind="note"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_anything_foreign_is_refused(db: Session, fault: Change) -> None:
    """One thing that a hand-off cannot have is enough to refuse all of it."""
    fill(db)
    value = json.loads(to_bytes(document_from(db)))
    assert parse(json.dumps(value).encode())
    fault(value)
    with pytest.raises(HandoffError):
        parse(json.dumps(value).encode())


@pytest.mark.parametrize("name", ["text", "secret"])
def test_what_is_refused_is_not_quoted(db: Session, name: str) -> None:
    """Neither the sentence, nor an error that hangs on it, holds a word of the file."""
    fill(db)
    value = json.loads(to_bytes(document_from(db)))
    value["entries"][0]["answers"][0][name] = ["secret"]
    with pytest.raises(HandoffError) as refused:
        parse(json.dumps(value).encode())
    assert "secret" not in str(refused.value)
    assert (refused.value.__cause__, refused.value.__context__) == (None, None)


def test_a_later_version_is_told_apart(db: Session) -> None:
    """A file from the future says so, whatever else is in it."""
    with pytest.raises(HandoffTooNew):
        parse(json.dumps({"format": "kapjournal-handoff", "version": version() + 1, "all": "new"}).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'"kapjournal-handoff"',
        b"{",
        b'{"format": "kapjournal-handoff", "format": "kapjournal-handoff", "version": 1}',
        b'{"format": "kapjournal-handoff", "version": NaN}',
        b'{"format": "kapjournal-handoff", "version": ' + b"9" * 5000 + b"}",
        b'\xef\xbb\xbf{"format": "kapjournal-handoff", "version": 1}',
        b'"' + b"\\" * 100_001,
        b'"' + b'\\"' * 100_000,
    ],
)
def test_what_is_not_json_as_we_write_it_is_refused(data: bytes) -> None:
    """No byte order mark, no name twice, no number that is none, no text without end."""
    with pytest.raises(HandoffError):
        parse(data)


@pytest.mark.parametrize(
    "data",
    [b"[" * 100_000, b'{"a":' * 100_000, b"[" + b"[]," * 100_000, b"[" + b"0," * 100_000, b"[" + b'"",' * 100_000],
    ids=["deep lists", "deep objects", "many lists", "many numbers", "many texts"],
)
def test_hostile_nesting_and_numbers_are_refused_before_they_are_built(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small file that would become a large tree is refused while it is still small."""
    monkeypatch.setattr(strict_json, "MAX_VALUES", 10_000)
    tracemalloc.start()
    try:
        with pytest.raises(HandoffTooLarge):
            parse(data)
        assert tracemalloc.get_traced_memory()[1] < 100_000
    finally:
        tracemalloc.stop()


def test_lone_surrogates_in_escapes_are_refused(db: Session) -> None:
    """JSON can name half a character; a hand-off cannot hold one."""
    add_entry(db, "here", at(8))
    data = to_bytes(compose(selected(db), MADE_ON)).replace(b'"here"', b'"\\ud83d"')
    with pytest.raises(HandoffError):
        parse(data)


@given(st.binary(max_size=200))
def test_random_bytes_are_refused_with_an_error_of_ours(data: bytes) -> None:
    """Whatever the bytes, the reader either reads or raises an error of the tree."""
    with pytest.raises(KapJournalError):
        parse(data)
