"""After which practices it was better, read from the journal; the rule is in `care.measures.helped`."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

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
    felt = select(CheckIn.happened_at, CheckIn.valence).where(
        col(CheckIn.happened_at) >= since - AROUND, col(CheckIn.deleted_at).is_(None)
    )
    return outcomes(done, [Mood(at, valence) for at, valence in db.exec(felt.order_by(col(CheckIn.happened_at)))])
