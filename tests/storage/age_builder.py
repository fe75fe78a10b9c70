"""Small age files for tests, sealed to one fixed key."""

from collections.abc import Sequence
from io import BytesIO

from kapjournal.storage.age import Identity, Recipient, X25519Identity, decrypt, encrypt

IDENTITY = X25519Identity(bytes(range(1, 33)))


def seal(content: bytes, *recipients: Recipient, armor: bool = False) -> bytes:
    """Seal to the recipients, or to the fixed key when there are none."""
    target = BytesIO()
    encrypt(BytesIO(content), target, recipients or [IDENTITY.recipient], armor=armor)
    return target.getvalue()


def unseal(file: bytes, identities: Sequence[Identity] = (IDENTITY,), *, limit: int | None = None) -> bytes:
    target = BytesIO()
    decrypt(BytesIO(file), target, identities, limit=limit)
    return target.getvalue()
