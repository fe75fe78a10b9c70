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
        self._ahead: bytes | bytearray = b""
        """As it came, until only a part of it is taken: the front of a bytearray is cheap to take away."""

    def read(self, size: int, /) -> bytes:
        """The next `size` bytes; fewer only at the end."""
        self._look(size)
        if len(self._ahead) <= size:
            taken, self._ahead = self._ahead, b""
            return bytes(taken)  # which copies no bytes
        start = self.peek(size)
        del self._cheap()[:size]
        return start

    def peek(self, size: int) -> bytes:
        """What `read` would give, without taking it."""
        self._look(size)
        with memoryview(self._ahead) as ahead:  # a slice of the bytearray itself would be a copy more
            return bytes(ahead[:size])

    def read_line(self, limit: int) -> bytes:
        """The next line with its LF; cut after `limit` bytes, and without LF at the end of the stream."""
        searched = 0
        while (found := self._ahead.find(b"\n", searched, limit)) < 0:
            searched = len(self._ahead)
            if searched >= limit or not self._refill(_REFILL_SIZE):
                return self.read(limit)
        return self.read(found + 1)

    def at_end(self) -> bool:
        return not self.peek(1)

    def _look(self, size: int) -> None:
        while (left := size - len(self._ahead)) > 0 and self._refill(max(left, _REFILL_SIZE)):
            pass

    def _refill(self, size: int) -> bool:
        part = self._stream.read(size)
        if self._ahead:
            self._cheap().extend(part)
        else:
            self._ahead = part
        return bool(part)

    def _cheap(self) -> bytearray:
        if not isinstance(self._ahead, bytearray):
            self._ahead = bytearray(self._ahead)
        return self._ahead
