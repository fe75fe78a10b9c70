"""A line begins with a large letter, whatever stands before it unseen."""

from kapjournal.messages.casing import at_start
from kapjournal.messages.isolation import isolated


def test_a_line_begins_large() -> None:
    assert at_start("this morning") == "This morning"
    assert at_start("") == ""


def test_a_mark_of_direction_is_no_letter() -> None:
    """Where words of two directions meet, the first of them is set apart by a mark that nobody sees."""
    mark = isolated("א")[0]
    assert at_start(f"{mark}calm, א") == f"{mark}Calm, א"
