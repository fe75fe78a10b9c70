"""Rows of a table as records: a page at a time, and those of given uids. A number of statements for each page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session

from kapjournal.storage.rows.shapes import DELETED_AT, Field, Part, Shape
from kapjournal.storage.rows.values import moment

Record = dict[str, Any]
PAGE = 200
"""Rows at a time: whoever else wants the vault gets it in between, soon."""
_NAMES_A_QUERY = 500  # far below the number of variables SQLite allows in one statement


@dataclass(frozen=True)
class Page:
    """Some rows of a table in their order. The repr holds no word.

    `gone` are those that are deleted, by uid, and when that was; of them nothing else is told.
    """

    records: list[Record] = field(repr=False)
    gone: dict[str, str]
    last: int
    """The place of the last one; 0 where there was none."""


def last_places(db: Session, shapes: Iterable[Shape]) -> dict[str, int]:
    """The place of the newest row of each table: what comes later is not part of what is being read."""
    return {shape.table: _rows(db, f'SELECT max(rowid) FROM "{shape.table}"')[0][0] or 0 for shape in shapes}  # noqa: S608


def count(db: Session, shape: Shape) -> int:
    """How many rows there are that are not deleted."""
    kept = f"WHERE {DELETED_AT} IS NULL" if shape.is_kept else ""
    return int(_rows(db, f'SELECT count(*) FROM "{shape.table}" {kept}')[0][0])  # noqa: S608


def page(db: Session, shape: Shape, *, after: int, until: int) -> Page:
    """The next rows of a table, from behind the place `after` up to the place `until`."""
    where = f"row.rowid > ? AND row.rowid <= ? ORDER BY row.rowid LIMIT {PAGE}"
    return _read(db, shape, where, (after, until))


def by_key(db: Session, shape: Shape, keys: Sequence[str]) -> tuple[dict[str, Record], dict[str, str]]:
    """The rows of these keys that are there, as records; and those that are deleted, with when that was."""
    records: dict[str, Record] = {}
    gone: dict[str, str] = {}
    for some in _parted(keys):
        found = _read(db, shape, f'row."{shape.key}" IN ({_marks(some)})', tuple(some))
        records |= {record[shape.key]: record for record in found.records}
        gone |= found.gone
    return records, gone


def local_ids(db: Session, table: str, uids: Iterable[str]) -> dict[str, int]:
    """The local ids of rows that are there and not deleted, by their uid."""
    ids: dict[str, int] = {}
    for some in _parted(list(dict.fromkeys(uids))):
        sql = f'SELECT uid, id FROM "{table}" WHERE uid IN ({_marks(some)}) AND {DELETED_AT} IS NULL'  # noqa: S608
        ids |= dict(map(tuple, _rows(db, sql, tuple(some))))
    return ids


def _read(db: Session, shape: Shape, where: str, bound: tuple[Any, ...]) -> Page:
    deleted_at = f"row.{DELETED_AT}" if shape.is_kept else "NULL"
    named, joins = _columns(shape.fields, "row")
    sql = f'SELECT row.rowid, {deleted_at}, {named} FROM "{shape.table}" AS row {joins} WHERE {where}'  # noqa: S608
    rows = _rows(db, sql, bound)
    records: dict[int, Record] = {}
    gone = {}
    for place, deleted, *values in rows:
        record = _record(shape.fields, values)
        if deleted is not None:
            gone[record[shape.key]] = moment(deleted)
        elif not _is_orphan(shape.fields, record):
            records[place] = record
    for part in shape.parts:
        _add_parts(db, part, records)
    return Page(list(records.values()), gone, rows[-1][0] if rows else 0)


def _add_parts(db: Session, part: Part, records: Mapping[int, Record]) -> None:
    found: dict[int, list[Record]] = defaultdict(list)
    named, joins = _columns(part.fields, "row")
    for some in _parted(list(records)):
        of = f'row."{part.owner}" IN ({_marks(some)}) ORDER BY row.rowid'
        sql = f'SELECT row."{part.owner}", {named} FROM "{part.table}" AS row {joins} WHERE {of}'  # noqa: S608
        for owner, *values in _rows(db, sql, tuple(some)):
            found[owner].append(_record(part.fields, values))
    for place, record in records.items():
        record[part.table] = found[place]


def _columns(fields: Sequence[Field], row: str) -> tuple[str, str]:
    """What is selected, and the tables of the rows that are named: of those that are deleted nothing is told."""
    selected, joins = [], []
    for number, each in enumerate(fields):
        if each.to is None:
            selected.append(f'{row}."{each.column}"')
        else:
            other = f"named_{number}"
            selected.append(f"{other}.uid")
            on = f'{other}.id = {row}."{each.column}" AND {other}.{DELETED_AT} IS NULL'
            joins.append(f'LEFT JOIN "{each.to}" AS {other} ON {on}')
    return ", ".join(selected), " ".join(joins)


def _record(fields: Sequence[Field], values: Sequence[Any]) -> Record:
    return {each.name: _told(each, value) for each, value in zip(fields, values, strict=True)}


def _told(each: Field, value: Any) -> Any:
    return value if value is None or each.to is not None else each.kind.told(value)


def _is_orphan(fields: Sequence[Field], record: Record) -> bool:
    """Whether what it cannot be without is deleted: it goes as soon as that goes."""
    return any(each.to is not None and not each.nullable and record[each.name] is None for each in fields)


def _parted(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(keys), _NAMES_A_QUERY):
        yield keys[start : start + _NAMES_A_QUERY]


def _marks(keys: Sequence[Any]) -> str:
    return ", ".join("?" * len(keys))


def _rows(db: Session, sql: str, bound: tuple[Any, ...] = ()) -> list[Any]:
    return list(db.connection().exec_driver_sql(sql, bound))
