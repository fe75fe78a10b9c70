"""The search of the journal, as what takes the cursor when it is asked for."""

import logging
from collections.abc import Callable

import flet as ft

from kapjournal.logs import suppressed

_log = logging.getLogger(__name__)


def use_times_covered(*, is_covered: bool) -> int:
    """How often the search was in sight again. A browser empties a field that was out of sight, and shows no word of
    what the app holds: so it is another field each time."""
    last: ft.MutableRef[tuple[int, bool]] = ft.use_ref((0, False))
    times, was_covered = last.current
    last.current = times + (was_covered and not is_covered), is_covered
    return int(last.current[0])


def use_search_field() -> "tuple[ft.MutableRef[ft.TextField | None], Callable[[bool], None]]":
    """Where the field is noted each time it is drawn, and what brings the cursor into it, where that is wanted."""
    drawn: ft.MutableRef[ft.TextField | None] = ft.use_ref(None)
    times, set_times = ft.use_state(0)

    async def take() -> None:
        if times and drawn.current is not None:
            # A field that has gone by then, as when the journal locked, wants no cursor.
            with suppressed(_log, "the search takes no cursor", RuntimeError, TimeoutError):
                await drawn.current.focus()

    ft.use_effect(take, [times], cleanup=lambda: None)
    return drawn, lambda wanted: set_times(lambda now: now + wanted)
