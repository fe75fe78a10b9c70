"""Check-ins of the vault as items of a hand-off."""

from sqlmodel import col

from kapjournal.care import kinds as records
from kapjournal.models import CheckIn
from kapjournal.sharing.handoff.local_moments import minute
from kapjournal.sharing.handoff.rounding import step
from kapjournal.sharing.kinds.check_in import SharedCheckIn
from kapjournal.sharing.kinds.from_vault import FromVault


def _shape(row: CheckIn, _more: object) -> SharedCheckIn:
    return SharedCheckIn(
        key=row.uid,
        at=minute(row.happened_at, row.zone),
        valence=step(row.valence),
        energy=step(row.energy),
        words=tuple(row.words),
        note=row.note,
        phase=row.phase,
        session=None,
        practice=None,
    )


CHECK_IN_ROWS = FromVault(records.CHECK_IN, _shape, counted={"check_in_notes": (col(CheckIn.note) != "",)})
