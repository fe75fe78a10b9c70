"""A check-in as it leaves, and as documents before version 3 had it."""

from dataclasses import dataclass

from kapjournal.sharing.handoff.json_types import Name, Number, Step, WholeNumber
from kapjournal.sharing.handoff.model import Discreet, EarlierItem, Item
from kapjournal.terms import Phase, TrackerKind


@dataclass(frozen=True, repr=False)
class SharedTracker(Discreet):
    """What an own tracker was: a number, or 1 for yes and 0 for no."""

    name: str
    kind: TrackerKind
    value: Number


@dataclass(frozen=True, repr=False)
class SharedCheckIn(Item):
    """Valence and energy as steps from -2 to 2. What is None, or not there, was not said, or does not leave. `session`,
    `practice` and `phase` only where what they mean leaves too."""

    of_day: bool
    valence: Step
    energy: Step | None
    words: tuple[str, ...]
    topics: tuple[str, ...]
    sleep_minutes: WholeNumber | None
    pain: WholeNumber | None
    trackers: tuple[SharedTracker, ...]
    note: str
    phase: Phase | None
    session: Name | None
    practice: Name | None


@dataclass(frozen=True, repr=False)
class SecondCheckIn(EarlierItem):
    """Of version 2."""

    valence: Step
    energy: Step | None
    words: tuple[str, ...]
    note: str
    phase: Phase | None
    session: Name | None
    practice: Name | None

    def item(self) -> SharedCheckIn:
        return SharedCheckIn(
            key=self.key,
            at=self.at,
            of_day=False,
            valence=self.valence,
            energy=self.energy,
            words=self.words,
            topics=(),
            sleep_minutes=None,
            pain=None,
            trackers=(),
            note=self.note,
            phase=self.phase,
            session=self.session,
            practice=self.practice,
        )
