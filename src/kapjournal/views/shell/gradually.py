"""What takes long to read, a part at a time: nothing that is pressed meanwhile has to wait for it."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Generic, TypeVar

import flet as ft

from kapjournal import messages
from kapjournal.care.trends.gradual import Gradual, Parts
from kapjournal.errors import KapJournalError
from kapjournal.logs import kind_and_place
from kapjournal.views.shell.hooks import QueryAnswer, use_subscription
from kapjournal.views.shell.services import ScreenServices

_log = logging.getLogger(__name__)

AT_A_TIME_S = 0.004
"""So long it is read in one turn of the event loop: a journal of some months is there with the first picture."""
_TURNS = 3
"""Of the event loop, from one place to the next: in one it is asked for, in the next it is drawn."""

T = TypeVar("T")


def use_gradual(
    services: ScreenServices, begin: Callable[[], Parts[T]], *depends: object, place: int = 0
) -> QueryAnswer[T]:
    """What `begin()` returns once all its parts are read; until then what it returned before, or nothing.

    Read again when `depends` change, something was kept or another language is spoken. Of several on one screen each
    has its `place`: when something was kept they read again one after the other.
    """
    version, set_version = ft.use_state(0)
    _, draw_again = ft.use_state(0)
    last: ft.MutableRef[QueryAnswer[T]] = ft.use_ref(QueryAnswer)

    async def read_again() -> None:
        await in_its_turn(place)
        set_version(lambda n: n + 1)

    use_subscription(lambda: services.on_change(lambda: services.start(read_again)))
    wanted = [version, messages.version(), *depends]
    reading: _Reading[T] = ft.use_memo(lambda: _Reading(services, begin(), last.current), wanted)

    async def go_on() -> None:
        while not reading.is_over:
            await asyncio.sleep(0)  # whatever was pressed meanwhile comes first
            reading.go_on()
        if last.current is not reading.answer:
            draw_again(lambda n: n + 1)

    ft.use_effect(go_on, wanted, cleanup=lambda: None)
    if reading.answer is not None:
        last.current = reading.answer
    answer: QueryAnswer[T] = last.current
    return answer


async def in_its_turn(place: int) -> None:
    """Lets whatever was pressed meanwhile, and what has an earlier place, be drawn first."""
    for _ in range(_TURNS * place):
        await asyncio.sleep(0)


@ft.component
def Later(draw: Callable[[], ft.Control], *, key: object = None) -> ft.Control:
    """What stands beside the first thing of a screen, once that is drawn: both in one step would hold the loop too
    long."""
    del key
    is_due, set_due = ft.use_state(False)

    async def wait() -> None:
        await in_its_turn(1)
        set_due(True)

    ft.use_effect(wait, [], cleanup=lambda: None)
    return draw() if is_due else ft.Container()


class _Reading(Generic[T]):
    """One reading, begun at once. What reads as it did before is the same answer: it need not be drawn again."""

    def __init__(self, services: ScreenServices, parts: Parts[T], before: QueryAnswer[T]) -> None:
        self._services, self._gradual, self._before = services, Gradual(parts), before
        self.answer: QueryAnswer[T] | None = None
        self.go_on()

    @property
    def is_over(self) -> bool:
        return self.answer is not None

    def go_on(self) -> None:
        """As many parts as there is time for."""
        until = time.perf_counter() + AT_A_TIME_S
        try:
            while not self._services.read(self._gradual.go_on):
                if time.perf_counter() > until:
                    return
        except KapJournalError as error:
            _log.warning("nothing to show: %s", kind_and_place(error))
            self.answer = QueryAnswer(error=error)
            return
        found = QueryAnswer(value=self._gradual.value)
        self.answer = self._before if found == self._before else found
