"""The made-up exports in `samples/`, and what is found in each."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from kapjournal.importing.counting import Found
from kapjournal.importing.format import Answers
from kapjournal.importing.recognising import found_in
from kapjournal.importing.source import at_path

FOLDER = Path(__file__).parent / "samples"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
ZONE = "Europe/Berlin"
FILES = tuple(name for name in EXPECTED if (FOLDER / name).is_file())


@lru_cache
def found(name: str) -> Found:
    """What the sample holds."""
    with at_path(FOLDER / name) as source:
        return found_in(source, Answers(EXPECTED[name].get("password", "")))
