"""How much room a window has for panes."""

import pytest

from kapjournal.views.design import panes
from kapjournal.views.design.tokens import Frame


@pytest.mark.parametrize(
    ("width", "scale", "list_beside", "has_panes"),
    [
        (719, 1.0, False, False),
        (720, 1.0, True, False),
        (1099, 1.0, True, False),
        (1100, 1.0, True, True),
        (1100, 0.8, True, True),
        (1100, 1.1, True, False),
        (1280, 2.0, False, False),
        (1600, 2.0, True, False),
        (2200, 2.0, True, True),
    ],
)
def test_a_window_holds_as_much_less_as_its_text_is_larger(
    width: float, scale: float, list_beside: bool, has_panes: bool
) -> None:
    """Smaller text than usual makes no room: what is drawn keeps its size."""
    frame = Frame(width, 800, scale)
    assert panes.has_list_beside(frame) is list_beside
    assert panes.has_panes(frame) is has_panes
