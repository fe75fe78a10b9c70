"""What is in an age file that somebody was given: whatever version of KapJournal made it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from kapjournal.errors import HandoffTooLarge, HandoffWasBackup
from kapjournal.sharing.container import BLOCK, Chunks
from kapjournal.sharing.handoff.strict_json import MAX_BYTES
from kapjournal.storage.age import Identity, decrypted
from kapjournal.storage.age.source import ByteSource

if TYPE_CHECKING:
    from kapjournal.sharing.handoff.model import Document

_JSON = (b"{", b"[")
_OF_A_BACKUP = b"backup.json\0"


@dataclass(frozen=True, repr=False)
class OpenedHandoff:
    """A document, and its JSON where that is all that was sealed.

    `unfamiliar` counts what only a later version knows; `parts` are those of an archive, with their sizes.
    """

    document: "Document"
    _data: bytes = b""
    unfamiliar: int = 0
    parts: tuple[tuple[str, int], ...] = ()

    def json(self) -> Iterator[bytes]:
        """The bytes that were sealed where there was nothing else, else the document written anew, a little at a time.

        Raises what `pieces` of a document raises.
        """
        from kapjournal.sharing.handoff.document import pieces  # noqa: PLC0415 - most refusals come before

        return iter([self._data]) if self._data else pieces(self.document)


def opened(sealed_: BinaryIO, identities: Sequence[Identity]) -> OpenedHandoff:
    """What is in an age file, in bounded memory.

    Raises an AgeError, HandoffTooNew, HandoffTooLarge, HandoffWasBackup, or another HandoffError for what is no
    hand-off, or is not what was written.
    """
    source = ByteSource(Chunks(decrypted(sealed_, identities)))
    start = source.peek(BLOCK)
    # What reads a document is imported once there is one: most refusals come before.
    from kapjournal.sharing.archive import reading  # noqa: PLC0415
    from kapjournal.sharing.handoff.document import parse  # noqa: PLC0415

    if start.lstrip().startswith(_JSON):
        data = source.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise HandoffTooLarge("this is larger than a hand-off can be")
        return OpenedHandoff(parse(data), data)
    if start.startswith(_OF_A_BACKUP):
        raise HandoffWasBackup("this is a backup")
    found = reading.read(source)
    return OpenedHandoff(found.document, b"", found.unfamiliar, tuple(found.parts.items()))
