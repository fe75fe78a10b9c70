"""The setting of a session: who is there, music, light, what the clinic told, and what was measured. All optional."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import draft_keys, drafts, sessions
from kapjournal.care.records.text_cleaning import clean
from kapjournal.models import KapSession, Measurement, Phase

TEXTS = ("companion", "ride_home", "music", "eye_mask", "light", "people", "who_may_come", "dose")
"""The columns of a session that hold it, in the order to show them; `people` says who is there."""


@dataclass(frozen=True)
class Measured:
    """Blood pressure and pulse at one time. What was not measured is None."""

    upper: int | None = None
    lower: int | None = None
    pulse: int | None = None

    @property
    def is_empty(self) -> bool:
        return self.upper is None and self.lower is None and self.pulse is None


@dataclass(frozen=True)
class Surroundings:
    """A session with what was measured before and after it."""

    session: KapSession
    measured: Mapping[Phase, Measured]


def read(db: Session, session_uid: str) -> Surroundings:
    """Raises NotThere."""
    session = sessions.require(db, session_uid)
    rows = {row.phase: row for row in _rows(db, session)}
    return Surroundings(session, {phase: Measured(one.upper, one.lower, one.pulse) for phase, one in rows.items()})


def keep(
    db: Session,
    session_uid: str,
    texts: Mapping[str, str],
    measured: Mapping[Phase, Measured],
    *,
    now: datetime,
) -> KapSession:
    """Replaces these texts and these measurements of a session, and drops the draft. Raises NotThere.

    What was measured is kept as it is, however unusual. An emptied measurement is deleted.
    """
    session = sessions.require(db, session_uid)
    for name in TEXTS:
        if name in texts:
            setattr(session, name, clean(texts[name]))
    session.updated_at = now
    db.add(session)
    rows = {row.phase: row for row in _rows(db, session)}
    for phase, numbers in measured.items():
        _measure(db, session, phase, numbers, rows.get(phase), now)
    drafts.forget(db, draft_keys.setting_place(session_uid))
    db.commit()
    return session


def _rows(db: Session, session: KapSession) -> list[Measurement]:
    mine = select(Measurement).where(col(Measurement.session_id) == session.id, col(Measurement.deleted_at).is_(None))
    return list(db.exec(mine.order_by(col(Measurement.happened_at), col(Measurement.id))))


def _measure(
    db: Session, session: KapSession, phase: Phase, numbers: Measured, row: Measurement | None, now: datetime
) -> None:
    if row is None and numbers.is_empty:
        return
    row = row or Measurement(session_id=session.id, phase=phase, zone=session.zone, happened_at=now, created_at=now)
    row.upper, row.lower, row.pulse, row.updated_at = numbers.upper, numbers.lower, numbers.pulse, now
    row.deleted_at = now if numbers.is_empty else None
    db.add(row)
