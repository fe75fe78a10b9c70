"""The words of How We Feel, and the field of the mood map that each lies in, for the file does not say it.

The four times 36 words of its first years stand alike in two public apps that were built after it, each copied by hand
from its screens; more, from A to F, are from a third one that has the words of a later version. What is in none of
them is not here: whoever chose such a word is asked.
"""

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
        accomplished alive amazed awe challenged cheerful confident curious delighted determined eager ecstatic elated
        empowered energized engaged enthusiastic excited exhilarated focused happy hopeful inspired joyful motivated
        optimistic playful pleasant pleased productive proud successful surprised thrilled upbeat wishful

        absorbed adoring alert attentive buoyant chatty competent desire enchanted encouraged engrossed
    """,
    LOW_PLEASANT: """
        accepted appreciated at-ease balanced blessed blissful calm carefree chill comfortable compassionate connected
        content empathetic fulfilled good grateful included loved mellow moved peaceful relaxed relieved respected safe
        satisfied secure serene supported sympathetic thankful thoughtful tranquil understood valued

        affectionate clear contemplative copacetic
    """,
    HIGH_UNPLEASANT: """
        angry annoyed anxious apprehensive concerned confused contempt embarrassed enraged envious fomo frightened
        frustrated furious hyper impassioned irate irritated jealous jittery livid nervous overwhelmed panicked peeved
        pressured repulsed restless scared shocked stressed tense terrified troubled uneasy worried

        afraid agitated alarmed ambivalent anguished astonished conflicted discombobulated discomfort distracted
        distressed dread dumbfounded dysregulated frazzled frozen
    """,
    LOW_UNPLEASANT: """
        alienated apathetic ashamed bored burned-out depressed despair disappointed disconnected discouraged disengaged
        disgusted disheartened down excluded exhausted fatigued forlorn glum guilty helpless hopeless humiliated
        insecure lonely lost meh miserable nostalgic numb pessimistic sad spent tired trapped vulnerable

        abandoned avoidant bereft betrayed bleh blue brooding burdened cancelled crushed dead-inside defeated deficient
        dejected desolate discontented disenchanted disgruntled disillusioned dispirited disrespected dissatisfied empty
        fragile
    """,
}


def word_key(word: str) -> str:
    """However a word of two is parted."""
    return re.sub(r"[\s_-]+", "-", word.strip().casefold())


FIELDS: dict[str, MoodField] = {word: field for field, words in _WORDS.items() for word in words.split()}
