"""The hooks our screens share: what is stored, what ticks."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar

import flet as ft

from kapjournal import messages
from kapjournal.errors import KapJournalError
from kapjournal.logs import kind_and_place
from kapjournal.views.shell.command import Work, use_commands
from kapjournal.views.shell.journal_request import Wanted
from kapjournal.views.shell.services import Query, ScreenServices

_log = logging.getLogger(__name__)

LOOK_AGAIN_S = 20.0
"""How often a screen asks the clock what has come meanwhile."""

T = TypeVar("T")


@dataclass(frozen=True)
class QueryAnswer(Generic[T]):
    """What a query gave: a value, or the reason why there is none."""

    value: T | None = None
    error: KapJournalError | None = None


def use_value(make: Callable[[], T]) -> tuple[T, Callable[[Callable[[T], T]], None]]:
    """A state made once by `make`, and what changes it: a function from the old value to the new one."""
    return ft.use_state(make)


def use_has_changed(value: object) -> bool:
    """Whether it ever was another one since the screen came."""
    began, _ = ft.use_state(value)
    changed: ft.MutableRef[bool] = ft.use_ref(False)
    changed.current = changed.current or value != began
    return bool(changed.current)


def use_subscription(subscribe: Callable[[], Callable[[], None]]) -> None:
    """Subscribe when the screen comes, and call what `subscribe` returned when it goes."""
    stop: ft.MutableRef[Callable[[], None]] = ft.use_ref(None)

    def start() -> None:
        stop.current = subscribe()

    ft.use_effect(start, [], cleanup=lambda: stop.current and stop.current())


def use_query(services: ScreenServices, query: Query[T], *depends: object) -> QueryAnswer[T]:
    """What `query(db)` returns, read again when `depends` change, something was kept or another language is spoken."""
    version, set_version = ft.use_state(0)

    use_subscription(lambda: services.on_change(lambda: set_version(lambda n: n + 1)))

    answer: QueryAnswer[T] = ft.use_memo(lambda: _asked(services, query), [version, messages.version(), *depends])
    return answer


def use_fact(services: ScreenServices, query: Query[T], *depends: object) -> QueryAnswer[T]:
    """The same for what seldom changes, on a screen that costs much: it is drawn again where the answer is another."""
    version, set_version = ft.use_state(0)
    latest: ft.MutableRef[tuple[Query[T], QueryAnswer[T]]] = ft.use_ref(None)
    answer: QueryAnswer[T] = ft.use_memo(lambda: _asked(services, query), [version, messages.version(), *depends])
    latest.current = query, answer

    def look() -> None:
        asked, before = latest.current
        if _asked(services, asked) != before:
            set_version(lambda n: n + 1)

    use_subscription(lambda: services.on_change(look))
    return answer


def _asked(services: ScreenServices, query: Query[T]) -> QueryAnswer[T]:
    try:
        return QueryAnswer(value=services.read(query))
    except KapJournalError as error:
        _log.warning("nothing to show: %s", kind_and_place(error))
        return QueryAnswer(error=error)


def use_wanted(services: ScreenServices, fulfil: Callable[[Wanted], None]) -> None:
    """For the room of the journal: what is wanted of it when it comes, and while it is there."""
    latest: ft.MutableRef[Callable[[Wanted], None]] = ft.use_ref(None)
    latest.current = fulfil

    def look() -> None:
        if wanted := services.journal_request.take():
            latest.current(wanted)

    ft.use_effect(look, [])
    use_subscription(lambda: services.journal_request.on_wanted(look))


def use_action(work: Work, services: ScreenServices) -> tuple[Callable[[], None], bool]:
    """The one action of a screen that takes time: (what to press, whether it is running)."""
    commands = use_commands(services)
    return commands("it", work), bool(commands.busy)


def use_ticks(services: ScreenServices, on_tick: Callable[[], None], *, running: bool = True) -> None:
    """Call `on_tick` every `LOOK_AGAIN_S` seconds while `running`, and as soon as the app is in sight again: a night
    may have passed. Stops with the screen."""

    async def tick() -> None:
        while running:
            await asyncio.sleep(LOOK_AGAIN_S)
            on_tick()

    ft.use_effect(tick, [running], cleanup=lambda: None)
    use_subscription(lambda: services.on_return(on_tick))


def use_minute(services: ScreenServices, every: timedelta = timedelta(minutes=1)) -> int:
    """The number of the present minute, or of what comes `every` so often: a query of this moment depends on it."""

    def now() -> int:
        return int(services.now().timestamp() // every.total_seconds())

    minute, change = use_value(now)
    use_ticks(services, lambda: change(lambda _: now()))
    return minute
