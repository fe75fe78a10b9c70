"""A language may be partial: it falls back to English item by item and field by field, and gives nothing but words."""

import re
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest

from kapjournal import content
from kapjournal.content import Evidence, constraints
from kapjournal.content.languages import WORDS, fallbacks
from kapjournal.errors import ContentError

from .shelf_builder import HELP, PROMPT, library, write_language

SECOND = PROMPT.replace('"first"', '"second"')
HELP_SECOND_LINE = """
[[item.lines]]
id = "us.text"
name = "Text line"
what = "Someone to text with."
sms = "741741"
sms_text = "HOME"
hours = "Day and night"
languages = ["English"]
checked = 2026-01-02
checked_against = "A page"
"""


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
    with pytest.raises(ContentError, match=r"de/prompts\.toml: first: text: String should match"):
        german.check()


def test_a_language_nobody_has_written_reads_as_english() -> None:
    """The app never stands without words."""
    assert content.prompt("capture.words.now", language="xx") == content.prompt("capture.words.now")


def test_a_language_falls_back_to_the_wider_one_and_then_to_the_base() -> None:
    """From a country to its language, and in the end to English."""
    assert fallbacks("de-AT") == ("de-AT", "de", "en")
    assert fallbacks("en-GB") == ("en-GB", "en")
    assert fallbacks("en-US") == ("en-US", "en")
    assert fallbacks("en") == ("en",)


def test_every_word_comes_from_the_nearest_language_that_has_it(tmp_path: Path) -> None:
    """Field by field: one from Austria, one from Germany, one that neither has translated."""
    austrian = library(tmp_path, "de-AT", prompts=PROMPT + 'hint = "Any word."\n')
    write_language(
        tmp_path, "de", prompts='[[item]]\nid = "first"\ntext = "Wie geht es?"\ngentler = "Ein Wort für heute?"\n'
    )
    write_language(tmp_path, "de-AT", prompts='[[item]]\nid = "first"\ntext = "Wie geht’s?"\n')
    austrian.check()
    prompt = austrian.prompts["first"]
    assert (prompt.text, prompt.gentler, prompt.hint) == ("Wie geht’s?", "Ein Wort für heute?", "Any word.")


def test_help_is_translated_without_its_numbers(tmp_path: Path) -> None:
    """A line is found by its id; whom it reaches, and when that was checked, stands once."""
    german = library(tmp_path, "de", help=HELP + HELP_SECOND_LINE)
    write_language(
        tmp_path,
        "de",
        help="""
[[item]]
id = "us"
emergency_words = "Ruf 911 an."

[[item.lines]]
id = "us.text"
what = "Jemand zum Schreiben."
""",
    )
    german.check()
    region = german.regions["us"]
    first, second = region.lines
    assert (region.name, region.emergency, region.emergency_words) == ("United States", "911", "Ruf 911 an.")
    assert (first.what, first.tel, first.checked) == ("Someone to talk to.", "988", date(2026, 1, 2))
    assert (second.what, second.sms, second.sms_text) == ("Jemand zum Schreiben.", "741741", "HOME")


def test_what_has_no_id_is_translated_by_its_place(tmp_path: Path) -> None:
    """The answers of a scale keep their values, its items what is reversed."""
    german = library(tmp_path, "de")
    write_language(
        tmp_path,
        "de",
        scales="""
[[item]]
id = "scale"
items = [{ id = "scale.2", text = "Froh" }]
options = [{ text = "Nie" }, {}]
""",
    )
    scale = german.scales["scale"]
    assert [(option.value, option.text) for option in scale.options] == [(0, "Nie"), (1, "Always")]
    assert [(item.text, item.reverse) for item in scale.items] == [("Sad", False), ("Froh", True)]


FAULTS = {
    "a number to call": ("help", 'id = "us"\nemergency = "112"\n', "us: emergency: no words"),
    "a number in a line": (
        "help",
        'id = "us"\n[[item.lines]]\nid = "us.988"\ntel = "112"\n',
        "us: lines us.988: tel: no words",
    ),
    "a line of its own": (
        "help",
        'id = "us"\n[[item.lines]]\nid = "us.989"\nwhat = "Wer?"\n',
        "us: lines 1: unknown id",
    ),
    "a line without id": ("help", 'id = "us"\n[[item.lines]]\nwhat = "Wer?"\n', "us: lines 1: unknown id"),
    "a flag": ("prompts", 'id = "first"\nhard = true\n', "first: hard: there is nothing to translate"),
    "another source": ("prompts", 'id = "first"\nsource = "custom"\n', "first: source: no words"),
    "another label": ("prompts", 'id = "first"\nlabel = "trial"\n', "first: label: no words"),
    "a hint that nobody gave": ("prompts", 'id = "first"\nhint = "Ja."\n', "first: hint: there is nothing"),
    "a number of minutes": ("sets", 'id = "set"\nminutes = 2\n', "set: minutes: no words"),
    "a place": ("feelings", 'id = "calm"\nword = "ruhig"\nvalence = 0.5\n', "calm: valence: no words"),
    "a number for words": ("feelings", 'id = "calm"\nword = 7\n', "calm: word: Input should be a valid string"),
    "the value of an answer": (
        "scales",
        'id = "scale"\noptions = [{ value = 1, text = "Nie" }, {}]\n',
        "scale: options 1: value: no words",
    ),
    "an answer too few": ("scales", 'id = "scale"\noptions = [{ text = "Nie" }]\n', "scale: options: must be 2"),
    "a text for answers": ("scales", 'id = "scale"\noptions = "Nie"\n', "scale: options: must be a list of tables"),
    "a code": ("contexts", 'id = "sleep"\napple = "work"\n', "sleep: apple: no words"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_translation_gives_words_and_nothing_else(tmp_path: Path, fault: str) -> None:
    """A number to call, a label or a score cannot be changed in passing, nor by a slip of the keyboard."""
    part, text, reason = FAULTS[fault]
    german = library(tmp_path, "de")
    write_language(tmp_path, "de", **{part: f"[[item]]\n{text}"})
    with pytest.raises(ContentError, match=re.escape(f"de/{part}.toml: {reason}")):
        german.check()


def test_a_misspelt_file_of_a_language_that_is_fallen_back_to_is_refused(tmp_path: Path) -> None:
    """A file that nothing would ever read is a fault in each of them."""
    austrian = library(tmp_path, "de-AT")
    write_language(tmp_path, "de", promts="")
    with pytest.raises(ContentError, match=r"de/promts\.toml: unknown file"):
        austrian.check()


def test_what_may_be_translated_is_what_a_person_reads() -> None:
    """Each field of words can be translated, and no field that holds a code, an address or a number."""
    words: set[tuple[str, str]] = set()
    others: set[tuple[str, str]] = set()
    for record in (getattr(content, name) for name in content.__all__):
        if is_dataclass(record) and isinstance(record, type):
            hints = get_type_hints(record, include_extras=True)
            for field in fields(record):
                (words if is_words(hints[field.name]) else others).add((record.__name__, field.name))
    assert {name for _, name in words} == WORDS
    # Tables within tables; what they hold is asked about one by one.
    assert {(record, name) for record, name in others if name in WORDS} == {("Region", "lines")}


def is_words(hint: Any) -> bool:
    if hint in (constraints.Text, constraints.Texts):
        return True
    return get_origin(hint) is not Annotated and constraints.Text in get_args(hint)
