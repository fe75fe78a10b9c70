"""The vault key, the passphrase and the recovery phrase that wrap it, and the keys that come from it."""

import secrets
import unicodedata
from io import BytesIO
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kapjournal.errors import AgeError, AgeNoMatch, EmptyPassphrase, StorageFailed, VaultDamaged, WrongPassphrase
from kapjournal.storage.age import ScryptIdentity, ScryptRecipient, decrypt, encrypt
from kapjournal.storage.files import write_atomically
from kapjournal.storage.recovery_text import read
from kapjournal.storage.word_list import phrase_of

KEY_SIZE = 32  # bytes

_RECOVERY_SIZE = 16  # bytes; with 4 bits of checksum 12 words of 11 bits
_KEY_FILE_LIMIT = 4096  # bytes; one that we wrote has about 200, and a longer one fails its checks however it is cut
_KEY_FILE_START = b"age-encryption.org/v1\n-> scrypt "


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


def wrap_key(path: Path, key: bytes, secret: str, *, work_factor: int = 17) -> None:
    """Write `key` to `path`, sealed under a passphrase or recovery phrase, as a standard age file.

    The secret is normalised here. `work_factor` is the log2 of scrypt's N; 17 takes 128 MiB of memory. Raises
    EmptyPassphrase, and StorageFailed when the disk refuses; an older file at `path` is then as it was.
    """
    sealed = BytesIO()
    encrypt(BytesIO(key), sealed, [ScryptRecipient(normalise_passphrase(secret), work_factor=work_factor)])
    write_atomically(path, sealed.getvalue())


def unwrap_key(path: Path, secret: str) -> bytes:
    """The 32 bytes that `wrap_key` sealed.

    Raises WrongPassphrase when the secret does not open the file, VaultDamaged when the file is missing or is not what
    `wrap_key` writes, StorageFailed when the disk refuses.
    """
    sealed = _read_key_file(path)
    key = BytesIO()
    try:
        decrypt(BytesIO(sealed), key, [ScryptIdentity(normalise_passphrase(secret))], limit=KEY_SIZE)
    except (AgeNoMatch, EmptyPassphrase) as error:
        raise WrongPassphrase(f"{path.name} does not open with this secret") from error
    except AgeError as error:
        raise VaultDamaged(f"{path.name} is damaged: {error}") from error
    if len(key.getvalue()) != KEY_SIZE:
        raise VaultDamaged(f"{path.name} does not hold a key")
    return key.getvalue()


def derive_key(vault_key: bytes, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose (one kind of file); knowing it tells nothing of the others.

    HKDF-SHA256 (RFC 5869) without salt, info "kapjournal/v1/" and the purpose.
    """
    return HKDF(SHA256(), KEY_SIZE, salt=None, info=f"kapjournal/v1/{purpose}".encode()).derive(vault_key)


def _read_key_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(_KEY_FILE_LIMIT)
    except FileNotFoundError as error:
        raise VaultDamaged(f"{path.name} is missing") from error
    except OSError as error:
        raise StorageFailed(f"{path.name} could not be read: {error.strerror}") from error
    # Without this, a damaged start would look like a passphrase that fits nothing, and be blamed on the patient.
    if not content.startswith(_KEY_FILE_START):
        raise VaultDamaged(f"{path.name} is not a key file")
    return content
