"""A file that is not a hand-off, not whole or not for this key is refused, and nothing is written."""

import os
import tracemalloc
from pathlib import Path

import pytest

from kapjournal.errors import (
    AgeError,
    AgeFormatError,
    AgeKeyMalformed,
    AgeNoMatch,
    AgePayloadDamaged,
    AgeWorkFactorTooHigh,
    EmptyPassphrase,
    HandoffError,
    HandoffNeedsKey,
    HandoffTooLarge,
    HandoffTooNew,
)
from kapjournal.sharing import open_handoff
from kapjournal.sharing import open_words as words
from kapjournal.sharing.archive import opening
from kapjournal.sharing.error_words import explain
from kapjournal.sharing.sealing import KeySeal
from kapjournal.storage.age import X25519Identity
from tests.sharing.therapist import WORDS, listing, open_with, put, refuse

GIGABYTE = 1024**3


def test_a_wrong_passphrase_writes_nothing(folder: Path, document: bytes) -> None:
    """The error says that it does not open, without the passphrase."""
    error = refuse(put(folder, document), AgeNoMatch, passphrase="hunter2")
    assert "hunter2" not in f"{error!r}{explain(error)}"


def test_a_wrong_key_writes_nothing(folder: Path, document: bytes) -> None:
    """A key of someone else does not open."""
    (folder / "key.txt").write_text(X25519Identity.generate().secret())
    file = put(folder, document, KeySeal.parse(str(X25519Identity.generate().recipient)))
    refuse(file, AgeNoMatch, passphrase=None, identity=folder / "key.txt")


def test_a_key_for_a_passphrase_and_the_other_way_round_say_what_is_needed(folder: Path, document: bytes) -> None:
    """Which of the two a file needs is known from its header."""
    identity = X25519Identity.generate()
    key = folder / "key.txt"
    key.write_text(identity.secret())
    by_words = put(folder, document)
    by_key = put(folder, document, KeySeal.parse(str(identity.recipient)), "key.age")
    assert explain(refuse(by_words, HandoffNeedsKey, passphrase=None, identity=key)) == words.NEEDS_PASSPHRASE()
    assert explain(refuse(by_key, HandoffNeedsKey)) == words.NEEDS_KEY()
    refuse(by_words, EmptyPassphrase, passphrase="")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", AgeKeyMalformed),
        (b"# nothing\n", AgeKeyMalformed),
        (b"AGE-SECRET-KEY-1QQQ", AgeKeyMalformed),
        (str(X25519Identity.generate().recipient).encode(), AgeKeyMalformed),
        (os.urandom(100) + b"\xff", HandoffError),
        (b"#" * 2_000_000, HandoffError),
    ],
    ids=["empty", "only a remark", "mistyped", "public", "random", "large"],
)
def test_a_bad_key_file_writes_nothing(folder: Path, document: bytes, content: bytes, kind: type[HandoffError]) -> None:
    """A key file is keys and remarks, and small."""
    (folder / "key.txt").write_bytes(content)
    file = put(folder, document, KeySeal.parse(str(X25519Identity.generate().recipient)))
    refuse(file, kind, passphrase=None, identity=folder / "key.txt")


@pytest.mark.parametrize("keep", [0, 1, 20, 21, 100, 170, 200, 250, -1])
def test_a_truncated_file_writes_nothing(folder: Path, document: bytes, keep: int) -> None:
    """Wherever a file is cut, what is left of it is not passed off as the whole."""
    file = put(folder, document)
    data = file.read_bytes()
    file.write_bytes(data[:keep])
    before = listing(folder)
    with pytest.raises(AgeError):
        open_with(file)
    assert listing(folder) == before


def test_a_large_file_that_is_cut_in_the_middle_writes_nothing(folder: Path) -> None:
    """Chunks that were genuine and already written are taken back."""
    file = put(folder, b"{" + bytes(300_000))
    file.write_bytes(file.read_bytes()[:200_000])
    refuse(file, AgePayloadDamaged)


@pytest.mark.parametrize(
    "data", [b"", os.urandom(5000), b"PK\x03\x04", b"age-encryption.org/v2\n", b"{}", b"\n" * 5000]
)
def test_a_file_that_is_no_age_file_writes_nothing(folder: Path, data: bytes) -> None:
    """Random bytes, a picture, a later age: refused by the first line."""
    (folder / "f.age").write_bytes(data)
    refuse(folder / "f.age", AgeFormatError)


@pytest.mark.parametrize("start", [b"", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> scrypt "])
def test_a_gigabyte_of_something_else_is_refused_by_its_header(folder: Path, start: bytes) -> None:
    """Little of the file is read, and none of it is kept."""
    path = folder / "f.age"
    path.write_bytes(start)
    os.truncate(path, GIGABYTE)
    tracemalloc.start()
    try:
        refuse(path, AgeFormatError)
        assert tracemalloc.get_traced_memory()[1] < 8 * 1024**2
    finally:
        tracemalloc.stop()


def test_a_gigabyte_of_a_real_age_file_is_refused_before_scrypt(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A size that cannot be a hand-off costs no memory for the passphrase."""
    file = put(folder, b"x", WORDS)
    os.truncate(file, GIGABYTE)
    monkeypatch.setattr(open_handoff, "_opened", None)
    refuse(file, HandoffTooLarge)


def test_content_past_the_limit_is_given_up_in_the_middle(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit holds for what comes out, and what came out until then is removed."""
    monkeypatch.setattr(opening, "MAX_BYTES", 100_000)
    refuse(put(folder, b"{" + bytes(300_000)), HandoffTooLarge)


def test_a_greedy_work_factor_is_refused(folder: Path, document: bytes) -> None:
    """A file cannot ask for 8 GiB of memory."""
    file = put(folder, document)
    file.write_bytes(file.read_bytes().replace(b" 4\n", b" 23\n", 1))
    refuse(file, AgeWorkFactorTooHigh)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", HandoffError),
        (b"hello", HandoffError),
        (b'{"resourceType": "Bundle"}', HandoffError),
        (os.urandom(1000), HandoffError),
        (b'{"format": "kapjournal-handoff", "version": 4}', HandoffTooNew),
        (b"[" * 1_000_000, HandoffTooLarge),
    ],
)
def test_an_age_file_with_something_else_inside_writes_nothing(
    folder: Path, content: bytes, kind: type[HandoffError]
) -> None:
    """The passphrase fits, the content is foreign: no part of it reaches the folder."""
    refuse(put(folder, content), kind)
