"""Text runs as its first letter does."""

import flet as ft
import pytest

from kapjournal.views.design import tokens as t
from kapjournal.views.design.direction import runs, runs_right_to_left
from kapjournal.views.design.text import text
from tests.support.descending import descend


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A walk by the river.", False),
        ("שלום, הלכתי לאט.", True),
        ("مرحبا. كان النهر واسعا.", True),
        ("12:30 שלום", True),
        ("12:30 hello שלום", False),
        ("“… שלום”", True),
        ("🌙 سلام", True),
        ("1, 2, 3.", False),
        ("", False),
    ],
)
def test_the_first_letter_says_which_way(words: str, expected: bool) -> None:
    assert runs_right_to_left(words) is expected


def test_each_paragraph_by_itself() -> None:
    """A blank line stays with what is above it, and nothing is lost."""
    words = "Rain.\n\nשלום.\nעוד שורה.\nAnd back."
    pieces = runs(words)
    assert pieces == [("Rain.\n", False), ("שלום.\nעוד שורה.", True), ("And back.", False)]
    assert "\n".join(piece for piece, _ in pieces) == words


def test_a_text_is_laid_out_so() -> None:
    """On the screen, each piece on the side where it begins."""
    shown = [each for each, _ in descend(text("Rain.\nשלום.", t.JOURNAL, "#000000")) if isinstance(each, ft.Text)]
    assert [(each.value, each.rtl) for each in shown] == [("Rain.", False), ("שלום.", True)]
    (alone,) = [each for each, _ in descend(text("שלום.", t.JOURNAL, "#000000")) if isinstance(each, ft.Text)]
    assert (alone.rtl, alone.text_align) == (True, ft.TextAlign.START)
