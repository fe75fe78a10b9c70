"""Rows of a table as records: a page at a time, and those of given uids. A number of statements for each page."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session

from kapjournal.storage.rows.shapes import DELETED_AT, Field, Part, Rows, Shape
from kapjournal.storage.rows.values import moment

Record = dict[str, Any]
Take = Callable[[Session, str, tuple[Any, ...]], Sequence[Any]]
PAGE = 200
"""Rows at a time: whoever else wants the vault gets it in between, soon."""
PAGE_BYTES = 1024 * 1024
"""A page is closed once its values of bytes come to so much: memory holds no more of them than that, and one."""
_LONG_ROWS = 2
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
    return {shape.table: rows_of(db, f'SELECT max(rowid) FROM "{shape.table}"')[0][0] or 0 for shape in shapes}  # noqa: S608


def count(db: Session, shape: Shape) -> int:
    """How many rows there are that are not deleted."""
    kept = f"WHERE {DELETED_AT} IS NULL" if shape.is_kept else ""
    return int(rows_of(db, f'SELECT count(*) FROM "{shape.table}" {kept}')[0][0])  # noqa: S608


def span(db: Session, shape: Shape, column: str, *, until: int) -> tuple[str, ...]:
    """The first and the last moment of the rows up to a place that are not deleted; nothing where there are none."""
    sql = f'SELECT min("{column}"), max("{column}") FROM "{shape.table}" WHERE rowid <= ? AND {DELETED_AT} IS NULL'  # noqa: S608
    ((first, last),) = rows_of(db, sql, (until,))
    return () if first is None else (moment(first), moment(last))


def page(db: Session, shape: Shape, *, after: int, until: int) -> Page:
    """The next rows of a table, from behind the place `after` up to the place `until`."""
    where = f"row.rowid > ? AND row.rowid <= ? ORDER BY row.rowid LIMIT {PAGE}"
    return _read(db, shape, where, (after, until), _some_of if shape.of_bytes else rows_of)


def by_key(db: Session, shape: Shape, keys: Sequence[str]) -> tuple[dict[str, Record], dict[str, str]]:
    """The rows of these keys that are there, as records; and those that are deleted, with when that was."""
    records: dict[str, Record] = {}
    gone: dict[str, str] = {}
    for some in _parted(keys):
        found = _read(db, shape, f'row."{shape.key}" IN ({_marks(some)})', tuple(some), rows_of)
        records |= {record[shape.key]: record for record in found.records}
        gone |= found.gone
    return records, gone


def local_ids(db: Session, table: str, uids: Iterable[str]) -> dict[str, int]:
    """The local ids of rows that are there and not deleted, by their uid."""
    ids: dict[str, int] = {}
    for some in _parted(list(dict.fromkeys(uids))):
        sql = f'SELECT uid, id FROM "{table}" WHERE uid IN ({_marks(some)}) AND {DELETED_AT} IS NULL'  # noqa: S608
        ids |= dict(map(tuple, rows_of(db, sql, tuple(some))))
    return ids


def _read(db: Session, shape: Shape, where: str, bound: tuple[Any, ...], take: Take) -> Page:
    deleted_at = f"row.{DELETED_AT}" if shape.is_kept else "NULL"
    named, joins = columns_of(shape.fields, "row")
    sql = f'SELECT row.rowid, {deleted_at}, {", ".join(named)} FROM "{shape.table}" AS row {joins} WHERE {where}'  # noqa: S608
    rows = take(db, sql, bound)
    records: dict[int, Record] = {}
    gone = {}
    for place, deleted, *values in rows:
        record = _record(shape, values)
        if deleted is not None:
            gone[record[shape.key]] = moment(deleted)
        elif all(record[name] is not None for name in shape.needed):  # without, it goes as soon as that goes
            records[place] = record
    for part in shape.parts:
        _add_parts(db, part, records)
    return Page(list(records.values()), gone, rows[-1][0] if rows else 0)


def _add_parts(db: Session, part: Part, records: Mapping[int, Record]) -> None:
    found: dict[int, list[Record]] = defaultdict(list)
    named, joins = columns_of(part.fields, "row")
    for some in _parted(list(records)):
        of = f'row."{part.owner}" IN ({_marks(some)}) ORDER BY row.rowid'
        sql = f'SELECT row."{part.owner}", {", ".join(named)} FROM "{part.table}" AS row {joins} WHERE {of}'  # noqa: S608
        for owner, *values in rows_of(db, sql, tuple(some)):
            found[owner].append(_record(part, values))
    for place, record in records.items():
        record[part.table] = found[place]


def columns_of(fields: Sequence[Field], row: str) -> tuple[list[str], str]:
    """What is selected, and the tables of the rows that are named: of those that are deleted nothing is told."""
    selected, joins = [], []
    for number, each in enumerate(fields):
        if each.to is None:
            selected.append(f'{row}."{each.column}"')
        else:
            other = f"of_{row}_{number}"
            selected.append(f"{other}.uid")
            on = f'{other}.id = {row}."{each.column}" AND {other}.{DELETED_AT} IS NULL'
            joins.append(f'LEFT JOIN "{each.to}" AS {other} ON {on}')
    return selected, " ".join(joins)


def _record(rows: Rows, values: Sequence[Any]) -> Record:
    record = dict(zip(rows.names, values, strict=True))
    for name, told in rows.told_otherwise:
        if (value := record[name]) is not None:
            record[name] = told(value)
    return record


def _parted(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(keys), _NAMES_A_QUERY):
        yield keys[start : start + _NAMES_A_QUERY]


def _marks(keys: Sequence[Any]) -> str:
    return ", ".join("?" * len(keys))


def rows_of(db: Session, sql: str, bound: tuple[Any, ...] = ()) -> Sequence[Any]:
    return db.connection().exec_driver_sql(sql, bound).all()


def _some_of(db: Session, sql: str, bound: tuple[Any, ...]) -> Sequence[Any]:
    """The first of them, as many as memory is to hold."""
    rows: list[Any] = []
    with db.connection().exec_driver_sql(sql, bound) as found:
        for some in found.partitions(_LONG_ROWS):
            rows += some
            if sum(len(value) for row in rows for value in row if type(value) is bytes) >= PAGE_BYTES:
                break
    return rows
