"""What is tested of a large product: a part that meets every value, or with `--thorough` all of it.

`make test` runs the part, the same one each time; `make test-all` runs everything, as does CI each night and before a
release. A single test that only the latter runs is marked `thorough`.
"""

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

import pytest

OPTION = "--thorough"
_asked: list[bool] = []


def settle(config: pytest.Config) -> None:
    """What was asked for on the command line; before any test is imported."""
    _asked[:] = [bool(config.getoption(OPTION))]


def is_asked() -> bool:
    """Whether everything is run; not, where these are imported without pytest."""
    return any(_asked)


def sample(*dimensions: Iterable[Any]) -> list[tuple[Any, ...]]:
    """So many rows of the product that every value of every dimension is in one; with `--thorough` all rows."""
    values = [list(one) for one in dimensions]
    return list(product(*values)) if is_asked() else rotating(values)


def rotating(dimensions: Sequence[Sequence[Any]]) -> list[tuple[Any, ...]]:
    """As many rows as the longest dimension has values; the others begin again as often as they have to."""
    if not all(dimensions):
        return []
    return [tuple(one[row % len(one)] for one in dimensions) for row in range(max(map(len, dimensions)))]


def every(nth: int) -> int:
    """How far on the next one is that is looked at: each `nth` of a long row; with `--thorough` each one."""
    return 1 if is_asked() else nth


def examples(count: int) -> int:
    """How many examples are made up: `count`; with `--thorough` ten times as many."""
    return count * 10 if is_asked() else count


def keep(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked `thorough`, unless it was asked for."""
    if is_asked():
        return
    left_out = [item for item in items if item.get_closest_marker("thorough")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("thorough")]
