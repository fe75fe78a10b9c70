"""Reading a long journal a part at a time, so that nothing else has to wait for ten years of it."""

from collections.abc import Generator
from typing import Generic, TypeVar

from sqlmodel import Session

T = TypeVar("T")
Parts = Generator[None, Session, T]
"""Reads at `db = yield` what comes next, each part with a session of its own, and returns all of it."""


class Gradual(Generic[T]):
    """One reading: `go_on` until it is done, then `value`."""

    def __init__(self, parts: Parts[T]) -> None:
        self._parts = parts
        self._value: T | None = None
        self.is_done = False
        next(parts)  # to its first `db = yield`

    def go_on(self, db: Session) -> bool:
        """Reads one part; whether it was the last one. Raises StorageError."""
        try:
            self._parts.send(db)
        except StopIteration as end:  # how a generator says that it is done
            self._value, self.is_done = end.value, True
        return self.is_done

    @property
    def value(self) -> T:
        """Raises ValueError before it is done."""
        if not self.is_done:
            raise ValueError("it is still being read")
        return self._value  # type: ignore[return-value]  # what the generator returned


def at_once(parts: Parts[T], db: Session) -> T:
    """All of it with one session, for who has nothing else to do."""
    reading = Gradual(parts)
    while not reading.go_on(db):
        pass
    return reading.value
