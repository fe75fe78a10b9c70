"""What a device can do for somebody who does not look at it: stay awake, sound, and give a small tap."""

import logging
from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.logs import suppressed
from kapjournal.views.shell.saving import is_phone
from kapjournal.views.shell.services import ScreenServices

if TYPE_CHECKING:
    from flet_audio import Audio

_log = logging.getLogger(__name__)


class Sound(StrEnum):
    """The soft tones that come with the app: the names of their files."""

    STEP = "step"
    BREATHE_IN = "breathe-in"
    BREATHE_OUT = "breathe-out"


def can_sound(services: ScreenServices) -> bool:
    """Whether this device has a way to be heard: Flet's small client for Linux is built without one."""
    return services.page.web or services.page.platform is not ft.PagePlatform.LINUX


def use_sounds(services: ScreenServices, *, wanted: bool) -> Callable[[Sound], None]:
    """What sounds, where sound is `wanted`. Whoever switches it on while the screen is open hears it once."""
    players: ft.MutableRef[dict[Sound, Audio]] = ft.use_ref(dict)
    came: ft.MutableRef[bool] = ft.use_ref(False)

    def load() -> None:
        if wanted and can_sound(services):
            players.current = _players(heard=Sound.STEP if came.current else None)
        came.current = True

    def unload() -> None:
        players.current = {}

    def sound(which: Sound) -> None:
        if player := players.current.get(which):
            services.start(lambda: _if_it_can(player.resume))

    ft.use_effect(load, [wanted], cleanup=unload)
    return sound


def _players(heard: Sound | None) -> "dict[Sound, Audio]":
    """One for each sound, loaded and ready; `heard` is played at once."""
    from flet_audio import Audio, ReleaseMode  # noqa: PLC0415  # nobody needs it before they asked for sound

    return {
        each: Audio(src=f"sounds/{each}.wav", release_mode=ReleaseMode.STOP, autoplay=each is heard) for each in Sound
    }


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
    with suppressed(_log, "the device neither wakes, sounds nor taps", RuntimeError):
        await act()
