"""With ten years in the journal nothing holds the event loop: no step of any screen takes 50 ms of the processor."""

import asyncio
from pathlib import Path
from typing import Any

import flet as ft

from kapjournal.care.demo import fill_course
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.views import ahead
from kapjournal.views.home import ROOMS
from tests.support.ten_years import fill_ten_years
from tests.support.vaults import PASSPHRASE
from tests.support.watch import LongStep, watching
from tests.views.everywhere import ADDRESSES, filled
from tests.views.indoors import NOW, Indoors, visit

SEARCHES = ("t", "the river", "zebra", "november", "sixth", "気分")


def test_no_screen_holds_the_loop(journal_data: Path) -> None:
    """Every room, the list scrolled to its end, searches, and every address, one after the other."""
    found: list[str] = []
    at = ""

    def tell(step: LongStep) -> None:
        if not any("page_harness" in place for place in step.seen_in):  # the test itself, looking for what to press
            found.append(f"{at}: {step.milliseconds} ms in {', '.join(step.seen_in)}")

    async def story(home: Indoors) -> None:
        nonlocal at
        places = {address: filled(home, address) for address in ADDRESSES}
        await asyncio.sleep(0)
        found.clear()
        for number in (1, 2, 3, 0, 1):
            at = ROOMS[number].__name__
            await press(home, home.app.rooms()[number])
        for _ in range(3):
            at = "Journal, scrolled"
            await scroll_on(home)
        for words in SEARCHES:
            at = f"search for {words}"
            field = home.app.one(ft.TextField)
            await asyncio.sleep(0)
            await home.app.type(field, words)
            await home.app.settle(100)
        at = "More"
        await press(home, home.app.rooms()[3])
        for address, place in places.items():
            at = f"to {address}"
            await home.app.go(place)
            await home.app.settle(100)
            at = f"back from {address}"
            await home.app.go("/")
            await home.app.settle(100)

    vault = Vault.unlock(vault_folder(journal_data), PASSPHRASE)
    with vault.session() as db:
        fill_ten_years(db, end=NOW, zone="UTC")
        fill_course(db, end=NOW.date(), zone="UTC")
    vault.lock()
    ahead.load()  # as the lock screen does, beside the loop
    with watching(tell):
        visit(journal_data, story)
    assert found == [], "\n".join(found)


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
