"""What a thousand tests would do again each is done once here, or not at all; what comes of it is the same."""

from enum import Enum
from functools import cache
from typing import Any, cast

from sqlalchemy import Engine
from sqlalchemy.util import LRUCache

from kapjournal.storage.sqlite import database, dialect

_PLAIN = frozenset((str, int, float, bool, type(None)))
_MANY = 2000


@cache
def compile_statements_once() -> None:
    """An engine keeps to itself what it has compiled, and each test opens one or more."""
    compiled: LRUCache[Any, Any] = LRUCache(_MANY)
    engine_on, opens = dialect.engine_on, cast("Any", database)
    one_for_all: Any = dialect.ApswDialect
    one_for_all.__eq__ = lambda self, other: type(self) is type(other)
    one_for_all.__hash__ = lambda self: hash(type(self))

    def engine(connection: Any) -> Engine:
        made = engine_on(connection)
        made._compiled_cache = compiled
        return made

    opens.engine_on = engine


@cache
def pass_over_plain_values() -> None:
    """Flet looks for controls in each value of each of a control's eighty fields, with a generator for every one."""
    from flet.controls.object_patch import DiffBuilder

    for name in ("_configure_dataclass", "_removed_controls"):
        setattr(DiffBuilder, name, _passing_over(getattr(DiffBuilder, name)))


def _passing_over(follow: Any) -> Any:
    def followed(self: Any, item: Any, *rest: Any) -> Any:
        return () if type(item) in _PLAIN or isinstance(item, Enum) else follow(self, item, *rest)

    return followed
