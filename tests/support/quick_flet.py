"""Flet as the tests run it: the same controls and the same patches, with less to do for each.

`test_quicker.py` shows that each control and all that is sent to the client is the same.
"""

import ast
import dataclasses
import inspect
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import wraps
from types import FunctionType
from typing import Any

from flet.controls.base_control import BaseControl
from flet.controls.value_types import Prop

Init = Callable[..., None]
_BY_DATACLASS = "<string>"
"""Where Python says that a function is written which `dataclass` has made."""


def kinds() -> set[type]:
    """Every kind of control and of value that there is now."""
    modules = [vars(module) for name, module in list(sys.modules.items()) if name.startswith("flet.")]
    values = {one for names in modules for one in list(names.values()) if isinstance(one, type) and _is_value(one)}
    return values.union(_below(BaseControl))


def sparse_init(kind: type) -> Init | None:
    """An `__init__` that sets what it is given, and not each of some eighty fields to the default it has already.

    None for a kind that has one of its own.
    """
    original: Any = vars(kind).get("__init__")
    if original is None or inspect.unwrap(_inner(original)).__code__.co_filename != _BY_DATACLASS:
        return None
    is_value = _is_value(kind)
    plan: _Plan | None = None

    @wraps(original)
    def init(self: Any, *by_place: Any, **given: Any) -> None:
        nonlocal plan
        plan = plan or _plan(kind)
        said = plan.taken(by_place, given) if by_place else given
        if said is None or not plan.is_whole(said):
            original(self, *by_place, **given)  # says what is wrong
            return
        object.__setattr__(self, "_values", {})
        object.__setattr__(self, "_dirty", {})
        for name, make in plan.made.items():
            if name not in said:
                setattr(self, name, make())
        for name in sorted(said, key=plan.places.__getitem__) if len(said) > 1 else said:
            if name not in plan.told:
                setattr(self, name, said[name])
        if plan.is_told:
            self.__post_init__(*[said.get(name, default) for name, default in plan.told.items()])
        if is_value:
            self._dirty.clear()

    return init


@dataclasses.dataclass(frozen=True)
class _Plan:
    """How one kind is made: where each field that may be given comes among all, which must be given, which may be given
    by place, what else is set, and what only `__post_init__` is told."""

    places: Mapping[str, int]
    required: frozenset[str]
    by_place: Sequence[str]
    made: Mapping[str, Callable[[], Any]]
    told: Mapping[str, Any]
    is_told: bool

    def taken(self, by_place: Sequence[Any], given: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """All under their names; None if they cannot be given so."""
        names = self.by_place[: len(by_place)]
        if len(names) < len(by_place) or any(name in given for name in names):
            return None
        return {**dict(zip(names, by_place, strict=True)), **given}

    def is_whole(self, given: Mapping[str, Any]) -> bool:
        return given.keys() <= self.places.keys() and self.required <= given.keys()


def _plan(kind: Any) -> _Plan:
    declared = {
        name: one
        for name, one in kind.__dataclass_fields__.items()
        if name not in {"_values", "_dirty"} and _sort(one) != "_FIELD_CLASSVAR"
    }
    only_told = {name for name, one in declared.items() if _sort(one) == "_FIELD_INITVAR"}
    own = {name: one for name, one in declared.items() if one.init or one.default_factory is not dataclasses.MISSING}
    may_be_given = {name: one for name, one in own.items() if one.init}
    return _Plan(
        places={name: place for place, name in enumerate(may_be_given)},
        required=frozenset(name for name, one in may_be_given.items() if _default(one) is None),
        by_place=[name for name, one in may_be_given.items() if not one.kw_only],
        made={
            name: make
            for name, one in own.items()
            if name not in only_told and not _is_prop(kind, name) and (make := _default(one)) is not None
        },
        told={name: one.default for name, one in declared.items() if name in only_told},
        is_told=hasattr(kind, "__post_init__"),
    )


def _sort(field: Any) -> str:
    return str(field._field_type.name)


def _default(one: Any) -> Callable[[], Any] | None:
    if one.default_factory is not dataclasses.MISSING:
        made: Callable[[], Any] = one.default_factory
        return made
    default: Any = one.default
    return None if default is dataclasses.MISSING else lambda: default


def _is_prop(kind: type, name: str) -> bool:
    return isinstance(inspect.getattr_static(kind, name, None), Prop)


def _is_value(kind: type) -> bool:
    return bool(vars(kind).get("_is_flet_value"))


def _below(kind: type) -> Iterator[type]:
    one: type
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _inner(made: Any) -> Any:
    """What `value` has put its own `__init__` around."""
    names = dict(zip(made.__code__.co_freevars, (cell.cell_contents for cell in made.__closure__ or ()), strict=True))
    return names.get("orig_init", made)


def plainer(kind: type, *names: str, **instead: Any) -> Mapping[str, FunctionType]:
    """Methods of a class without what they would tell a log that nobody reads: by far the most of what is said to it is
    made up of whole screens. `instead` of what its module names so they find something else."""
    try:
        source = inspect.getsource(inspect.getmodule(kind))  # type: ignore[arg-type]
    except OSError:  # as on a phone: there is only what was compiled
        return {}
    (written,) = (one for one in ast.parse(source).body if isinstance(one, ast.ClassDef) and one.name == kind.__name__)
    found = {**vars(sys.modules[kind.__module__]), **instead}
    exec(compile(ast.Module([_Silent().visit(written)], []), inspect.getfile(kind), "exec"), found)  # noqa: S102
    return {name: vars(found[kind.__name__])[name] for name in names}


class _Silent(ast.NodeTransformer):
    """Leaves out each line that is no more than `logger.debug(…)`."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        called = node.value
        is_debug = isinstance(called, ast.Call) and ast.unparse(called.func) == "logger.debug"
        return ast.copy_location(ast.Pass(), node) if is_debug else node
