"""Sealing to a public key: an `age1…` text that may be shown to anyone, and the secret that opens."""

from dataclasses import dataclass, field
from typing import Self

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from kapjournal.errors import AgeFormatError, AgeKeyMalformed, AgeKeyUnsupported
from kapjournal.storage.age import bech32
from kapjournal.storage.age.encoding import decode_unpadded, encode_unpadded
from kapjournal.storage.age.format import Stanza
from kapjournal.storage.age.primitives import check_sealed_file_key, hkdf, open_file_key, seal_file_key

_KIND = "X25519"
_KEY_SIZE = 32  # bytes
_INFO = b"age-encryption.org/v1/X25519"
_PUBLIC_PREFIX = "age"
_OTHER_SECRETS = ("AGE-SECRET-KEY-PQ-1", "AGE-PLUGIN-")
_LONGEST_KEY = 4096  # letters; a post-quantum one has about 2000
_SECRET_PREFIX = "age-secret-key-"  # noqa: S105 - the public part of the text of a secret key


@dataclass(frozen=True)
class X25519Recipient:
    """A public key of 32 bytes. Its `str` is the `age1…` text."""

    key: bytes

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an `age1…` text; white space around it does not matter.

        Raises AgeKeyMalformed, and AgeKeyUnsupported for a whole key of another kind: `age1pq1…`, or of a plugin.
        """
        return cls(_from_bech32(_PUBLIC_PREFIX, text.strip()))

    def __str__(self) -> str:
        return bech32.encode(_PUBLIC_PREFIX, self.key)

    def wrap(self, file_key: bytes) -> Stanza:
        """Raises AgeKeyMalformed when the key is one of the few that would open for everyone."""
        ephemeral = X25519PrivateKey.generate()
        share = ephemeral.public_key().public_bytes_raw()
        shared = _exchange(ephemeral, self.key)
        if shared is None:
            raise AgeKeyMalformed("this age1 text is of low order")
        body = seal_file_key(_wrap_key(shared, share, self.key), file_key)
        return Stanza(_KIND, (encode_unpadded(share).decode("ascii"),), body)


@dataclass(frozen=True)
class X25519Identity:
    """A secret key of 32 bytes, which only `secret()` ever shows."""

    _secret: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> Self:
        return cls(X25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an `AGE-SECRET-KEY-1…` text; white space around it does not matter.

        Raises AgeKeyMalformed, and AgeKeyUnsupported for `AGE-SECRET-KEY-PQ-…` and the keys of plugins.
        """
        text = text.strip()
        if text.startswith(_OTHER_SECRETS):
            raise AgeKeyUnsupported("a secret key of another kind")
        if text != text.upper():
            raise AgeKeyMalformed("a secret key is written in capital letters")
        return cls(_from_bech32(_SECRET_PREFIX, text.lower()))

    def secret(self) -> str:
        """The `AGE-SECRET-KEY-1…` text. It opens everything sealed to this identity: show it to its owner only."""
        return bech32.encode(_SECRET_PREFIX, self._secret).upper()

    @property
    def recipient(self) -> X25519Recipient:
        return X25519Recipient(self._private_key().public_key().public_bytes_raw())

    def unwrap(self, stanza: Stanza) -> bytes | None:
        if stanza.kind != _KIND:
            return None
        share = _parse_share(stanza)
        shared = _exchange(self._private_key(), share)
        if shared is None:
            raise AgeFormatError("an X25519 stanza's share is of low order")
        return open_file_key(_wrap_key(shared, share, self.recipient.key), stanza.body)

    def _private_key(self) -> X25519PrivateKey:
        return X25519PrivateKey.from_private_bytes(self._secret)


def _is_other_kind(text: str) -> bool:
    """Whether this is a whole public key of another kind, as `age1NAME1…` is, and no mistyped one of ours."""
    try:
        prefix, _ = bech32.split(text, longest=_LONGEST_KEY)
    except AgeKeyMalformed:  # not even the form of a key
        return False
    return prefix.startswith(f"{_PUBLIC_PREFIX}1")


def _parse_share(stanza: Stanza) -> bytes:
    if len(stanza.arguments) != 1:
        raise AgeFormatError("an X25519 stanza needs one share")
    share = decode_unpadded(stanza.arguments[0].encode("ascii"))
    if len(share) != _KEY_SIZE:
        raise AgeFormatError("an X25519 stanza's share has the wrong size")
    check_sealed_file_key(stanza.body)
    return share


def _exchange(private: X25519PrivateKey, public: bytes) -> bytes | None:
    try:
        return private.exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:  # a public key of low order: the shared secret would be zero, whoever asks
        return None


def _wrap_key(shared: bytes, share: bytes, recipient: bytes) -> bytes:
    # Both public keys go into the salt, so the stanza is bound to them and not only to the point they lead to.
    return hkdf(shared, salt=share + recipient, info=_INFO)


def _from_bech32(prefix: str, text: str) -> bytes:
    if text != text.lower():
        raise AgeKeyMalformed("a public key is written in small letters")
    if _is_other_kind(text):
        raise AgeKeyUnsupported("a public key of another kind")
    found, key = bech32.decode(text)
    if found != prefix or len(key) != _KEY_SIZE:
        raise AgeKeyMalformed("this text is not an age key")
    return key
