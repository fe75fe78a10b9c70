"""Opening what another app sealed with AES-256-GCM under a password."""

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kapjournal.errors import ForeignPasswordWrong


def key_of(password: str, salt: bytes, rounds: int) -> bytes:
    """PBKDF2-HMAC-SHA256, 32 bytes."""
    return hashlib.pbkdf2_hmac("sha256", password.encode("utf-8", "surrogatepass"), salt, rounds, 32)


def opened(key: bytes, nonce: bytes, sealed: bytes) -> bytes:
    """Raises ForeignPasswordWrong: with another key, and where a byte was changed, nobody can tell which."""
    try:
        return AESGCM(key).decrypt(nonce, sealed, None)
    except (InvalidTag, ValueError):
        # Not chained: nothing of the key or the text belongs into a traceback.
        raise ForeignPasswordWrong("it does not open") from None
