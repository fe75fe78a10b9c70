"""What the session screen is at this moment: whose it is, whether it is open, what waits and until when."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import Session

from kapjournal.care.records import entries, session_screen, sessions
from kapjournal.care.steps import next_step, session_hours, today
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.session_hours import SessionHours
from kapjournal.models import KapSession


@dataclass(frozen=True)
class SessionNow:
    """The sessions of these days. Of several, the later one leads. Equal where no more than the time has passed."""

    now: datetime = field(compare=False)
    sessions: tuple[SessionSummary, ...] = ()
    opens_itself: str | None = None
    """The uid of the one whose screen has come to open by itself."""

    @property
    def is_on(self) -> bool:
        """Whether long forms, scales and sharing wait."""
        return self.on is not None

    @property
    def on(self) -> SessionSummary | None:
        """The one that is on."""
        on = [course for course in self.sessions if next_step.is_on(course, self.now)]
        return max(on, key=lambda course: course.starts_at, default=None)

    @property
    def ended(self) -> dict[str, datetime]:
        """When the patient ended each, by its uid."""
        over = (course for course in self.sessions if session_hours.has_ended(course.hours))
        return {course.uid: course.ended_at for course in over if course.ended_at}

    @property
    def opened(self) -> SessionSummary | None:
        """The one whose screen is open."""
        return next((course for course in self.sessions if session_hours.is_open(course.hours, self.now)), None)

    @property
    def medicine_today(self) -> bool:
        """Whether a session has started today, so that what is strange may be the medicine."""
        return any(session_hours.has_started_today(course.hours, course.zone, self.now) for course in self.sessions)

    @property
    def possible(self) -> SessionSummary | None:
        """The one whose screen can be opened now, or is open."""
        hours = session_hours.of_day((course.hours for course in self.sessions), self.now)
        return next((course for course in self.sessions if course.hours == hours), None)

    @property
    def waits_until(self) -> tuple[datetime, str] | None:
        """When the last effect is over, and in which zone; None where nothing waits."""
        on = [course for course in self.sessions if next_step.is_on(course, self.now)]
        ends = [(session_hours.effect_ends_at(course.hours, self.now), course.zone) for course in on]
        return max(ends, default=None)


@dataclass(frozen=True)
class SessionRoom:
    """What the session screen shows. `is_over` says that ending it needs no question any more."""

    uid: str
    hours: SessionHours
    zone: str
    is_open: bool
    is_possible: bool
    opens_itself: bool
    intention: str = field(repr=False)
    has_started: bool = True
    """Whether the planned time has come."""
    elapsed: timedelta = timedelta()
    """Since it was opened; never less than nothing, whatever the clock was set to."""
    effect_ends_at: datetime | None = None
    is_over: bool = False
    is_cancelled: bool = False


def session_now(db: Session, *, now: datetime) -> SessionNow:
    """In a handful of small statements: every screen asks for it."""
    near = today.soon(db, now=now)
    return SessionNow(now, near, _opens_itself(near, now))


def session_room(db: Session, uid: str, *, now: datetime) -> SessionRoom:
    """Raises NotThere."""
    session = sessions.require(db, uid)
    hours, intention = session_screen.hours_of(session), entries.intention_for(db, uid)
    is_open = session_hours.is_open(hours, now)
    return SessionRoom(
        uid=uid,
        hours=hours,
        zone=session.zone,
        is_open=is_open,
        is_possible=is_open or (session_hours.is_possible(hours, now) and session.cancelled_at is None),
        opens_itself=session.opens_itself,
        intention=intention.sentence if intention else "",
        has_started=now >= session.starts_at,
        elapsed=max(now - (session.begun_at or now), timedelta()),
        effect_ends_at=session_hours.effect_ends_at(hours, now),
        is_over=not session_hours.effect_may_last(hours, now),
        is_cancelled=session.cancelled_at is not None,
    )


def _opens_itself(near: tuple[SessionSummary, ...], now: datetime) -> str | None:
    due = [course for course in near if course.opens_itself and session_hours.opens_itself_now(course.hours, now)]
    return max(due, key=lambda course: course.starts_at).uid if due else None


def begin_by_itself(db: Session, uid: str, *, now: datetime) -> KapSession:
    """Opens the screen of a session whose planned time has come; it began then. Raises NotThere."""
    return session_screen.begin(db, uid, now=now, since=sessions.require(db, uid).starts_at)
