"""A whole age file: seal a stream to recipients, open it with identities."""

import hmac
import secrets
from collections.abc import Iterator, Sequence
from typing import BinaryIO, Protocol

from kapjournal.errors import AgeFormatError, AgeHeaderTampered, AgeNoMatch, AgeTooLarge
from kapjournal.storage.age.armor import ArmorReader, ArmorWriter, is_armored
from kapjournal.storage.age.format import Header, Stanza, read_header, write_covered, write_mac
from kapjournal.storage.age.primitives import FILE_KEY_SIZE, hkdf
from kapjournal.storage.age.source import ByteSource
from kapjournal.storage.age.stream import Writable, payload_chunks, seal_payload

_PAYLOAD_NONCE_SIZE = 16  # bytes


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


def encrypt(source: BinaryIO, target: BinaryIO, recipients: Sequence[Recipient], *, armor: bool = False) -> None:
    """Seal everything in `source` so that each of the recipients can open it, in constant memory.

    `armor` writes text instead of bytes. Raises AgeFormatError for no recipient, or a passphrase beside another one;
    nothing is written then. Errors of the streams pass through.
    """
    file_key = secrets.token_bytes(FILE_KEY_SIZE)
    covered = write_covered([recipient.wrap(file_key) for recipient in recipients])
    if not armor:
        _write(ByteSource(source), target, file_key, covered)
        return
    writer = ArmorWriter(target)
    _write(ByteSource(source), writer, file_key, covered)
    writer.finish()


def decrypt(source: BinaryIO, target: BinaryIO, identities: Sequence[Identity], *, limit: int | None = None) -> None:
    """Open what was sealed to any of the identities, armored or not, in constant memory.

    `limit` is the number of bytes allowed in the content. Raises AgeFormatError (AgeArmorError for the armor),
    AgeNoMatch, AgeWorkFactorTooHigh, AgeMemoryShort, AgeHeaderTampered, AgePayloadDamaged or AgeTooLarge. What is
    written is genuine, but after an error it may be only the start of the content: whoever calls must discard it.
    """
    written = 0
    for chunk in decrypted(source, identities):
        written += len(chunk)
        if limit is not None and written > limit:
            raise AgeTooLarge("the content is larger than allowed")
        target.write(chunk)


def decrypted(source: BinaryIO, identities: Sequence[Identity]) -> Iterator[bytes]:
    """The same, for whoever takes the content as it comes; what was given is genuine, but may be only its start."""
    file = ByteSource(source)
    if is_armored(file):
        file = ByteSource(ArmorReader(file))
    header = read_header(file)
    file_key = _unwrap(header, identities)
    if not hmac.compare_digest(header.mac, _mac(file_key, header.covered)):
        raise AgeHeaderTampered("the header was changed after it was sealed")
    nonce = file.read(_PAYLOAD_NONCE_SIZE)
    if len(nonce) != _PAYLOAD_NONCE_SIZE:
        raise AgeFormatError("the file ends after its header")
    yield from payload_chunks(file, _payload_key(file_key, nonce))


def _write(source: ByteSource, target: Writable, file_key: bytes, covered: bytes) -> None:
    nonce = secrets.token_bytes(_PAYLOAD_NONCE_SIZE)
    target.write(covered + write_mac(_mac(file_key, covered)) + nonce)
    seal_payload(source, target, _payload_key(file_key, nonce))


def _unwrap(header: Header, identities: Sequence[Identity]) -> bytes:
    for identity in identities:
        for stanza in header.stanzas:
            file_key = identity.unwrap(stanza)
            if file_key is not None:
                return file_key
    raise AgeNoMatch("none of the keys given opens this file")


def _mac(file_key: bytes, covered: bytes) -> bytes:
    return hmac.digest(hkdf(file_key, salt=b"", info=b"header"), covered, "sha256")


def _payload_key(file_key: bytes, nonce: bytes) -> bytes:
    return hkdf(file_key, salt=nonce, info=b"payload")
