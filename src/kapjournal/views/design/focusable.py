"""What the keyboard can be on or led to, apart from fields."""

import flet as ft

from kapjournal.views.design.at_focus import entered, left


@ft.control
class ListedRow(ft.OutlinedButton):
    """A row of a list, from which the arrows lead to the next."""

    def init(self) -> None:
        super().init()  # type: ignore[no-untyped-call]
        self.on_focus, self.on_blur = entered, left


@ft.control
class HearsArrows(ft.OutlinedButton):
    """From where arrows lead on in another way, as through the days of a month: no list hears them meanwhile."""

    def init(self) -> None:
        super().init()  # type: ignore[no-untyped-call]
        self.on_focus, self.on_blur = entered, left


@ft.control
class Pane(ft.Container):
    """One of several beside each other: a key leads from one to the next, past all that is in it."""


@ft.control
class MapKeys(ft.KeyboardListener):
    """A map on which arrows move a point. It cannot tell whether the keyboard is on it."""
