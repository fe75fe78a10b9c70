"""What a device can do for somebody who does not look at it: stay awake, and give a small tap."""

import logging
from collections.abc import Awaitable, Callable

import flet as ft

from kapjournal.logs import suppressed
from kapjournal.views.shell.saving import is_phone
from kapjournal.views.shell.services import ScreenServices

_log = logging.getLogger(__name__)


def use_nudge(services: ScreenServices) -> Callable[[], None]:
    """A tap that is felt and not heard, where the device has one."""
    haptic: ft.MutableRef[ft.HapticFeedback] = ft.use_ref(ft.HapticFeedback)

    def nudge() -> None:
        if is_phone(services):
            services.start(lambda: _if_it_can(haptic.current.medium_impact))

    return nudge


def use_wakelock(services: ScreenServices, *, awake: bool) -> None:
    """Keep the phone from falling asleep while `awake`: it would stop what is led, and lock the journal."""
    lock: ft.MutableRef[ft.Wakelock] = ft.use_ref(ft.Wakelock)

    def hold() -> None:
        if awake and is_phone(services):
            services.start(lambda: _if_it_can(lock.current.enable))

    def let_go() -> None:
        if awake and is_phone(services):
            services.start(lambda: _if_it_can(lock.current.disable))

    ft.use_effect(hold, [awake], cleanup=let_go)


async def _if_it_can(act: Callable[[], Awaitable[None]]) -> None:
    # How Flet tells that this device has no such thing.
    with suppressed(_log, "the device neither wakes nor taps", RuntimeError):
        await act()
