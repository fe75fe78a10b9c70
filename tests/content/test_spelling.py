"""The words are spelt as a dictionary spells them."""

import re

from spellchecker import SpellChecker

from .test_words import everything

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
BRITISH = {"colour", "colours", "neighbour", "neighbours", "cosy", "grey", "practise"}
"""The library is written in British English, the dictionary is American."""


def test_every_word_is_in_the_dictionary() -> None:
    """A new word that is not there is either misspelt, or a name to be added above."""
    words = {
        word for text in everything() for word in re.findall(r"[a-z]+(?:'[a-z]+)?", text.lower().replace("’", "'"))
    }
    assert SpellChecker(language="en").unknown(words) - OURS - BRITISH == set()
