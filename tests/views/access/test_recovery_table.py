"""The table of recovery words, for the keyboard."""

import flet as ft
import pytest

from kapjournal.views.access.recovery_words_layout import shown
from kapjournal.views.design.tokens import LIGHT, Frame
from kapjournal.views.shell.ui_context import UiContext
from tests.support.descending import descend

WORDS = [f"word{place}" for place in range(12)]


@pytest.mark.parametrize("frame", [Frame(390, 844), Frame(320, 568, 2.0), Frame(1280, 800)])
def test_all_words_together_are_one_stop_of_the_keyboard(frame: Frame) -> None:
    """They can be selected, and Tab goes past them at once. What is copied with its numbers is understood."""
    page = shown(
        UiContext(LIGHT, frame),
        WORDS,
        in_browser=True,
        on_save=lambda: None,
        on_next=lambda: None,
        on_leave=None,
        on_help=lambda: None,
    )
    (area,) = [one for one, _ in descend(page) if isinstance(one, ft.SelectionArea)]
    told = [one.value for one, _ in descend(area) if isinstance(one, ft.Text)]
    assert set(WORDS) <= set(told)
