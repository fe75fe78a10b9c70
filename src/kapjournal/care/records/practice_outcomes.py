"""After which practices it was better, read from the journal; the rule is in `care.measures.helped`."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import BigInteger, Session, col, select, type_coerce

from kapjournal.care.measures.helped import AROUND, Done, Mood, Outcome, outcomes
from kapjournal.models import CheckIn, PracticeRun

LOOKS_BACK = timedelta(days=365)


def read(db: Session, *, now: datetime) -> Mapping[str, Outcome]:
    """By practice, over the last year; in two statements."""
    since = now - LOOKS_BACK
    runs = select(PracticeRun.practice_id, PracticeRun.happened_at, PracticeRun.seconds).where(
        col(PracticeRun.happened_at) >= since, col(PracticeRun.deleted_at).is_(None)
    )
    done = [Done(name, at, at + timedelta(seconds=seconds)) for name, at, seconds in db.exec(runs)]
    if not done:
        return {}
    return outcomes(done, _near(db, since))


def _near(db: Session, since: datetime) -> list[Mood]:
    """The check-ins near a practice, earliest first: no others are walked through, however many there are. How a day
    was, all in all, is no moment near anything."""
    when: Any = type_coerce(col(CheckIn.happened_at), BigInteger)
    began: Any = type_coerce(col(PracticeRun.happened_at), BigInteger)
    around = AROUND // timedelta(milliseconds=1)
    close = when.between(began - around, began + col(PracticeRun.seconds) * 1000 + around)
    felt: Any = select(CheckIn.happened_at, CheckIn.valence, CheckIn.is_of_day, CheckIn.id)
    felt = felt.join_from(PracticeRun, CheckIn, close).where(
        col(PracticeRun.happened_at) >= since,
        col(PracticeRun.deleted_at).is_(None),
        col(CheckIn.deleted_at).is_(None),
    )
    rows = db.exec(felt.distinct().order_by(col(CheckIn.happened_at), col(CheckIn.id)))
    return [Mood(at, valence) for at, valence, is_of_day, _ in rows if not is_of_day]
