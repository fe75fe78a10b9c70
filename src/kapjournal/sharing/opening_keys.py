"""What opens a hand-off: a passphrase or the text of an age key file; and which of the two a file asks for."""

import codecs
from collections.abc import Sequence
from typing import BinaryIO

from kapjournal.errors import AgeKeyMalformed, AgeKeyUnsupported
from kapjournal.sharing.passphrases import passphrase_readings
from kapjournal.storage.age import Identity, ScryptIdentity, X25519Identity
from kapjournal.storage.age.armor import ArmorReader, is_armored
from kapjournal.storage.age.format import read_header
from kapjournal.storage.age.source import ByteSource


def passphrase_identities(passphrase: str) -> Sequence[Identity]:
    """Every reading of what was typed, most likely first. Raises EmptyPassphrase."""
    return [ScryptIdentity(reading) for reading in passphrase_readings(passphrase)]


def identities_in(text: str) -> Sequence[Identity]:
    """The keys in a file as `age-keygen` writes it: one a line, `#` starts a remark.

    Keys of a kind that we cannot use are passed over beside one that we can. Raises AgeKeyUnsupported where there are
    only such keys, AgeKeyMalformed when a line is something else, or there is no key.
    """
    lines = (line.strip() for line in text.splitlines())
    keys, unsupported = [], None
    for line in lines:
        try:
            if line and not line.startswith("#"):
                keys.append(X25519Identity.parse(line))
        except AgeKeyUnsupported as error:  # raised below, if it is the only one
            unsupported = error
    if not keys:
        raise unsupported or AgeKeyMalformed("there is no key in this file")
    return keys


def key_text(content: bytes) -> str:
    """A key file as text, as editors and shells of every system save it. Raises UnicodeDecodeError.

    PowerShell writes UTF-16 with a mark in front of it, some editors UTF-8 with one.
    """
    is_wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if is_wide else "utf-8-sig")


def is_for_passphrase(sealed: BinaryIO) -> bool:
    """Whether an age file, armored or not, opens with a passphrase and not with a key. Leaves it at its start.

    Raises AgeFormatError for everything that is no age file, after 1 MiB at most.
    """
    source = ByteSource(sealed)
    if is_armored(source):
        source = ByteSource(ArmorReader(source))
    header = read_header(source)
    sealed.seek(0)
    return header.stanzas[0].kind == "scrypt"
