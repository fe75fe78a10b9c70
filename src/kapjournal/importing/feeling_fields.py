"""The words of How We Feel, and the field of the mood map that each lies in: our own list, for the file has none."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class MoodField:
    """A quarter of the map: where the middle of it stands on our own."""

    level: float
    energy: float


HIGH_PLEASANT, LOW_PLEASANT = MoodField(0.75, 0.5), MoodField(0.75, -0.5)
HIGH_UNPLEASANT, LOW_UNPLEASANT = MoodField(0.25, 0.5), MoodField(0.25, -0.5)

_WORDS: dict[MoodField, str] = {
    HIGH_PLEASANT: """
        accomplished alive amazed amazing amused awe blissful challenged cheerful confident connected curious delighted
        determined eager ecstatic elated empowered energized engaged enthusiastic excited exhilarated festive focused
        happy hopeful inspired interested joyful lively motivated optimistic passionate playful pleased productive proud
        surprised thrilled upbeat wishful
    """,
    LOW_PLEASANT: """
        accepted appreciated at-ease balanced blessed calm carefree chill comfortable compassionate complacent composed
        content empathetic fulfilled good grateful grounded honored loved loving mellow moved peaceful quiet relaxed
        relieved respected restful safe satisfied secure serene supported sympathetic thankful thoughtful tranquil
        understood valued
    """,
    HIGH_UNPLEASANT: """
        angry annoyed anxious apprehensive concerned confused contempt embarrassed enraged envious
        fearful fomo frightened frustrated furious hyper impassioned impatient insecure irritated jealous jittery livid
        mad nervous on-edge outraged overwhelmed panicked peeved pressured repulsed restless scared shocked stressed
        stunned tense terrified troubled uneasy worried
    """,
    LOW_UNPLEASANT: """
        abandoned alienated apathetic ashamed bored burned-out depleted depressed despair despairing despondent
        disappointed disconnected discouraged disengaged disgusted disheartened down drained exhausted excluded fatigued
        forlorn glum grief guilty helpless homesick hopeless humiliated hurt inhibited judged lonely
        lost meh miserable morose nostalgic numb pessimistic remorseful sad spent sullen tired trapped vulnerable
    """,
}


def word_key(word: str) -> str:
    """However a word of two is parted."""
    return re.sub(r"[\s_-]+", "-", word.strip().casefold())


FIELDS: dict[str, MoodField] = {word: field for field, words in _WORDS.items() for word in words.split()}
