"""From a letter to sealed bytes, and from bytes to a file. What is not sealed of a letter never touches a disk."""

from io import BytesIO
from pathlib import Path

from kapjournal.sharing.handoff.document import to_bytes
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.sealing import Lock, seal
from kapjournal.storage.atomic_files import write_atomically


def sealed_bytes(document: Document, lock: Lock) -> bytes:
    """The age file that guards this document, in memory. Takes a second or so for a passphrase: use a thread.

    Raises HandoffError.
    """
    target = BytesIO()
    seal(to_bytes(document), target, lock)
    return target.getvalue()


def save_file(path: Path, content: bytes) -> None:
    """Put a file at a place the patient chose: whole or not at all, for its owner alone. Raises StorageFailed."""
    write_atomically(path, content)
