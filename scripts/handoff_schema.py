"""Writes docs/handoff.schema.json: what each part of a hand-off's archive holds. python -m scripts.handoff_schema"""

import json
from pathlib import Path
from typing import Any

from kapjournal.sharing import kinds
from kapjournal.sharing.archive.parts import FORMAT, VERSION
from kapjournal.sharing.handoff import envelope

TARGET = Path(__file__).resolve().parents[1] / "docs" / "handoff.schema.json"
DAY = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
MINUTE = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$"}
COUNT = {"type": "integer", "minimum": 0}
_SUMS = {
    "type": "object",
    "required": ["bytes", "sha256"],
    "properties": {"bytes": COUNT, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
}


def main() -> None:
    TARGET.write_text(text(), encoding="utf-8")
    print(f"docs/{TARGET.name}: {len(kinds.LISTS)} lists")


def text() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """JSON Schema 2020-12: `head` is handoff.json, `manifest` manifest.json, `lists` a line of each list."""
    whole = envelope.adapter(kinds.version()).json_schema(by_alias=True)
    named = {name: _ours(one) for name, one in whole.get("$defs", {}).items()}
    lists = {which.name: whole["properties"][which.name]["items"] for which in kinds.LISTS}
    properties = whole["properties"]
    head = {
        "type": "object",
        "required": ["format", "version", "document", "language", "made_on", "range", "about"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "app": {"type": "string"},
            "document": {"type": "integer", "minimum": kinds.FIRST_WITHOUT_UIDS},
            "language": properties["language"],
            "made_on": DAY,
            "range": properties["range"],
            "about": properties["about"],
        },
    }
    manifest = {
        "type": "object",
        "required": ["counts", "parts"],
        "properties": {
            "counts": {"type": "object", "additionalProperties": COUNT},
            "parts": {"type": "object", "additionalProperties": _SUMS},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Parts of the archive in a KapJournal hand-off",
        "$defs": {**named, "head": head, "manifest": manifest, **{f"lists/{name}": one for name, one in lists.items()}},
    }


def _ours(value: Any) -> Any:
    """The same with days and minutes as they are written here: FHIR's and RFC 3339's moments have a zone."""
    if isinstance(value, list):
        return [_ours(one) for one in value]
    if not isinstance(value, dict):
        return value
    forms = {"date": DAY, "date-time": MINUTE}
    if value.get("format") in forms:
        return {
            **{name: one for name, one in value.items() if name not in ("format", "type")},
            **forms[value["format"]],
        }
    return {name: _ours(one) for name, one in value.items()}


if __name__ == "__main__":
    main()
