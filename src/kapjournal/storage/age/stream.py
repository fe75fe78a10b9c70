"""The payload: chunks sealed one by one, so that memory stays constant and nothing can be cut, added or moved.

    nonce of the payload     16 bytes, random; with the file key it makes the payload's key
    chunk 0 ... n            65536 bytes each, the last one 1 to 65536 (or 0 when the whole payload is empty), plus tag

Each chunk is ChaCha20-Poly1305 under the payload's key with a nonce of 12 bytes: an 11-byte big-endian counter, then
0x01 for the last chunk and 0x00 for all others. This is STREAM of https://eprint.iacr.org/2015/189.
"""

from collections.abc import Iterator
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from kapjournal.errors import AgePayloadDamaged
from kapjournal.storage.age.primitives import TAG_SIZE
from kapjournal.storage.age.source import ByteSource

CHUNK_SIZE = 64 * 1024  # bytes

_SEALED_SIZE = CHUNK_SIZE + TAG_SIZE


class Writable(Protocol):
    """Where bytes go; takes all of them at once."""

    def write(self, data: bytes, /) -> object: ...


def seal_payload(source: ByteSource, target: Writable, key: bytes) -> None:
    """Seal everything in `source`. `key` must be fresh: it must never seal another payload."""
    cipher = ChaCha20Poly1305(key)
    counter = 0
    last = False
    while not last:
        chunk = source.read(CHUNK_SIZE)
        last = source.at_end()
        target.write(cipher.encrypt(_nonce(counter, last=last), chunk, None))
        counter += 1


def payload_chunks(source: ByteSource, key: bytes) -> Iterator[bytes]:
    """The content of a payload up to the end of `source`, each chunk given only once it is known to be genuine.

    Raises AgePayloadDamaged when it is cut, extended or changed. The chunks before that point have been given by then.
    """
    cipher = ChaCha20Poly1305(key)
    counter = 0
    last = False
    while not last:
        chunk, last = _open_chunk(cipher, counter, source.read(_SEALED_SIZE))
        yield chunk
        counter += 1
    if not source.at_end():
        raise AgePayloadDamaged("something follows the last chunk")


def _open_chunk(cipher: ChaCha20Poly1305, counter: int, sealed: bytes) -> tuple[bytes, bool]:
    """The content of a chunk, and whether it is the last."""
    if len(sealed) == _SEALED_SIZE:
        chunk = _try_open(cipher, _nonce(counter, last=False), sealed)
        if chunk is not None:
            return chunk, False
    chunk = _try_open(cipher, _nonce(counter, last=True), sealed)
    if chunk is None:
        raise AgePayloadDamaged("a chunk is cut or changed")
    if not chunk and counter > 0:
        # A writer could otherwise end the same content in two ways.
        raise AgePayloadDamaged("the last chunk is empty")
    return chunk, True


def _try_open(cipher: ChaCha20Poly1305, nonce: bytes, sealed: bytes) -> bytes | None:
    try:
        return cipher.decrypt(nonce, sealed, None)
    except InvalidTag:  # cut or changed
        return None


def _nonce(counter: int, *, last: bool) -> bytes:
    # A counter may serve as nonce because the key is used for this payload only; the flag makes a cut file fail.
    return counter.to_bytes(11, "big") + bytes([last])
