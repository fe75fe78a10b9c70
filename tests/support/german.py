"""The library with a second language, in which a few words are translated."""

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from kapjournal import content
from kapjournal.content import Library

_FEELINGS = '[[item]]\nid = "lonely"\nword = "einsam"\n\n[[item]]\nid = "on-edge"\nword = "unter Strom"\n'
_ANSWERS = '[[item]]\nid = "practice.heavy"\nword = "schwer"\n'
_BRITISH_FEELINGS = '[[item]]\nid = "calm"\nword = "peaceable"\n'
_BRITISH_PRACTICES = '[[item]]\nid = "breathing.paced"\ntitle = "Breathing slowly"\n'


def speak_german(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the test ends, the language "de" has lonely, on edge, and the worst answer to a practice."""
    parts = {"feelings": _FEELINGS, "practice-answers": _ANSWERS}
    _speak("de", parts, root, monkeypatch)


def speak_british(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the test ends, "en-GB" has other words for calm and for the first practice, and for nothing else."""
    _speak("en-GB", {"feelings": _BRITISH_FEELINGS, "practices": _BRITISH_PRACTICES}, root, monkeypatch)


def _speak(language: str, parts: dict[str, str], root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with as_file(files(content) / "en") as english:
        shutil.copytree(english, root / "en")
    (root / language).mkdir()
    for name, text in parts.items():
        (root / language / f"{name}.toml").write_text(text, encoding="utf-8")
    libraries = {each: Library(root, each) for each in ("en", language)}
    monkeypatch.setattr(content, "_shipped", libraries.__getitem__)
