"""A hand-off as an age file, and back: whatever version of KapJournal made it."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from kapjournal.errors import AgeMemoryShort, HandoffError, HandoffTooLarge, HandoffWasBackup
from kapjournal.logs import kind_and_place, ms_since
from kapjournal.sharing import open_words as words
from kapjournal.sharing.archive import reading, writing
from kapjournal.sharing.container import BLOCK, Chunks
from kapjournal.sharing.handoff.document import parse, to_bytes
from kapjournal.sharing.handoff.model import Discreet, Document
from kapjournal.sharing.handoff.strict_json import MAX_BYTES
from kapjournal.sharing.sealing import Seal
from kapjournal.storage.age import Identity, decrypted, encrypt
from kapjournal.storage.age.source import ByteSource

_log = logging.getLogger(__name__)
_JSON = b"{"
_OF_A_BACKUP = b"backup.json\0"


@dataclass(frozen=True, repr=False)
class OpenedHandoff(Discreet):
    """A document, and its JSON: the bytes that were sealed where that is all that was, else the same written anew.

    `unfamiliar` counts what only a later version knows; `parts` are those of an archive, with their sizes.
    """

    document: Document
    data: bytes
    unfamiliar: int = 0
    parts: tuple[tuple[str, int], ...] = ()


def sealed(document: Document, lock: Seal) -> bytes:
    """The age file that this lock guards, in memory: what is not sealed of a letter never touches a disk.

    Takes a second or so for a passphrase: use a thread. Raises HandoffTooLarge, and HandoffError where there is too
    little memory.
    """
    for recipient in lock.recipients():
        began, target = time.perf_counter(), BytesIO()
        try:
            encrypt(Chunks(writing.chunks(document)), target, [recipient])  # type: ignore[arg-type]
        except AgeMemoryShort as error:
            _log.info("sealing with less memory: %s", kind_and_place(error))
            continue
        _log.info("a hand-off of %d bytes in %d ms", target.tell(), ms_since(began))
        return target.getvalue()
    raise HandoffError(words.NO_MEMORY())


def opened(sealed_: BinaryIO, identities: Sequence[Identity]) -> OpenedHandoff:
    """What is in an age file, in bounded memory.

    Raises an AgeError, HandoffTooNew, HandoffTooLarge, HandoffWasBackup, or another HandoffError for what is no
    hand-off, or is not what was written.
    """
    source = ByteSource(Chunks(decrypted(sealed_, identities)))
    start = source.peek(BLOCK)
    if start.lstrip().startswith(_JSON):
        data = source.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise HandoffTooLarge("this is larger than a hand-off can be")
        return OpenedHandoff(parse(data), data)
    if start.startswith(_OF_A_BACKUP):
        raise HandoffWasBackup("this is a backup")
    found = reading.read(source)
    return OpenedHandoff(found.document, to_bytes(found.document), found.unfamiliar, tuple(found.parts.items()))
