"""A document that was shared, as the log of what was shared keeps it: its JSON, packed."""

import zlib

from kapjournal.errors import HandoffError, HandoffTooLarge
from kapjournal.sharing.handoff.document import parse, to_bytes
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.handoff.strict_json import MAX_BYTES


def packed(document: Document) -> bytes:
    """Raises HandoffTooLarge."""
    return zlib.compress(to_bytes(document), level=6)


def unpacked(content: bytes) -> Document:
    """Raises HandoffError where it is not what `packed` made, HandoffTooNew for one of a later version."""
    reader = zlib.decompressobj()
    try:
        data = reader.decompress(content, MAX_BYTES)
    except zlib.error:
        # Not chained: nothing of it helps whoever reads a log.
        raise HandoffError("what was kept is not packed") from None
    if reader.unconsumed_tail:
        raise HandoffTooLarge("what was kept is too large")
    return parse(data)
