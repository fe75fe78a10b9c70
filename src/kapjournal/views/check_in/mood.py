"""What has been chosen on a check-in so far: a point, and the words for it."""

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kapjournal.care.measures import feelings
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.content import Feeling
from kapjournal.models import OwnWord
from kapjournal.terms import FeelingWord
from kapjournal.views.design.mood_pad import Point

WORDS_OFFERED = 6
OWN_REACH = 0.5
"""So near to the point an own word is offered; the map is two wide."""


@dataclass(frozen=True)
class Mood:
    """Immutable, so that a screen can hold it as its state. Its repr holds no word."""

    at: Point | None = None
    level: float | None = None
    """How pleasant, where one of the moons said so and no point: then nothing is known of energy."""
    words: tuple[FeelingWord, ...] = field(default=(), repr=False)
    by_hand: bool = False
    """The words were chosen among those offered; a word that was pressed on the map itself goes when the point does."""

    def moved(self, at: Point, own: Iterable[OwnWord] = ()) -> "Mood":
        words = self.words if self.by_hand else _pressed(at, own)
        return replace(self, at=at, level=None, words=words)

    def at_level(self, level: float) -> "Mood":
        """What a moon says. Words that came with a point by themselves go with it."""
        return replace(self, at=None, level=level, words=self.words if self.by_hand else ())

    def toggled(self, word: FeelingWord) -> "Mood":
        before = self.chosen
        kept = tuple(each for each in before if each != word)
        return replace(self, words=kept if word in before else (*before, word), by_hand=True)

    def with_word(self, word: FeelingWord) -> "Mood":
        """With a word chosen, whether or not it was."""
        return self if word in self.chosen else self.toggled(word)

    @property
    def chosen(self) -> tuple[FeelingWord, ...]:
        """The words as they read now: another language may be spoken since."""
        return feelings.as_they_read(self.words)

    def offered(self, own: Iterable[OwnWord] = ()) -> tuple[FeelingWord, ...]:
        """The words near the point, own ones among them, after those that were chosen elsewhere.

        Choosing one moves none of them.
        """
        if not self.is_said:
            return self.chosen
        valence, energy = self.at or (self.level or 0.0, 0.0)

        def away(word: Feeling | OwnWord) -> float:
            return math.hypot(word.valence - valence, word.energy - energy)

        mine = [word for word in own if away(word) <= OWN_REACH]
        nearest: list[Feeling | OwnWord] = [*mine, *feelings.nearest(valence, energy, count=WORDS_OFFERED)]
        near = [_offered(word) for word in sorted(nearest, key=away)]
        return tuple(dict.fromkeys([*(word for word in self.chosen if word not in near), *near]))

    @property
    def is_said(self) -> bool:
        """Whether there is something to keep: a point, or a moon."""
        return self.at is not None or self.level is not None

    def felt(self, note: str) -> MoodReading | None:
        if self.at:
            return MoodReading(*self.at, words=self.chosen, note=note)
        return None if self.level is None else MoodReading(self.level, words=self.chosen, note=note)

    def said_in(self, was: MoodReading) -> MoodReading:
        """What a check-in says that said this until now: another mood, and everything beside it as it was."""
        felt = self.felt(was.note)
        if felt is None:
            return was
        return replace(was, valence=felt.valence, energy=felt.energy, words=tuple(felt.words))

    @classmethod
    def of(
        cls, valence: float, energy: float | None, words: Iterable[FeelingWord], own: Iterable[OwnWord] = ()
    ) -> "Mood":
        """As it was once kept, in the words of today."""
        said = feelings.as_they_read(words)
        if energy is None:
            return cls(level=valence, words=said, by_hand=bool(said))
        at = (valence, energy)
        return cls(at, words=said, by_hand=said != _pressed(at, own))

    def as_texts(self) -> dict[str, str]:
        """For a draft; `from_texts` reads it."""
        said = self.at or (() if self.level is None else (self.level,))
        return {"point": " ".join(f"{number:.3f}" for number in said), "words": "\n".join(self._lines())}

    def _lines(self) -> Iterator[str]:
        # A line each, so that two versions of one draft can be joined.
        yield from (json.dumps(word.as_fields()) for word in self.words)

    @classmethod
    def from_texts(cls, point: str, words: str) -> "Mood":
        """What a draft held; a point that cannot be read is none, and a line that cannot be read is an own word."""
        chosen = feelings.as_they_read(_word(line) for line in words.split("\n") if line)
        mood = cls(words=chosen, by_hand=bool(chosen))
        try:
            said = [float(number) for number in point.split()]
        except ValueError:  # no numbers
            return mood
        if len(said) == 1:
            return mood.at_level(said[0])
        return mood.moved((said[0], said[1])) if len(said) == 2 else mood


def _offered(word: Feeling | OwnWord) -> FeelingWord:
    return FeelingWord(word.text) if isinstance(word, OwnWord) else feelings.chosen(word)


def _pressed(at: Point, own: Iterable[OwnWord] = ()) -> tuple[FeelingWord, ...]:
    """The word of the map that stands at this very place. A finger comes near a word; that says nothing of it yet."""
    words: list[Feeling | OwnWord] = [*own, *feelings.on_pad()]
    return tuple(_offered(each) for each in words if (each.valence, each.energy) == at)


def _word(line: str) -> FeelingWord:
    try:
        return FeelingWord.of(json.loads(line))
    except (ValueError, LookupError, TypeError, AttributeError):  # a word as version 0.1 kept it
        return FeelingWord(line)
