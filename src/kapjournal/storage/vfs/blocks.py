"""The sealed block: the unit in which everything SQLite writes reaches the disk.

Two layouts, both AES-256-GCM, numbers in bytes:

    page of journal.db, number n at 4096 n; the last 28 bytes of a SQLite page are reserved and always zero
    0          12                                       4080     4096
    ├──────────┼────────────────────────────────────────┼────────┤
    │ nonce 12 │ ciphertext 4068                        │ tag 16 │
    └──────────┴────────────────────────────────────────┴────────┘

    block of journal.db-wal, journal.db-journal and temporary files, number n at 4608 n
    0          12                                       4108     4124       4608
    ├──────────┼────────────────────────────────────────┼────────┼──────────┤
    │ nonce 12 │ ciphertext 4096                        │ tag 16 │ zero 484 │
    └──────────┴────────────────────────────────────────┴────────┴──────────┘

Pages keep SQLite's own places, so a page is one aligned write of the file system and never shares a sector with
another page. The streams need all 4096 bytes, because SQLite takes 4096 for their sector and pads to it; 4608 is the
next multiple of 512, so a write that tears inside one block cannot reach the block before it, which may be synced.

The associated data is the kind of file (4 bytes) and n (8 bytes, big-endian): a block moved elsewhere does not open.
There is no header. The version of this format is part of the purpose for which each block key is derived.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

BLOCK = 4096
"""Bytes of a block as SQLite sees it; also the page size and the sector size."""
NONCE = 12
TAG = 16
RESERVED = NONCE + TAG
"""Bytes that SQLite must leave unused at the end of each page."""

Unsealer = Callable[[int, bytes], bool]


@dataclass(frozen=True)
class Layout:
    """How one kind of file lies on disk: `content` bytes sealed at multiples of `stride`."""

    kind: bytes
    content: int
    stride: int

    @property
    def sealed(self) -> int:
        """Bytes of a sealed block without its padding."""
        return NONCE + self.content + TAG


PAGES = Layout(b"page", content=BLOCK - RESERVED, stride=BLOCK)
JOURNAL = Layout(b"jrnl", content=BLOCK, stride=4608)
WAL = Layout(b"wal ", content=BLOCK, stride=4608)
TEMPORARY = Layout(b"temp", content=BLOCK, stride=4608)


class BlockCipher:
    """Seals and opens the blocks of one file. Holds the key; shows nothing of it."""

    def __init__(self, layout: Layout, key: bytes) -> None:
        self.layout = layout
        self._aead = AESGCM(key)

    def seal(self, number: int, content: bytes | bytearray | memoryview) -> bytes:
        """Content of exactly `layout.content` bytes, sealed for its place, without padding."""
        # A random nonce is safe up to 2^32 blocks under one key (NIST SP 800-38D, 8.3): 16 TiB of writing.
        nonce = os.urandom(NONCE)
        return nonce + self._aead.encrypt(nonce, content, self.layout.kind + number.to_bytes(8, "big"))

    def unsealer(self, content: memoryview) -> Unsealer:
        """What opens blocks into `content`, which has `layout.content` bytes.

        Given a number and a sealed block it returns whether these are the bytes that were sealed for this place; if
        not, `content` holds nothing of use.
        """
        # A scan opens thousands of blocks, so nothing is looked up or allocated for each that need not be.
        kind, length, decrypt_into = self.layout.kind, self.layout.sealed, self._aead.decrypt_into

        def unseal(number: int, sealed: bytes) -> bool:
            if len(sealed) != length:
                return False
            try:
                decrypt_into(sealed[:NONCE], memoryview(sealed)[NONCE:], kind + number.to_bytes(8, "big"), content)
            except InvalidTag:  # not what was sealed for this place
                return False
            return True

        return unseal
