"""Base64 as age wants it: exactly one text for each sequence of bytes, padded in armor, unpadded in headers."""

import base64
import binascii

from kapjournal.errors import AgeFormatError


def encode_unpadded(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def decode_unpadded(text: bytes) -> bytes:
    """Raises AgeFormatError unless `text` is what `encode_unpadded` would have written."""
    if text.endswith(b"="):
        raise AgeFormatError("base64 with padding")
    return decode_padded(text + b"=" * (-len(text) % 4))


def decode_padded(text: bytes) -> bytes:
    """Raises AgeFormatError unless `text` is what `base64.b64encode` would have written."""
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error:
        raise AgeFormatError("not base64") from None
    # Python ignores stray bits in the last letter. Two texts for the same bytes would let a file be altered unseen.
    if base64.b64encode(data) != text:
        raise AgeFormatError("base64 that is not canonical")
    return data
