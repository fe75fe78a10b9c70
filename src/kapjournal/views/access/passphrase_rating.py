"""How hard a passphrase is to guess, worked out beside the screen: typing never waits for it."""

import asyncio
from dataclasses import dataclass

import flet as ft

from kapjournal.care.access.passphrase_strength import Strength, good_enough, long_enough, strength
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.services import ScreenServices

Known = tuple[str, Strength | None]


@dataclass(frozen=True)
class Rating:
    """What is known of the passphrase on the screen. `level` may still be that of the one before; None before any."""

    level: Strength | None
    settled: bool
    long_enough: bool

    @property
    def lets_go_on(self) -> bool:
        """Nobody waits for the estimate: a press that comes before it asks `holds`."""
        return self.long_enough and not (self.settled and self.level == Strength.VERY_EASY)

    async def holds(self, passphrase: str) -> bool:
        """Whether `passphrase`, the one rated here, is good enough; asked again only where that is not known yet."""
        if self.settled and self.level is not None:
            return self.lets_go_on
        return await asyncio.to_thread(good_enough, passphrase)


def use_rating(services: ScreenServices, passphrase: str) -> Rating:
    """The estimate of `passphrase`, drawn when it is there. One thread at a time; the latest text wins."""
    wanted: ft.MutableRef[str] = ft.use_ref("")
    rating: ft.MutableRef[bool] = ft.use_ref(False)
    known, set_known = use_value(_nothing)
    wanted.current = passphrase

    async def rate() -> None:
        rating.current = True
        text = None
        try:
            while text != wanted.current:
                text = wanted.current
                level = await asyncio.to_thread(strength, text)
            set_known(lambda _: (text, level))
        finally:
            rating.current = False

    def begin() -> None:
        if long_enough(passphrase) and not rating.current and known[0] != passphrase:
            services.start(rate)

    ft.use_effect(begin, [passphrase])
    return Rating(known[1], settled=known[0] == passphrase, long_enough=long_enough(passphrase))


def _nothing() -> Known:
    return "", None
