"""A course of one session as a patient lives it, by a clock that is set: what its stations have in common."""

import os
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path

from kapjournal.care.time import local_time
from kapjournal.views.words import common, elsewhere, guided, session_screen
from kapjournal.views.words import lock as lock_words
from tests.support.clocked_app import set_to
from tests.support.pictures import small
from tests.support.screens.ways import down_to
from tests.support.server import Server
from tests.support.steps import choose
from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE
from tests.tours import walking

PICTURES = os.environ.get("KAPJOURNAL_PICTURES")
"""The folder for pictures of each station, where somebody wants them."""
ZONE = "Europe/Lisbon"
SESSION_DAY = date(2027, 5, 12)
"""A Wednesday; the session begins at two in the afternoon."""
INTENTION = "To come back slowly, and to let myself be met"
WORD = "warm"
STORY = "A door in a field, and rain on the roof. I did not have to open it."
MARKED = "I did not have to open it."
STEP = "Tea on the step, before the day begins"
LETTER = "You were afraid before, and glad after."
Name = str | re.Pattern[str]


@dataclass
class Course:
    """One window on the app, the clock that the app goes by, and how many taps and seconds each way took."""

    ui: Ui
    server: Server
    clock: Path
    width: int
    """Of the window, and of the pictures."""
    name: str
    ways: list[tuple[str, int, float]] = field(default_factory=list)

    def on_day(self, day: int, hour: int, minute: int = 0) -> None:
        """It is so many days after the session, at that time; the patient opens the app and is wherever it begins."""
        set_to(self.clock, moment(day, hour, minute))
        ui = self.ui
        ui.open(self.server.url)
        locked, here = ui.field(lock_words.PASSPHRASE()), ui.button(elsewhere.USE_HERE())
        inside = ui.nav(common.TODAY()).or_(ui.button(session_screen.END_IT()))
        locked.or_(here).or_(inside).first.wait_for()
        if here.count():
            ui.tap(here)
            locked.or_(inside).first.wait_for()
        if locked.count():
            ui.type(locked, PASSPHRASE)
            ui.press("Enter")
        inside.first.wait_for()

    def today(self, *said: str) -> None:
        """Today, with all of this on it."""
        self.ui.tap(self.ui.nav(common.TODAY()))
        for words in said:
            self.ui.sees(words)

    def home(self) -> None:
        """Out of what is open, to Today."""
        walking.home(self.ui)
        self.ui.tap(self.ui.nav(common.TODAY()))

    def down_and_choose(self, name: Name) -> None:
        """A button that may lie below the edge, once nothing moves any more."""
        self.ui.settle()
        down_to(name)(self.ui)
        choose(self.ui, name)

    def skip_the_rest(self) -> None:
        """Every question that is left, until what was written can be kept."""
        ui, keep, skip = self.ui, self.ui.button(common.KEEP()), self.ui.button(guided.SKIP())
        keep.or_(skip).first.wait_for()
        while not keep.count():
            before = ui.aria()
            ui.tap(skip.last)
            ui.changes(before)

    def write(self, words: str, label: Name | None = None) -> None:
        """On the one page of the screen, or in the field whose name begins so."""
        ui = self.ui
        found = ui.role("textbox").first if label is None else ui.field(label)
        ui.type(found, words)

    def measured(self, what: str, taps: list[Name], until: Callable[[], object]) -> None:
        """Press these, wait until it is there, and keep how long it took."""
        began = time.perf_counter()
        choose(self.ui, *taps)
        until()
        self.took(what, len(taps), time.perf_counter() - began)

    def took(self, what: str, taps: int, seconds: float) -> None:
        self.ways.append((what, taps, seconds))

    def picture(self, name: str) -> None:
        """Kept where the environment says so."""
        if PICTURES:
            target = Path(PICTURES) / self.name / f"{name}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            self.ui.page.locator("#opening").wait_for(state="detached")  # it lies over the first frames
            target.write_bytes(small(self.ui.shot(), self.width))

    def table(self) -> str:
        lines = [f"{what:<44} {taps:>4} taps {seconds:>6.1f} s" for what, taps, seconds in self.ways]
        return "\n".join([f"\n{self.name}", *lines])


def begins(words: str) -> re.Pattern[str]:
    """What is pressed and begins with these words: a line about it may follow."""
    return re.compile(f"^{re.escape(words)}")


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    """So many days after the session, by the clock of where it is."""
    return local_time.near(SESSION_DAY + timedelta(days=day), clock_time(hour, minute), ZONE)
