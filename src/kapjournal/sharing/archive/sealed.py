"""A hand-off as an age file."""

import logging
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import BinaryIO

from kapjournal.errors import AgeMemoryShort, HandoffError, HandoffStopped
from kapjournal.logs import kind_and_place, ms_since
from kapjournal.sharing import open_words as words
from kapjournal.sharing.archive import writing
from kapjournal.sharing.container import Chunks
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.sealing import Seal
from kapjournal.storage.age import encrypt

_log = logging.getLogger(__name__)


def sealed(document: Document, lock: Seal) -> bytes:
    """The age file that this lock guards, in memory: what is not sealed of a letter never touches a disk.

    Takes a second or so for a passphrase: use a thread. Raises what `seal_into` raises.
    """
    target = BytesIO()
    seal_into(target, document, lock)
    return target.getvalue()


def seal_into(target: BinaryIO, document: Document, lock: Seal, goes_on: Callable[[], bool] = lambda: True) -> None:
    """The same written as it comes: memory holds none of it.

    `goes_on` is asked before each part. Raises HandoffStopped once it says no; HandoffTooLarge, and HandoffError where
    there is too little memory for a passphrase, before the first byte.
    """
    for recipient in lock.recipients():
        began = time.perf_counter()
        try:
            encrypt(Chunks(_while(goes_on, writing.chunks(document))), target, [recipient])  # type: ignore[arg-type]
        except AgeMemoryShort as error:
            _log.info("sealing with less memory: %s", kind_and_place(error))
            continue
        _log.info("sealed a hand-off as %d bytes in %d ms", target.tell(), ms_since(began))
        return
    raise HandoffError(words.NO_MEMORY())


def _while(goes_on: Callable[[], bool], chunks: Iterator[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        if not goes_on():
            raise HandoffStopped("it was stopped")
        yield chunk
