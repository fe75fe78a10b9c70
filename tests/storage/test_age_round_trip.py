"""Whatever is sealed opens as it was, of any size, in constant memory."""

import io
import tracemalloc
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapjournal.errors import AgeFormatError
from kapjournal.storage.age import X25519Identity, decrypt, encrypt
from kapjournal.storage.age.stream import CHUNK_SIZE
from tests.storage.age_builder import IDENTITY, seal, unseal

SIZES = sorted({0, 1, 47, 48, 49, *(chunks * CHUNK_SIZE + step for chunks in (1, 2, 3) for step in (-1, 0, 1))})
MEBIBYTE = 1024 * 1024


class Zeros(io.RawIOBase):
    """A readable stream of zeros, without the memory for them."""

    def __init__(self, size: int) -> None:
        self.left = size

    def read(self, size: int = -1, /) -> bytes:
        size = self.left if size < 0 else min(size, self.left)
        self.left -= size
        return bytes(size)


class Counting(io.RawIOBase):
    """A writable stream that only counts."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        self.size += len(data)
        return len(data)


class Dripping(BytesIO):
    """A readable stream that gives at most seven bytes at a time, as a slow pipe may."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(7 if size is None or size < 0 else min(size, 7))


@pytest.mark.parametrize("armor", [False, True], ids=["binary", "armor"])
@pytest.mark.parametrize("size", SIZES)
def test_every_size_around_a_chunk_border_comes_back(size: int, armor: bool) -> None:
    """The last chunk may be full, nearly full or hold one byte."""
    content = bytes(index % 251 for index in range(size))
    assert unseal(seal(content, armor=armor)) == content


@settings(deadline=None)
@given(content=st.binary(max_size=500), armor=st.booleans())
def test_any_content_comes_back(content: bytes, armor: bool) -> None:
    """Bytes of any value come back as they were."""
    assert unseal(seal(content, armor=armor)) == content


@pytest.mark.parametrize("armor", [False, True], ids=["binary", "armor"])
def test_a_stream_may_give_less_than_asked_for(armor: bool) -> None:
    """Short reads are not taken for the end."""
    content = bytes(CHUNK_SIZE + 10)
    sealed, opened = BytesIO(), BytesIO()
    encrypt(Dripping(content), sealed, [IDENTITY.recipient], armor=armor)
    decrypt(Dripping(sealed.getvalue()), opened, [IDENTITY])
    assert opened.getvalue() == content


def test_each_recipient_opens_the_same_file() -> None:
    """A file for several people holds the content once and opens for each."""
    people = [X25519Identity.generate() for _ in range(3)]
    file = seal(b"shared", *(person.recipient for person in people))
    assert [unseal(file, [person]) for person in people] == [b"shared"] * 3
    assert unseal(file, [X25519Identity.generate(), people[1]]) == b"shared"


def test_the_same_content_is_never_sealed_alike() -> None:
    """Two files of the same content to the same key share no part but the grammar."""
    first, second = seal(b"the same words"), seal(b"the same words")
    assert first.splitlines()[1] != second.splitlines()[1]
    assert first[-30:] != second[-30:]


def test_a_file_for_nobody_is_not_written() -> None:
    """Without a recipient nothing is sealed and nothing written."""
    target = BytesIO()
    with pytest.raises(AgeFormatError):
        encrypt(BytesIO(b"content"), target, [])
    assert target.getvalue() == b""


@pytest.mark.once
@pytest.mark.parametrize(("armor", "size"), [(False, 32 * MEBIBYTE), (True, 4 * MEBIBYTE)], ids=["binary", "armor"])
def test_memory_does_not_grow_with_the_content(tmp_path: Path, armor: bool, size: int) -> None:
    """Sealing and opening take under 2 MiB, however long the content is."""
    path, opened = tmp_path / "file.age", Counting()
    tracemalloc.start()
    try:
        with path.open("wb") as target:
            encrypt(Zeros(size), target, [IDENTITY.recipient], armor=armor)  # type: ignore[arg-type]
        with path.open("rb") as source:
            decrypt(source, opened, [IDENTITY])  # type: ignore[arg-type]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert opened.size == size
    assert peak < 2 * MEBIBYTE


@pytest.mark.parametrize("start", [b"", b"age-encryption.org/v1\n-> X ", b"-----BEGIN AGE ENCRYPTED FILE-----\n"])
def test_a_huge_file_that_is_none_of_ours_is_refused_at_once(tmp_path: Path, start: bytes) -> None:
    """A gigabyte of something else is not read into memory."""
    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.write(start)
        file.truncate(1024 * MEBIBYTE)
    tracemalloc.start()
    try:
        with path.open("rb") as source, pytest.raises(AgeFormatError):
            decrypt(source, BytesIO(), [IDENTITY])
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4 * MEBIBYTE
