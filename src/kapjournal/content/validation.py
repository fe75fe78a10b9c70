"""Records from the tables of TOML files, by pydantic: for what is checked, and not for what ships."""

import json
from collections.abc import Hashable, Mapping
from datetime import date
from functools import cache
from types import GenericAlias
from typing import Any, TypeVar, cast

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from kapjournal.content.languages import Item
from kapjournal.errors import ContentError

Record = TypeVar("Record")

_STRICT = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)


def records(kind: type[Record], items: Mapping[str, Item], library: object) -> dict[str, Record]:
    """Each item as a record of that kind, what it names found in `library`.

    Raises ContentError with file, id and field of every fault.
    """
    # By way of JSON: read from it, strict still means an id for an enumeration, and a list for a tuple.
    written = ",".join(f"{json.dumps(item.id)}:{_json(item)}" for item in items.values())
    try:
        found: dict[str, Record] = _adapter(cast("Hashable", kind)).validate_json(f"{{{written}}}", context=library)
    except ValidationError as error:
        faults = [_fault(each, items) for each in error.errors(include_url=False, include_input=False)]
        raise ContentError("; ".join(faults)) from error
    return found


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    by_id: Any = GenericAlias(dict, (str, kind))
    return TypeAdapter(by_id, config=_STRICT)


def _json(item: Item) -> str:
    try:
        return json.dumps(item.values, default=_day)
    except TypeError as error:
        raise ContentError(f"{item.file}: {item.id}: {error}") from error


def _day(value: object) -> str:
    if type(value) is not date:  # a datetime is a date to isinstance, and not to us
        raise TypeError(f"'{value}' must be a date, without a time")
    return value.isoformat()


def _fault(error: ErrorDetails, items: Mapping[str, Item]) -> str:
    item_id, *path = error["loc"]
    item = items[str(item_id)]
    where = "".join(f" {part + 1}" if isinstance(part, int) else f": {part}" for part in path)
    return f"{item.file}: {item.id}{where}: {error['msg'].removeprefix('Value error, ')}"
