"""What is read a part at a time, read in one go."""

from typing import TypeVar

from sqlmodel import Session

from kapjournal.care.trends.gradual import Gradual, Parts

T = TypeVar("T")


def at_once(parts: Parts[T], db: Session) -> T:
    """All of it with one session."""
    reading = Gradual(parts)
    while not reading.go_on(db):
        pass
    return reading.value
