"""Everything that Today shows, read in one go."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from kapjournal.care.records import check_ins, entries
from kapjournal.care.steps import hard_moments, next_step, reminder_plan, today
from kapjournal.care.steps.next_step import SessionSummary, Step, StepContext, StepKind
from kapjournal.care.steps.reminders import ReminderKind
from kapjournal.care.time import local_time
from kapjournal.models import CheckIn

_REMINDS_OF = {ReminderKind.INTENTION: StepKind.INTENTION, ReminderKind.STORY: StepKind.STORY}


@dataclass(frozen=True)
class TodayState:
    """Everything Today shows. `steps` has the one for the lamp first and a check-in last."""

    now: datetime
    zone: str
    steps: tuple[Step, ...]
    is_return: bool = False
    latest: CheckIn | None = None
    ahead: SessionSummary | None = None
    """The next session, where it is near."""
    put_off: tuple[Step, ...] = ()
    intention: str = field(default="", repr=False)
    reminded: bool = False
    is_hard: bool = False
    """The last check-in said so, not long ago: no task then."""

    @property
    def next(self) -> Step:
        return self.steps[0]

    @property
    def session_is_on(self) -> bool:
        return self.next.kind is StepKind.SESSION


def today_state(db: Session, *, now: datetime) -> TodayState:
    """Everything Today shows."""
    zone = local_time.local_zone()
    here = today.situation(db, now=now, zone=zone)
    steps, latest = today.steps(db, here), check_ins.latest(db)
    return TodayState(
        now=now,
        zone=zone,
        steps=steps,
        is_return=next_step.is_return(here),
        latest=latest,
        ahead=next_step.in_sight(here),
        put_off=next_step.put_off(here),
        intention=_intention(db, steps[0]),
        is_hard=_is_hard(latest, now),
        reminded=_is_reminded(db, steps[0], here),
    )


def _is_hard(latest: CheckIn | None, now: datetime) -> bool:
    return latest is not None and hard_moments.is_on(latest.valence, latest.words, said_at=latest.happened_at, now=now)


def _intention(db: Session, step: Step) -> str:
    """The sentence to hold on to while a session is on."""
    if step.kind is not StepKind.SESSION or step.session_uid is None:
        return ""
    reading = entries.intention_for(db, step.session_uid)
    return reading.sentence if reading else ""


def _is_reminded(db: Session, step: Step, here: StepContext) -> bool:
    """Whether a reminder for this very step has come due today."""
    rung = reminder_plan.rung_today(db, now=here.now, zone=here.zone)
    return any(_REMINDS_OF.get(each.kind) is step.kind and each.of == step.session_uid for each in rung)
