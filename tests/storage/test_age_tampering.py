"""Nothing can be changed, cut, moved or added in an age file without being noticed."""

from io import BytesIO

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given, settings
from hypothesis import strategies as st

from kapjournal.errors import (
    AgeArmorError,
    AgeError,
    AgeFormatError,
    AgeHeaderTampered,
    AgeNoMatch,
    AgePayloadDamaged,
    AgeTooLarge,
)
from kapjournal.storage.age import X25519Identity
from kapjournal.storage.age.primitives import TAG_SIZE
from kapjournal.storage.age.source import ByteSource
from kapjournal.storage.age.stream import CHUNK_SIZE, payload_chunks
from tests.storage.age_builder import seal, unseal
from tests.support.thorough import examples

CONTENT = b"what came up, in the patient's own words"
FILE = seal(CONTENT)
ARMORED = seal(CONTENT * 3, armor=True)
SEALED_CHUNK = CHUNK_SIZE + TAG_SIZE


def three_chunks() -> tuple[bytes, list[bytes]]:
    """A file of three full chunks: what stands before them, and each of them sealed."""
    file = seal(bytes(3 * CHUNK_SIZE))
    start = len(file) - 3 * SEALED_CHUNK
    return file[:start], [file[start + index * SEALED_CHUNK :][:SEALED_CHUNK] for index in range(3)]


@settings(deadline=None, max_examples=examples(75))
@given(st.integers(0, len(FILE) * 8 - 1))
def test_every_flipped_bit_is_noticed(bit: int) -> None:
    """Whichever bit is flipped, the file does not open."""
    changed = bytearray(FILE)
    changed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(AgeError):
        unseal(bytes(changed))


@pytest.mark.parametrize("length", range(len(FILE)))
def test_every_cut_is_noticed(length: int) -> None:
    """A file cut anywhere does not open."""
    with pytest.raises(AgeError):
        unseal(FILE[:length])


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_bytes_of_chance_are_no_age_file(file: bytes) -> None:
    """Anything else than an age file is refused as such."""
    with pytest.raises(AgeFormatError):
        unseal(file)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_a_payload_of_chance_is_damaged(payload: bytes) -> None:
    """A genuine header does not vouch for another payload."""
    header = FILE[: -len(CONTENT) - TAG_SIZE - 16]
    with pytest.raises(AgePayloadDamaged):
        unseal(header + bytes(16) + payload)


@pytest.mark.parametrize(
    "order",
    [(1, 0, 2), (0, 2), (0, 1), (0, 0, 1, 2), (2,), (0, 1, 1), (0, 1, 2, 2), ()],
    ids=lambda order: "".join(map(str, order)) or "none",
)
def test_chunks_cannot_be_moved_left_out_or_repeated(order: tuple[int, ...]) -> None:
    """Each chunk opens in its own place only, and the last one only as the last."""
    start, chunks = three_chunks()
    assert unseal(start + b"".join(chunks)) == bytes(3 * CHUNK_SIZE)
    with pytest.raises(AgePayloadDamaged):
        unseal(start + b"".join(chunks[index] for index in order))


def test_an_empty_last_chunk_is_refused_unless_it_is_the_only_one() -> None:
    """The same content has one way to end; only an empty payload is an empty chunk."""
    cipher = ChaCha20Poly1305(bytes(32))
    full = cipher.encrypt(bytes(12), bytes(CHUNK_SIZE), None)
    empty_second = cipher.encrypt(bytes(10) + b"\1\1", b"", None)
    empty_first = cipher.encrypt(bytes(11) + b"\1", b"", None)
    list(payload_chunks(ByteSource(BytesIO(empty_first)), bytes(32)))
    with pytest.raises(AgePayloadDamaged, match="empty"):
        list(payload_chunks(ByteSource(BytesIO(full + empty_second)), bytes(32)))


def test_a_stanza_added_later_is_noticed() -> None:
    """The header's MAC covers every stanza, also those for others."""
    version, rest = FILE.split(b"\n", 1)
    with pytest.raises(AgeHeaderTampered):
        unseal(version + b"\n-> someone else\n\n" + rest)


def test_a_header_does_not_go_with_the_payload_of_another_file() -> None:
    """Two files to the same key cannot be mixed."""
    other = seal(CONTENT)
    size = len(CONTENT) + TAG_SIZE + 16
    with pytest.raises(AgePayloadDamaged):
        unseal(FILE[:-size] + other[-size:])


def test_a_stranger_does_not_open_it() -> None:
    """A file for someone else is told from a damaged one."""
    with pytest.raises(AgeNoMatch):
        unseal(FILE, [X25519Identity.generate()])
    with pytest.raises(AgeNoMatch):
        unseal(FILE, [])


@pytest.mark.parametrize("size", [0, 1, CHUNK_SIZE, 2 * CHUNK_SIZE + 5])
def test_a_limit_is_kept_to_the_byte(size: int) -> None:
    """Content as large as the limit is given; one byte more is too large."""
    assert unseal(seal(bytes(size)), limit=size) == bytes(size)
    with pytest.raises(AgeTooLarge):
        unseal(seal(bytes(size + 1)), limit=size)


@pytest.mark.parametrize(
    "surroundings",
    [(b"", b""), (b"\n\r\n \t", b""), (b"", b"\n \r\n\t"), (b" " * 1000, b"\n" * 1000)],
    ids=["none", "before", "after", "much"],
)
def test_white_space_around_armor_does_not_matter(surroundings: tuple[bytes, bytes]) -> None:
    """What an e-mail adds before and after is no fault."""
    before, after = surroundings
    assert unseal(before + ARMORED + after) == CONTENT * 3
    assert unseal(before + ARMORED.replace(b"\n", b"\r\n") + after) == CONTENT * 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"-----BEGIN", b"Hello\n-----BEGIN", id="words before"),
        pytest.param(b"END AGE ENCRYPTED FILE-----\n", b"END AGE ENCRYPTED FILE-----\nHello", id="words after"),
        pytest.param(b"END AGE ENCRYPTED FILE-----\n", b"END AGE ENCRYPTED FILE-----" + b"\n" * 2000, id="a long end"),
        pytest.param(b"FILE-----\nYWdl", b"FILE----- \nYWdl", id="space after the first line"),
        pytest.param(b"FILE-----\nYWdl", b"FILE-----\n\nYWdl", id="an empty line"),
        pytest.param(b"FILE-----\nYWdl", b"FILE-----\nYWdl\n", id="a short line in the middle"),
        pytest.param(b"FILE-----\nYWdl", b"FILE-----\nYWdlYWdl", id="a long line"),
        pytest.param(b"FILE-----\nYWdl", b"FILE-----\nYW!l", id="not base64"),
        pytest.param(b"-----END AGE ENCRYPTED FILE-----\n", b"", id="no end"),
        pytest.param(b"-----END AGE ENCRYPTED FILE-----\n", b"-----END AGE", id="half an end"),
    ],
)
def test_armor_is_read_strictly(old: bytes, new: bytes) -> None:
    """Armor that is not exactly as it must be is refused as armor, not as something else."""
    assert ARMORED.count(old) == 1
    with pytest.raises(AgeArmorError):
        unseal(ARMORED.replace(old, new))


def test_armor_of_too_much_white_space_is_no_age_file() -> None:
    """Nobody has to look through a file of blanks."""
    with pytest.raises(AgeFormatError):
        unseal(b" " * 2000 + ARMORED)


def test_armor_lines_have_sixty_four_letters() -> None:
    """Armor is written as other tools expect it."""
    first, *rows, last_row, last = ARMORED.decode("ascii").splitlines()
    assert first == "-----BEGIN AGE ENCRYPTED FILE-----"
    assert last == "-----END AGE ENCRYPTED FILE-----"
    assert {len(row) for row in rows} == {64}
    assert 0 < len(last_row) <= 64


@pytest.mark.parametrize(
    "first",
    [
        b"----- BEGIN AGE ENCRYPTED FILE -----",
        b"-----BEGIN  AGE ENCRYPTED FILE-----",
        b"-----begin age encrypted file-----",
    ],
)
def test_armor_that_begins_otherwise_is_armor_all_the_same(first: bytes) -> None:
    """Blanks inside the dashes, or small letters: the armor is at fault, and it is said so."""
    _, _, rest = seal(b"age", armor=True).partition(b"\n")
    with pytest.raises(AgeArmorError):
        unseal(first + b"\n" + rest)
