"""With ten years in the journal nothing holds the event loop: no step of any screen takes 50 ms of the processor."""

import asyncio
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.views.shell.home import ROOMS
from tests.support.thorough import every
from tests.views.everywhere import ROUTES, filled
from tests.views.indoors import Indoors
from tests.views.walking_twice import Walk, long_steps, with_ten_years

pytestmark = pytest.mark.once

SEARCHES = ("November 20", "t", "the river", "zebra", "november", "sixth", "気分")


def test_no_screen_holds_the_loop(journal_data: Path) -> None:
    """Every room, the list scrolled to its end, searches, and every third address, one after the other."""
    with_ten_years(journal_data)
    found = long_steps(journal_data, _everywhere)
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("width", [pytest.param(1280, marks=pytest.mark.thorough), 1600])
def test_no_room_of_a_wide_window_holds_the_loop(journal_data: Path, width: int) -> None:
    """Where two or three of them stand side by side, and while the list is searched."""
    with_ten_years(journal_data)
    found = long_steps(journal_data, _rooms, width=width)
    assert found == [], "\n".join(found)


async def _everywhere(home: Indoors, walk: Walk) -> None:
    places = [filled(home, kind) for kind in ROUTES[:: every(3)]]
    await _rooms(home, walk)
    walk.at = "More"
    await press(home, home.app.rooms()[3])
    for place in places:
        walk.at = f"to {place.pattern()}"
        await home.open(place)
        await home.app.settle(100)
        walk.at = f"back from {place.pattern()}"
        await home.open(routes.Home())
        await home.app.settle(100)


async def _rooms(home: Indoors, walk: Walk) -> None:
    await asyncio.sleep(0)
    walk.begin("the rooms")
    for number in (1, 2, 3, 0, 1):
        walk.at = ROOMS[number].__name__
        await press(home, home.app.rooms()[number])
    for _ in range(3):
        walk.at = "Journal, scrolled"
        await scroll_on(home)
    for words in SEARCHES:
        walk.at = f"search for {words}"
        field = home.app.one(ft.TextField)
        await asyncio.sleep(0)
        await home.app.type(field, words)
        await home.app.settle(100)


async def scroll_on(home: Indoors) -> None:
    """To where more is read."""
    (listed,) = [one for one in home.app.find(ft.ListView) if one.on_scroll]
    end = {"pixels": 4000.0, "min_scroll_extent": 0.0, "max_scroll_extent": 4000.0, "viewport_dimension": 600.0}
    await asyncio.sleep(0)  # finding it was no step of the app
    await home.app.fire(listed, "scroll", {"event_type": "end", **end})
    await home.app.settle(100)


async def press(home: Indoors, control: Any) -> None:
    await asyncio.sleep(0)
    await home.app.click(control)
    await home.app.settle(100)
