"""The same walk through the app twice under a watch: what holds the event loop both times is no accident."""

import shutil
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from kapjournal.care.demo import fill_course
from kapjournal.views.shell import preload as ahead
from tests.support.quicker import as_in_the_app
from tests.support.ten_years import fill_ten_years
from tests.support.vaults import make_vault
from tests.support.watch import LongStep, watching
from tests.views.indoors import NOW, Indoors, visit

FIRST_USE_MS = 250
"""What is compiled or read at its first use, once for as long as the app runs, may take so long and not longer."""


class Walk:
    """One walk: where it is `at` now, and the longest step at each place."""

    def __init__(self) -> None:
        self.at = ""
        self.longest: dict[str, LongStep] = {}

    def begin(self, at: str) -> None:
        """What was before this was no step of the app."""
        self.longest.clear()
        self.at = at

    def tell(self, step: LongStep) -> None:
        # A test that looks for what to press is no step of the app.
        if not any("page_harness" in place for place in step.seen_in):
            before = self.longest.get(self.at)
            if before is None or before.milliseconds < step.milliseconds:
                self.longest[self.at] = step


Story = Callable[[Indoors, Walk], Awaitable[None]]


def with_ten_years(data: Path) -> None:
    """Ten years in `data`, the made-up course besides, and everything loaded that is loaded at the door."""
    laid = _laid(data.parents[2])
    shutil.rmtree(data)
    shutil.copytree(laid, data)
    ahead.load()


def _laid(run: Path) -> Path:
    """The folder below that of all tests of this run in which they are; who comes first lays them."""
    whole = run / "ten-years"
    if whole.exists():
        return whole
    begun = Path(tempfile.mkdtemp(dir=run))
    vault, _ = make_vault(begun)
    with vault.session() as db:
        fill_ten_years(db, end=NOW, zone="UTC")
        fill_course(db, end=NOW.date(), zone="UTC")
    vault.lock()
    with suppress(OSError):  # another worker was as quick
        begun.rename(whole)
    return whole


async def _walked(story: Story, walk: Walk, inside: Indoors) -> None:
    await story(inside, walk)


def long_steps(data: Path, story: Story, **how: Any) -> list[str]:
    """A line for each place that held the loop in both walks, or far too long in the first."""
    walks = Walk(), Walk()
    for walk in walks:
        if walk is not walks[0] and not walks[0].longest:
            break  # nothing was long, so there is nothing to see again
        with as_in_the_app(), watching(walk.tell):
            visit(data, partial(_walked, story, walk), **how)
    first, again = (walk.longest for walk in walks)
    return [
        f"{at}: {step.milliseconds} ms in {', '.join(step.seen_in)}"
        for at, step in first.items()
        if at in again or step.milliseconds > FIRST_USE_MS
    ]
