"""What comes next, from the time and what is there: pure, always with an answer, and never a reproach.

    T-7d                T0      T+4h        T+24h                      T+14d
     |--- intention ----|session|-- capture --|
                                     |--------- story ------------------|
                                     from 6 in the morning of the day after

A window that passes leaves nothing behind: a step that is no longer useful is simply not there. The times are those
programmes use (capture at once, story from the next day); the order of steps is decided in `_rank`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from kapjournal.care.records.draft_keys import INTENTION, OpenDraft, read_place
from kapjournal.care.steps import session_hours
from kapjournal.care.steps.session_hours import SessionHours
from kapjournal.care.time import local_time
from kapjournal.terms import Phase

INTENTION_OPENS = timedelta(days=7)
EFFECT_LASTS = session_hours.LEAST_EFFECT
STORY_OPENS = time(6)
STORY_CLOSES = timedelta(days=14)
MOOD_AROUND = timedelta(hours=12)
LONG_AWAY = timedelta(days=30)
STAYS_OPEN = timedelta(hours=24)
"""A page left half-written comes first for so long; then what is near in time does."""
IN_SIGHT = timedelta(days=14)


class StepKind(StrEnum):
    """What could be done next. The words for each are the views' business."""

    SESSION = "session"
    CAPTURE = "capture"
    DRAFT = "draft"
    INTENTION = "intention"
    STORY = "story"
    PLAN = "plan"
    CHECK_IN = "check_in"
    # Offered by `integration`, beside what is written.
    PREPARE = "prepare"
    PRACTICE = "practice"
    REVIEW_7 = "review_7"
    REVIEW_14 = "review_14"
    REVIEW_30 = "review_30"


@dataclass(frozen=True)
class SessionSummary:
    """One session that counts, its number in the course, what has been written for it, and its screen.

    A session that was cancelled is one only while its screen is open.
    """

    uid: str
    number: int
    starts_at: datetime
    zone: str
    has_intention: bool = False
    has_capture: bool = False
    has_story: bool = False
    effect: timedelta = EFFECT_LASTS
    """How long the effect may last, by the route."""
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    opens_itself: bool = False

    @property
    def hours(self) -> SessionHours:
        return SessionHours(self.starts_at, self.effect, self.begun_at, self.ended_at)

    @property
    def is_told(self) -> bool:
        """Something was written that can only follow a session: it is over, even if the clock was set back since."""
        return self.has_capture or self.has_story


@dataclass(frozen=True)
class StepContext:
    """Everything the arc looks at.

    `zone` is where the patient is now: its calendar counts the days. `drafts` are pieces of writing. `last_seen` is
    when anything was last kept. `postponed` holds, by `Step.key`, the local day on which 'not today' was said.
    """

    now: datetime
    zone: str
    sessions: tuple[SessionSummary, ...] = ()
    drafts: tuple[OpenDraft, ...] = ()
    last_seen: datetime | None = None
    postponed: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """One thing that could be done next.

    `days` counts calendar days since the session's day, negative before it; None without a session. `opens_at` and
    `closes_at` bound the time in which the step is shown; None is open-ended. `phase` is set on a check-in near a
    session, `place` on a draft (see `draft_keys.read_place`).
    """

    kind: StepKind
    session_uid: str | None = None
    session_number: int | None = None
    days: int | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    phase: Phase | None = None
    place: str = ""

    @property
    def key(self) -> str:
        """Names the step for 'not today'."""
        return f"{self.kind}:{self.place or self.session_uid or ''}"

    @property
    def can_wait(self) -> bool:
        """Whether 'not today' is a way out: checking in asks for nothing, and a session that is on is on."""
        return self.kind not in (StepKind.SESSION, StepKind.CHECK_IN)


def next_steps(here: StepContext) -> tuple[Step, ...]:
    """What could be done now, what is offered first of all at the front; the last is always a check-in.

    While a session is on there is nothing else: long forms and decisions wait until the effect is over.
    """
    on = [_step(StepKind.SESSION, course, here) for course in here.sessions if is_on(course, here.now)]
    if on:
        return (*sorted(on, key=_latest_first), _check_in(here))
    steps = [*_draft_steps(here), *_session_steps(here), *_plan_steps(here)]
    steps = [step for step in _without_double(steps) if not is_postponed(step, here)]
    return (*sorted(steps, key=lambda step: _rank(step, here.now)), _check_in(here))


def in_sight(here: StepContext) -> SessionSummary | None:
    """The next session, where it is less than two weeks away."""
    near = [course for course in here.sessions if here.now < course.starts_at <= here.now + IN_SIGHT]
    return min((course for course in near if not course.is_told), key=lambda course: course.starts_at, default=None)


def is_return(here: StepContext) -> bool:
    """Whether a long time has passed since anything was kept: 'good to see you'."""
    return here.last_seen is not None and here.now - here.last_seen >= LONG_AWAY


def is_on(course: SessionSummary, now: datetime) -> bool:
    """Whether the session has begun, its effect may still last, and the patient has not ended its screen."""
    told = course.has_story and not session_hours.is_open(course.hours, now)
    return not told and session_hours.is_on(course.hours, now)


def is_postponed(step: Step, here: StepContext) -> bool:
    """Whether 'not today' was said to it today."""
    # Only today counts: tomorrow it is back, and a clock that was set back hides nothing.
    return step.can_wait and here.postponed.get(step.key) == local_time.local_day(here.now, here.zone)


def days_since(course: SessionSummary, here: StepContext) -> int:
    """Calendar days since the day of the session, by the calendar of where the patient is now; negative before it."""
    return (local_time.local_day(here.now, here.zone) - local_time.local_day(course.starts_at, here.zone)).days


def story_opens_at(course: SessionSummary) -> datetime:
    """Six in the morning of the day after the session, where it was."""
    return days_later(course, 1, STORY_OPENS)


def days_later(course: SessionSummary, days: int, clock: time) -> datetime:
    """That time of day, so many calendar days after the day of the session, by the clock of where it was."""
    return local_time.near(
        local_time.local_day(course.starts_at, course.zone) + timedelta(days=days), clock, course.zone
    )


def _window(kind: StepKind, course: SessionSummary, now: datetime) -> tuple[datetime, datetime]:
    starts_at, over_at = course.starts_at, session_hours.over_at(course.hours, now)
    windows = {
        StepKind.INTENTION: (starts_at - INTENTION_OPENS, starts_at),
        StepKind.SESSION: (session_hours.started_at(course.hours, now), over_at),
        StepKind.CAPTURE: (over_at, session_hours.adding_ends_at(course.hours, now)),
        StepKind.STORY: (story_opens_at(course), starts_at + STORY_CLOSES),
    }
    return windows[kind]


def _is_open(kind: StepKind, course: SessionSummary, now: datetime) -> bool:
    opens_at, closes_at = _window(kind, course, now)
    return opens_at <= now < closes_at


def _step(kind: StepKind, course: SessionSummary, here: StepContext) -> Step:
    opens_at, closes_at = _window(kind, course, here.now)
    return Step(
        kind=kind,
        session_uid=course.uid,
        session_number=course.number,
        days=days_since(course, here),
        opens_at=opens_at,
        closes_at=closes_at,
    )


def _session_steps(here: StepContext) -> Iterator[Step]:
    for course in here.sessions:
        done = {
            StepKind.INTENTION: course.has_intention or course.is_told,
            StepKind.CAPTURE: course.is_told,
            StepKind.STORY: course.has_story,
        }
        for kind, is_done in done.items():
            if not is_done and _is_open(kind, course, here.now):
                yield _step(kind, course, here)


def _draft_steps(here: StepContext) -> Iterator[Step]:
    """What waits unfinished."""
    courses = {course.uid: course for course in here.sessions}
    for draft in here.drafts:
        course = courses.get(read_place(draft.place).uid)
        yield Step(
            kind=StepKind.DRAFT,
            session_uid=course.uid if course else None,
            session_number=course.number if course else None,
            days=days_since(course, here) if course else None,
            opens_at=draft.updated_at,
            place=draft.place,
        )


def _plan_steps(here: StepContext) -> Iterator[Step]:
    if not any(course.starts_at > here.now and not course.is_told for course in here.sessions):
        yield Step(StepKind.PLAN)


def _without_double(steps: list[Step]) -> Iterator[Step]:
    """Leaves out the step that an open draft already continues."""
    continued = set(filter(None, map(_continues, steps)))
    return (step for step in steps if (step.kind, step.session_uid) not in continued)


def _continues(step: Step) -> tuple[StepKind, str | None] | None:
    place = read_place(step.place)
    if step.session_uid is None:
        return None
    if place.name == INTENTION.name:
        return StepKind.INTENTION, step.session_uid
    first_word = place.prompt_set.partition(".")[0]
    return (StepKind(first_word), step.session_uid) if first_word in set(StepKind) else None


def _check_in(here: StepContext) -> Step:
    """The step that is always there; within half a day of a session it belongs to the nearest."""
    for course in sorted(here.sessions, key=lambda course: (abs(course.starts_at - here.now), course.number)):
        phase = _phase(course, here.now)
        if phase:
            days = days_since(course, here)
            return Step(StepKind.CHECK_IN, course.uid, course.number, days, phase=phase)
    return Step(StepKind.CHECK_IN)


def _phase(course: SessionSummary, now: datetime) -> Phase | None:
    since = now - course.starts_at
    if -MOOD_AROUND <= since < timedelta(0) and not course.is_told:
        return Phase.BEFORE
    is_over = since >= timedelta(0) and now >= session_hours.over_at(course.hours, now)
    return Phase.AFTER if is_over and since < MOOD_AROUND else None


def _rank(step: Step, now: datetime) -> tuple[int, float, str]:
    """What fades first comes first: a capture, what was written just now, tomorrow's intention; a story keeps for days.

    A page that has lain for longer than a day comes after them.
    """
    is_fresh = step.opens_at is not None and now - step.opens_at < STAYS_OPEN
    order = {
        StepKind.CAPTURE: 0,
        StepKind.DRAFT: 1 if is_fresh else 4,
        StepKind.INTENTION: 2 if step.days is not None and step.days >= -1 else 5,
        StepKind.STORY: 3,
        StepKind.PLAN: 6,
    }
    if step.kind is StepKind.DRAFT and step.opens_at:
        return order[step.kind], -step.opens_at.timestamp(), step.key
    return order[step.kind], step.closes_at.timestamp() if step.closes_at else 0.0, step.key


def _latest_first(step: Step) -> tuple[float, str]:
    return -(step.opens_at.timestamp() if step.opens_at else 0.0), step.key
