"""A practice that was begun, as a kind of record without a line in the journal; see `care.records.practice_runs`."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.models import KapSession, PracticeRun

_FROM, _TO = timedelta(days=7), timedelta(days=60)
"""How far around a session its practices are looked for."""


def _thread(db: Session, session: KapSession) -> list[tuple[datetime, PracticeRun]]:
    happened_at = col(PracticeRun.happened_at)
    mine = select(PracticeRun).where(col(PracticeRun.session_id) == session.id, col(PracticeRun.deleted_at).is_(None))
    around = mine.where(happened_at >= session.starts_at - _FROM, happened_at < session.starts_at + _TO)
    return [(one.happened_at, one) for one in db.exec(around.order_by(happened_at, col(PracticeRun.id)))]


PRACTICE = RecordKind(
    name="practice",
    table=PracticeRun,
    links={"session_id": "session"},
    of_session="session_id",
    thread=_thread,
)
