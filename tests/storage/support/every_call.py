"""The same thing done again and again, each time with another call that fails."""

import itertools
from collections.abc import Callable
from pathlib import Path

from tests.storage.support.damaging import Tree, plant
from tests.storage.support.faulty_calls import Faults
from tests.support.thorough import every

MODES = [(False, False), (True, False), (False, True)]
"""Late, stays: refused once, done and yet reported as refused, refused from then on."""


def every_call(quick_folder: Path, tree: Tree, try_it: Callable[[Path, Faults], None], *, nth: int = 1) -> int:
    """How many failures were looked at: of long work, at each `nth` call. `try_it` gets a fresh copy of the vault."""
    looked_at = 0
    for late, stays in MODES:
        for first in itertools.count(1, every(max(7, nth) if stays else nth)):
            folder = quick_folder / f"{late}-{stays}-{first}" / "vault"
            folder.parent.mkdir()
            plant(tree, folder)
            faults = Faults(folder.parent, first, late=late, stays=stays)
            try_it(folder, faults)
            if not faults.came:
                break
            looked_at += 1
    return looked_at
