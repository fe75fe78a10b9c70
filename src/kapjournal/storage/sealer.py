"""Seals words that could not be written, so that memory can hold them while the vault is locked.

0          12
├──────────┼──────────────┬────────┐
│ nonce 12 │ ciphertext   │ tag 16 │    AES-256-GCM
└──────────┴──────────────┴────────┘
"""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kapjournal.errors import VaultDamaged
from kapjournal.storage.vault_keys import Purpose, derive_key

_NONCE = 12


class Sealer:
    """Only the vault that sealed something can open it again. Nothing sealed here is ever written to a disk."""

    def __init__(self, vault_key: bytes) -> None:
        self._cipher = AESGCM(derive_key(vault_key, Purpose.HELD))

    def seal(self, words: bytes) -> bytes:
        # Random nonces of 96 bits: safe for 2^32 messages, and a full disk makes a handful.
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, words, None)

    def unseal(self, sealed: bytes) -> bytes:
        """Raises VaultDamaged for what another vault sealed."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
        except InvalidTag as error:
            raise VaultDamaged("these words were sealed by another vault") from error
