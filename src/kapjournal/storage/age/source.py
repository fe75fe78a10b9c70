"""Reading bytes with a look ahead, over any stream, however few bytes the stream gives at a time."""

from typing import Protocol

_REFILL_SIZE = 64 * 1024  # bytes


class Readable(Protocol):
    """Where bytes come from: at most `size` of them at a time, none at the end."""

    def read(self, size: int, /) -> bytes: ...


class ByteSource:
    """A stream that gives exactly what is asked for unless it ends, and can look ahead."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._ahead = bytearray()  # the front of a bytearray is cheap to take away

    def read(self, size: int, /) -> bytes:
        """The next `size` bytes; fewer only at the end."""
        taken = self.peek(size)
        del self._ahead[: len(taken)]
        return taken

    def peek(self, size: int) -> bytes:
        """What `read` would give, without taking it."""
        while len(self._ahead) < size and self._refill():
            pass
        with memoryview(self._ahead) as ahead:  # a slice of the bytearray itself would be a copy more
            return bytes(ahead[:size])

    def read_line(self, limit: int) -> bytes:
        """The next line with its LF; cut after `limit` bytes, and without LF at the end of the stream."""
        searched = 0
        while (found := self._ahead.find(b"\n", searched, limit)) < 0:
            searched = len(self._ahead)
            if searched >= limit or not self._refill():
                return self.read(limit)
        return self.read(found + 1)

    def at_end(self) -> bool:
        return not self.peek(1)

    def _refill(self) -> bool:
        part = self._stream.read(_REFILL_SIZE)
        self._ahead += part
        return bool(part)
