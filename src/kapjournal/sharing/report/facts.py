"""What a report says of what was chosen: days, sessions, questionnaires, as `care` reckons them. Pure.

Only what leaves is looked at. A check-in has five steps of mood here, and times are those of the clock where it was.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from kapjournal import content
from kapjournal.care.measures import mood, scales
from kapjournal.care.measures.mood import DayMood
from kapjournal.care.measures.scales import Change, Taken
from kapjournal.care.steps import distress, hard_moments
from kapjournal.care.trends.around import Around, around, neighbours
from kapjournal.care.trends.span import Span, Window
from kapjournal.content import Scale
from kapjournal.sharing.handoff.item_words import Numbers
from kapjournal.sharing.handoff.model import Discreet, Document, Selection
from kapjournal.sharing.kinds import (
    CHECK_INS,
    CLINIC_NOTES,
    DISTRESS_RATINGS,
    INTENTIONS,
    QUESTIONNAIRES,
    SESSIONS,
    SharedCheckIn,
    SharedClinicNote,
    SharedEntry,
    SharedQuestionnaire,
    SharedSession,
)
from kapjournal.terms import ClinicNoteKind, FeelingWord, Phase

_A_STEP = 0.4
"""From one of the five moods to the next."""
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Felt:
    """A check-in as `care.measures.mood` looks at it; its clock is taken for UTC, which moves no day."""

    happened_at: datetime
    valence: float
    energy: float | None = None
    zone: str = "UTC"
    phase: Phase | None = None
    words: Sequence[FeelingWord] = ()


@dataclass(frozen=True, repr=False)
class Course(Discreet):
    """One questionnaire over time: those with a total, earliest first, and how far the latest is from the baseline."""

    scale: Scale
    results: tuple[SharedQuestionnaire, ...]
    change: Change | None

    @property
    def totals(self) -> list[int]:
        return [one.total for one in self.results if one.total is not None]

    @property
    def since(self) -> SharedQuestionnaire:
        """The one that the change is held against; the first where there is no change to tell."""
        if self.change is None:
            return self.results[0]
        return next(one for one in self.results if one.at == self.change.since.at)


@dataclass(frozen=True, repr=False)
class Facts(Discreet):
    """`numbers` are those of the sessions in the app."""

    document: Document
    numbers: Numbers = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "numbers", {one.key: one.number for one in self.chosen.of(SESSIONS)})

    @property
    def chosen(self) -> Selection:
        return self.document.selection

    @cached_property
    def sessions(self) -> tuple[SharedSession, ...]:
        """Those that took place or are planned, in order of time: a cancelled one has no number."""
        return tuple(one for one in self.chosen.of(SESSIONS) if not one.cancelled)

    @cached_property
    def window(self) -> Window:
        """The days chosen, cut to those that something is of: "everything" may begin centuries ago."""
        lists = self.chosen.lists.values()
        days = [item.at.date() for items in lists for item in items]
        first, last = (min(days), max(days)) if days else (self.chosen.start, self.chosen.end)
        first, last = max(first, self.chosen.start), min(last, self.chosen.end)
        first, last = (self.chosen.start, self.chosen.end) if first > last else (first, last)
        return Window(Span.ALL, first, max(last, first + _DAY) if first < date.max else last)

    @cached_property
    def moods(self) -> tuple[DayMood, ...]:
        """Each day that has a check-in."""
        return mood.days(_felt(self.chosen.of(CHECK_INS)))

    @cached_property
    def energies(self) -> tuple[DayMood, ...]:
        """The same of energy, of the check-ins that say it."""
        said = (one for one in self.chosen.of(CHECK_INS) if one.energy is not None)
        return mood.days(_Felt(_utc(one.at), (one.energy or 0) * _A_STEP) for one in said)

    @cached_property
    def around(self) -> tuple[tuple[SharedSession, Around], ...]:
        """Each session with how it was before, on the day after and a week after, where any of it is known."""
        held = [one for one in self.sessions if one.number]
        moods = {day.day: day for day in self.moods}
        near = neighbours([one.at.date() for one in held])
        found = [
            (one, around(one.key, one.number or 0, beside, moods, self._until(one)))
            for one, beside in zip(held, near, strict=True)
        ]
        return tuple((one, it) for one, it in found if (it.before, it.after, it.week) != (None, None, None))

    @cached_property
    def courses(self) -> tuple[Course, ...]:
        """Questionnaires that this version knows, in the order of the library."""
        by_scale: dict[str, list[SharedQuestionnaire]] = {}
        for one in self.chosen.of(QUESTIONNAIRES):
            if one.total is not None:
                by_scale.setdefault(one.scale, []).append(one)
        known = ((scale, by_scale.get(scale.id, [])) for scale in content.scales())
        found = ((scale, _plausible(scale, results)) for scale, results in known)
        return tuple(Course(scale, results, self._change(scale, results)) for scale, results in found if results)

    @cached_property
    def hard(self) -> tuple[SharedCheckIn, ...]:
        """Check-ins that say it is hard right now."""
        return tuple(one for one in self.chosen.of(CHECK_INS) if is_hard(one))

    @cached_property
    def too_much(self) -> tuple[date, ...]:
        """Days on which the answers to how upset somebody was ended the hard questions, earliest first."""
        by_day: dict[date, list[int]] = {}
        for one in self.chosen.of(DISTRESS_RATINGS):
            by_day.setdefault(one.at.date(), []).append(one.value)
        return tuple(day for day, values in by_day.items() if distress.stops_today(values))

    @cached_property
    def intentions(self) -> tuple[SharedEntry, ...]:
        return self.chosen.of(INTENTIONS)

    def notes(self, kind: ClinicNoteKind) -> list[SharedClinicNote]:
        """What was noted for the clinic; of the questions those that are still to be asked."""
        found = (one for one in self.chosen.of(CLINIC_NOTES) if one.kind is kind)
        return [one for one in found if not (one.asked and kind is ClinicNoteKind.QUESTION)]

    def _until(self, session: SharedSession) -> list[float]:
        """The check-ins of its day before it began, lowest first."""
        day = session.at.date()
        return sorted(
            one.valence * _A_STEP for one in self.chosen.of(CHECK_INS) if one.at.date() == day and one.at < session.at
        )

    def _change(self, scale: Scale, results: Sequence[SharedQuestionnaire]) -> Change | None:
        first = next((one.at for one in self.sessions), None)
        taken = [Taken(one.at, one.total) for one in results if one.total is not None]
        standing = scales.standing(scale, taken, first_session_at=first)
        return standing.since_baseline if standing else None


def is_hard(one: SharedCheckIn) -> bool:
    return hard_moments.is_hard(one.valence * _A_STEP, [FeelingWord(word) for word in one.words])


def dangers(course: Course) -> Mapping[str, int | None]:
    """What was answered to the item that asks after danger, by the key of the result; empty without such an item."""
    item = next((item.id for item in course.scale.items if item.danger), None)
    if item is None:
        return {}
    return {one.key: next((said.value for said in one.answers if said.item == item), None) for one in course.results}


def _felt(found: Iterable[SharedCheckIn]) -> Iterable[_Felt]:
    return (_Felt(_utc(one.at), one.valence * _A_STEP) for one in found)


def _utc(at: datetime) -> datetime:
    return at.replace(tzinfo=UTC)


def _plausible(scale: Scale, results: Sequence[SharedQuestionnaire]) -> tuple[SharedQuestionnaire, ...]:
    """Those whose total can be drawn: a document may be anybody's."""
    return tuple(one for one in results if one.total is not None and one.total <= scale.highest)
