"""The description of the format is held to the format."""

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from kapjournal.sharing.backup.manifest import HEAD, MANIFEST, VERSION
from kapjournal.storage.backup_words import _INFO, MARK
from tests.sharing.backup.archives import parts_of

DOCS = Path(__file__).parents[3] / "docs"
SCHEMA = json.loads((DOCS / "backup.schema.json").read_text("utf-8"))


def fits(value: object, kind: str) -> None:
    jsonschema.validate(value, {**SCHEMA, "$ref": f"#/$defs/{kind}"})


def test_a_backup_is_as_the_schema_says(made: bytes) -> None:
    """Its head, its manifest, and every line of every list."""
    parts = parts_of(made)
    fits(json.loads(parts[HEAD]), "head")
    fits(json.loads(parts[MANIFEST]), "manifest")
    lines = [line for name, data in parts.items() if name.startswith("records/") for line in data.splitlines()]
    assert len(lines) > 300
    for line in lines:
        fits(json.loads(line), "record")


@pytest.mark.parametrize("broken", [{}, {"uid": 7}, {"uid": "a", "created_at": "now", "updated_at": "now"}])
def test_the_schema_can_say_no(broken: dict[str, object]) -> None:
    """One that fits everything would say nothing."""
    with pytest.raises(jsonschema.ValidationError):
        fits(broken, "record")


def test_the_description_names_what_is_there() -> None:
    """The version, the key of the words, their mark."""
    said = (DOCS / "backup-format.md").read_text("utf-8")
    assert f"`version` of this format ({VERSION})" in said
    assert _INFO.decode() in said
    assert MARK in said
