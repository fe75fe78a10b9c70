"""With ten years in the journal, no step on the way of a letter holds the event loop for 50 ms of the processor."""

import asyncio
from pathlib import Path

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.sharing.handoff.date_ranges import Span
from kapjournal.views.words import export as words
from tests.views.indoors import Indoors
from tests.views.walking_twice import Walk, long_steps, with_ten_years

pytestmark = pytest.mark.once


def test_no_step_of_the_letter_holds_the_loop(journal_data: Path) -> None:
    """Everything is gathered, one thing is left out, and every word of it is read."""
    with_ten_years(journal_data)
    found = long_steps(journal_data, _to_the_last_word, route=routes.Export())
    assert found == [], "\n".join(found)


async def _to_the_last_word(inside: Indoors, walk: Walk) -> None:
    await inside.press(words.SPANS[Span.EVERYTHING]())
    await asyncio.sleep(0)
    walk.begin("gathering")
    await inside.press(words.SHOW())
    await inside.app.until(lambda: words.TO() in inside.app.texts(), timeout_s=120)
    walk.at = "leaving out"
    crosses = [
        str(one.label) for one in inside.app.find(ft.Semantics) if str(one.label).startswith(words.LEAVE_OUT(title=""))
    ]
    await inside.press(crosses[0])
    await inside.app.until(lambda: words.STAYS_HERE() in inside.app.texts() and inside.lamps() != [], timeout_s=60)
    walk.at = "reading"
    await inside.press(words.READ())
    await inside.app.until(lambda: bool(inside.app.find(ft.Markdown)), timeout_s=120)
