"""The vault key, the passphrase and the recovery phrase that wrap it, and the keys that come from it."""

import hmac
import logging
import secrets
import unicodedata
from enum import StrEnum
from io import BytesIO
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kapjournal.errors import (
    AgeError,
    AgeMemoryShort,
    AgeNoMatch,
    EmptyPassphrase,
    MemoryShort,
    StorageFailed,
    VaultDamaged,
    WrongPassphrase,
)
from kapjournal.logs import kind_and_place
from kapjournal.storage.age import ScryptIdentity, ScryptRecipient, decrypt, encrypt
from kapjournal.storage.atomic_files import NotAFile, Staged, open_file, write_atomically
from kapjournal.storage.paths import PASSPHRASE_KEY, RECOVERY_KEY
from kapjournal.storage.recovery_text import read
from kapjournal.storage.word_list import phrase_of
from kapjournal.storage.work_factor import work_factors

_log = logging.getLogger(__name__)

KEY_SIZE = 32  # bytes

_RECOVERY_SIZE = 16  # bytes; with 4 bits of checksum 12 words of 11 bits
_KEY_FILE_LIMIT = 4096  # bytes; one that we wrote has about 200, and a longer one fails its checks however it is cut
_KEY_FILE_START = b"age-encryption.org/v1\n-> scrypt "


class Purpose(StrEnum):
    """Everything that a key is derived for. The number is the version of what is sealed under it."""

    PAGES = "journal pages 1"
    JOURNAL = "rollback journal 1"
    LOG = "write-ahead log 1"
    HELD = "held words 1"
    CHECK = "check of the key 1"


def normalise_passphrase(text: str) -> str:
    """The form of a passphrase that every keyboard agrees on: Unicode NFKC. Any length, any character.

    Raises EmptyPassphrase when there is nothing in it, or only NULs, which scrypt takes for nothing.
    """
    if not text.strip("\0"):
        raise EmptyPassphrase("a passphrase needs at least one character")
    return unicodedata.normalize("NFKC", text)


def new_vault_key() -> bytes:
    """A fresh random key of 32 bytes."""
    return secrets.token_bytes(KEY_SIZE)


def new_recovery_phrase() -> str:
    """Twelve English words with a checksum (BIP-39), 128 bits of chance, separated by single spaces."""
    return " ".join(phrase_of(secrets.token_bytes(_RECOVERY_SIZE)))


def normalise_recovery_phrase(text: str) -> str:
    """The twelve words as `new_recovery_phrase` gives them, from however they were typed or pasted.

    Raises WrongPassphrase when these are not twelve words of the list or their checksum is wrong; no key file need be
    tried then.
    """
    phrase = read(text)
    if phrase is None:
        raise WrongPassphrase("these are not twelve recovery words")
    return phrase


def wrap_key(path: Path, key: bytes, secret: str, *, work_factor: int | None = 17) -> bool:
    """Write `key` to `path`, sealed under a passphrase or recovery phrase, as a standard age file.

    The secret is normalised here. `work_factor` is the log2 of scrypt's N; 17 takes 128 MiB of memory, None what this
    device can bear. Gives whether the disk confirmed it. Raises EmptyPassphrase, MemoryShort, and StorageFailed when
    the disk refuses; an older file at `path` is then as it was.
    """
    return write_atomically(path, _sealed(key, secret, work_factor))


def stage_key(new: Staged, key: bytes, secret: str, *, work_factor: int | None) -> None:
    """As `wrap_key`, into a file that has yet to take its place; what the disk gives back has been opened then."""
    new.stream.write(_sealed(key, secret, work_factor))
    new.settle()
    try:
        found = unwrap_key(new.temporary, secret)
    except (VaultDamaged, WrongPassphrase) as error:
        _log.error("a new key file does not open: %s", kind_and_place(error))
        found = b""
    if not hmac.compare_digest(found, key):
        raise StorageFailed(f"{new.path.name} did not come back as it was written")


def unwrap_key(path: Path, secret: str) -> bytes:
    """The 32 bytes that `wrap_key` sealed.

    Raises WrongPassphrase when the secret does not open the file, VaultDamaged when the file is missing or is not what
    `wrap_key` writes, MemoryShort, StorageFailed when the disk refuses.
    """
    sealed = _read_key_file(path)
    key = BytesIO()
    try:
        decrypt(BytesIO(sealed), key, [ScryptIdentity(normalise_passphrase(secret))], limit=KEY_SIZE)
    except (AgeNoMatch, EmptyPassphrase) as error:
        raise WrongPassphrase(f"{path.name} does not open with this secret") from error
    except AgeMemoryShort as error:
        raise MemoryShort(f"{path.name} needs more memory to open than there is") from error
    except AgeError as error:
        raise VaultDamaged(f"{path.name} is damaged: {error}") from error
    if len(key.getvalue()) != KEY_SIZE:
        raise VaultDamaged(f"{path.name} does not hold a key")
    return key.getvalue()


def require_key(folder: Path, secret: str, *, recovery: bool = False) -> None:
    """Raises WrongPassphrase unless this is the passphrase, or the recovery words, of the vault in this folder."""
    if recovery:
        unwrap_key(folder / RECOVERY_KEY, normalise_recovery_phrase(secret))
    else:
        unwrap_key(folder / PASSPHRASE_KEY, secret)


def derive_key(vault_key: bytes, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose (one kind of file); knowing it tells nothing of the others.

    HKDF-SHA256 (RFC 5869) without salt, info "kapjournal/v1/" and the purpose.
    """
    return HKDF(SHA256(), KEY_SIZE, salt=None, info=f"kapjournal/v1/{purpose}".encode()).derive(vault_key)


def check_value(vault_key: bytes) -> bytes:
    """Tells one vault key from another and says nothing else about it: an open vault may keep it."""
    return derive_key(vault_key, Purpose.CHECK)


def _sealed(key: bytes, secret: str, work_factor: int | None) -> bytes:
    normal = normalise_passphrase(secret)
    for factor in work_factors(work_factor):
        sealed = BytesIO()
        try:
            encrypt(BytesIO(key), sealed, [ScryptRecipient(normal, work_factor=factor)])
        except AgeMemoryShort as error:
            _log.info("a key is sealed with less memory: %s", kind_and_place(error))
            continue
        return sealed.getvalue()
    raise MemoryShort("there is not enough memory to seal a key")


def _read_key_file(path: Path) -> bytes:
    try:
        with open_file(path) as file:
            content = file.read(_KEY_FILE_LIMIT)
    except (FileNotFoundError, NotAFile) as error:
        raise VaultDamaged(f"{path.name} is missing") from error
    except OSError as error:
        raise StorageFailed(f"{path.name} could not be read: {error.strerror}") from error
    # Without this, a damaged start would look like a passphrase that fits nothing, and be blamed on the patient.
    if not content.startswith(_KEY_FILE_START):
        raise VaultDamaged(f"{path.name} is not a key file")
    return content
