"""Sessions of the vault as items of a hand-off."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from kapjournal.care import kinds as records
from kapjournal.care.records import sessions
from kapjournal.models import KapSession
from kapjournal.sharing.handoff.local_moments import minute
from kapjournal.sharing.kinds.from_vault import FromVault
from kapjournal.sharing.kinds.session import SharedSession


def _numbers(db: Session, rows: Sequence[KapSession]) -> Mapping[int | None, int]:
    """The numbers they have in the app, by local id."""
    by_uid = sessions.numbers(sessions.everything(db))
    return {row.id: by_uid[row.uid] for row in rows if row.uid in by_uid}


def _shape(row: KapSession, number: int | None) -> SharedSession:
    return SharedSession(
        key=row.uid,
        at=minute(row.starts_at, row.zone),
        number=number,
        route=row.route,
        place=row.place,
        people=row.people,
        notes=row.notes,
        cancelled=row.cancelled_at is not None,
    )


SESSION_ROWS = FromVault(records.SESSION, _shape, more=_numbers)
