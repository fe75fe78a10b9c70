"""All that is said on a check-in so far, but for its note."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from kapjournal.care.records.check_ins import MoodReading
from kapjournal.terms import TopicWord
from kapjournal.views.check_in.mood import Mood


@dataclass(frozen=True)
class Said:
    """Immutable, so that a screen can hold it as its state. Its repr holds no word. What is None was not said."""

    mood: Mood = field(default_factory=Mood)
    topics: tuple[TopicWord, ...] = field(default=(), repr=False)
    sleep_minutes: int | None = None
    pain: int | None = None
    trackers: Mapping[str, float] = field(default_factory=dict, repr=False)
    is_of_day: bool = False
    at: datetime | None = None
    """An earlier moment that was given."""

    def toggled(self, topic: TopicWord) -> "Said":
        others = tuple(one for one in self.topics if one.key != topic.key)
        return replace(self, topics=others if len(others) < len(self.topics) else (*others, topic))

    def tracked(self, uid: str, value: float | None) -> "Said":
        others = {name: number for name, number in self.trackers.items() if name != uid}
        return replace(self, trackers=others if value is None else {**others, uid: value})

    def said_in(self, was: MoodReading, note: str) -> MoodReading:
        """What a check-in says from now on that said this until now."""
        return replace(
            self.mood.said_in(was),
            note=note,
            topics=self.topics,
            sleep_minutes=self.sleep_minutes,
            pain=self.pain,
            trackers=dict(self.trackers),
            is_of_day=self.is_of_day,
        )

    @classmethod
    def of(cls, felt: MoodReading) -> "Said":
        """As it was once kept."""
        return cls(
            mood=Mood.of(felt.valence, felt.energy, felt.words),
            topics=tuple(felt.topics),
            sleep_minutes=felt.sleep_minutes,
            pain=felt.pain,
            trackers=dict(felt.trackers),
            is_of_day=felt.is_of_day,
        )


Change = Callable[[Said], Said]
Put = Callable[[Change], object]
"""Says something else from now on, by what was said until then: whatever was pressed or typed just before is in it."""
