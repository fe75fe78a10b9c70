"""What a backup says of itself: at its beginning where it is from, at its end how much is in it and the hash of each
part. Names of later versions are ignored."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kapjournal import __version__
from kapjournal.errors import BackupDamaged, BackupTooLarge, BackupTooNew, HandoffError, HandoffTooLarge, NotABackup
from kapjournal.sharing.handoff import strict_json
from kapjournal.storage.rows.values import instant

HEAD, ABOUT, MANIFEST = "backup.json", "README.txt", "manifest.json"
FORMAT, VERSION = "kapjournal-backup", 1
_JOURNAL = re.compile(r"[0-9a-f]{32}")
_MOST_JOURNALS = 1000


@dataclass(frozen=True)
class Head:
    """Where a backup is from. `known` says up to when it knows of other journals, by the name of each."""

    schema: int
    made_at: datetime
    journal: str
    known: dict[str, datetime] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        return _written(
            {
                "format": FORMAT,
                "version": VERSION,
                "app": __version__,
                "schema": self.schema,
                "made_at": told(self.made_at),
                "journal": self.journal,
                "known": {name: told(moment) for name, moment in self.known.items()},
            }
        )

    @classmethod
    def of(cls, data: bytes) -> "Head":
        """Raises NotABackup, BackupTooNew, or BackupDamaged for one that makes no sense."""
        found = loaded(data)
        if found.get("format") != FORMAT:
            raise NotABackup("this archive is something else")
        version = found.get("version")
        if type(version) is not int or version < 1:
            raise BackupDamaged("the backup says nothing of how it is written")
        if version > VERSION:
            raise BackupTooNew(f"version {version}, this app reads {VERSION}")
        try:
            known = {_journal(name): instant(moment) for name, moment in found["known"].items()}
            made_at, schema = instant(found["made_at"]), found["schema"]
            return cls(_schema(schema), made_at, _journal(found["journal"]), _few(known))
        except (KeyError, ValueError, TypeError, AttributeError):
            raise BackupDamaged("the backup does not say where it is from") from None


@dataclass(frozen=True)
class PartSums:
    """What the manifest says of one member."""

    size: int
    sha256: str
    records: int

    def as_fields(self) -> dict[str, Any]:
        return {"bytes": self.size, "sha256": self.sha256, "records": self.records}


@dataclass(frozen=True)
class Manifest:
    """How much is in a backup: records of each table, what is an entry among them and of when, and all its parts."""

    counts: dict[str, int]
    entries: int
    first: datetime | None
    last: datetime | None
    parts: dict[str, PartSums]

    def to_bytes(self) -> bytes:
        span = {name: told(moment) for name, moment in (("first", self.first), ("last", self.last)) if moment}
        parts = {name: sums.as_fields() for name, sums in self.parts.items()}
        return _written({"counts": self.counts, "entries": {"count": self.entries, **span}, "parts": parts})

    @classmethod
    def of(cls, data: bytes) -> "Manifest":
        """Raises BackupDamaged."""
        found = loaded(data)
        try:
            parts = {name: _sums(one) for name, one in found["parts"].items()}
            entries = found["entries"]
            first, last = (instant(entries[name]) if name in entries else None for name in ("first", "last"))
            return cls(
                {name: _count(n) for name, n in found["counts"].items()}, _count(entries["count"]), first, last, parts
            )
        except (KeyError, ValueError, TypeError, AttributeError):
            raise BackupDamaged("the backup does not say what is in it") from None


def sums(data: Iterable[bytes], records: int = 0) -> PartSums:
    """Of a member that comes in pieces."""
    found, size = hashlib.sha256(), 0
    for piece in data:
        found.update(piece)
        size += len(piece)
    return PartSums(size, found.hexdigest(), records)


def loaded(data: bytes) -> dict[str, Any]:
    """An object of JSON, read strictly. Raises BackupDamaged, BackupTooLarge."""
    try:
        found = strict_json.load(data)
    except HandoffTooLarge:
        raise BackupTooLarge("a part of the backup has more values than any can have") from None
    except HandoffError:
        raise BackupDamaged("a part of the backup cannot be read") from None
    if not isinstance(found, dict):
        raise BackupDamaged("a part of the backup is something else")
    return found


def told(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _written(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, ensure_ascii=False, indent=1).encode() + b"\n"


def _journal(name: Any) -> str:
    if type(name) is not str or not _JOURNAL.fullmatch(name):
        raise ValueError("no name of a journal")
    return name


def _schema(number: Any) -> int:
    if _count(number) < 1:
        raise ValueError("no such schema")
    return int(number)


def _few(known: dict[str, datetime]) -> dict[str, datetime]:
    if len(known) > _MOST_JOURNALS:
        raise ValueError("nobody has so many")
    return known


def _sums(fields: Any) -> PartSums:
    return PartSums(_count(fields["bytes"]), str(fields["sha256"]), _count(fields["records"]))


def _count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("no count")
    return value
