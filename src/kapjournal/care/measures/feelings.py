"""Words for a point on the mood pad, what a moon says of it, and how words that were kept read now."""

import math
from collections.abc import Iterable

from kapjournal import content
from kapjournal.content import Feeling, PracticeAnswer
from kapjournal.terms import FeelingWord


def nearest(valence: float, energy: float, *, count: int) -> tuple[Feeling, ...]:
    """The `count` words closest to the point, most fitting first; of two that are as close, the earlier in the library.

    Both axes run from -1 to 1 and weigh the same. Places of words are judged, not measured: see feelings.toml.
    """

    def away(feeling: Feeling) -> float:
        return math.hypot(feeling.valence - valence, feeling.energy - energy)

    return tuple(sorted(content.feelings(), key=away)[:count])


def on_pad() -> tuple[Feeling, ...]:
    """The few words that stand on the pad itself."""
    return tuple(feeling for feeling in content.feelings() if feeling.pad)


def answer_of(mood: int) -> PracticeAnswer:
    """What a moon, 1 (new, very bad) to 5 (full, very good), says before or after a practice."""
    return content.practice_answers()[mood - 1]


def valence_of(mood: int) -> float:
    """The middle of what a moon stands for."""
    return round((mood - 0.5) / len(content.practice_answers()) * 2 - 1, 2)


def chosen(said: Feeling | PracticeAnswer) -> FeelingWord:
    """The word as it is kept: its id, and how it reads now."""
    return FeelingWord(said.word, said.id)


def as_they_read(words: Iterable[FeelingWord], *, language: str | None = None) -> tuple[FeelingWord, ...]:
    """Words that were kept, in this language or the one spoken now; own words, and those of unknown id, as chosen."""
    return tuple(FeelingWord(_label(word, language), word.id) for word in words)


def texts(words: Iterable[FeelingWord], *, language: str | None = None) -> list[str]:
    """The same, for somebody to read."""
    return [_label(word, language) for word in words]


def labels(*, language: str | None = None) -> dict[str, str]:
    """How everything that can be chosen reads in this language or the one spoken now, by id."""
    known: tuple[Feeling | PracticeAnswer, ...] = (
        *content.feelings(language=language),
        *content.practice_answers(language=language),
    )
    return {said.id: said.word for said in known}


def _label(word: FeelingWord, language: str | None) -> str:
    library = content.library(language)
    known = library.feelings.get(word.id) or library.practice_answers.get(word.id)
    return known.word if known else word.text
