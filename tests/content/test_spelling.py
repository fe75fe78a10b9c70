"""The words are spelt as a dictionary spells them."""

import re
import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest
from spellchecker import SpellChecker

from kapjournal import content

from .test_words import everything

pytestmark = pytest.mark.once

OURS = {
    "app",
    "ketamine",
    "passphrase",
    "tele",
    "manas",
    "samaritans",
    "phq",
    "gad",
    "pcl",
    "mao",
    "opioids",
    "benzodiazepines",
    "nhs",
    "sheltersafe",
    "textphone",
    "women's",
    "centre",
}
"""Names and words that no dictionary has."""
BRITISH = {"afterwards", "colour", "cosy", "counsellor", "film", "ill", "neighbour", "pavement", "practise"}
"""What only the British English of the library says."""


def words(language: str) -> set[str]:
    return {
        word
        for text in everything(language)
        for word in re.findall(r"[a-z]+(?:'[a-z]+)?", text.lower().replace("’", "'"))
    }


def test_every_word_is_in_the_dictionary() -> None:
    """A new word that is not there is either misspelt, or a name to be added above; the dictionary is American."""
    assert SpellChecker(language="en").unknown(words("en")) - OURS == set()


def test_the_base_is_american_and_its_overlay_british() -> None:
    """Color and sidewalk in the one, colour and pavement in the other, and all else the same."""
    assert words("en").isdisjoint(BRITISH)
    assert words("en-GB") >= BRITISH
    assert SpellChecker(language="en").unknown(words("en-GB")) - OURS <= BRITISH


def test_the_overlay_holds_only_what_differs() -> None:
    """A text that is the same in both stands in the base alone, where a correction reaches both."""
    american = set(everything("en"))
    british = {text for text in everything("en-GB") if text not in american}
    prompts = tomllib.loads((files(content) / "en-GB" / "prompts.toml").read_text("utf-8"))["item"]
    assert {text for prompt in prompts for key, text in prompt.items() if key != "id"} <= british


def test_a_number_to_call_is_the_same_in_both() -> None:
    """The British English has words of its own for New Zealand's line, and neither number nor date."""
    (american, *_), (british, *_) = (content.help_region("nz", language=each).lines for each in ("en", "en-GB"))
    assert (american.what, british.what) == (
        "A trained counselor to talk to or text with. Free.",
        "A trained counsellor to talk to or text with. Free.",
    )
    assert replace(british, what=american.what) == american
