"""What stays on the device when something leaves, counted."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, func, select

from kapjournal.models import CheckIn, Draft, Entry, EntryKind, KapSession, PracticeRun, Row
from kapjournal.sharing.handoff.model import Selection

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


class Counting:
    """Counts what the whole journal holds, one kind a step: call `read_on` until it is False, then take `held`."""

    def __init__(self) -> None:
        self._left = list(_COUNTED)
        self._found: dict[str, int] = {}

    def read_on(self, db: Session) -> bool:
        name = self._left.pop()
        table, *conditions = _COUNTED[name]
        counted = select(func.count()).select_from(table).where(*conditions)
        self._found[name] = db.exec(counted).one()
        return bool(self._left)

    def held(self) -> Counts:
        return Counts(**self._found)


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


def _alive(table: type[Row], *conditions: Any) -> tuple[Any, ...]:
    return table, col(table.deleted_at).is_(None), *conditions


_IS_INTENTION, _IS_SHORT = col(Entry.kind) == EntryKind.INTENTION, col(PracticeRun.seconds) < SHORTEST_PRACTICE_S
_COUNTED: dict[str, tuple[Any, ...]] = {
    "sessions": _alive(KapSession),
    "intentions": _alive(Entry, _IS_INTENTION),
    "writing": _alive(Entry, ~_IS_INTENTION),
    "check_ins": _alive(CheckIn),
    "check_in_notes": _alive(CheckIn, col(CheckIn.note) != ""),
    "practices": _alive(PracticeRun, ~_IS_SHORT),
    "short_practices": _alive(PracticeRun, _IS_SHORT),
    "drafts": (Draft,),
}
"""The table of each kind, and what has to hold."""
