"""The rows of the vault that fall on the days chosen, a page at a time, so that the vault is free in between."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Any, Generic, TypeVar

from sqlmodel import Session, and_, col, or_, select, true

from kapjournal.models import Row
from kapjournal.sharing.handoff.selection import ShareChoice

AnyRow = TypeVar("AnyRow", bound=Row)

PAGE = 100
"""Rows read at once: a few hundredths of a second even where each has several answers."""

# The widest clock on Earth differs from UTC by less than a day, so this much more on both sides misses nothing.
_SLACK = timedelta(days=1)


@dataclass
class Pages(Generic[AnyRow]):
    """The living rows of one table that `choice` takes, oldest first in `rows`; `moment` names when each was.

    Those that `stands` is true of leave on any day and without a session; `on_thread` is the condition that one
    belongs to the sessions chosen.
    """

    table: type[AnyRow]
    moment: str
    choice: ShareChoice
    where: Any = field(default_factory=true)
    on_thread: Any = field(default_factory=true)
    stands: Callable[[AnyRow], bool] | None = None
    rows: list[AnyRow] = field(default_factory=list)
    _last: AnyRow | None = None

    def read_on(self, db: Session) -> bool:
        """Read the next page; False once there is none left."""
        at, row_id = col(getattr(self.table, self.moment)), col(self.table.id)
        alive = select(self.table).where(col(self.table.deleted_at).is_(None), self.where)
        if self.stands is None:
            alive = alive.where(at.between(*_bounds(self.choice)), self.on_thread)
        near = alive.where(self._is_later(at, row_id))
        page = db.exec(near.order_by(at, row_id).limit(PAGE)).all()
        mine = self._on_thread(db, page)
        self.rows += (row for row in page if self._is_taken(row, mine))
        self._last = page[-1] if page else self._last
        return len(page) == PAGE

    def _on_thread(self, db: Session, page: Sequence[AnyRow]) -> Collection[int | None]:
        """The local ids of those that belong to the sessions chosen, in one statement for a page."""
        if self.stands is None or not self.choice.sessions:
            return {row.id for row in page}
        row_id = col(self.table.id)
        return set(db.exec(select(row_id).where(row_id.in_([row.id for row in page]), self.on_thread)))

    def _is_taken(self, row: Any, mine: Collection[int | None]) -> bool:
        if self.stands is not None and self.stands(row):
            return row.uid not in self.choice.left_out
        return row.id in mine and self.choice.takes(row.uid, getattr(row, self.moment), row.zone)

    def _is_later(self, at: Any, row_id: Any) -> Any:
        if self._last is None:
            return true()
        last_at = getattr(self._last, self.moment)
        # The first condition alone bounds the walk along the index; the second decides within one instant.
        return and_(at >= last_at, or_(at > last_at, row_id > self._last.id))


def _bounds(choice: ShareChoice) -> tuple[datetime, datetime]:
    """Instants that the days surely lie between; the choice then decides, for a day may lack its midnight."""
    earliest, latest = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    first = max(datetime.combine(choice.start, time.min, UTC), earliest + _SLACK) - _SLACK
    last = min(datetime.combine(choice.end, time.max, UTC), latest - _SLACK) + _SLACK
    return first, last
