"""Reading every record of the journal, a page at a time, as plain names and values."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlmodel import Session, SQLModel, col, func, select

from kapjournal.care import kinds
from kapjournal.care.kinds import RecordKind
from kapjournal.care.time import local_time
from kapjournal.models import Row
from kapjournal.terms import FeelingWord

PAGE = 40
"""Records in one turn of the event loop."""
_OURS_ALONE = {"id", "deleted_at"}
Plain = str | int | float | bool | list[Any] | dict[str, Any] | None


@dataclass(frozen=True)
class PlainRecord:
    """One record: its values by the names of its columns, and the rows that are part of it, by their table.

    `at` is what the clock showed where it was; empty for what stands at no moment. Its repr holds no word.
    """

    at: str
    values: dict[str, Plain] = field(repr=False)
    parts: dict[str, list[dict[str, Plain]]] = field(repr=False)


@dataclass
class Everything:
    """Call `read_on` until it is False; `records` then has all that is not deleted, by the names of kinds."""

    records: dict[str, list[PlainRecord]] = field(default_factory=dict, repr=False)
    done: int = 0
    total: int = 0
    _left: list[RecordKind] = field(default_factory=lambda: list(kinds.KINDS))
    _last: int = 0
    _uids: dict[str, dict[int, str]] = field(default_factory=dict, repr=False)

    def begin(self, db: Session) -> None:
        """Counts what there is, so that it can be said how far it is."""
        alive = (select(func.count()).select_from(kind.table).where(_is_alive(kind)) for kind in kinds.KINDS)
        self.total = sum(db.exec(count).one() for count in alive)

    def read_on(self, db: Session) -> bool:
        """One page; the session may be another one each time."""
        if not self._left:
            return False
        kind = self._left[0]
        table, row_id = kind.table, col(kind.table.id)
        rows = db.exec(select(table).where(_is_alive(kind), row_id > self._last).order_by(row_id).limit(PAGE)).all()
        parts = {part.table.__name__: _parts(db, part.table, part.column, rows) for part in kind.parts}
        into = self.records.setdefault(kind.name, [])
        for row in rows:
            self._uids.setdefault(kind.name, {})[row.id or 0] = row.uid
            into.append(
                PlainRecord(
                    _at(kind, row), _values(row), {_name(name): by_id.get(row.id, []) for name, by_id in parts.items()}
                )
            )
        self.done += len(rows)
        self._last = rows[-1].id or 0 if len(rows) == PAGE else 0
        if len(rows) < PAGE:
            self._left.pop(0)
        if not self._left:
            self._link()
        return bool(self._left)

    def _link(self) -> None:
        """Ids are those of one vault: what is linked to is named by the uid that it keeps for ever."""
        for kind in kinds.KINDS:
            for record in self.records[kind.name]:
                for column, to in kind.links.items():
                    local = record.values.pop(column, None)
                    record.values[column.removesuffix("_id")] = (
                        self._uids.get(to, {}).get(local) if isinstance(local, int) else None
                    )


def _is_alive(kind: RecordKind) -> Any:
    return col(kind.table.deleted_at).is_(None)


def _parts(db: Session, table: type[SQLModel], column: str, rows: Sequence[Row]) -> dict[Any, list[dict[str, Plain]]]:
    owner = col(getattr(table, column))
    found: dict[Any, list[dict[str, Plain]]] = {}
    is_alive = col(table.deleted_at).is_(None) if hasattr(table, "deleted_at") else owner.is_not(None)
    for row in db.exec(select(table).where(owner.in_([row.id for row in rows]), is_alive)):
        values = _values(row)
        values.pop(column, None)
        found.setdefault(getattr(row, column), []).append(values)
    return found


def _values(row: SQLModel) -> dict[str, Plain]:
    zone = getattr(row, "zone", "") or "UTC"
    return {name: _plain(getattr(row, name), zone) for name in type(row).model_fields if name not in _OURS_ALONE}


def _plain(value: Any, zone: str) -> Plain:
    match value:
        case datetime():
            return local_time.local(value, zone).isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case FeelingWord():
            return value.text
        case list() | tuple():
            return [_plain(one, zone) for one in value]
        case _:
            return value  # type: ignore[no-any-return]  # a text, a number, nothing


def _at(kind: RecordKind, row: Row) -> str:
    if not kind.when:
        return ""
    zone = getattr(row, "zone", "") or "UTC"
    return local_time.local(kind.moment_of(row), zone).strftime("%Y-%m-%d %H:%M")


def _name(table: str) -> str:
    """Of a table, in lower case with underscores: marked_line."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in table).lstrip("_")
