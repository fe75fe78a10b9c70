"""What a thousand tests would do again each is done once here, or not at all; what comes of it is the same.

Whoever measures how long the app takes asks for it `as_in_the_app`.
"""

import dataclasses
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import Enum
from functools import cache
from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import patch

from sqlalchemy import Engine
from sqlalchemy.util import LRUCache

from kapjournal.storage.sqlite import database, dialect
from tests.support.quick_flet import kinds, plainer, sparse_init

_PLAIN = frozenset((str, int, float, bool, type(None)))
_MANY = 2000
_as_it_is: list[tuple[Any, str, Any]] = []
"""What was replaced: where, under which name, and what stood there."""
_is_as_in_the_app: list[bool] = []
_loaded: list[int] = []
_sparse: set[type] = set()


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
def compare_with_less_to_do() -> None:
    """Flet looks for controls in each value of each of a control's eighty fields, with a generator for every one, and
    tells each step to a log that nobody reads."""
    from flet.controls.object_patch import DiffBuilder

    is_made_by = cache(dataclasses.is_dataclass)
    known = SimpleNamespace(
        is_dataclass=lambda one: is_made_by(one if isinstance(one, type) else type(one)), fields=dataclasses.fields
    )
    fewer = SimpleNamespace(is_dataclass=known.is_dataclass, fields=_fields_that_may_hold)
    for name, method in plainer(DiffBuilder, *_COMPARING, dataclasses=known).items():
        _replace(DiffBuilder, name, method)
    for name, method in plainer(DiffBuilder, *_LOOKING, dataclasses=fewer).items():
        _replace(DiffBuilder, name, _passing_over(method))


_COMPARING = (
    "_compare_dataclasses",
    "_compare_dicts",
    "_compare_lists",
    "_compare_values",
    "_dataclass_added",
    "_dataclass_removed",
    "_item_added",
    "_item_removed",
    "_item_replaced",
    "_maybe_compare_dataclasses",
)
_LOOKING = ("_configure_dataclass", "_removed_controls")


def make_controls_sparsely() -> None:
    """A control sets each of its fields to what it holds by itself; a screen has a thousand controls.

    Flet and the app load their kinds of controls when they want them: to be asked for again.
    """
    loaded = len(sys.modules)
    if _loaded[-1:] == [loaded] or _is_as_in_the_app:
        return
    _loaded.append(loaded)
    for kind in kinds() - _sparse:
        init = sparse_init(kind)
        if init is not None:
            _replace(kind, "__init__", init)
        _sparse.add(kind)


@cache
def look_at_factories_once() -> None:
    """For each row that is made, pydantic asks each of its factories what it takes, a tenth of a millisecond each."""
    from pydantic._internal import _fields

    _replace(_fields, "takes_validated_data_argument", cache(_fields.takes_validated_data_argument))


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
        _is_as_in_the_app.append(True)
        stack.callback(_is_as_in_the_app.pop)
        yield


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
