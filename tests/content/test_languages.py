"""A language may be partial: it falls back to English id by id."""

from pathlib import Path

import pytest

from kapjournal import content
from kapjournal.content import Evidence
from kapjournal.errors import ContentError

from .shelf_builder import PROMPT, library, write_language

SECOND = PROMPT.replace('"first"', '"second"')


def test_what_is_not_translated_is_given_in_english(tmp_path: Path) -> None:
    """One translated prompt changes that prompt and no other."""
    german = library(tmp_path, "de", prompts=PROMPT + SECOND)
    write_language(
        tmp_path, "de", prompts='[[item]]\nid = "second"\ntext = "Wie geht es?"\ngentler = "Ein Wort für heute?"\n'
    )
    german.check()
    assert german.prompts["first"].text == "How are you?"
    assert german.prompts["second"].text == "Wie geht es?"


def test_a_translation_needs_only_its_words(tmp_path: Path) -> None:
    """Labels, sources and numbers are taken over, so that a translator cannot change them by accident."""
    german = library(tmp_path, "de")
    write_language(tmp_path, "de", prompts='[[item]]\nid = "first"\ntext = "Wie geht es?"\n')
    prompt = german.prompts["first"]
    assert (prompt.label, prompt.source.id, prompt.gentler) == (Evidence.TRADITION, "custom", "One word for today?")


def test_the_order_is_the_english_one(tmp_path: Path) -> None:
    """A translation in another order does not shuffle what is offered."""
    german = library(tmp_path, "de", prompts=PROMPT + SECOND)
    translated = '[[item]]\nid = "{}"\ntext = "Frage"\n'
    write_language(tmp_path, "de", prompts=translated.format("second") + translated.format("first"))
    assert list(german.prompts) == ["first", "second"]


def test_an_id_unknown_to_english_is_refused(tmp_path: Path) -> None:
    """A translation cannot bring its own items: nothing would ever ask for them."""
    german = library(tmp_path, "de")
    write_language(tmp_path, "de", prompts='[[item]]\nid = "frist"\ntext = "Wie geht es?"\n')
    with pytest.raises(ContentError, match=r"de/prompts\.toml: frist: unknown id"):
        german.check()


def test_a_fault_in_a_translation_names_its_file(tmp_path: Path) -> None:
    """An empty translation is a fault, not a reason to fall back in silence."""
    german = library(tmp_path, "de")
    write_language(tmp_path, "de", prompts='[[item]]\nid = "first"\ntext = ""\n')
    with pytest.raises(ContentError, match=r"de/prompts\.toml: first: text is empty"):
        german.check()


def test_a_language_nobody_has_written_reads_as_english() -> None:
    """The app never stands without words."""
    assert content.prompt("capture.words.now", language="xx") == content.prompt("capture.words.now")
