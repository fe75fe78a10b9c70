"""File encryption as the age v1 format has it (https://c2sp.org/age), in nobody's code but ours and `cryptography`'s.

A file is a header, which holds the file key once for each recipient, and a payload sealed under that key. Each layer
is a module: `armor` (text around the whole), `format` (the header's grammar), `x25519` and `passphrase` (who may open
it), `stream` (the payload), `envelope` (all of them together).
"""

from kapjournal.storage.age.envelope import Identity, Recipient, decrypt, decrypted, encrypt
from kapjournal.storage.age.passphrase import ScryptIdentity, ScryptRecipient
from kapjournal.storage.age.x25519 import X25519Identity, X25519Recipient

__all__ = [
    "Identity",
    "Recipient",
    "ScryptIdentity",
    "ScryptRecipient",
    "X25519Identity",
    "X25519Recipient",
    "decrypt",
    "decrypted",
    "encrypt",
]
