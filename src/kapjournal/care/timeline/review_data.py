"""What a look back starts from: the session, its intention, what was answered so far, the small step it left."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from sqlmodel import Session, col, select

from kapjournal.care.records import entries, intention_ratings, sessions
from kapjournal.care.steps import next_step, today_reads
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.time import local_time
from kapjournal.models import Entry, KapSession, SmallStep
from kapjournal.terms import ReviewDay

SETS = {
    ReviewDay.WEEK: "review.day-7",
    ReviewDay.FORTNIGHT: "review.day-14",
    ReviewDay.MONTH: "review.day-30",
    ReviewDay.END: "ending.looking-back",
}
"""The questions of each look back."""
_NEXT = {ReviewDay.WEEK: 14, ReviewDay.FORTNIGHT: 30}


@dataclass(frozen=True)
class ReviewData:
    """One look back. `is_written` says that its questions were answered, as far as they were."""

    session: KapSession = field(repr=False)
    number: int | None
    intention: str = field(default="", repr=False)
    rating: int | None = None
    step: SmallStep | None = field(default=None, repr=False)
    is_written: bool = False
    next_on: date | None = None


def review_data(db: Session, session_uid: str, day: ReviewDay, *, now: datetime) -> ReviewData:
    """Raises NotThere."""
    session = sessions.require(db, session_uid)
    reading = entries.intention_for(db, session_uid)
    number = sessions.number(db, session_uid)
    ratings = intention_ratings.of_session(db, session_uid)
    mine = select(Entry.id).where(col(Entry.session_id) == session.id, col(Entry.deleted_at).is_(None))
    written = db.exec(mine.where(col(Entry.prompt_set) == SETS[day]).limit(1)).first()
    steps = today_reads.open_steps(db, session_uid)
    course = SessionSummary(session.uid, number or 0, session.starts_at, session.zone)
    following = next_step.days_later(course, _NEXT[day], time()) if day in _NEXT else None
    return ReviewData(
        session=session,
        number=number,
        intention=reading.sentence if reading else "",
        rating=None if day is ReviewDay.END else ratings.get(int(day)),
        step=steps[0] if steps else None,
        is_written=written is not None,
        next_on=local_time.local_day(following, session.zone) if following and following > now else None,
    )
