"""How hard a text is to read: the Flesch-Kincaid grade (Kincaid and others 1975), with syllables counted by rule."""

import re
from collections.abc import Iterable

_GROUP = re.compile(r"[aeiouy]+")
_APART = re.compile(r"ia|io(?!n|us)|ua|uo|eo(?!p)|iet|[eouy]ing$|ea$")
_SILENT = re.compile(r"[^aeiouyl]e$|[aeiouy]le$|[^aeiouytd]ed$|[^aeiouysxzcgh]es$|(?<=e)ment$|(?<=[^aeiou]e)ful$")


def syllables(word: str) -> int:
    """Groups of vowels, more where two are spoken apart, less what is silent. Errs upwards rather than down."""
    word = word.lower()
    spoken = len(_GROUP.findall(word)) + len(_APART.findall(word)) - len(_SILENT.findall(word))
    return max(1, spoken)


def grade(texts: Iterable[str]) -> float:
    """The school year in which most can read it: 6 is a child of 11 or 12."""
    parts = [text for text in texts if re.search(r"[a-z]", text, re.IGNORECASE)]
    sentences = sum(max(1, len(re.findall(r"[.?:]", text))) for text in parts)
    words = [word for text in parts for word in re.findall(r"[a-z]+(?:’[a-z]+)?", text, re.IGNORECASE)]
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
