"""One press too many: both taps of a hand that trembles, and what came of them."""

import asyncio
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from kapjournal.views.design import pressing
from kapjournal.views.shell.services import ScreenServices
from tests.views.indoors import Indoors

CALLS = ("push_route", "launch_url", "set")
"""What is asked of the device: another screen, a call, a number to paste."""
LONGEST_S = 60.0
"""For work in a thread, on a machine with much else to do."""


@dataclass
class Seen:
    """What came of a press: what was kept, but for drafts, chosen for the device, and said."""

    kept: list[object] = field(default_factory=list)
    chosen: list[object] = field(default_factory=list)
    said: list[object] = field(default_factory=list)
    outside_a_command: list[object] = field(default_factory=list)
    """Kept by a press itself, whose work an earlier drawing than the one that was pressed may have made."""


@contextmanager
def watched() -> Iterator[Seen]:
    """What comes of all that is pressed meanwhile."""
    seen = Seen()
    keep, prefer, say = ScreenServices.run, ScreenServices.prefer, ScreenServices.say

    def kept(self: ScreenServices, verb: Any, then: Any = None, *, quietly: bool = False) -> bool:
        if not quietly:
            seen.kept.append(verb)
            seen.outside_a_command += [verb] if is_from_a_press() else []
        return keep(self, verb, then, quietly=quietly)

    def preferred(self: ScreenServices, **chosen: str) -> None:
        seen.chosen.append(chosen)
        seen.outside_a_command += [chosen] if is_from_a_press() else []
        prefer(self, **chosen)

    def said(self: ScreenServices, words: str, **offered: Any) -> None:
        seen.said.append(words)
        say(self, words, **offered)

    with (
        patch.object(ScreenServices, "run", kept),
        patch.object(ScreenServices, "prefer", preferred),
        patch.object(ScreenServices, "say", said),
    ):
        yield seen


def is_from_a_press() -> bool:
    """Whether the handler of a tap is what asks; a command begins later, in a task of its own."""
    return any(frame.f_code.co_filename == pressing.__file__ for frame, _ in traceback.walk_stack(None))


async def twice(home: Indoors, control: Any) -> None:
    """Both taps are there before anything is drawn; what they begin in a thread is over in the end."""
    tap = home.app.session.dispatch_event
    with elsewhere() as working:
        await asyncio.gather(tap(control._i, "click", None), tap(control._i, "click", None))
        await home.app.settle(40)
        await home.app.until(lambda: not working, LONGEST_S)
    home.app.check()


@contextmanager
def elsewhere() -> Iterator[list[object]]:
    """What is being worked at in threads."""
    working, to_thread = list[object](), asyncio.to_thread

    async def counted(work: Any, *arguments: Any, **named: Any) -> Any:
        working.append(work)
        try:
            return await to_thread(work, *arguments, **named)
        finally:
            working.remove(work)

    with patch.object(asyncio, "to_thread", counted):
        yield working


def to_press(home: Indoors) -> list[Any]:
    """All that can be pressed. Each of them is made to be pressed once, whatever it does."""
    controls: list[Any] = [
        control
        for control in home.app.walk()
        if getattr(control, "on_click", None) is not None and not getattr(control, "disabled", False)
    ]
    assert {control.on_click.__qualname__ for control in controls} <= {"once.<locals>.press"}
    return controls


def looks(home: Indoors) -> tuple[object, ...]:
    """Where one is, what is read there and what can be pressed: the next can be pressed where this has not changed."""
    return home.where(), home.app.texts(), len(to_press(home))


async def pressed_twice(home: Indoors, control: Any) -> bool:
    """Whether anything was kept; never twice. Nor is anything else done twice."""
    shown, before = home.app.texts(), {call: len(home.app.client.named(call)) for call in CALLS}
    with watched() as seen:
        await twice(home, control)
    calls = {call: home.app.client.named(call)[count:] for call, count in before.items()}
    assert all(len(made) <= 1 for made in (*calls.values(), seen.kept, seen.chosen, seen.said)), (calls, seen, shown)
    assert seen.outside_a_command == [], shown
    return bool(seen.kept or seen.chosen)
