"""The parts of a hand-off's archive: at its beginning what it is, at its end how much is in it and the hash of each.

Names of later versions are ignored.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kapjournal import __version__
from kapjournal.errors import HandoffError, HandoffTooLarge, HandoffTooNew
from kapjournal.sharing.container import Faults
from kapjournal.sharing.handoff.strict_json import load

FORMAT, VERSION = "kapjournal-handoff-archive", 1
HEAD, ABOUT, PAGE, MARKDOWN, FHIR, MANIFEST = (
    "handoff.json",
    "README.txt",
    "handoff.html",
    "handoff.md",
    "fhir-bundle.json",
    "manifest.json",
)
LIST = re.compile(r"lists/([a-z][a-z_]{0,40})\.jsonl")
FAULTS = Faults(HandoffError, HandoffTooLarge)
OF_THE_DOCUMENT = ("language", "made_on", "range", "about")
"""What the document says before its lists, under the names that it has there."""


@dataclass(frozen=True)
class Head:
    """`document` is the version of the document; `fields` are those of `OF_THE_DOCUMENT`, not read yet."""

    document: int
    fields: Mapping[str, Any] = field(repr=False)

    def to_bytes(self) -> bytes:
        return written(
            {"format": FORMAT, "version": VERSION, "app": __version__, "document": self.document, **self.fields}
        )

    @classmethod
    def of(cls, data: bytes) -> "Head":
        """Raises HandoffTooNew, and HandoffError for what makes no sense."""
        found = loaded(data)
        if found.get("format") != FORMAT:
            raise HandoffError("the content is not a KapJournal hand-off")
        if _number(found.get("version")) > VERSION:
            raise HandoffTooNew("the hand-off was made by a later version of KapJournal")
        return cls(_number(found.get("document")), {name: found.get(name) for name in OF_THE_DOCUMENT})


@dataclass(frozen=True)
class Sums:
    """What the manifest says of one part."""

    size: int
    sha256: str

    @classmethod
    def of(cls, data: bytes) -> "Sums":
        return cls(len(data), hashlib.sha256(data).hexdigest())


@dataclass(frozen=True)
class Manifest:
    """How many things are in each list, and all parts before it."""

    counts: Mapping[str, int]
    parts: Mapping[str, Sums]

    def to_bytes(self) -> bytes:
        parts = {name: {"bytes": sums.size, "sha256": sums.sha256} for name, sums in self.parts.items()}
        return written({"counts": dict(self.counts), "parts": parts})

    @classmethod
    def of(cls, data: bytes) -> "Manifest":
        """Raises HandoffError."""
        found = loaded(data)
        try:
            parts = {name: Sums(one["bytes"], one["sha256"]) for name, one in found["parts"].items()}
            return cls(dict(found["counts"]), parts)
        except (KeyError, ValueError, TypeError, AttributeError):
            raise HandoffError("the hand-off does not say what is in it") from None


def loaded(data: bytes) -> dict[str, Any]:
    """An object of JSON, read strictly. Raises HandoffError, HandoffTooLarge."""
    found = load(data)
    if not isinstance(found, dict):
        raise HandoffError("a part of the hand-off is something else")
    return found


def written(fields: Mapping[str, Any]) -> bytes:
    return json.dumps(fields, ensure_ascii=False, indent=1).encode() + b"\n"


def _number(value: Any) -> int:
    if type(value) is not int or value < 1:
        raise HandoffError("the version of the hand-off is missing or is not what it must be")
    return value
