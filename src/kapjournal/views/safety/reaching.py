"""Calling and texting, on devices that can and on those that cannot: then the number stands there in large digits."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from kapjournal.logs import kind_and_place
from kapjournal.views.safety.reachable import Reachable
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.saving import is_phone
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import help as words

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ShownNumber:
    """A number in large digits; `cannot` is why it is shown, where the device could not do it itself."""

    whom: Reachable
    cannot: str = ""

    @property
    def of_text(self) -> bool:
        return self.cannot == words.CANNOT_TEXT() or not self.whom.tel


@dataclass(frozen=True)
class Reaching:
    """What a screen with numbers can do. While `shown` is a number, the screen shows that and nothing else."""

    shown: ShownNumber | None
    on_call: Callable[[Reachable], None]
    on_text: Callable[[Reachable], None]
    on_show: Callable[[Reachable], None]
    on_copy: Callable[[str], None]
    on_close: Callable[[], None]


def use_reaching(services: ScreenServices) -> Reaching:
    """Nothing is called or sent before the patient taps in the dialer again."""
    shown, set_shown = use_value(_nothing)
    command = use_commands(services)

    def show(number: ShownNumber | None) -> None:
        set_shown(lambda _: number)

    async def call(whom: Reachable) -> None:
        await _open(services, whom.call_address, ShownNumber(whom, words.CANNOT_CALL()), show)

    async def text(whom: Reachable) -> None:
        await _open(services, whom.text_address, ShownNumber(whom, words.CANNOT_TEXT()), show)

    async def copy(number: str) -> None:
        await copy_number(services, number)

    return Reaching(
        shown=shown,
        on_call=command("call", call),
        on_text=command("text", text),
        on_show=lambda whom: show(ShownNumber(whom)),
        on_copy=command("copy", copy),
        on_close=lambda: show(None),
    )


def _nothing() -> ShownNumber | None:
    return None


async def copy_number(services: ScreenServices, number: str) -> None:
    """Into the clipboard; where that is not allowed, the number stands in large digits anyway."""
    try:
        await ft.Clipboard().set(number)
    except RuntimeError as error:  # how Flet tells that a browser does not allow it
        _log.info("a number cannot be copied: %s", kind_and_place(error))
        services.say(words.to_dial(number))
    else:
        services.say(words.COPIED())


async def _open(
    services: ScreenServices, address: str, shown: ShownNumber, show: Callable[[ShownNumber | None], None]
) -> None:
    """Hand an address to the device. A computer has no telephone; a tablet may have none, and does not say so."""
    if not is_phone(services):
        show(shown)
        return
    try:
        await ft.UrlLauncher().launch_url(address)
    except RuntimeError as error:
        _log.info("the device does not call: %s", kind_and_place(error))
        show(shown)
    else:
        number = shown.whom.sms_shown if shown.of_text else shown.whom.tel_shown
        services.say(words.to_dial(number), action=words.SHOW_NUMBER(), on_action=lambda: show(ShownNumber(shown.whom)))
