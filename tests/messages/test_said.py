"""A message that nobody says is no message: a translator would put it into another language for nothing."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

SOURCE = Path(__file__).resolve().parents[2] / "src"
DECLARES = {"Message", "Plural"}


def test_every_message_is_said_somewhere() -> None:
    """By its module, or by one that imports it; a test alone says nothing to anybody."""
    modules = {name_of(file): ast.parse(file.read_text("utf-8")) for file in (SOURCE / "kapjournal").rglob("*.py")}
    used = names_used(modules)
    declared = {(module, name) for module, tree in modules.items() for name in messages_of(tree)}
    assert declared, "none was found"
    assert sorted(f"{module}.{name}" for module, name in declared if name not in used[module]) == []


def name_of(file: Path) -> str:
    return ".".join(file.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


def messages_of(tree: ast.Module) -> Iterator[str]:
    """The names of a module under which there is a message, or something that holds some."""
    for node in tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        calls = (one.func for one in ast.walk(node.value) if isinstance(one, ast.Call))
        if any(isinstance(called, ast.Name) and called.id in DECLARES for called in calls):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))


def names_used(modules: dict[str, ast.Module]) -> dict[str, set[str]]:
    """What is read of each module: by itself, as `words.TITLE`, or imported by name."""
    used: dict[str, set[str]] = defaultdict(set)
    for me, tree in modules.items():
        called = dict(_imported(tree, modules, used))
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                used[me].add(node.id)
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in called:
                used[called[node.value.id]].add(node.attr)
    return used


def _imported(tree: ast.Module, modules: dict[str, ast.Module], used: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """How modules are called here; names that are imported out of one are used."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for one in node.names:
                if f"{node.module}.{one.name}" in modules:
                    yield one.asname or one.name, f"{node.module}.{one.name}"
                else:
                    used[node.module].add(one.name)
