"""A headless Chromium, and windows in it as patients have them: their device, their colours, their text size."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from enum import Enum, auto

import pytest
from playwright.sync_api import Browser, Error

from tests.support import unpainted
from tests.support.chromium import chromium
from tests.support.ui import Ui


@dataclass(frozen=True)
class Device:
    """The screen of one kind of device; sizes in logical pixels, of which each is `scale` points wide and high."""

    width: int
    height: int
    scale: float = 1
    touch: bool = False
    agent: str | None = None
    """What its browser calls itself: Flutter treats the keyboard of a phone in another way."""


PHONE = Device(390, 844, scale=2, touch=True)
ANDROID = replace(
    PHONE,
    agent="Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
    "Mobile Safari/537.36",
)
DESKTOP = Device(1280, 800)
NARROW = replace(DESKTOP, width=PHONE.width, height=PHONE.height)
"""A desktop's window as small as a phone: it can be drawn to any size."""


class Paint(Enum):
    """How much of a window is painted, in software here. What lies where and what is told is always the same."""

    NOTHING = auto()
    """For whoever only reads and presses."""
    COARSE = auto()
    """For whoever compares pictures: a quarter of a point for each logical pixel."""
    SHARP = auto()
    """For whoever looks at them: the device's own resolution."""


COARSE_SCALE = 0.25


@contextmanager
def launched() -> Iterator[Browser]:
    """A headless Chromium. Without one the whole run ends with a sentence: a tour that did not run is no success."""
    with ExitStack() as stack:
        try:
            browser = stack.enter_context(chromium())
        except Error as error:
            reason = error.message.strip().splitlines()[0]
            pytest.exit(
                f"The browser tours need Chromium: install it, or name one in CHROMIUM. ({reason})", returncode=2
            )
        yield browser


@contextmanager
def window(
    browser: Browser,
    device: Device = PHONE,
    *,
    dark: bool = False,
    reduced_motion: bool = True,
    text_scale: float = 1.0,
    zone: str | None = None,
    locale: str = "en-GB",
    paint: Paint = Paint.NOTHING,
) -> Iterator[Ui]:
    """A fresh private window, as a patient with these settings has it. `text_scale` 2.0 is text at 200 %.

    Still by default: what moves is painted in software here, and costs a tour a third of its time.
    """
    context = browser.new_context(
        viewport={"width": device.width, "height": device.height},
        device_scale_factor=device.scale if paint is Paint.SHARP else COARSE_SCALE,
        has_touch=device.touch,
        is_mobile=device.touch,
        user_agent=device.agent,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce" if reduced_motion else "no-preference",
        timezone_id=zone,
        locale=locale,
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.add_init_script(_text_at(text_scale))
    if paint is Paint.NOTHING:
        context.add_init_script(unpainted.SCRIPT)
    try:
        yield Ui(context)
    finally:
        context.close()


def _text_at(scale: float) -> str:
    """Flutter takes the reader's text scale from the size of the root element's font, 16 px being 100 %."""
    size = f"document.documentElement.style.fontSize = '{16 * scale:g}px'"
    return "" if scale == 1.0 else f"document.addEventListener('readystatechange', () => {{ {size} }}, {{once: true}})"
