"""Rows that are made once: what the app has drawn is what its client shows, however they move."""

from collections.abc import Callable

import flet as ft
import pytest

from kapjournal.views.design.long_list import use_rows
from tests.support.page_harness import opened, run
from tests.support.told_client import ToldClient

Shown = tuple[tuple[str, ...], tuple[str, ...]]
"""What stands above the rows, and the rows."""
BEFORE: Shown = ((), ("one", "two", "three", "four"))


@ft.component
def Page(hold: Callable[[Callable[[Shown], None]], None]) -> ft.Control:
    (above, items), show = ft.use_state(BEFORE)
    hold(show)
    rows, _ = use_rows(items, _row, ui="light")
    return ft.Column([*(ft.Column([ft.Text(word)]) for word in above), *rows, ft.Column()])


def _row(item: str) -> ft.Control:
    """Of as many parts as its name has letters: rows are of different shapes."""
    return ft.Column([ft.Text(item), *(ft.Container(ft.Text(letter)) for letter in item), ft.Row([ft.Text(item)])])


@pytest.mark.parametrize(
    "after",
    [
        (("choose",), BEFORE[1]),
        (("choose", "between"), BEFORE[1]),
        ((), ("two", "three", "four")),
        ((), ("zero", "one", "two", "three", "four")),
        ((), ("one", "two", "3", "four")),
        ((), ("four", "three", "two", "one")),
        (("choose",), ("two", "four", "five", "one")),
    ],
    ids=lambda after: " ".join(map("+".join, after)),
)
def test_rows_that_move_are_shown_as_they_are(after: Shown) -> None:
    """Also the very same row at another place: under something new, or after another has gone."""

    async def story() -> None:
        shows = list[Callable[[Shown], None]]()
        async with opened(lambda page: page.render(Page, shows.append), kind=ToldClient) as app:
            for shown in (after, BEFORE, after):
                shows[-1](shown)
                await app.settle()
                assert [text for text in app.texts() if len(text) > 1 or text == "3"] == _words(shown)
                assert list(app.client.faults()) == []

    run(story())


def _words(shown: Shown) -> list[str]:
    above, items = shown
    return [*above, *(word for item in items for word in ([item, item] if len(item) > 1 else [item] * 3))]
