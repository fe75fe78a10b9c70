"""A part of an archive put aside until it is known how large it is, which tar says before it."""

import codecs
import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kapjournal.sharing.archive.parts import Sums

_LEVEL = 1
"""Words of a journal become a third, what is said of them for programs a tenth and less, in little time."""
_AT_A_TIME = 64 * 1024


@dataclass(frozen=True)
class Aside:
    """Packed, in memory alone: what is not encrypted of a letter never touches a disk."""

    sums: Sums
    _packed: tuple[bytes, ...] = field(repr=False)

    @classmethod
    def of(cls, pieces: Iterable[bytes]) -> "Aside":
        """Takes them one at a time."""
        size, digest, packer = 0, hashlib.sha256(), zlib.compressobj(_LEVEL)
        packed = list[bytes]()
        for piece in pieces:
            size += len(piece)
            digest.update(piece)
            packed.append(packer.compress(piece))
        packed.append(packer.flush())
        return cls(Sums(size, digest.hexdigest()), tuple(filter(None, packed)))

    def pieces(self) -> Iterator[bytes]:
        """All of it again, a little at a time."""
        unpacker = zlib.decompressobj()
        for piece in self._packed:
            while piece:
                yield unpacker.decompress(piece, _AT_A_TIME)
                piece = unpacker.unconsumed_tail  # noqa: PLW2901 - the rest of the same one
        yield unpacker.flush()

    def text(self) -> Iterator[str]:
        """The same of UTF-8, in whole characters."""
        return codecs.iterdecode(self.pieces(), "utf-8")
