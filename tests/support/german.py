"""The library with a second language, in which a few words are translated."""

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from kapjournal import content
from kapjournal.content import Library

_FEELINGS = '[[item]]\nid = "lonely"\nword = "einsam"\n\n[[item]]\nid = "on-edge"\nword = "unter Strom"\n'
_ANSWERS = '[[item]]\nid = "practice.heavy"\nword = "schwer"\n'


def speak_german(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the test ends, the language "de" has lonely, on edge, and the heavy answer to a practice."""
    with as_file(files(content) / "en") as english:
        shutil.copytree(english, root / "en")
    (root / "de").mkdir()
    (root / "de" / "feelings.toml").write_text(_FEELINGS, encoding="utf-8")
    (root / "de" / "practice-answers.toml").write_text(_ANSWERS, encoding="utf-8")
    libraries = {language: Library(root, language) for language in ("en", "de")}
    monkeypatch.setattr(content, "library", lambda language="en": libraries[language])
