"""Which day is being read while a list is scrolled: the line over it that says so, without drawing the list again.

The client has no headings that stay. It says how tall each row came out, and how far the list was pushed: so the day
that lies at the top is known, and a line over the list covers its own heading exactly.
"""

from collections.abc import Callable, Sequence
from datetime import date

import flet as ft

from kapjournal.runtime.listeners import Listeners
from kapjournal.views.design import tokens as t
from kapjournal.views.design.insets import insets
from kapjournal.views.design.text import text
from kapjournal.views.journal.folded_lines import Shown, ShownDay
from kapjournal.views.shell.hooks import use_subscription
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import journal as words

USUAL = 80.0
"""How tall a row is taken to be until the client has said so; above what is seen all have been drawn."""


class DayAtTop:
    """The heights of the rows of one list, and the day at its top; None while its first heading is in sight."""

    def __init__(self) -> None:
        self.day: date | None = None
        self._rows: Sequence[Shown] = ()
        self._window = 0
        self._above = 0.0
        self._heights: dict[Shown, float] = {}
        self._on_change = Listeners()

    def lists(self, rows: Sequence[Shown], window: int) -> None:
        """What is listed from now on; another window begins at its top."""
        if window != self._window or not any(isinstance(row, ShownDay) and row.day == self.day for row in rows):
            self.day = None
        self._rows, self._window = rows, window
        self._heights = {row: self._heights[row] for row in rows if row in self._heights}

    def measured(self, row: Shown | None, height: float) -> None:
        """`row` came out so tall; None for what stands above all of them."""
        if row is None:
            self._above = height
        else:
            self._heights[row] = height

    def scrolled(self, pixels: float) -> None:
        day = self._at(pixels)
        if day != self.day:
            self.day = day
            self._on_change.tell()

    def on_change(self, look: Callable[[], None]) -> Callable[[], None]:
        """Call `look` each time another day is at the top, until the returned function is called."""
        return self._on_change.add(look)

    def _at(self, pixels: float) -> date | None:
        found, top = None, self._above
        for row in self._rows:
            if top >= pixels:
                break
            found = row.day if isinstance(row, ShownDay) else found
            top += self._heights.get(row, USUAL)
        return found


@ft.component
def TopLine(at_top: DayAtTop, today: date, *, key: object = None) -> ft.Control:
    """Silent: a screen reader has the headings of the list itself, and hears nothing while it scrolls."""
    del key
    ui = use_ui()
    _, draw_again = ft.use_state(0)
    use_subscription(lambda: at_top.on_change(lambda: draw_again(lambda times: times + 1)))
    line = day_line(ui, words.day(at_top.day, today)) if at_top.day else ft.Container()
    return ft.Semantics(exclude_semantics=True, content=line)


def day_line(ui: UiContext, name: str, *, heading: bool = False) -> ft.Control:
    """The name of a day over its lines; the one that stays looks the same."""
    p = ui.palette
    said = text(name, t.SMALL_LABEL, p.ink_soft, heading=2 if heading else None)
    return ft.Container(said, bgcolor=p.paper, padding=insets(start=t.S2, end=t.S2, top=t.S3, bottom=t.S1))
