"""Key files as every system saves them, and keys of kinds that cannot be used yet."""

import codecs
from collections.abc import Callable

import pytest

from kapjournal.errors import AgeKeyMalformed, AgeKeyUnsupported, KeyMistyped, KeyUnsupported
from kapjournal.sharing.error_words import explain
from kapjournal.sharing.opening_keys import identities_in, key_text
from kapjournal.sharing.sealing import KeySeal
from kapjournal.storage.age import X25519Identity, X25519Recipient
from kapjournal.storage.age.bech32 import encode

KEY = X25519Identity(bytes(range(32)))
FILE = f"# created: 2026-11-20\n# public key: {KEY.recipient}\n{KEY.secret()}\n"
OTHERS = [encode("age-secret-key-pq-", bytes(32)).upper(), encode("age-plugin-yubikey-", bytes(10)).upper()]
OTHER_PUBLIC = [encode("age1pq", bytes(1216)), encode("age1yubikey", bytes(33)), encode("age1tag", bytes(33))]


@pytest.mark.parametrize(
    "save",
    [
        str.encode,
        lambda text: codecs.BOM_UTF8 + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: codecs.BOM_UTF16_LE + text.replace("\n", "\r\n").encode("utf-16-le"),
        lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    ],
    ids=["plain", "with a mark", "UTF-16", "PowerShell", "big-endian"],
)
def test_a_key_file_is_read_however_it_was_saved(save: Callable[[str], bytes]) -> None:
    """A mark in front, two bytes a letter, other ends of lines: the key is the key."""
    assert list(identities_in(key_text(save(FILE)))) == [KEY]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\xc3\x28", b"\xef\xbb\xbf\xff"])
def test_what_is_no_text_is_none(content: bytes) -> None:
    """Half a letter is not guessed at."""
    with pytest.raises(UnicodeDecodeError):
        key_text(content)


@pytest.mark.parametrize("other", OTHERS)
def test_a_key_of_another_kind_does_not_spoil_the_right_one(other: str) -> None:
    """Before or after it: what can be used is used. Alone it is named as what it is."""
    for text in (f"{other}\n{FILE}", f"{FILE}{other}\n"):
        assert list(identities_in(text)) == [KEY]
    with pytest.raises(AgeKeyUnsupported) as raised:
        identities_in(f"# mine\n{other}\n")
    assert "cannot use this kind of key" in explain(raised.value)
    assert other not in str(raised.value)


def test_a_mistyped_line_is_still_told() -> None:
    """Beside a right key as well: it may be the one that is needed."""
    with pytest.raises(AgeKeyMalformed):
        identities_in(f"{FILE}AGE-SECRET-KEY-1QQQ\n")


@pytest.mark.parametrize("public", OTHER_PUBLIC, ids=["post-quantum", "YubiKey", "tag"])
def test_a_public_key_of_another_kind_is_named(public: str) -> None:
    """It is whole and right, and still cannot be sealed to; one with a typing mistake is mistyped, of whatever kind."""
    with pytest.raises(KeyUnsupported) as raised:
        KeySeal.parse(f" {public}\n")
    assert "cannot use this kind of key" in explain(raised.value)
    with pytest.raises(KeyMistyped) as mistyped:
        KeySeal.parse(public[:-1] + ("q" if public[-1] != "q" else "p"))
    assert not isinstance(mistyped.value, KeyUnsupported)


def test_our_own_kind_with_a_one_for_an_l_is_mistyped() -> None:
    """A 1 inside looks like the name of a plugin, and is none."""
    text = str(X25519Recipient(bytes([0x5F]) * 32))
    place = text.index("l", 5)
    with pytest.raises(KeyMistyped) as raised:
        KeySeal.parse(f"{text[:place]}1{text[place + 1 :]}")
    assert not isinstance(raised.value, KeyUnsupported)
