"""Archives as a later version, a broken program or somebody with bad intentions would write them."""

import hashlib
import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

from kapjournal.sharing.backup.keys import to_passphrase
from kapjournal.sharing.backup.manifest import MANIFEST
from kapjournal.sharing.backup.parts import RECORDS
from kapjournal.sharing.container import END, member, members
from kapjournal.storage.age import ScryptIdentity, decrypt, encrypt
from tests.sharing.backup.journals import PASSPHRASE

Members = dict[str, bytes]


def opened(sealed: bytes) -> bytes:
    """The archive inside."""
    plain = BytesIO()
    decrypt(BytesIO(sealed), plain, [ScryptIdentity(PASSPHRASE)])
    return plain.getvalue()


def sealed(archive: bytes) -> bytes:
    target = BytesIO()
    (recipients,) = to_passphrase(PASSPHRASE, work_factor=2).recipients()
    encrypt(BytesIO(archive), target, recipients)
    return target.getvalue()


def parts_of(backup: bytes) -> Members:
    return {one.name: one.data() for one in members(BytesIO(opened(backup)))}


def packed(parts: Members) -> bytes:
    """An archive of these parts, as they are."""
    return b"".join(member(name, data, made_at_s=0) for name, data in parts.items()) + END


def rewritten(backup: bytes, change: Callable[[Members], object]) -> bytes:
    """The backup with changed parts, and a manifest that says so."""
    parts = parts_of(backup)
    about = json.loads(parts.pop(MANIFEST))
    change(parts)
    counts: dict[str, int] = {}
    for name, data in parts.items():
        if found := RECORDS.fullmatch(name):
            counts[found[1]] = counts.get(found[1], 0) + data.count(b"\n")
    about["counts"] = counts
    about["parts"] = {name: _sums(name, data) for name, data in parts.items()}
    return sealed(packed({**parts, MANIFEST: json.dumps(about).encode()}))


def of_lines(change: Callable[[dict[str, Any]], object], table: str) -> Callable[[Members], None]:
    """Changes each record of a table."""

    def rewrite(parts: Members) -> None:
        for name, data in parts.items():
            if name.startswith(f"records/{table}/"):
                records = [json.loads(line) for line in data.splitlines()]
                for record in records:
                    change(record)
                parts[name] = b"".join(json.dumps(record).encode() + b"\n" for record in records)

    return rewrite


def _sums(name: str, data: bytes) -> dict[str, Any]:
    records = data.count(b"\n") if RECORDS.fullmatch(name) else 0
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "records": records}
