"""With ten years in the journal, no step on the way of a letter holds the event loop for 50 ms of the processor."""

import asyncio
from pathlib import Path

import flet as ft

from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.views import ahead
from tests.support.ten_years import fill_ten_years
from tests.support.vaults import PASSPHRASE
from tests.support.watch import LongStep, watching
from tests.views.indoors import NOW, Indoors, visit


def test_no_step_of_the_letter_holds_the_loop(journal_data: Path) -> None:
    """Everything is gathered, one thing is left out, and every word of it is read."""
    found: list[str] = []
    at = ""

    def tell(step: LongStep) -> None:
        if not any("page_harness" in place for place in step.seen_in):  # the test itself, looking for what to press
            found.append(f"{at}: {step.milliseconds} ms in {', '.join(step.seen_in)}")

    async def story(inside: Indoors) -> None:
        nonlocal at
        await inside.press("Everything")
        await asyncio.sleep(0)
        found.clear()
        at = "gathering"
        await inside.press("Show me the letter")
        await inside.app.until(lambda: "To my therapist" in inside.app.texts(), timeout_s=120)
        at = "leaving out"
        crosses = [str(one.label) for one in inside.app.find(ft.Semantics) if str(one.label).startswith("Leave out")]
        await inside.press(crosses[0])
        await inside.app.until(lambda: "Stays here" in inside.app.texts() and inside.lamps() != [], timeout_s=60)
        at = "reading"
        await inside.press("Read every word of it")
        await inside.app.until(lambda: bool(inside.app.find(ft.Markdown)), timeout_s=120)

    vault = Vault.unlock(vault_folder(journal_data), PASSPHRASE)
    with vault.session() as db:
        fill_ten_years(db, end=NOW, zone="UTC")
    vault.lock()
    ahead.load()  # as the lock screen does, beside the loop
    with watching(tell):
        visit(journal_data, story, route="/export")
    assert found == [], "\n".join(found)
