"""What stays on the device when something leaves, counted."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, func, select

from kapjournal.models import CheckIn, Draft, Entry, EntryKind, KapSession, PracticeRun, Row
from kapjournal.sharing.items import Selection

SHORTEST_PRACTICE_S = 30
"""A practice that ended sooner was looked at, not done: it never leaves."""


@dataclass(frozen=True)
class Counts:
    """How many things of each kind there are; `writing` is captures, stories and notes."""

    sessions: int = 0
    intentions: int = 0
    writing: int = 0
    check_ins: int = 0
    check_in_notes: int = 0
    practices: int = 0
    short_practices: int = 0
    drafts: int = 0

    @property
    def nothing(self) -> bool:
        return not any(vars(self).values())


def held(db: Session) -> Counts:
    """What the whole journal holds."""
    intentions, short = col(Entry.kind) == EntryKind.INTENTION, col(PracticeRun.seconds) < SHORTEST_PRACTICE_S
    return Counts(
        sessions=_count(db, KapSession),
        intentions=_count(db, Entry, intentions),
        writing=_count(db, Entry, ~intentions),
        check_ins=_count(db, CheckIn),
        check_in_notes=_count(db, CheckIn, col(CheckIn.note) != ""),
        practices=_count(db, PracticeRun, ~short),
        short_practices=_count(db, PracticeRun, short),
        drafts=db.exec(select(func.count()).select_from(Draft)).one(),
    )


def stays(everything: Counts, leaving: Selection) -> Counts:
    """What of a journal is not in `leaving`; drafts always stay."""
    return Counts(
        sessions=everything.sessions - len(leaving.sessions),
        intentions=everything.intentions - len(leaving.intentions),
        writing=everything.writing - len(leaving.entries),
        check_ins=everything.check_ins - len(leaving.check_ins),
        check_in_notes=everything.check_in_notes - sum(bool(one.note) for one in leaving.check_ins),
        practices=everything.practices - len(leaving.practices),
        short_practices=everything.short_practices,
        drafts=everything.drafts,
    )


def _count(db: Session, table: type[Row], *conditions: Any) -> int:
    alive = select(func.count()).select_from(table).where(col(table.deleted_at).is_(None), *conditions)
    return db.exec(alive).one()
