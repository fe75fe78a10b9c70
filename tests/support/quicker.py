"""What a thousand tests would do again each is done once here, or not at all; what comes of it is the same.

Whoever measures how long the app takes asks for it `as_in_the_app`.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from enum import Enum
from functools import cache
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
        _replace(DiffBuilder, name, _passing_over(getattr(DiffBuilder, name)))


@contextmanager
def as_in_the_app() -> Iterator[None]:
    """Nothing is quicker than where the app runs by itself."""
    with ExitStack() as stack:
        for place, name, original in _as_it_is:
            stack.enter_context(patch.object(place, name, original))
        yield


def _replace(place: Any, name: str, by: Any) -> None:
    _as_it_is.append((place, name, getattr(place, name)))
    setattr(place, name, by)


def _passing_over(follow: Any) -> Any:
    def followed(self: Any, item: Any, *rest: Any) -> Any:
        return () if type(item) in _PLAIN or isinstance(item, Enum) else follow(self, item, *rest)

    return followed
