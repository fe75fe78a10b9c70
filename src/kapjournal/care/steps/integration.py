"""What can be done around a session besides writing: prepare, practise for a few days, look back. Pure.

    T-7d               T0   day 1    day 4   day 7     day 14      day 30     day 60
     |----- prepare ----|     |-practice-|     |-review--|--review---|--review---|

Days are calendar days of where the session was and begin at six in the morning. The practice window and its two times
a day are those of a trial of automated training after one infusion (Price and others 2022, doi
10.1176/appi.ajp.20220216: n=154, four days from the day after); that a practice of another kind does the same is not
known. To look back after 7, 14 and 30 days is clinic custom, and so is to let each session take the place of the one
before it (Garel and others 2023, doi 10.3389/fpsyt.2023.1268832). Until when a review stays is our choice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from kapjournal.care.steps import next_step
from kapjournal.care.steps.next_step import SessionSummary, Step, StepContext, StepKind
from kapjournal.care.time import local_time

PREPARE_OPENS = next_step.INTENTION_OPENS
PRACTICE_DAYS = 4
PRACTICES_A_DAY = 2
REVIEW_DAYS = {StepKind.REVIEW_7: (7, 14), StepKind.REVIEW_14: (14, 30), StepKind.REVIEW_30: (30, 60)}
"""From the morning of which day after the session to the morning of which."""
_MORNING = next_step.STORY_OPENS
_MIDNIGHT = time()


@dataclass(frozen=True)
class Done:
    """What was done so far: sessions prepared for, by uid; when practices were begun; reviews, by uid and kind."""

    prepared: frozenset[str] = frozenset()
    practised_at: tuple[datetime, ...] = ()
    reviewed: frozenset[tuple[str, StepKind]] = frozenset()


def integration_steps(here: StepContext, done: Done) -> tuple[Step, ...]:
    """What could be done now, what fades first coming first; `arc.next_steps` has what could be written.

    Nothing while a session is on. Only the next session is prepared for and only the last one is looked back on: a
    later session takes the place of an earlier one. A window that passes leaves nothing behind.
    """
    if any(next_step.is_on(course, here.now) for course in here.sessions):
        return ()
    steps = [*_before(here, done), *_after(here, done)]
    return tuple(sorted((step for step in steps if not next_step.is_postponed(step, here)), key=_fading_first))


def _before(here: StepContext, done: Done) -> Iterator[Step]:
    to_come = [course for course in here.sessions if course.starts_at > here.now and not course.is_told]
    course = min(to_come, key=_in_order, default=None)
    if course and course.uid not in done.prepared:
        yield from _if_open(StepKind.PREPARE, course, course.starts_at - PREPARE_OPENS, course.starts_at, here)


def _after(here: StepContext, done: Done) -> Iterator[Step]:
    begun = [course for course in here.sessions if course.starts_at <= here.now]
    course = max(begun, key=_in_order, default=None)
    if course is None:
        return
    if _practised_today(here, done) < PRACTICES_A_DAY:
        last_midnight = next_step.days_later(course, PRACTICE_DAYS + 1, _MIDNIGHT)
        yield from _if_open(StepKind.PRACTICE, course, next_step.days_later(course, 1, _MORNING), last_midnight, here)
    for kind, (first_day, last_day) in REVIEW_DAYS.items():
        if (course.uid, kind) not in done.reviewed:
            opens_at, closes_at = (next_step.days_later(course, day, _MORNING) for day in (first_day, last_day))
            yield from _if_open(kind, course, opens_at, closes_at, here)


def _if_open(
    kind: StepKind, course: SessionSummary, opens_at: datetime, closes_at: datetime, here: StepContext
) -> Iterator[Step]:
    if opens_at <= here.now < closes_at:
        yield Step(kind, course.uid, course.number, next_step.days_since(course, here), opens_at, closes_at)


def _practised_today(here: StepContext, done: Done) -> int:
    today = local_time.local_day(here.now, here.zone)
    return sum(local_time.local_day(moment, here.zone) == today for moment in done.practised_at)


def _in_order(course: SessionSummary) -> tuple[datetime, int]:
    return course.starts_at, course.number


def _fading_first(step: Step) -> tuple[float, str]:
    return step.closes_at.timestamp() if step.closes_at else 0.0, step.key
