"""Twelve hours or twenty-four: as the device has it, and where it does not say, as the language has it."""

from kapjournal.messages import language
from kapjournal.messages.formats import formats

_of_device: int | None = None


def follow(hours: int | None) -> None:
    """Write times in 12 or 24 hours from now on, whatever the language does; None leaves it to the language."""
    global _of_device  # noqa: PLW0603 - one device a process
    if hours != _of_device:
        _of_device = hours
        language.tell()


def hours() -> int:
    """12 or 24."""
    return _of_device or formats().hours
