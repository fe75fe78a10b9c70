"""What a word for a mood means to the person, where neither the file nor the app says which number belongs to it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from kapjournal.importing.feeling_fields import word_key
from kapjournal.importing.records import Mood, Record

Meanings = Mapping[str, float]
"""By the key of a word, its place from 0, worst, to 1, best. A word that nobody said anything of is not in it."""


def asked(records: list[Record]) -> tuple[tuple[str, int], ...]:
    """Each word without a place as it is first written, and how often it stands there; the most frequent first."""
    written, counts = dict[str, str](), Counter[str]()
    for word in (word for record in records for mood in record.moods if _asks(mood) for word in mood.words):
        counts[written.setdefault(word_key(word), word)] += 1
    return tuple(counts.most_common())


def meant(mood: Mood, meanings: Meanings) -> Mood:
    """The mood in the place that the person gave to the first of its words that they gave one."""
    if not _asks(mood):
        return mood
    places = (meanings.get(word_key(word)) for word in mood.words)
    return replace(mood, level=next((place for place in places if place is not None), None))


def _asks(mood: Mood) -> bool:
    return mood.level is None and mood.is_one
