"""The vault key is wrapped under what a patient knows, and told apart are a wrong secret and a damaged file."""

import os
import stat
import tracemalloc
import unicodedata
from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.errors import EmptyPassphrase, StorageFailed, VaultDamaged, WrongPassphrase
from kapjournal.storage import vault_keys
from kapjournal.storage.age import ScryptRecipient
from tests.storage.age_builder import seal
from tests.support.systems import posix

KEY = bytes(range(32))
PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "passphrase.age"


def wrap(path: Path, secret: str) -> None:
    vault_keys.wrap_key(path, KEY, secret, work_factor=4)


def test_the_key_comes_back_under_its_secret_only(path: Path) -> None:
    """The passphrase gives the key; another one is said to be wrong, and the file stays as it is."""
    wrap(path, "passphrase")
    before = path.read_bytes()
    assert vault_keys.unwrap_key(path, "passphrase") == KEY
    for wrong in ("Passphrase", "passphrase ", "", "p", "pass\0phrase"):
        with pytest.raises(WrongPassphrase):
            vault_keys.unwrap_key(path, wrong)
    assert path.read_bytes() == before


@posix
def test_the_key_file_is_a_standard_age_file(path: Path) -> None:
    """Whoever has the passphrase and any age tool has the key: no vault depends on KapJournal's own code."""
    wrap(path, "passphrase")
    assert pyrage.passphrase.decrypt(path.read_bytes(), "passphrase") == KEY
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_default_work_factor_is_seventeen(path: Path) -> None:
    """Each guess at a passphrase takes 128 MiB of memory."""
    vault_keys.wrap_key(path, KEY, "passphrase")
    assert path.read_bytes().splitlines()[1].endswith(b" 17")
    assert vault_keys.unwrap_key(path, "passphrase") == KEY


@pytest.mark.parametrize(
    ("typed", "typed_elsewhere"),
    [
        ("caf\u00e9", "cafe\u0301"),
        ("\ufb01ne", "fine"),
        ("\uff11\uff12\uff13", "123"),
        ("\u212bngstr\u00f6m", "A\u030angstro\u0308m"),
        ("\ud55c\uae00", "\u1112\u1161\u11ab\u1100\u1173\u11af"),
        ("no\u00a0break", "no break"),
    ],
)
def test_the_same_passphrase_from_another_keyboard_opens(path: Path, typed: str, typed_elsewhere: str) -> None:
    """Composed or not, full width or ligature: what looks the same is the same passphrase."""
    wrap(path, typed)
    assert vault_keys.unwrap_key(path, typed_elsewhere) == KEY
    wrap(path, typed_elsewhere)
    assert vault_keys.unwrap_key(path, typed) == KEY


@given(st.text(min_size=1).filter(lambda text: text.strip("\0")))
def test_every_normal_form_of_a_passphrase_becomes_the_same(text: str) -> None:
    """Normalising is done once for all: doing it again, or on another form, gives the same."""
    normal = vault_keys.normalise_passphrase(text)
    assert vault_keys.normalise_passphrase(normal) == normal
    assert vault_keys.normalise_passphrase(unicodedata.normalize("NFD", text)) == normal
    assert vault_keys.normalise_passphrase(unicodedata.normalize("NFC", text)) == normal


@pytest.mark.parametrize("secret", ["x7" * 5120, "🫧🧘🏽‍♀️", "a\0b", "\ud83e", " ", "שלום"])
def test_odd_passphrases_wrap_the_key(path: Path, secret: str) -> None:
    """Ten kilobytes, emoji, NUL, half a character, a blank: all of it counts."""
    wrap(path, secret)
    assert vault_keys.unwrap_key(path, secret) == KEY
    with pytest.raises(WrongPassphrase):
        vault_keys.unwrap_key(path, secret + "x")


def test_an_empty_passphrase_wraps_nothing(path: Path) -> None:
    """Nothing is written when there is no passphrase, or only NULs, which scrypt takes for none."""
    for nothing in ("", "\0", "\0\0\0"):
        with pytest.raises(EmptyPassphrase):
            wrap(path, nothing)
        with pytest.raises(EmptyPassphrase):
            vault_keys.normalise_passphrase(nothing)
    assert not path.exists()


def test_new_keys_and_phrases_are_never_alike() -> None:
    """Both come from the system's randomness."""
    assert len({vault_keys.new_vault_key() for _ in range(100)}) == 100
    assert len({vault_keys.new_recovery_phrase() for _ in range(100)}) == 100
    assert len(vault_keys.new_vault_key()) == 32


def test_a_new_recovery_phrase_is_twelve_words_that_read_back() -> None:
    """What is shown once can be typed back."""
    for _ in range(50):
        phrase = vault_keys.new_recovery_phrase()
        assert len(phrase.split(" ")) == 12
        assert vault_keys.normalise_recovery_phrase(phrase) == phrase


@pytest.mark.parametrize(
    "typed",
    [
        PHRASE.upper(),
        PHRASE.title(),
        f"  {PHRASE}\n",
        PHRASE.replace(" ", ", "),
        PHRASE.replace(" ", "\n"),
        PHRASE.replace(" ", "\u3000"),
        "\n".join(f"{number}. {word}" for number, word in enumerate(PHRASE.split(), 1)),
        "".join(chr(ord(letter) + 0xFEE0) if letter.isalpha() else letter for letter in PHRASE),
    ],
    ids=["capitals", "title", "blanks", "commas", "lines", "wide blanks", "numbered", "full width"],
)
def test_recovery_words_are_taken_however_they_are_typed(typed: str) -> None:
    """Letter case, commas, line breaks and the numbers of a list do not matter."""
    assert vault_keys.normalise_recovery_phrase(typed) == PHRASE


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "hello",
        PHRASE.rsplit(" ", 1)[0],
        f"{PHRASE} legal",
        PHRASE.replace("yellow", "zoo"),
        PHRASE.replace("winner", "wínner", 1),
        " ".join(reversed(PHRASE.split())),
        # Twenty-four words with a right checksum are a phrase, but none of ours.
        "legal winner thank year wave sausage worth useful " * 2 + "legal winner thank year wave sausage worth title",
    ],
)
def test_other_words_are_no_recovery_phrase(typed: str) -> None:
    """A missing, extra, unknown or swapped word is found by the checksum, without touching the vault."""
    with pytest.raises(WrongPassphrase) as raised:
        vault_keys.normalise_recovery_phrase(typed)
    assert not typed or typed not in str(raised.value)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a key file",
        os.urandom(200),
        b"age-encryption.org/v1\n-> scrypt ",
        b"age-encryption.org/v1\n-> scrypt " + b"a" * 10_000,
        seal(KEY),
        seal(KEY, ScryptRecipient("passphrase", work_factor=4), armor=True),
        seal(KEY[:31], ScryptRecipient("passphrase", work_factor=4)),
        seal(KEY + b"x", ScryptRecipient("passphrase", work_factor=4)),
        seal(b"", ScryptRecipient("passphrase", work_factor=4)),
    ],
    ids=["empty", "text", "chance", "cut", "long", "for a key", "armored", "short key", "long key", "no key"],
)
def test_what_is_not_a_key_file_is_damaged(path: Path, content: bytes) -> None:
    """Damage is not blamed on the passphrase."""
    path.write_bytes(content)
    with pytest.raises(VaultDamaged):
        vault_keys.unwrap_key(path, "passphrase")
    assert path.read_bytes() == content


def test_a_cut_or_extended_key_file_is_damaged(path: Path) -> None:
    """Every cut and every addition is told from a wrong passphrase."""
    wrap(path, "passphrase")
    whole = path.read_bytes()
    for content in [*(whole[:length] for length in range(len(whole))), whole + b"x", whole * 2]:
        path.write_bytes(content)
        with pytest.raises(VaultDamaged):
            vault_keys.unwrap_key(path, "passphrase")


def test_no_changed_byte_gives_another_key(path: Path) -> None:
    """A flipped bit makes the file damaged or, within what the passphrase seals, fit no passphrase."""
    wrap(path, "passphrase")
    whole = path.read_bytes()
    salt = range(whole.index(b"scrypt ") + 7, whole.index(b"\n---"))
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        expected: tuple[type[Exception], ...] = (VaultDamaged,)
        if place in salt:
            expected = (VaultDamaged, WrongPassphrase)
        with pytest.raises(expected):
            vault_keys.unwrap_key(path, "passphrase")


def test_a_key_file_of_a_gigabyte_is_not_read(path: Path) -> None:
    """A file is given up after four kilobytes."""
    wrap(path, "passphrase")
    with path.open("r+b") as file:
        file.truncate(1024**3)
    tracemalloc.start()
    try:
        with pytest.raises(VaultDamaged):
            vault_keys.unwrap_key(path, "passphrase")
        assert tracemalloc.get_traced_memory()[1] < 1024**2
    finally:
        tracemalloc.stop()


def test_a_missing_key_file_is_damage_and_an_unreadable_one_a_failing_disk(tmp_path: Path) -> None:
    """A vault without its key is damaged; a folder in the file's place is the disk's refusal."""
    with pytest.raises(VaultDamaged):
        vault_keys.unwrap_key(tmp_path / "missing.age", "passphrase")
    with pytest.raises(StorageFailed):
        vault_keys.unwrap_key(tmp_path, "passphrase")


def test_a_new_secret_replaces_the_old_one(path: Path) -> None:
    """After a change of passphrase the old one opens nothing."""
    wrap(path, "old")
    wrap(path, "new")
    assert vault_keys.unwrap_key(path, "new") == KEY
    with pytest.raises(WrongPassphrase):
        vault_keys.unwrap_key(path, "old")


def test_each_purpose_has_its_own_key() -> None:
    """Keys for two purposes, or from two vault keys, have nothing in common, and stay the same for ever."""
    assert vault_keys.derive_key(KEY, "database") != vault_keys.derive_key(KEY, "journal")
    assert vault_keys.derive_key(KEY, "database") != vault_keys.derive_key(KEY[::-1], "database")
    assert (
        vault_keys.derive_key(KEY, "database").hex()
        == "8c83f6c3845f85422d5270b91839ddbc91b9717815a75139d3c5025f6a05c6ec"
    )
