"""What the decision table of Today looks at, and what it chooses between. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from kapjournal.care.records.draft_keys import OpenDraft
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.reminders import Reminder, ReminderKind
from kapjournal.care.steps.today_parts import CardState, Part


@dataclass(frozen=True)
class TodayFacts:
    """Everything the table looks at. Without a word of the journal.

    `running` is the session whose screen is on, `ended` says when screens were ended, by uid. `letters`, `steps` and
    `drafts` are those that are due or wait, first things first. `looked_back` are sessions with the days looked back
    on. `put_off` holds the day on which 'Not today' was said, by key. `has` are the parts for which there is anything
    to show or to offer, of those that are not always there.
    """

    now: datetime
    zone: str
    sessions: tuple[SessionSummary, ...] = ()
    running: str | None = None
    ended: Mapping[str, datetime] = field(default_factory=dict)
    hard: str | None = None
    """The uid of a check-in of the last two hours that said so, until it was answered."""
    is_hard_day: bool = False
    letters: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    drafts: tuple[OpenDraft, ...] = ()
    questionnaires: tuple[str, ...] = ()
    """The ids of those to offer now, what was begun first."""
    reminded: tuple[Reminder, ...] = ()
    """What the patient asked to be reminded of today, of which the moment has come."""
    practised_today: int = 0
    looked_back: frozenset[tuple[str, int]] = frozenset()
    is_return: bool = False
    has_anything: bool = True
    course_ended_on: date | None = None
    backup_due: bool = False
    put_off: Mapping[str, date] = field(default_factory=dict)
    has: frozenset[Part] = frozenset()

    @property
    def ahead(self) -> SessionSummary | None:
        """The next session."""
        coming = [one for one in self.sessions if one.starts_at > self.now and not one.is_told]
        return min(coming, key=in_order, default=None)

    @property
    def last(self) -> SessionSummary | None:
        """The latest one that has begun."""
        begun = [one for one in self.sessions if one.starts_at <= self.now]
        return max(begun, key=in_order, default=None)

    @property
    def course_is_over(self) -> bool:
        return self.course_ended_on is not None and self.ahead is None


@dataclass(frozen=True)
class Candidate:
    """A state that applies. `about` is the uid or place of what it is about, `key` names it for 'Not today'.

    `reminder` says that the patient asked to be reminded of it today.
    """

    state: CardState
    session: SessionSummary | None = None
    about: str = ""
    can_wait: bool = True
    reminder: ReminderKind | None = None

    @property
    def key(self) -> str:
        return f"{self.state}:{self.about or (self.session.uid if self.session else '')}" if self.can_wait else ""


def in_order(course: SessionSummary) -> tuple[datetime, int]:
    return course.starts_at, course.number
