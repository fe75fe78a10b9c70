"""What a word for a mood means to the person, where neither the file nor the app says which number belongs to it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kapjournal.importing.feeling_fields import word_key
from kapjournal.importing.records import Mood, Record

Meanings = Mapping[str, float]
"""By the key of a word, its place from 0, worst, to 1, best. A word that nobody said anything of is not in it."""
NOTHING_MEANT: Meanings = {}


def asked(records: Iterable[Record]) -> tuple[tuple[str, int], ...]:
    """Each word without a place as it is first written, and how often it stands there; the most frequent first."""
    written, counts = dict[str, str](), Counter[str]()
    for word in (word for record in records for mood in record.moods if asks(mood) for word in mood.words):
        counts[written.setdefault(word_key(word), word)] += 1
    return tuple(counts.most_common())


def meant(mood: Mood, meanings: Meanings) -> Mood:
    """The mood in the place that the person gave to the first of its words that they gave one."""
    if not asks(mood):
        return mood
    places = (meanings.get(word_key(word)) for word in mood.words)
    return replace(mood, level=next((place for place in places if place is not None), None))


def asks(mood: Mood) -> bool:
    """Whether it is words alone, of which one mood can be made."""
    return mood.level is None and mood.is_one
