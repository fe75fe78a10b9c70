"""Trends on a desk: two panes, each of which scrolls by itself; in a narrower window the right one goes under."""

from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal.views.design.panes import GAP, has_panes, rail_width
from kapjournal.views.design.tokens import LIGHT, Frame
from kapjournal.views.journal import journal_layout
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.trends import trends_layout
from kapjournal.views.words import trends as words
from tests.support.descending import descend
from tests.views.indoors import Indoors
from tests.views.trends.test_trends import around, days, on_trends

WAY = ((1280.0, 800.0), (700.0, 800.0), (390.0, 844.0), (1600.0, 900.0))


def lay(db: Session) -> None:
    days(*[0.0] * 30)(db)
    for ago in (400, 60, 40):
        around(db, ago, 0.0, 0.4)


def scrolling(home: Indoors) -> list[ft.Column]:
    """Whatever moves by itself on this screen, with the cards of Trends in it."""
    found = [one for one in home.app.find(ft.Column) if one.scroll and one.expand]
    return [one for one in found if not any(one is not other and one in _within(other) for other in found)]


def _within(column: ft.Column) -> list[object]:
    return [control for control, _ in descend(column)]


@pytest.mark.parametrize(
    ("width", "scale", "count"),
    [(390, 1.0, 1), (1099, 1.0, 1), (1100, 1.0, 2), (1600, 1.0, 2), (1600, 2.0, 1), (1600, 1.4, 2), (1280, 1.3, 1)],
)
def test_panes_as_the_width_and_the_text_allow(journal_data: Path, width: int, scale: float, count: int) -> None:
    """Two from 1100 px on; with larger text a window holds as much less."""

    async def story(home: Indoors) -> None:
        await home.enlarge(scale)
        await home.app.settle(60)
        assert len(scrolling(home)) == count

    on_trends(journal_data, lay, story, width=width)


def test_what_was_chosen_stays_through_all_widths(journal_data: Path) -> None:
    """A table instead of a chart, another year: 1600, 1280, 700, 390 and back."""

    async def story(home: Indoors) -> None:
        await home.press(words.YEAR_BEFORE())
        await home.app.click(home.app.find(ft.TextButton, words.SHOW_TABLE())[0])
        await home.app.settle(60)
        shown = home.app.texts()
        assert words.SHOW_CHART() in [button.content for button in home.app.find(ft.TextButton)]
        for width, height in WAY:
            await home.resize(width, height)
            await home.app.settle(60)
            assert any(said.startswith("Days with check-ins in 2025") for said in home.app.texts())
            assert words.SHOW_CHART() in [button.content for button in home.app.find(ft.TextButton)]
        assert home.app.texts() == shown

    on_trends(journal_data, lay, story, width=1600, height=900)


@pytest.mark.parametrize("width", [800, 1100, 1280, 1600])
def test_the_cards_end_where_the_head_of_the_room_ends(width: int) -> None:
    """All that the window has for it is used, but for one column: that is no wider than a line may be."""
    ui = UiContext(LIGHT, Frame(width, 800))
    room = journal_layout.shared(ui.frame)
    inner = width - rail_width(ui.frame) - 1 - room.left - room.right
    main, beside = trends_layout.widths(ui)
    assert (main + GAP + beside if has_panes(ui.frame) else main) == pytest.approx(inner, abs=0.5)
