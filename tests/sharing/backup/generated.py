"""Journals with rows of every table, made up by hypothesis off the models: a new table is in them without a change."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import JSON, Boolean, Column, Float, Integer, LargeBinary, Table, TypeDecorator
from sqlmodel import Session, SQLModel

from kapjournal.models import Choice, Day, Moment
from kapjournal.terms import FeelingWord, TopicWord

MOST_ROWS = 3
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
_MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 - made aware below
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000, tzinfo=UTC)
)
_OF_JSON: Mapping[str, st.SearchStrategy[Any]] = {
    "ItemAnswers": st.dictionaries(_TEXTS, st.integers(0, 4), max_size=4),
    "FeelingWords": st.lists(st.builds(FeelingWord, _TEXTS, _TEXTS), max_size=3),
    "TopicWords": st.lists(st.builds(TopicWord, _TEXTS, _TEXTS), max_size=3),
}
Rows = dict[str, list[dict[str, Any]]]


def journals(most: int = MOST_ROWS) -> st.SearchStrategy[Rows]:
    """Up to so many rows of every table, by column; what names another row says which of them by its place."""
    tables = SQLModel.metadata.sorted_tables
    return st.fixed_dictionaries({table.name: st.lists(_row(table), max_size=most) for table in tables})


def put_in(db: Session, rows: Rows) -> None:
    """As they are, but for those of which there may be but one, or that belong to none."""
    ids: dict[str, list[int]] = {}
    for table in SQLModel.metadata.sorted_tables:
        ids[table.name] = []
        for row in rows[table.name]:
            values = _linked(table, dict(row), ids)
            if values is None:
                continue
            result: Any = db.connection().execute(table.insert().prefix_with("OR IGNORE").values(values))
            if result.rowcount and "id" in table.columns:
                ids[table.name].append(int(result.inserted_primary_key[0]))
    db.commit()


def _linked(table: Table, row: dict[str, Any], ids: Mapping[str, list[int]]) -> dict[str, Any] | None:
    for key in table.foreign_keys:
        there, place = ids[key.column.table.name], row[key.parent.name]
        row[key.parent.name] = there[place % len(there)] if there and place is not None else None
        if row[key.parent.name] is None and not key.parent.nullable:
            return None
    return row


def _row(table: Table) -> st.SearchStrategy[dict[str, Any]]:
    columns = [column for column in table.columns if column.name != "id"]
    return st.fixed_dictionaries({column.name: _value(column) for column in columns})


def _value(column: Column[Any]) -> st.SearchStrategy[Any]:
    if column.name == "uid":
        return st.uuids(version=4).map(lambda uid: uid.hex)
    if column.foreign_keys:
        places = st.integers(0, MOST_ROWS)
        return st.none() | places if column.nullable else places
    values = _of_kind(column)
    if column.name == "deleted_at" and column.nullable:
        return st.none()
    return st.none() | values if column.nullable else values


def _of_kind(column: Column[Any]) -> st.SearchStrategy[Any]:
    of = column.type
    if isinstance(of, Choice):
        return st.sampled_from(list(of.kind))
    if isinstance(of, TypeDecorator) and isinstance(of.impl_instance, JSON):
        return _OF_JSON.get(type(of).__name__, st.just([]))
    if isinstance(of, JSON):
        return st.dictionaries(_TEXTS, _TEXTS, max_size=3) if column.name == "texts" else st.lists(_TEXTS, max_size=3)
    return next((values for types, values in _PLAIN if isinstance(of, types)), _TEXTS)


_PLAIN: tuple[tuple[type[Any], st.SearchStrategy[Any]], ...] = (
    (Moment, _MOMENTS),
    (Day, st.dates(date(2020, 1, 1), date(2030, 1, 1))),
    (Boolean, st.booleans()),
    (Float, st.floats(-1, 1)),
    (Integer, st.integers(-(2**63), 2**63 - 1)),
    (LargeBinary, st.binary(max_size=40)),
)
