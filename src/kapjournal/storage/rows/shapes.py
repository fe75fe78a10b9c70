"""What a record of each table looks like, read off the models, so that a new table needs no change here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from pydantic.fields import FieldInfo
from sqlalchemy import Column as ModelColumn
from sqlalchemy import ForeignKey, Table
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlmodel import SQLModel

from kapjournal.models import Discreet, Row
from kapjournal.storage.rows.values import BYTES, TEXTS, Kind, kind_of

UID, DELETED_AT, UPDATED_AT = "uid", "deleted_at", "updated_at"
_LOCAL = {"id", DELETED_AT}
"""Never in a record: a number that means something in this vault alone, and what is there in nothing that is kept."""
_DIALECT = SQLiteDialect()
_NAMES = {UID, "zone", "prompt_set", "part", "part_of", "point", "asked"}


@dataclass(frozen=True)
class Field:
    """One value of a record. `to` is the table whose row it names by uid, if it names one."""

    name: str
    column: str
    kind: Kind
    nullable: bool
    to: str | None
    absent: Callable[[], Any] | None
    """Makes what is stored where a record of an earlier version does not say; None where it has to."""

    @property
    def is_written(self) -> bool:
        """Whether it is a text that somebody may have written, and no name of something."""
        return self.kind is TEXTS and self.to is None and self.name not in _NAMES and not self.name.endswith("_id")


@dataclass(frozen=True)
class Rows:
    """What is asked of the fields for every row is found out once."""

    table: str
    fields: tuple[Field, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.fields)

    @cached_property
    def known(self) -> frozenset[str]:
        """The names of all that is in a record."""
        return frozenset(self.names)

    @cached_property
    def told_otherwise(self) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
        """The names of values that are told otherwise than they are stored, and how."""
        kinds = ((each.name, each.kind) for each in self.fields if each.to is None)
        return tuple((name, kind.told) for name, kind in kinds if not kind.is_told_as_stored)

    @cached_property
    def stored(self) -> tuple[tuple[str, str, bool, Callable[[], Any] | None, Callable[[Any], Any]], ...]:
        """Of each value its name, its column, whether it may be missing, what it is then, and how it is stored; of a
        row that is named, its uid."""
        return tuple(
            (each.name, each.column, each.nullable, each.absent, (each.kind if each.to is None else TEXTS).stored)
            for each in self.fields
        )

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """The names of what a row cannot be without."""
        return tuple(each.name for each in self.fields if each.to is not None and not each.nullable)

    @cached_property
    def of_bytes(self) -> tuple[str, ...]:
        """The names of values that may be long, and are no text."""
        return tuple(each.name for each in self.fields if each.kind is BYTES)


@dataclass(frozen=True)
class Part(Rows):
    """Rows that are part of another one; `owner` is the column that holds its local id."""

    owner: str


@dataclass(frozen=True)
class Shape(Rows):
    """The records of one table. `key` tells them apart in every vault."""

    key: str
    parts: tuple[Part, ...]

    @cached_property
    def holds_bytes(self) -> bool:
        return any(rows.of_bytes for rows in (self, *self.parts))

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset((*self.names, *(part.table for part in self.parts)))

    @property
    def is_kept(self) -> bool:
        """Whether the patient made these rows: they can be deleted and are told apart by a uid."""
        return self.key == UID and any(field.name == UPDATED_AT for field in self.fields)


@cache
def shapes() -> Mapping[str, Shape]:
    """By table, each after those that it names."""
    models = _models()
    tables = [table for table in SQLModel.metadata.sorted_tables if table.name in models]
    owners = {table.name: _owner(table, models) for table in tables}
    found = {}
    for table in tables:
        if owners[table.name] is None:
            parts = tuple(_parts(table, tables, owners, models))
            found[table.name] = Shape(table.name, _fields(table, models), _key(table, models), parts)
    return found


def _models() -> dict[str, type[Discreet]]:
    return {model.__tablename__: model for model in _with_tables(Discreet)}  # type: ignore[misc]


def _with_tables(model: type[Discreet]) -> Iterator[type[Discreet]]:
    for each in model.__subclasses__():
        table = getattr(each, "__table__", None)
        if table is not None and table.metadata is SQLModel.metadata:
            yield each
        yield from _with_tables(each)


def _owner(table: Table, models: Mapping[str, type[Discreet]]) -> ForeignKey | None:
    """What a table is part of, if it has no uid of its own."""
    if issubclass(models[table.name], Row) or len(table.primary_key.columns) != 1:
        return None
    belongs = (key for key in table.foreign_keys if not key.parent.nullable and key.ondelete == "CASCADE")
    return next(iter(sorted(belongs, key=lambda key: key.parent.name)), None)


def _key(table: Table, models: Mapping[str, type[Discreet]]) -> str:
    """Raises TypeError for a table whose rows nothing tells apart in another vault."""
    if issubclass(models[table.name], Row):
        return UID
    columns = list(table.primary_key.columns)
    if len(columns) != 1 or columns[0].name == "id":
        raise TypeError(f"nothing tells the rows of {table.name} apart in another vault")
    return columns[0].name


def _parts(
    table: Table, tables: list[Table], owners: Mapping[str, ForeignKey | None], models: Mapping[str, type[Discreet]]
) -> Iterator[Part]:
    for other in tables:
        owner = owners[other.name]
        if owner is not None and owner.column.table is table:
            fields = _fields(other, models)
            yield Part(other.name, tuple(f for f in fields if f.column != owner.parent.name), owner.parent.name)


def _fields(table: Table, models: Mapping[str, type[Discreet]]) -> tuple[Field, ...]:
    return tuple(_field(column, models[table.name]) for column in table.columns if column.name not in _left_out(table))


def _left_out(table: Table) -> set[str]:
    return _LOCAL if UPDATED_AT in table.columns else {"id"}


def _field(column: ModelColumn[Any], model: type[Discreet]) -> Field:
    declared = model.model_fields[column.name]
    kind = kind_of(column, declared.annotation)
    to = next((key.column.table.name for key in column.foreign_keys), None)
    nullable = bool(column.nullable)
    name = column.name.removesuffix("_id") if to else column.name
    return Field(name, column.name, kind, nullable, to, _absent(column, declared))


def _absent(column: ModelColumn[Any], declared: FieldInfo) -> Callable[[], Any] | None:
    if declared.is_required() or column.name == UID:
        return None
    bind: Callable[[Any], Any] = column.type.bind_processor(_DIALECT) or _as_it_is
    return lambda: bind(declared.get_default(call_default_factory=True))


def _as_it_is(value: Any) -> Any:
    return value
