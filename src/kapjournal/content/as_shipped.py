"""Records from tables that are known to have no fault, because they were checked when the app was made.

The same records as `validation` makes, without pydantic: the first start shows passages and help lines, and a phone
would read sixty modules for them first.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from kapjournal.content.constraints import Named
from kapjournal.content.languages import Item

Record = TypeVar("Record")
Make = Callable[[Any, object], Any]
"""A value from what a file gives for it, and from the library that holds what it names."""


def records(kind: type[Record], items: Mapping[str, Item], library: object) -> dict[str, Record]:
    """Each item as a record of that kind, what it names found in `library`."""
    make = _maker(cast("Hashable", kind))
    return {item_id: make(item.values, library) for item_id, item in items.items()}


@cache
def _maker(kind: Any) -> Make:
    origin, inside = get_origin(kind), get_args(kind)
    if origin is Annotated:
        named = next((each for each in inside[1:] if isinstance(each, Named)), None)
        return named.found_in if named else _maker(inside[0])
    if origin is tuple:
        return _tuple_of(_maker(inside[0]))
    if origin in (Union, UnionType):
        return _maker(next(each for each in inside if each is not NoneType))
    if is_dataclass(kind):
        return _record_of(kind)
    if kind is float or issubclass(kind, Enum):
        return lambda value, _: kind(value)
    return lambda value, _: value


def _tuple_of(make: Make) -> Make:
    return lambda values, library: tuple(make(value, library) for value in values)


def _record_of(kind: Any) -> Make:
    hints = get_type_hints(kind, include_extras=True)
    makers = {field.name: _maker(hints[field.name]) for field in fields(kind)}
    return lambda values, library: kind(**{name: makers[name](value, library) for name, value in values.items()})
