"""What a thousand tests would do again each is done once here, or not at all; what comes of it is the same.

Whoever measures how long the app takes asks for it `as_in_the_app`.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import Enum
from functools import cache
from types import FunctionType, SimpleNamespace
from typing import Any, cast
from unittest.mock import patch

from sqlalchemy import Engine
from sqlalchemy.util import LRUCache

from kapjournal.storage.sqlite import database, dialect

_PLAIN = frozenset((str, int, float, bool, type(None)))
_MANY = 2000
_as_it_is: list[tuple[Any, str, Any]] = []
"""What was replaced: where, under which name, and what stood there."""


@cache
def compile_statements_once() -> None:
    """An engine keeps to itself what it has compiled, and each test opens one or more."""
    compiled: LRUCache[Any, Any] = LRUCache(_MANY)
    engine_on, one_for_all = dialect.engine_on, cast("Any", dialect.ApswDialect)
    one_for_all.__eq__ = lambda self, other: type(self) is type(other)
    one_for_all.__hash__ = lambda self: hash(type(self))

    def engine(connection: Any) -> Engine:
        made = engine_on(connection)
        made._compiled_cache = compiled
        return made

    _replace(database, "engine_on", engine)


@cache
def pass_over_plain_values() -> None:
    """Flet looks for controls in each value of each of a control's eighty fields, with a generator for every one."""
    from flet.controls.object_patch import DiffBuilder

    for name in ("_configure_dataclass", "_removed_controls"):
        _replace(DiffBuilder, name, _passing_over(_seeing_fewer_fields(getattr(DiffBuilder, name))))


@cache
def read_fonts_once() -> None:
    """Each report reads its fonts, half a second's work; what stands in their files is the same for all."""
    from kapjournal.sharing.report import faces

    _replace(faces, "Face", cache(faces.Face))


@contextmanager
def as_in_the_app() -> Iterator[None]:
    """Nothing is quicker than where the app runs by itself."""
    with ExitStack() as stack:
        for place, name, original in _as_it_is:
            stack.enter_context(patch.object(place, name, original))
        yield


def _seeing_fewer_fields(look: FunctionType) -> FunctionType:
    """A function that looks for controls in each field of a control: not in those that hold their plain default."""
    fewer = SimpleNamespace(is_dataclass=dataclasses.is_dataclass, fields=_fields_that_may_hold)
    return FunctionType(look.__code__, {**look.__globals__, "dataclasses": fewer}, look.__name__, look.__defaults__)


def _fields_that_may_hold(item: Any) -> Iterable[dataclasses.Field[Any]]:
    said = getattr(item, "_values", None)
    if said is None:
        return dataclasses.fields(item)
    return [one for one, is_plain in _fields(item.__class__) if not is_plain or one.name in said]


@cache
def _fields(kind: type) -> Sequence[tuple[dataclasses.Field[Any], bool]]:
    """Each, and whether it holds something plain where nothing was said."""
    plain = {name for name, default in getattr(kind, "_prop_defaults", {}).items() if _is_plain(default)}
    return [(one, one.name in plain) for one in dataclasses.fields(kind)]


def _is_plain(item: Any) -> bool:
    return type(item) in _PLAIN or isinstance(item, Enum)


def _replace(place: Any, name: str, by: Any) -> None:
    _as_it_is.append((place, name, getattr(place, name)))
    setattr(place, name, by)


def _passing_over(follow: Any) -> Any:
    def followed(self: Any, item: Any, *rest: Any) -> Any:
        return () if _is_plain(item) else follow(self, item, *rest)

    return followed
