"""Practices of the vault as items of a hand-off."""

from sqlmodel import col

from kapjournal import content
from kapjournal.care import kinds as records
from kapjournal.errors import ContentError
from kapjournal.models import PracticeRun
from kapjournal.sharing.handoff.local_moments import minute
from kapjournal.sharing.handoff.rounding import whole_minutes
from kapjournal.sharing.kinds.from_vault import FromVault
from kapjournal.sharing.kinds.practice import SHORTEST_PRACTICE_S, SharedPractice

_IS_SHORT = col(PracticeRun.seconds) < SHORTEST_PRACTICE_S


def _shape(row: PracticeRun, _more: object) -> SharedPractice:
    at = minute(row.happened_at, row.zone)
    return SharedPractice(row.uid, at, _title(row.practice_id), whole_minutes(row.seconds), None)


def _title(practice_id: str) -> str:
    """The title in the app; the id itself for a practice that a later version took out."""
    try:
        return content.practice(practice_id).title
    except ContentError:
        return practice_id


PRACTICE_ROWS = FromVault(
    records.PRACTICE,
    _shape,
    where=(~_IS_SHORT,),
    counted={"practices": (~_IS_SHORT,), "short_practices": (_IS_SHORT,)},
)
