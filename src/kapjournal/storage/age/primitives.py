"""The few cryptographic steps that more than one part of the format takes."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kapjournal.errors import AgeFormatError

FILE_KEY_SIZE = 16  # bytes
TAG_SIZE = 16  # bytes

_ZERO_NONCE = bytes(12)


def hkdf(secret: bytes, *, salt: bytes, info: bytes) -> bytes:
    """32 bytes by HKDF-SHA256 (RFC 5869)."""
    return HKDF(SHA256(), 32, salt=salt, info=info).derive(secret)


def seal_file_key(wrap_key: bytes, file_key: bytes) -> bytes:
    """Seal the file key as the body of a stanza. `wrap_key` must never seal anything else."""
    # The nonce may be fixed because every wrap key comes from fresh randomness and is used this once.
    return ChaCha20Poly1305(wrap_key).encrypt(_ZERO_NONCE, file_key, None)


def check_sealed_file_key(body: bytes) -> None:
    """Raises AgeFormatError unless the body has the size of a sealed file key.

    This must come before opening it: a file key of two lengths could be made to open under two keys, and who opens it
    would tell which.
    """
    if len(body) != FILE_KEY_SIZE + TAG_SIZE:
        raise AgeFormatError("a stanza's body has the wrong size")


def open_file_key(wrap_key: bytes, body: bytes) -> bytes | None:
    """The file key, or None when this is not the key that sealed it."""
    try:
        return ChaCha20Poly1305(wrap_key).decrypt(_ZERO_NONCE, body, None)
    except InvalidTag:  # another key sealed it
        return None
