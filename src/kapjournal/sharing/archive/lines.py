"""The lines of a part that comes in pieces."""

from collections.abc import Callable, Iterable, Iterator


def lines_of(parts: Iterable[bytes], hear: Callable[[bytes], object]) -> Iterator[bytes]:
    """Each without its end; the last one may have none. `hear` is told every byte."""
    held = bytearray()
    for part in parts:
        hear(part)
        first, *others = part.split(b"\n")
        held += first
        for line in others:
            yield bytes(held)
            held = bytearray(line)
    if held:
        yield bytes(held)
