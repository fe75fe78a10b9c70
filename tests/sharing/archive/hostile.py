"""Archives as a later version, a broken program or somebody with bad intentions would write them."""

import hashlib
import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

from kapjournal.sharing.archive.parts import HEAD, LIST, MANIFEST
from kapjournal.sharing.archive.writing import chunks
from kapjournal.sharing.container import END, Chunks, member, members
from kapjournal.sharing.handoff.model import Document
from kapjournal.storage.age import ScryptIdentity, ScryptRecipient, encrypt

Parts = dict[str, bytes]
PASSPHRASE = "quiet river"


def archive_of(document: Document) -> bytes:
    return b"".join(chunks(document))


def parts_of(archive: bytes) -> Parts:
    return {one.name: one.data() for one in members(BytesIO(archive))}


def packed(parts: Parts) -> bytes:
    """An archive of these parts, as they are."""
    return b"".join(member(name, data, made_at_s=0) for name, data in parts.items()) + END


def honest(parts: Parts) -> bytes:
    """The same with a manifest that fits."""
    rest = {name: data for name, data in parts.items() if name != MANIFEST}
    counts = {found[1]: data.count(b"\n") for name, data in rest.items() if (found := LIST.fullmatch(name))}
    sums = {name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in rest.items()}
    return packed({**rest, MANIFEST: json.dumps({"counts": counts, "parts": sums}).encode()})


def with_head(parts: Parts, change: Callable[[dict[str, Any]], object]) -> Parts:
    head = json.loads(parts[HEAD])
    change(head)
    return {**parts, HEAD: json.dumps(head).encode()}


def in_age(content: bytes) -> bytes:
    target = BytesIO()
    encrypt(BytesIO(content), target, [ScryptRecipient(PASSPHRASE, work_factor=2)])
    return target.getvalue()


def stream(content: bytes) -> Chunks:
    return Chunks(iter([content]))


def keys() -> list[ScryptIdentity]:
    return [ScryptIdentity(PASSPHRASE)]
