"""A hand-off's archive: what is in it, and that it comes back as it was."""

import json
import subprocess
import tracemalloc
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal.sharing.archive.aside import Aside
from kapjournal.sharing.archive.lines import lines_of
from kapjournal.sharing.archive.opening import opened
from kapjournal.sharing.archive.parts import FHIR, HEAD, MANIFEST, MARKDOWN, PAGE, Sums
from kapjournal.sharing.archive.reading import read
from kapjournal.sharing.archive.sealed import sealed
from kapjournal.sharing.archive.writing import chunks
from kapjournal.sharing.container import Chunks
from kapjournal.sharing.handoff.document import to_bytes
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.kinds import SharedCheckIn
from kapjournal.sharing.sealing import KeySeal, PassphraseSeal
from kapjournal.storage.age import X25519Identity
from tests.sharing.archive.hostile import archive_of, honest, in_age, keys, packed, parts_of, stream, with_head
from tests.sharing.builders import MADE_ON, at, document_from, fill
from tests.sharing.documents import documents
from tests.support.age_tool import needs_age

NOON = at(8, 12).replace(tzinfo=None)


@given(documents())
def test_what_was_handed_over_comes_back_equal(document: Document) -> None:
    """Document, archive, document: nothing is lost on the way, and nothing added."""
    found = read(stream(archive_of(document)))
    assert found.document == document
    assert found.unfamiliar == 0


def test_what_is_in_it(db: Session) -> None:
    """What it is, the lists one thing a line, pages to read, a bundle for a clinic, and at the end how much it is."""
    fill(db)
    document = document_from(db)
    parts = parts_of(archive_of(document))
    assert list(parts) == [
        HEAD,
        "README.txt",
        "lists/sessions.jsonl",
        "lists/intentions.jsonl",
        "lists/entries.jsonl",
        "lists/check_ins.jsonl",
        "lists/practices.jsonl",
        MARKDOWN,
        PAGE,
        FHIR,
        MANIFEST,
    ]
    whole = json.loads(to_bytes(document))
    assert [json.loads(line) for line in parts["lists/entries.jsonl"].splitlines()] == whole["entries"]
    assert parts[MARKDOWN].decode() == to_markdown(document)
    assert json.loads(parts[HEAD])["about"] == whole["about"]
    manifest = json.loads(parts[MANIFEST])
    assert manifest["counts"]["entries"] == len(whole["entries"])
    assert set(manifest["parts"]) == set(parts) - {MANIFEST}


def check_ins(count: int) -> Document:
    notes = tuple(
        SharedCheckIn(f"check-in-{n}", NOON, False, 1, 0, ("calm",), (), 400, 3, (), f"day {n}", None, None, None)
        for n in range(1, count + 1)
    )
    return Document(MADE_ON, (), Selection(NOON.date(), NOON.date(), {"check_ins": notes}))


def peak(work: Callable[[], object]) -> int:
    """The most memory it has beyond what there was."""
    work()  # what is loaded once is there
    tracemalloc.start()
    work()
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found


@pytest.mark.usefixtures("collector_of_the_app")
def test_it_is_made_and_read_a_little_at_a_time() -> None:
    """Ten times as much to hand over takes hardly more memory besides the document itself, whichever way it goes."""
    few, many = check_ins(80), check_ins(800)
    sizes = [len(archive_of(document)) for document in (few, many)]
    made = [peak(lambda document=document: sum(map(len, chunks(document)))) for document in (few, many)]  # type: ignore[misc]
    assert made[1] - made[0] < (sizes[1] - sizes[0]) / 3
    whole = len(archive_of(many))
    archive = archive_of(many)
    assert peak(lambda: read(Chunks(cut(archive, 4096)))) < 0.6 * whole  # most of it is the document
    assert read(Chunks(cut(archive, 4096))).document == many


def cut(data: bytes, size: int) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


@given(st.lists(st.binary(max_size=30)), st.integers(1, 7))
def test_lines_are_lines_however_they_come(lines: list[bytes], size: int) -> None:
    """An end of a line may stand anywhere in a piece; the last may be missing."""
    data = b"\n".join(lines)
    heard = bytearray()
    assert list(lines_of(cut(data, size), heard.extend)) == data.removesuffix(b"\n").split(b"\n")[: bool(data) * 10**6]
    assert heard == data


@given(st.lists(st.text(max_size=30)))
def test_what_is_put_aside_comes_back(texts: list[str]) -> None:
    """Byte by byte, with its size and hash, and in whole characters."""
    aside = Aside.of(text.encode("utf-8", "surrogatepass") for text in texts)
    whole = "".join(texts).encode("utf-8", "surrogatepass")
    assert b"".join(aside.pieces()) == whole
    assert aside.sums == Sums.of(whole)


def test_equal_documents_are_equal_bytes(db: Session) -> None:
    """Nothing of the moment or of the device is in it."""
    fill(db)
    assert archive_of(document_from(db)) == archive_of(document_from(db))


def test_it_is_encrypted_and_opens_again(db: Session) -> None:
    """To a passphrase or to a key."""
    fill(db)
    document = document_from(db)
    found = opened(BytesIO(sealed(document, PassphraseSeal("quiet river", work_factor=2))), keys())
    assert (found.document, b"".join(found.json())) == (document, to_bytes(document))
    identity = X25519Identity.generate()
    by_key = sealed(document, KeySeal.parse(str(identity.recipient)))
    assert opened(BytesIO(by_key), [identity]).document == document


def test_a_document_of_one_piece_still_opens(db: Session) -> None:
    """As versions before the archive made them."""
    fill(db)
    data = to_bytes(document_from(db))
    found = opened(BytesIO(in_age(data)), keys())
    assert (found.document, b"".join(found.json()), found.parts) == (document_from(db), data, ())


@needs_age
def test_it_unpacks_without_us(db: Session, tmp_path: Path) -> None:
    """Stock age and stock tar are enough."""
    fill(db)
    identity = X25519Identity.generate()
    (tmp_path / "key.txt").write_text(identity.secret())
    (tmp_path / "f.age").write_bytes(sealed(document_from(db), KeySeal.parse(str(identity.recipient))))
    plain = subprocess.run(
        ["age", "-d", "-i", "key.txt", "f.age"], cwd=tmp_path, capture_output=True, check=True
    ).stdout
    subprocess.run(["tar", "-x"], cwd=tmp_path, input=plain, check=True)
    assert (tmp_path / PAGE).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "lists" / "entries.jsonl").is_file()


def test_a_later_version_may_add(db: Session) -> None:
    """Parts, lists and names that are not known are passed over and counted; the rest is read."""
    fill(db)
    document = document_from(db)
    parts = parts_of(archive_of(document))
    entries = [json.loads(line) | {"mood": "blue"} for line in parts["lists/entries.jsonl"].splitlines()]
    later = {
        **with_head(parts, lambda head: head.update(document=99, shade="green")),
        "lists/entries.jsonl": b"".join(json.dumps(one).encode() + b"\n" for one in entries),
        "lists/dreams.jsonl": b'{"id": "dream-1"}\n{"id": "dream-2"}\n',
        "attachments/1.jpg": b"\xff\xd8",
    }
    found = read(stream(honest(later)))
    assert found.document == document
    assert found.unfamiliar == len(entries) + 2


def test_an_empty_one_is_one() -> None:
    """A document without a thing in it has no lists."""
    empty = Document(MADE_ON, ("nothing",), Selection(MADE_ON, MADE_ON))
    assert read(stream(archive_of(empty))).document == empty


@pytest.mark.parametrize("again", [packed, honest])
def test_the_helpers_of_these_tests_are_true(db: Session, again: object) -> None:
    """Taken apart and put together, it is what it was."""
    fill(db)
    parts = parts_of(archive_of(document_from(db)))
    assert read(stream(again(parts))).document == document_from(db)  # type: ignore[operator]
