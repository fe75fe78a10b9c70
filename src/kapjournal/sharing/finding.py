"""The rows of the vault that fall on the days chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

from sqlmodel import Session, col, select

from kapjournal.models import Answer, CheckIn, Entry, EntryKind, KapSession, PracticeRun, Row
from kapjournal.sharing.items import Part

AnyRow = TypeVar("AnyRow", bound=Row)
Takes = Callable[[str, datetime], bool]
"""Whether the thing of that uid, which happened at that moment, leaves."""

# The widest clock on Earth differs from UTC by less than a day, so this much more on both sides misses nothing.
_SLACK = timedelta(days=1)


@dataclass(frozen=True, repr=False)
class Found:
    """What leaves, still as rows, oldest first; each entry with its answers in order."""

    sessions: list[KapSession]
    entries: list[tuple[Entry, list[Answer]]]
    check_ins: list[CheckIn]
    practices: list[PracticeRun]


@dataclass(frozen=True)
class Finder:
    """Finds rows that `takes` wants on days near `start` to `end`; never deleted ones."""

    db: Session
    start: date
    end: date
    takes: Takes

    def find(self, parts: frozenset[Part]) -> Found:
        return Found(
            sessions=self._rows(KapSession, "starts_at") if Part.SESSIONS in parts else [],
            entries=self._entries(_entry_kinds(parts)),
            check_ins=self._rows(CheckIn, "happened_at") if Part.CHECK_INS in parts else [],
            practices=self._rows(PracticeRun, "happened_at") if Part.PRACTICES in parts else [],
        )

    def _entries(self, kinds: list[EntryKind]) -> list[tuple[Entry, list[Answer]]]:
        # One question an entry: a hand-off has dozens, and a list of ids in one question has a limit in SQL.
        by_place = select(Answer).order_by(col(Answer.position))
        entries = self._rows(Entry, "happened_at", col(Entry.kind).in_(kinds))
        return [(one, list(self.db.exec(by_place.where(Answer.entry_id == one.id)))) for one in entries]

    def _rows(self, table: type[AnyRow], moment: str, *conditions: Any) -> list[AnyRow]:
        at = col(getattr(table, moment))
        query = select(table).where(col(table.deleted_at).is_(None), at.between(*self._bounds()), *conditions)
        near = self.db.exec(query.order_by(at, col(table.uid)))
        return [row for row in near if self.takes(row.uid, getattr(row, moment))]

    def _bounds(self) -> tuple[datetime, datetime]:
        """Instants that the days surely lie between; `takes` then decides, for a day may lack its midnight."""
        earliest, latest = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
        first = max(datetime.combine(self.start, time.min, UTC), earliest + _SLACK) - _SLACK
        last = min(datetime.combine(self.end, time.max, UTC), latest - _SLACK) + _SLACK
        return first, last


def _entry_kinds(parts: frozenset[Part]) -> list[EntryKind]:
    intentions = [EntryKind.INTENTION] if Part.INTENTIONS in parts else []
    writing = [EntryKind.CAPTURE, EntryKind.STORY, EntryKind.NOTE] if Part.WRITING in parts else []
    return intentions + writing
