"""Archives that somebody else made: refused with our own errors, and never more than their size in memory."""

import json
from contextlib import suppress
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.errors import HandoffError, HandoffTooLarge, HandoffTooNew, HandoffWasBackup, KapJournalError
from kapjournal.sharing.archive.opening import opened
from kapjournal.sharing.archive.parts import HEAD, MANIFEST
from kapjournal.sharing.archive.reading import read
from kapjournal.sharing.container import BLOCK, END, member
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.kinds import SharedAnswer, SharedEntry
from kapjournal.terms import EntryKind
from tests.sharing.archive.hostile import (
    Parts,
    archive_of,
    honest,
    in_age,
    keys,
    packed,
    parts_of,
    stream,
    with_head,
)
from tests.sharing.builders import MADE_ON, at

NOTE = SharedEntry("entry-1", at(8).replace(tzinfo=None), EntryKind.NOTE, None, (SharedAnswer("", "under the lamp"),))
DOCUMENT = Document(MADE_ON, ("About.",), Selection(MADE_ON, MADE_ON, {"entries": (NOTE,)}))
ARCHIVE = archive_of(DOCUMENT)
PARTS = parts_of(ARCHIVE)
LINES = "lists/entries.jsonl"


def without(name: str) -> Parts:
    return {one: data for one, data in PARTS.items() if one != name}


def head(**new: Any) -> Parts:
    return with_head(PARTS, lambda found: found.update(new))


DAMAGED: dict[str, bytes] = {
    "nothing": b"",
    "no archive": b"x" * 5000,
    "half of it": ARCHIVE[: len(ARCHIVE) // 2],
    "without its end": ARCHIVE[: -len(END)],
    "something behind": ARCHIVE + b"x",
    "no head": packed(without(HEAD)),
    "no manifest": packed(without(MANIFEST)),
    "a part is missing": packed(without(LINES)),
    "a part too many": packed(without(MANIFEST) | {"notes.txt": b"", MANIFEST: PARTS[MANIFEST]}),
    "a line too many": packed({**PARTS, LINES: PARTS[LINES] * 2}),
    "another word": packed({**PARTS, LINES: PARTS[LINES].replace(b"lamp", b"tree")}),
    "a page that says something else": packed({**PARTS, "handoff.html": b"<script>"}),
    "a list that is none": honest({**PARTS, LINES: b"[]\n"}),
    "a line that closes the list": honest({**PARTS, LINES: b'{"id":"a"}],"practices":[{}\n'}),
    "an empty line": honest({**PARTS, LINES: PARTS[LINES] + b"\n"}),
    "a name that no list has": honest({**PARTS, LINES: PARTS[LINES].replace(b'"kind"', b'"kinds"')}),
    "a list that nobody knows": honest({**PARTS, "lists/dreams.jsonl": b"{}\n"}),
    "an intention among the writing": honest({**PARTS, LINES: PARTS[LINES].replace(b'"note"', b'"intention"')}),
    "no days": honest(head(range=None)),
    "days that end before they begin": honest(head(range={"from": "2026-11-20", "to": "2026-11-04"})),
    "no language": honest(head(language=7)),
    "no version": honest(head(version=None)),
    "version 0": honest(head(version=0)),
    "a document of version 1": honest(head(document=1)),
    "true as a version": honest(head(document=True)),
    "another format": honest(head(format="zip")),
    "a head that is a list": packed({**PARTS, HEAD: b"[]"}),
    "a manifest that is a list": packed({**PARTS, MANIFEST: b"[]"}),
    "a manifest of nonsense": packed({**PARTS, MANIFEST: b'{"counts": [], "parts": {"a": 1}}'}),
    "a manifest with counts of words": packed(
        {**PARTS, MANIFEST: json.dumps({**json.loads(PARTS[MANIFEST]), "counts": {"entries": "one"}}).encode()}
    ),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED.keys())
def test_what_is_not_as_it_was_written_is_refused(content: bytes) -> None:
    """By exactly that error, which quotes nothing."""
    with pytest.raises(HandoffError) as refused:
        read(stream(content))
    assert type(refused.value) is HandoffError
    assert "lamp" not in repr(refused.value)


def test_the_parts_of_these_tests_are_whole() -> None:
    """So that each of them fails for what is wrong with it."""
    assert read(stream(honest(PARTS))).document == read(stream(ARCHIVE)).document == DOCUMENT


def test_a_later_way_of_writing_is_not_guessed_at() -> None:
    """An archive of another make says so by its version."""
    with pytest.raises(HandoffTooNew):
        read(stream(honest(head(version=2))))


@pytest.mark.parametrize("name", ["/etc/passwd", "../x", "lists/../x", "C:\\x", "a" * 99, "\x1b[2J"])
def test_a_name_never_becomes_a_path(name: str) -> None:
    """It is passed over like anything else that is not known."""
    found = read(stream(honest({**PARTS, name: b"x"})))
    assert found.document == DOCUMENT


def test_only_files_are_taken() -> None:
    """A link in the archive is no part of a hand-off."""
    link = bytearray(member("link", b"", made_at_s=0))
    link[156:157] = b"2"
    link[148:156] = b" " * 8
    link[148:156] = b"%06o\0 " % sum(link[:BLOCK])
    with pytest.raises(HandoffError):
        read(stream(ARCHIVE[: -len(END)] + bytes(link) + END))


def test_size_is_refused_before_it_is_read() -> None:
    """What says that it is large is not waited for."""
    huge = bytearray(member(LINES, b"", made_at_s=0))
    huge[124:136] = b"%011o\0" % (10**9)
    huge[148:156] = b" " * 8
    huge[148:156] = b"%06o\0 " % sum(huge[:BLOCK])
    begin = member(HEAD, PARTS[HEAD], made_at_s=0)
    with pytest.raises(HandoffTooLarge):
        read(stream(begin + bytes(huge)))


def test_a_backup_is_told_from_a_hand_off() -> None:
    """Whoever has one learns where it belongs."""
    backup = packed({"backup.json": b'{"format": "kapjournal-backup"}'})
    with pytest.raises(HandoffWasBackup):
        opened(BytesIO(in_age(backup)), keys())


@given(st.binary(max_size=600), st.integers(0, len(ARCHIVE)), st.booleans())
def test_whatever_it_is_only_our_errors_come(garbage: bytes, place: int, inside: bool) -> None:
    """Bytes of chance, alone or written over a real one."""
    content = ARCHIVE[:place] + garbage + ARCHIVE[place + len(garbage) :] if inside else garbage
    try:
        found = read(stream(content)).document
    except KapJournalError:
        return
    assert found == DOCUMENT  # nothing of it was changed, or only what the manifest does not cover


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from([HEAD, MANIFEST, LINES]), st.data())
def test_whatever_json_it_says_only_our_errors_come(name: str, data: st.DataObject) -> None:
    """Any value where another one is meant."""
    lines = PARTS[name].splitlines() if name == LINES else [PARTS[name]]
    found = json.loads(lines[0])
    found[data.draw(st.sampled_from(sorted(found)))] = data.draw(values)
    changed = {**PARTS, name: json.dumps(found).encode() + b"\n"}
    with suppress(KapJournalError):
        read(stream(packed(changed) if name == MANIFEST else honest(changed)))
