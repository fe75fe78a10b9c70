"""The published test vectors of the age format, one fault in each."""

import hashlib
import zlib
from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest

from kapjournal.errors import (
    AgeArmorError,
    AgeFormatError,
    AgeHeaderTampered,
    AgeKeyMalformed,
    AgeNoMatch,
    AgePayloadDamaged,
    AgeWorkFactorTooHigh,
)
from kapjournal.storage.age import Identity, ScryptIdentity, X25519Identity, decrypt

FOLDER = Path(__file__).parents[2].parent / "shared" / "vectors" / "age"
FILES = sorted(FOLDER.iterdir()) if FOLDER.is_dir() else []
HYBRID_KEY = "AGE-SECRET-KEY-PQ-1"
# A key that nothing in the vectors was sealed to.
STRANGER = X25519Identity(bytes(range(32)))

# AgeArmorError is an AgeFormatError too, so the kinds are compared exactly, not by isinstance.
ERRORS: dict[str, tuple[type[Exception], ...]] = {
    "no match": (AgeNoMatch,),
    "HMAC failure": (AgeHeaderTampered,),
    "header failure": (AgeFormatError, AgeWorkFactorTooHigh),
    "armor failure": (AgeArmorError,),
    "payload failure": (AgePayloadDamaged,),
}


@dataclass(frozen=True)
class Vector:
    expect: str
    payload_sha256: str | None
    keys: tuple[str, ...]
    passphrases: tuple[str, ...]
    file: bytes

    @property
    def applicable(self) -> bool:
        """Whether we have what opens it: the hybrid (post-quantum) recipients are not part of age v1 as we write it."""
        return not any(key.startswith(HYBRID_KEY) for key in self.keys)

    def identities(self) -> list[Identity]:
        keys: list[Identity] = [X25519Identity.parse(key) for key in self.keys]
        # Without a key the fault lies before any key is needed; a stranger must then get that far.
        return [*keys, *(ScryptIdentity(passphrase) for passphrase in self.passphrases)] or [STRANGER]


def read_vector(path: Path) -> Vector:
    head, _, body = path.read_bytes().partition(b"\n\n")
    fields = [line.partition(": ")[::2] for line in head.decode().splitlines()]
    values = dict(fields)
    return Vector(
        expect=values["expect"],
        payload_sha256=values.get("payload"),
        keys=tuple(value for name, value in fields if name == "identity"),
        passphrases=tuple(value for name, value in fields if name == "passphrase"),
        file=zlib.decompress(body) if values.get("compressed") == "zlib" else body,
    )


def vectors(*, applicable: bool) -> list[str]:
    return [path.name for path in FILES if read_vector(path).applicable is applicable]


needs_vectors = pytest.mark.skipif(not FILES, reason="the age test vectors are not beside the repository")


@needs_vectors
@pytest.mark.parametrize("name", vectors(applicable=True))
def test_an_applicable_vector_ends_as_it_says(name: str) -> None:
    """Every applicable vector opens, or fails with its own kind of error; what was written until then is as stated."""
    vector = read_vector(FOLDER / name)
    target = BytesIO()
    if vector.expect == "success":
        decrypt(BytesIO(vector.file), target, vector.identities())
    else:
        with pytest.raises(ERRORS[vector.expect]) as raised:
            decrypt(BytesIO(vector.file), target, vector.identities())
        assert raised.type in ERRORS[vector.expect]
    if vector.payload_sha256 is None:
        assert target.getvalue() == b""
    else:
        assert hashlib.sha256(target.getvalue()).hexdigest() == vector.payload_sha256


@needs_vectors
@pytest.mark.parametrize("name", vectors(applicable=False))
def test_a_vector_for_hybrid_keys_is_refused(name: str) -> None:
    """A hybrid key is no key to us, and a file for one is well-formed but not for us."""
    vector = read_vector(FOLDER / name)
    with pytest.raises(AgeKeyMalformed):
        vector.identities()
    target = BytesIO()
    with pytest.raises(AgeNoMatch):
        decrypt(BytesIO(vector.file), target, [STRANGER, ScryptIdentity("password")])
    assert target.getvalue() == b""


@needs_vectors
def test_no_vector_is_left_out() -> None:
    """Every vector is run as one or the other, and every kind of end is among them."""
    run = [*vectors(applicable=True), *vectors(applicable=False)]
    assert sorted(run) == [path.name for path in FILES]
    kinds = Counter(read_vector(FOLDER / name).expect for name in vectors(applicable=True))
    assert kinds.keys() == ERRORS.keys() | {"success"}
    # Only the vectors that name a hybrid key may be refused as not applicable.
    assert all("hybrid" in name for name in vectors(applicable=False))
