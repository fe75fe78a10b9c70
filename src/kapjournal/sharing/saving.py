"""From a letter to sealed bytes, and from those to a file. What is not sealed never touches a disk."""

from io import BytesIO
from pathlib import Path

from kapjournal.sharing.archive import Lock, seal
from kapjournal.sharing.document import to_bytes
from kapjournal.sharing.items import Document
from kapjournal.storage.files import write_atomically


def sealed_bytes(document: Document, lock: Lock) -> bytes:
    """The age file that guards this document, in memory. Takes a second or so for a passphrase: use a thread.

    Raises HandoffError.
    """
    target = BytesIO()
    seal(to_bytes(document), target, lock)
    return target.getvalue()


def save_sealed(path: Path, sealed: bytes) -> None:
    """Put sealed bytes at a place the patient chose, whole or not at all. Raises StorageFailed."""
    write_atomically(path, sealed)
