"""What stays on the device when something leaves, counted."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, func, select

from kapjournal.models import CheckIn, Draft, Entry, EntryKind, KapSession, PracticeRun, Row
from kapjournal.sharing.items import Selection


@dataclass(frozen=True)
class Stays:
    """How many things of each kind stay; `writing` is captures, stories and notes."""

    sessions: int
    intentions: int
    writing: int
    check_ins: int
    check_in_notes: int
    practices: int
    drafts: int

    @property
    def nothing(self) -> bool:
        return not any(vars(self).values())


def stays(db: Session, leaving: Selection) -> Stays:
    """What is in the journal and not in `leaving`; drafts always stay."""
    intentions = _count(db, Entry, col(Entry.kind) == EntryKind.INTENTION)
    return Stays(
        sessions=_count(db, KapSession) - len(leaving.sessions),
        intentions=intentions - len(leaving.intentions),
        writing=_count(db, Entry) - intentions - len(leaving.entries),
        check_ins=_count(db, CheckIn) - len(leaving.check_ins),
        check_in_notes=_count(db, CheckIn, col(CheckIn.note) != "") - sum(bool(one.note) for one in leaving.check_ins),
        practices=_count(db, PracticeRun) - len(leaving.practices),
        drafts=db.exec(select(func.count()).select_from(Draft)).one(),
    )


def _count(db: Session, table: type[Row], *conditions: Any) -> int:
    alive = select(func.count()).select_from(table).where(col(table.deleted_at).is_(None), *conditions)
    return db.exec(alive).one()
