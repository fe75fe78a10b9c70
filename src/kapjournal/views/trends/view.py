"""What every card of Trends is told: how wide it is, which range is chosen, and the ways out of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import flet as ft

from kapjournal.care.trends.span import Span
from kapjournal.runtime.listeners import Listeners
from kapjournal.views.shell.gradually import in_its_turn
from kapjournal.views.shell.hooks import use_subscription
from kapjournal.views.shell.services import ScreenServices


class ChosenSpan:
    """The range of days that is looked at. Only the cards that show it are drawn again when another one is chosen."""

    def __init__(self) -> None:
        self.span = Span.THREE_MONTHS
        self._on_change = Listeners()

    def choose(self, span: Span) -> None:
        self.span = span
        self._on_change.tell()

    def on_change(self, look: Callable[[], None]) -> Callable[[], None]:
        """Call `look` each time another one is chosen, until the returned function is called."""
        return self._on_change.add(look)


@dataclass(frozen=True)
class Seen:
    place: int
    """Among the cards, from 0."""
    chosen: ChosenSpan
    width: float
    on_day: Callable[[date], None]
    """To a day or a month of the journal's calendar."""


def use_span(seen: Seen, services: ScreenServices) -> Span:
    """The range as it is chosen; several cards follow it one after the other."""
    span, set_span = ft.use_state(seen.chosen.span)

    async def follow() -> None:
        await in_its_turn(seen.place)
        set_span(seen.chosen.span)

    use_subscription(lambda: seen.chosen.on_change(lambda: services.start(follow)))
    return span
