"""No error ends in silence: one that is caught and not raised again is logged by its kind, or is an ordinary answer."""

import ast
import io
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import kapjournal

pytestmark = pytest.mark.once

SOURCE = Path(kapjournal.__file__).parent
ORDINARY = {
    # "Is it there?", and no.
    "AttributeError", "FileNotFoundError", "ImportError", "IndexError", "KeyError", "LookupError", "NotADirectoryError",
    "StopIteration", "ZoneInfoNotFoundError",
    # "Can this be read as that?", and no.
    "AgeKeyMalformed", "AgeKeyUnsupported", "ContentError", "ImpossibleDate", "InvalidTag", "OverflowError",
    "RecursionError", "TypeError", "UnicodeDecodeError", "ValueError", "argparse.ArgumentError", "struct.error",
    # The end, as it was asked for.
    "Ended", "KeyboardInterrupt", "asyncio.CancelledError",
}  # fmt: skip
"""What somebody asks, and gets as an answer. A comment in its handler says what it means there."""
TELLING = {"_told", "calm"}
"""Functions that log the error they are given and make a sentence of it."""
RAISING = {"_refuse"}
"""Functions that never return."""
OUTSIDE = {
    "content/__main__.py": "a tool for whoever writes the content: it prints the error itself",
    "logs.py": "it is what logs",
}


@dataclass(frozen=True)
class Caught:
    """One `except` or `suppress`: what it catches, and what it does."""

    kinds: tuple[str, ...]
    body: list[ast.stmt]
    commented: bool

    def calls(self, *names: str) -> bool:
        """Whether one of these functions is called, or a method of one of these objects."""
        called = [ast.unparse(node.func) for part in self.body for node in ast.walk(part) if isinstance(node, ast.Call)]
        return any(name.partition(".")[0] in names for name in called)

    @property
    def raises(self) -> bool:
        return any(isinstance(node, ast.Raise) for part in self.body for node in ast.walk(part))

    @property
    def is_right(self) -> bool:
        if self.raises or self.calls("_log", *TELLING, *RAISING):
            return True
        return set(self.kinds) <= ORDINARY and self.commented


def caught_in(source: str) -> Iterator[tuple[int, Caught]]:
    """Every place in a module where an error ends, with its line."""
    comments = {
        token.start[0]
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ExceptHandler):
            lines = range(node.lineno - 1, (node.end_lineno or node.lineno) + 1)
            yield node.lineno, Caught(_kinds([node.type]), node.body, not comments.isdisjoint(lines))
        elif isinstance(node, ast.With | ast.AsyncWith):
            for call in (item.context_expr for item in node.items if isinstance(item.context_expr, ast.Call)):
                if ast.unparse(call.func) in ("suppress", "contextlib.suppress"):
                    lines = range(node.lineno - 1, node.body[0].lineno + 1)
                    yield node.lineno, Caught(_kinds([*call.args]), [], not comments.isdisjoint(lines))


def _kinds(caught: list[ast.expr | None]) -> tuple[str, ...]:
    one_by_one = [each for kind in caught for each in (kind.elts if isinstance(kind, ast.Tuple) else [kind])]
    return tuple(ast.unparse(kind) if kind else "everything" for kind in one_by_one)


def silent(source: str) -> list[str]:
    return [f"line {line}: {', '.join(caught.kinds)}" for line, caught in caught_in(source) if not caught.is_right]


@pytest.mark.parametrize(
    "swallowed",
    [
        "try:\n    act()\nexcept OSError:\n    pass  # it will be all right",
        "try:\n    act()\nexcept:\n    pass",
        "def f():\n    try:\n        act()\n    except (FileNotFoundError, StorageError):\n        return None",
        "for _ in x:\n    try:\n        act()\n    except Exception as error:\n        continue",
        "with suppress(RuntimeError):  # never mind\n    act()",
        "with contextlib.suppress(ValueError, KapJournalError), act():\n    act()",
        "try:\n    act()\nexcept ValueError:\n    pass",
        "with suppress(KeyError):\n    act()",
    ],
)
def test_what_is_swallowed_is_found(swallowed: str) -> None:
    """A broad one without a line in the log, however it is commented; an ordinary one without a comment."""
    assert len(silent(swallowed)) == 1


@pytest.mark.parametrize(
    "told",
    [
        "try:\n    act()\nexcept OSError as error:\n    _log.debug('%s', kind_and_place(error))",
        "try:\n    act()\nexcept OSError as error:\n    raise StorageFailed() from error",
        "try:\n    act()\nexcept KapJournalError as error:\n    set_problem(calm(error))",
        "try:\n    act()\nexcept ValueError:\n    pass  # it is no number",
        "# there may be none\nwith suppress(KeyError):\n    act()",
        "with suppressed(_log, 'nothing is tidied', OSError):\n    act()",
    ],
)
def test_what_is_told_is_none(told: str) -> None:
    """What is logged, raised on, said to the patient by way of the log, or an ordinary answer that says what it is."""
    assert silent(told) == []


def in_modules(look: Callable[[str], list[str]]) -> dict[str, list[str]]:
    """What is found in the source of each module in which something is."""
    found = {path.relative_to(SOURCE).as_posix(): look(path.read_text("utf-8")) for path in SOURCE.rglob("*.py")}
    return {module: places for module, places in sorted(found.items()) if places}


def test_no_module_swallows_an_error() -> None:
    """Not one, but for those with a reason of their own."""
    found = in_modules(silent)
    assert {module: found[module] for module in found if module not in OUTSIDE} == {}
    assert set(found) == set(OUTSIDE)


def talkative(source: str) -> list[str]:
    """Log calls that may say more than fixed words, kinds, counts and durations."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    logged = [call for call in calls if ast.unparse(call.func).startswith("_log.")]
    return [f"line {call.lineno}" for call in logged if not _is_discreet(call)]


def _is_discreet(call: ast.Call) -> bool:
    fixed = isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    given = [ast.unparse(node) for node in call.args[1:]]
    loose = any(isinstance(node, ast.JoinedStr) for part in call.args for node in ast.walk(part))
    loose |= any(said in ("error", "exc") or said.startswith(("str(", "repr(", "vars(")) for said in given)
    return fixed and not loose and not call.keywords and not ast.unparse(call.func).endswith(".exception")


@pytest.mark.parametrize(
    "call",
    [
        "_log.info(f'{text} was kept')", "_log.info('kept: %s', error)", "_log.info('kept: %s', str(error))",
        "_log.error('failed', exc_info=True)", "_log.exception('failed')", "_log.info(text)",
    ],
)  # fmt: skip
def test_a_talkative_line_is_found(call: str) -> None:
    """What quotes an error, a traceback, or a text that was put together."""
    assert talkative(call) == ["line 1"]


def test_no_module_says_too_much() -> None:
    """Fixed words, kinds, counts and durations."""
    assert in_modules(talkative) == {}
