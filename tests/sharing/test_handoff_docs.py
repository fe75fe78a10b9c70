"""The description of the format is held to the format."""

import json
import re
from pathlib import Path

from hypothesis import given, settings
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from scripts import handoff_schema
from sqlmodel import Session

from kapjournal.sharing.archive.parts import FHIR, HEAD, LIST, MANIFEST, MARKDOWN, PAGE
from kapjournal.sharing.fhir.terms import OURS
from kapjournal.sharing.handoff.document import parse, to_bytes
from kapjournal.sharing.handoff.model import Document
from tests.sharing.archive.hostile import archive_of, parts_of
from tests.sharing.builders import document_from, fill
from tests.sharing.documents import documents
from tests.support.thorough import examples

DESCRIPTION = Path(__file__).parents[2] / "docs" / "handoff-format.md"


def test_the_example_is_a_hand_off() -> None:
    """What the description shows is read, and written again to the letter."""
    found = re.search(r"```json\n(.*?)```", DESCRIPTION.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    assert to_bytes(parse(found[1].encode())).decode() == found[1]


def test_the_schema_is_that_of_this_version() -> None:
    """`make samples` writes it anew."""
    assert handoff_schema.TARGET.read_text(encoding="utf-8") == handoff_schema.text()


def valid(name: str, value: object) -> None:
    whole = json.loads(handoff_schema.TARGET.read_bytes())
    Draft202012Validator({"$defs": whole["$defs"], "$ref": f"#/$defs/{name.replace('/', '~1')}"}).validate(value)


@settings(max_examples=examples(12))
@given(documents())
def test_every_part_is_as_the_schema_says(document: Document) -> None:
    """What it is, the manifest, and each line of each list."""
    for name, data in parts_of(archive_of(document)).items():
        if name == HEAD:
            valid("head", json.loads(data))
        elif name == MANIFEST:
            valid("manifest", json.loads(data))
        elif found := LIST.fullmatch(name):
            for line in data.splitlines():
                valid(f"lists/{found[1]}", json.loads(line))


def test_every_part_and_every_code_is_explained(db: Session) -> None:
    """By its name, and the codes of our own system too."""
    fill(db)
    said = DESCRIPTION.read_text(encoding="utf-8")
    for name in (HEAD, "README.txt", "lists/", MARKDOWN, PAGE, FHIR, MANIFEST, OURS):
        assert f"`{name}" in said
    codes = set(re.findall(r'"system":\s*"' + re.escape(OURS) + r'",\s*"code":\s*"([a-z-]+)"', _bundle(db)))
    assert codes >= {"check-in", "pleasantness"}
    assert all(f"`{code}`" in said for code in codes)


def _bundle(db: Session) -> str:
    return parts_of(archive_of(document_from(db)))[FHIR].decode()
