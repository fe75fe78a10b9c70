"""Records checked, put into a vault, replaced, and taken out again. Whoever calls commits."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session

from kapjournal.storage.rows.reading import Record, local_ids
from kapjournal.storage.rows.shapes import UID, Field, Part, Rows, Shape


class Unreadable(ValueError):
    """A record that no version of the app wrote so, or only a later one. Says nothing of what is in it."""


@dataclass(frozen=True)
class Checked:
    """A record as it can be stored. The repr holds no word."""

    key: str
    values: dict[str, Any] = field(repr=False)
    """By column; of a row that it names, the uid."""
    parts: dict[str, list[dict[str, Any]]] = field(repr=False)
    unfamiliar: int
    """How many of its values this version does not know."""


def checked(shape: Shape, record: Record) -> Checked:
    """Raises Unreadable for a record that cannot be stored as it is."""
    try:
        values = _values(shape, record)
        parts = {part.table: [_values(part, one) for one in _list(record, part)] for part in shape.parts}
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        # Not chained: the original errors quote the record.
        raise Unreadable(f"a record of {shape.table} is not as it must be") from None
    unfamiliar = len(record.keys() - shape.known)
    for part in shape.parts:
        unfamiliar += sum(len(one.keys() - part.known) for one in _list(record, part))
    return Checked(values[shape.key], values, parts, unfamiliar)


def insert(db: Session, shape: Shape, records: Sequence[Checked]) -> set[str]:
    """Put them in, and give the keys of those that could be: not one that belongs to what is not there, nor one of
    which there may be but one."""
    found = _resolved(db, shape.fields, [one.values for one in records])
    whole = {one.key: values for one, values in zip(records, found, strict=True) if values is not None}
    _insert(db, shape.table, [each.column for each in shape.fields], list(whole.values()))
    if shape.key != UID or not shape.is_kept:
        return set(whole)
    ids = local_ids(db, shape.table, whole)
    _insert_parts(db, shape, [one for one in records if one.key in ids], ids)
    return set(ids)


def replace(db: Session, shape: Shape, record: Checked) -> None:
    """Put it in the place of the row of its key, with its parts in the place of theirs."""
    (values,) = _resolved(db, shape.fields, [record.values])
    if values is None:
        return
    columns = [each.column for each in shape.fields if each.column != shape.key]
    sets = ", ".join(f'"{column}" = ?' for column in columns)
    sql = f'UPDATE "{shape.table}" SET {sets} WHERE "{shape.key}" = ?'  # noqa: S608 - names of our own
    _run(db, sql, [(*(values[column] for column in columns), record.key)])
    ids = local_ids(db, shape.table, [record.key]) if shape.is_kept else {}
    for part in shape.parts:
        _run(db, f'DELETE FROM "{part.table}" WHERE "{part.owner}" = ?', [(ids[record.key],)])  # noqa: S608
    _insert_parts(db, shape, [record], ids)


def take_out(db: Session, shape: Shape, keys: Iterable[str]) -> None:
    """Delete rows for good; what is part of them goes with them, what names them stays without."""
    _run(db, f'DELETE FROM "{shape.table}" WHERE "{shape.key}" = ?', [(key,) for key in keys])  # noqa: S608


def _insert_parts(db: Session, shape: Shape, records: Sequence[Checked], ids: Mapping[str, int]) -> None:
    for part in shape.parts:
        rows = [(ids[one.key], values) for one in records for values in one.parts[part.table]]
        found = _resolved(db, part.fields, [values for _, values in rows])
        whole = [
            {part.owner: owner, **values} for (owner, _), values in zip(rows, found, strict=True) if values is not None
        ]
        _insert(db, part.table, [part.owner, *(each.column for each in part.fields)], whole)


def _insert(db: Session, table: str, columns: Collection[str], rows: Sequence[Mapping[str, Any]]) -> None:
    named, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
    sql = f'INSERT OR IGNORE INTO "{table}" ({named}) VALUES ({marks})'  # noqa: S608 - names of our own
    _run(db, sql, [tuple(row[column] for column in columns) for row in rows])


def _resolved(db: Session, fields: Sequence[Field], rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any] | None]:
    """With local ids for uids; None for a row that cannot be without what is not there."""
    found = [dict(row) for row in rows]
    whole = [True] * len(rows)
    for each in fields:
        if each.to is None:
            continue
        ids = local_ids(db, each.to, (row[each.column] for row in rows if row[each.column] is not None))
        for number, row in enumerate(found):
            row[each.column] = ids.get(row[each.column])
            whole[number] = whole[number] and (each.nullable or row[each.column] is not None)
    return [row if is_whole else None for row, is_whole in zip(found, whole, strict=True)]


def _run(db: Session, sql: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        db.connection().exec_driver_sql(sql, rows)


def _values(rows: Rows, record: Record) -> dict[str, Any]:
    values = {}
    for name, column, nullable, absent, stored in rows.stored:
        value = record.get(name)
        if value is not None:
            values[column] = stored(value)
        elif name not in record:
            if absent is None:
                raise KeyError(name)
            values[column] = absent()
        elif nullable:
            values[column] = None
        else:
            raise ValueError("nothing, where something has to be")
    return values


def _list(record: Record, part: Part) -> list[Record]:
    rows = record.get(part.table, [])
    if type(rows) is not list or not all(type(row) is dict for row in rows):
        raise TypeError("no list of rows")
    return rows
