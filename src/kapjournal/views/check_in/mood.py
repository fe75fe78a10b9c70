"""What has been chosen on a check-in so far: a point, and the words for it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kapjournal.care.measures import feelings
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.terms import FeelingWord
from kapjournal.views.design.mood_pad import Point

WORDS_OFFERED = 6


@dataclass(frozen=True)
class Mood:
    """Immutable, so that a screen can hold it as its state. Its repr holds no word."""

    at: Point | None = None
    words: tuple[FeelingWord, ...] = field(default=(), repr=False)
    by_hand: bool = False
    """The words were chosen by the reader; until then the nearest word goes with the point."""

    def moved(self, at: Point) -> "Mood":
        words = self.words if self.by_hand else (feelings.chosen(feelings.nearest(*at, count=1)[0]),)
        return replace(self, at=at, words=words)

    def toggled(self, word: FeelingWord) -> "Mood":
        kept = tuple(chosen for chosen in self.words if chosen != word)
        return replace(self, words=kept if word in self.words else (*self.words, word), by_hand=True)

    @property
    def offered(self) -> tuple[FeelingWord, ...]:
        """The words near the point, after those that were chosen elsewhere; choosing one moves none of them."""
        if self.at is None:
            return self.words
        near = [feelings.chosen(feeling) for feeling in feelings.nearest(*self.at, count=WORDS_OFFERED)]
        return tuple(dict.fromkeys([*(word for word in self.words if word not in near), *near]))

    def felt(self, note: str) -> MoodReading | None:
        return MoodReading(*self.at, words=self.words, note=note) if self.at else None

    @classmethod
    def of(cls, valence: float, energy: float, words: Iterable[FeelingWord]) -> "Mood":
        """As it was once kept, in the words of today."""
        return cls((valence, energy), feelings.as_they_read(words), by_hand=True)

    def as_texts(self) -> dict[str, str]:
        """For a draft; `from_texts` reads it."""
        point = f"{self.at[0]:.3f} {self.at[1]:.3f}" if self.at else ""
        return {"point": point, "words": "\n".join(self._lines())}

    def _lines(self) -> Iterator[str]:
        # A line each, so that two versions of one draft can be joined.
        yield from (json.dumps(word.as_fields()) for word in self.words if self.by_hand)

    @classmethod
    def from_texts(cls, point: str, words: str) -> "Mood":
        """What a draft held; a point that cannot be read is none, and a line that cannot be read is an own word."""
        chosen = feelings.as_they_read(_word(line) for line in words.split("\n") if line)
        mood = cls(words=chosen, by_hand=bool(chosen))
        try:
            valence, energy = map(float, point.split())
        except ValueError:  # no point
            return mood
        return mood.moved((valence, energy))


def _word(line: str) -> FeelingWord:
    try:
        return FeelingWord.of(json.loads(line))
    except (ValueError, LookupError, TypeError, AttributeError):  # a word as version 0.1 kept it
        return FeelingWord(line)
