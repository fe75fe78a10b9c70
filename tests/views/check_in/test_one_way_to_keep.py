"""Wherever a check-in is made, one function keeps it and decides what follows."""

from pathlib import Path

import pytest

from kapjournal import views

SCREENS = Path(views.__file__).parent


@pytest.mark.parametrize("verb", ["check_ins.add(", "check_ins.change(", "hard_moments.is_hard("])
def test_check_ins_are_kept_in_one_place(verb: str) -> None:
    """The check-in, the pad on Today and a practice cannot drift apart: no other module names the verb or the rule."""
    naming = [path.relative_to(SCREENS) for path in SCREENS.rglob("*.py") if verb in path.read_text("utf-8")]
    assert naming == [Path("check_in/keeping.py")]
