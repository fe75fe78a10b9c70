"""Who may open: passphrases of any kind, keys as text, and no secret where it may be seen."""

import re
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapjournal.errors import (
    AgeFormatError,
    AgeKeyMalformed,
    AgeNoMatch,
    AgeWorkFactorTooHigh,
    EmptyPassphrase,
)
from kapjournal.storage.age import ScryptIdentity, ScryptRecipient, X25519Identity, X25519Recipient
from tests.storage.age_builder import IDENTITY, seal, unseal

SECRET = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"
HYBRID_SECRET = "AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG"
ODD_PASSPHRASES = {
    "ten kilobytes": "x7" * 5 * 1024,
    "emoji": "🫧🌊 🧘🏽‍♀️",
    "NUL": "before\0after",
    "right to left": "مرحبا שלום",
    "combining": "e\u0301\u0323",
    "lone surrogate": "half \ud83e",
    "line feeds": "first\r\nsecond\n",
    "blanks": "   ",
}


def low_order_keys() -> list[bytes]:
    """Points that lead to the same shared secret, zero, whatever the other key is."""
    prime = 2**255 - 19
    return [number.to_bytes(32, "little") for number in (0, 1, prime - 1, prime, prime + 1)]


@pytest.mark.parametrize("passphrase", ODD_PASSPHRASES.values(), ids=ODD_PASSPHRASES.keys())
def test_a_passphrase_may_hold_anything(passphrase: str) -> None:
    """Any text that is not empty seals and opens; no prefix of it does."""
    file = seal(b"content", ScryptRecipient(passphrase, work_factor=4))
    assert unseal(file, [ScryptIdentity(passphrase)]) == b"content"
    with pytest.raises(AgeNoMatch):
        unseal(file, [ScryptIdentity(passphrase[:-1])])


@settings(deadline=None)
@given(passphrase=st.text(min_size=1).filter(lambda text: text.strip("\0")), other=st.text())
def test_only_the_same_passphrase_opens(passphrase: str, other: str) -> None:
    """Two passphrases that differ in more than NULs at the end do not open each other's files."""
    file = seal(b"content", ScryptRecipient(passphrase, work_factor=1))
    assert unseal(file, [ScryptIdentity(passphrase)]) == b"content"
    if other.rstrip("\0") != passphrase.rstrip("\0"):
        with pytest.raises(AgeNoMatch):
            unseal(file, [ScryptIdentity(other)])


def test_an_empty_passphrase_seals_nothing() -> None:
    """Nothing is sealed under nothing, nor under NULs only, which scrypt takes for nothing."""
    for nothing in ("", "\0", "\0\0\0"):
        with pytest.raises(EmptyPassphrase):
            ScryptRecipient(nothing)


def test_nuls_at_the_end_of_a_passphrase_do_not_count() -> None:
    """Scrypt fills a short passphrase up with NULs (HMAC, RFC 2104): every age tool takes these two for one."""
    file = seal(b"content", ScryptRecipient("passphrase\0\0", work_factor=4))
    assert unseal(file, [ScryptIdentity("passphrase")]) == b"content"


def test_a_passphrase_is_the_only_recipient() -> None:
    """The format forbids a passphrase beside another recipient, on writing as on reading."""
    passphrase = ScryptRecipient("passphrase", work_factor=1)
    for recipients in ([passphrase, IDENTITY.recipient], [passphrase, passphrase]):
        with pytest.raises(AgeFormatError):
            seal(b"content", *recipients)
    version, rest = seal(b"content", passphrase).split(b"\n", 1)
    with pytest.raises(AgeFormatError):
        unseal(version + b"\n-> X25519 abc\n\n" + rest, [ScryptIdentity("passphrase")])


@pytest.mark.parametrize("asked", [b"21", b"23", b"63", b"64", b"99", b"100", b"9" * 5000])
def test_a_file_that_asks_for_too_much_memory_is_refused_before_any_is_taken(asked: bytes) -> None:
    """The work factor of a file is its writer's word, and not obeyed past the cap."""
    file = seal(b"content", ScryptRecipient("passphrase", work_factor=1))
    file = re.sub(rb"(-> scrypt \S+) 1\n", rb"\1 " + asked + rb"\n", file)
    tracemalloc.start()
    try:
        with pytest.raises(AgeWorkFactorTooHigh):
            unseal(file, [ScryptIdentity("passphrase")])
        assert tracemalloc.get_traced_memory()[1] < 1024 * 1024
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("asked", [b"0", b"00", b"01", b"-1", b"+1", b"1_0", b"0x1", b"1e1", b"1."])
def test_a_work_factor_is_a_plain_number(asked: bytes) -> None:
    """A number is written in one way only."""
    file = seal(b"content", ScryptRecipient("passphrase", work_factor=1))
    with pytest.raises(AgeFormatError):
        unseal(re.sub(rb"(-> scrypt \S+) 1\n", rb"\1 " + asked + rb"\n", file), [ScryptIdentity("passphrase")])


@pytest.mark.parametrize("salt", [b"", b"A" * 20, b"A" * 24], ids=["none", "short", "long"])
def test_a_salt_has_sixteen_bytes(salt: bytes) -> None:
    """Another size is a fault of the file, not of the passphrase."""
    file = seal(b"content", ScryptRecipient("passphrase", work_factor=1))
    with pytest.raises(AgeFormatError):
        unseal(re.sub(rb"-> scrypt \S+", b"-> scrypt " + salt, file), [ScryptIdentity("passphrase")])


def test_the_cap_can_be_lowered() -> None:
    """Where memory is short, less is allowed; a file right at the cap opens."""
    file = seal(b"content", ScryptRecipient("passphrase", work_factor=5))
    assert unseal(file, [ScryptIdentity("passphrase", max_work_factor=5)]) == b"content"
    with pytest.raises(AgeWorkFactorTooHigh):
        unseal(file, [ScryptIdentity("passphrase", max_work_factor=4)])


def test_keys_are_read_as_they_are_written() -> None:
    """A key's text gives the key, with white space around it or not."""
    identity = X25519Identity.parse(f"\n {SECRET}\r\n")
    assert identity.secret() == SECRET
    assert X25519Recipient.parse(f" {identity.recipient}\n") == identity.recipient
    assert str(identity.recipient).startswith("age1")
    assert X25519Identity.generate() != X25519Identity.generate()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        "hello",
        str(IDENTITY.recipient)[:-1],
        str(IDENTITY.recipient).replace("q", "p", 1),
        str(IDENTITY.recipient).upper(),
        str(IDENTITY.recipient).title(),
        str(IDENTITY.recipient) + "ä",
        IDENTITY.secret(),
        IDENTITY.secret().lower(),
        HYBRID_SECRET,
    ],
)
def test_a_text_that_is_no_public_key_is_refused(text: str) -> None:
    """A typing mistake is found before anything is sealed to it."""
    with pytest.raises(AgeKeyMalformed):
        X25519Recipient.parse(text)


@pytest.mark.parametrize(
    "text",
    ["", SECRET[:-1], SECRET.lower(), SECRET.replace("X", "Y", 1), str(IDENTITY.recipient), HYBRID_SECRET],
    ids=["empty", "cut", "small letters", "mistyped", "public", "hybrid"],
)
def test_a_text_that_is_no_secret_key_is_refused_without_showing_it(text: str) -> None:
    """The message does not repeat what was typed: it may be nearly a secret."""
    with pytest.raises(AgeKeyMalformed) as raised:
        X25519Identity.parse(text)
    assert not text or text not in str(raised.value)


@pytest.mark.parametrize("key", low_order_keys())
def test_nothing_is_sealed_to_a_key_that_opens_for_everyone(key: bytes) -> None:
    """A public key of low order makes the shared secret zero."""
    with pytest.raises(AgeKeyMalformed):
        seal(b"content", X25519Recipient(key))


def test_no_secret_is_in_a_repr() -> None:
    """Whatever prints one of these into a log shows no secret."""
    holders = [ScryptRecipient("hidden words"), ScryptIdentity("hidden words"), X25519Identity.parse(SECRET)]
    for holder in holders:
        shown = repr(holder) + str(holder)
        assert "hidden" not in shown
        assert SECRET[20:30].lower() not in shown.lower()


def test_no_passphrase_is_in_an_error() -> None:
    """Neither the message nor what caused the error holds the passphrase."""
    file = seal(b"content", ScryptRecipient("hidden words", work_factor=1))
    with pytest.raises(AgeNoMatch) as raised:
        unseal(file, [ScryptIdentity("other hidden words \ud83e")])
    error: BaseException | None = raised.value
    while error is not None:
        assert "hidden" not in repr(error) + repr(vars(error))
        error = error.__context__
