"""What the envelope asks of whoever a file is for."""

from typing import Protocol

from kapjournal.storage.age.format import Stanza


class Recipient(Protocol):
    """Someone a file is sealed to."""

    def wrap(self, file_key: bytes, /) -> Stanza:
        """Wrap the 16 bytes of the file key so that only the matching identity gets them back."""


class Identity(Protocol):
    """Someone who may open a file."""

    def unwrap(self, stanza: Stanza, /) -> bytes | None:
        """The file key, or None when the stanza is for someone else.

        Raises AgeFormatError when the stanza is of the right kind and not well-formed.
        """
