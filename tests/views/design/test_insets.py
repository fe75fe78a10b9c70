"""Sides change places where a language runs from right to left; rows do so by themselves, what is measured does not."""

import ast
from collections.abc import Iterator
from pathlib import Path

import flet as ft
import pytest

from kapjournal import messages, views
from kapjournal.messages import tags
from kapjournal.views.design.insets import at_start, insets, line_at_end, line_at_start

VIEWS = Path(views.__path__[0])
SIDED = ("Padding.only", "Padding", "Margin.only", "Margin", "Border", "Border.only")
CHOSEN = ("insets", "at_start", "line_at_start", "line_at_end")
MEASURED = {
    "design/insets.py": "it is where sides are chosen",
    "sharing/export_review_layout.py": "the name of a part that was left out, whose line stands at its side",
    "sharing/reading_layout.py": "a quotation in Markdown, whose style knows no other sides",
}


def test_left_is_where_lines_begin() -> None:
    """In English."""
    assert insets(start=1, end=2, top=3, bottom=4) == ft.Padding(left=1, right=2, top=3, bottom=4)
    mark = at_start(ft.Container(), 7)
    assert (mark.left, mark.right) == (7, None)
    assert (line_at_start("red").left, line_at_end("red").right) == (ft.BorderSide(1, "red"),) * 2


def test_right_is_where_lines_begin() -> None:
    """In a language that runs from right to left."""
    messages.use(tags.MIRRORED)
    assert insets(start=1, end=2, top=3, bottom=4) == ft.Padding(left=2, right=1, top=3, bottom=4)
    mark = at_start(ft.Container(), 7)
    assert (mark.left, mark.right) == (None, 7)
    assert (line_at_start("red").right, line_at_end("red").left) == (ft.BorderSide(1, "red"),) * 2


def _files() -> list[str]:
    return sorted(path.relative_to(VIEWS).as_posix() for path in VIEWS.rglob("*.py"))


@pytest.mark.once
def test_no_screen_says_left_or_right() -> None:
    """What is measured from a side says start or end; a place in a picture is neither."""
    wrong = [f"{name}:{line}" for name in _files() if name not in MEASURED for line in _sided(name)]
    assert wrong == []


@pytest.mark.once
def test_no_side_is_chosen_before_the_language_is() -> None:
    """A constant would keep the side of the language at the start."""
    wrong = [f"{name}:{line}" for name in _files() for line in _at_import(name)]
    assert wrong == []


def _sided(name: str) -> Iterator[int]:
    for node in ast.walk(ast.parse((VIEWS / name).read_text("utf-8"))):
        if not isinstance(node, ast.Call) or ast.unparse(node.func).removeprefix("ft.") not in SIDED:
            continue
        if {"left", "right"} & {keyword.arg for keyword in node.keywords}:
            yield node.lineno


def _at_import(name: str) -> Iterator[int]:
    tree = ast.parse((VIEWS / name).read_text("utf-8"))
    inside = {id(node) for part in ast.walk(tree) if isinstance(part, _LATER) for node in ast.walk(part)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in CHOSEN and id(node) not in inside:
            yield node.lineno


_LATER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
