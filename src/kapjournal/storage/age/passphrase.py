"""Sealing to a passphrase: scrypt makes each guess cost memory and time."""

import re
import secrets
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from kapjournal.errors import AgeFormatError, AgeMemoryShort, AgeWorkFactorTooHigh, EmptyPassphrase
from kapjournal.storage.age.encoding import decode_unpadded, encode_unpadded
from kapjournal.storage.age.format import Stanza
from kapjournal.storage.age.primitives import check_sealed_file_key, open_file_key, seal_file_key

_KIND = "scrypt"
_SALT_LABEL = b"age-encryption.org/v1/scrypt"
_SALT_SIZE = 16  # bytes
_BLOCK_SIZE = 8  # scrypt's r: memory is 128 x r x N bytes, so 1 KiB x N
_WORK_FACTOR = re.compile(r"[1-9][0-9]*", re.ASCII)


@dataclass(frozen=True)
class ScryptRecipient:
    """Seals to a passphrase, taken exactly as it is: normalise it before.

    `work_factor` is the log2 of scrypt's N, and each step doubles the memory and the time: 17 takes 128 MiB, 18 takes
    256. Raises EmptyPassphrase, also for one of NULs only.
    """

    passphrase: str = field(repr=False)
    work_factor: int = field(default=18, kw_only=True)

    def __post_init__(self) -> None:
        # Scrypt fills a short passphrase up with NULs, so one of NULs only is as good as none.
        if not self.passphrase.strip("\0"):
            raise EmptyPassphrase("a passphrase needs at least one character")

    def wrap(self, file_key: bytes) -> Stanza:
        salt = secrets.token_bytes(_SALT_SIZE)
        body = seal_file_key(_stretch(self.passphrase, salt, self.work_factor), file_key)
        return Stanza(_KIND, (encode_unpadded(salt).decode("ascii"), str(self.work_factor)), body)


@dataclass(frozen=True)
class ScryptIdentity:
    """Opens what was sealed to this passphrase.

    A file says itself how much memory its opening takes. One that asks for more than 2 to the power of
    `max_work_factor` KiB (20: 1 GiB) raises AgeWorkFactorTooHigh before any is taken; one that asks for less, but for
    more than there is, raises AgeMemoryShort.
    """

    passphrase: str = field(repr=False)
    max_work_factor: int = field(default=20, kw_only=True)

    def unwrap(self, stanza: Stanza) -> bytes | None:
        if stanza.kind != _KIND:
            return None
        salt, work_factor = _parse(stanza)
        # Compared by length first: Python refuses to turn a text of thousands of digits into a number.
        if len(work_factor) > 2 or int(work_factor) > self.max_work_factor:
            raise AgeWorkFactorTooHigh("the file asks for more scrypt work than is allowed")
        return open_file_key(_stretch(self.passphrase, salt, int(work_factor)), stanza.body)


def _parse(stanza: Stanza) -> tuple[bytes, str]:
    if len(stanza.arguments) != 2:
        raise AgeFormatError("a scrypt stanza needs a salt and a work factor")
    salt = decode_unpadded(stanza.arguments[0].encode("ascii"))
    work_factor = stanza.arguments[1]
    if len(salt) != _SALT_SIZE or not _WORK_FACTOR.fullmatch(work_factor):
        raise AgeFormatError("a scrypt stanza's salt or work factor is malformed")
    check_sealed_file_key(stanza.body)
    return salt, work_factor


def _stretch(passphrase: str, salt: bytes, work_factor: int) -> bytes:
    # A lone surrogate can be typed and is no reason to fail; the error would carry the passphrase with it.
    secret = passphrase.encode("utf-8", "surrogatepass")
    try:
        return Scrypt(_SALT_LABEL + salt, 32, n=2**work_factor, r=_BLOCK_SIZE, p=1).derive(secret)
    except MemoryError:
        raise AgeMemoryShort("there is not enough memory for this much scrypt work") from None
