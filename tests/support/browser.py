"""A hand and an eye for the app in a real browser, by way of Flutter's accessibility tree.

Flutter paints one canvas. What it says to screen readers is real HTML, so everything is found there, and pressed
with real pointer events at the middle of what was found.
"""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Locator, Page, WebSocket, expect

from tests.support.chromium import chromium

TIMEOUT_MS = 10_000
FIRST_FRAME_TIMEOUT_MS = 30_000
TEXT_INPUT_MS = 120
"""Until Flutter has attached its text input to a field that has the focus."""
TRANSITION_MS = 350
"""Longer than any transition of the app or of Material."""

SHOT_ATTEMPTS = 10

_PLACEHOLDER = "flt-semantics-placeholder"
_LOADING = "Working..."
"""What Flet shows until the app has sent its first screen."""
_PRESSABLE = "button|textbox|checkbox|switch|radio|slider|tab|link|menuitem|combobox|option"
_NAMELESS = re.compile(rf"^\s*- '?(?:{_PRESSABLE})\b(?! \")")


@dataclass(frozen=True)
class Device:
    """The screen of one kind of device; sizes in logical pixels."""

    width: int
    height: int
    scale: float = 1
    touch: bool = False


PHONE = Device(390, 844, scale=2, touch=True)
DESKTOP = Device(1280, 800)


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
    reduced_motion: bool = False,
    text_scale: float = 1.0,
    zone: str | None = None,
) -> Iterator["Ui"]:
    """A fresh private window, as a patient with these settings has it. `text_scale` 2.0 is text at 200 %."""
    context = browser.new_context(
        viewport={"width": device.width, "height": device.height},
        device_scale_factor=device.scale,
        has_touch=device.touch,
        is_mobile=device.touch,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce" if reduced_motion else "no-preference",
        timezone_id=zone,
        locale="en-GB",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.add_init_script(_text_at(text_scale))
    try:
        yield Ui(context)
    finally:
        context.close()


def _text_at(scale: float) -> str:
    """Flutter takes the reader's text scale from the size of the root element's font, 16 px being 100 %."""
    size = f"document.documentElement.style.fontSize = '{16 * scale:g}px'"
    return "" if scale == 1.0 else f"document.addEventListener('readystatechange', () => {{ {size} }}, {{once: true}})"


class Ui:
    """One tab with the app in it.

    `requests` are the addresses of every request and WebSocket; `complaints` what the console and the page itself
    reported as errors.
    """

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        context.on("request", lambda request: self.requests.append(request.url))
        self.page: Page = context.new_page()
        self.page.set_default_timeout(TIMEOUT_MS)
        self.page.on("websocket", self._note_websocket)
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self._host = ""

    def open(self, url: str) -> "Ui":
        """Go there and wait for the first frame."""
        self._host = urlsplit(url).netloc
        self.page.goto(url)
        self._wake()
        return self

    def reload(self) -> "Ui":
        self.page.reload()
        self._wake()
        return self

    @property
    def foreign(self) -> list[str]:
        """Every address asked for that is not the app's own server."""
        return [url for url in self.requests if _host_of(url) not in (self._host, "")]

    # Finding

    def role(self, role: str, name: str | re.Pattern[str] | None = None) -> Locator:
        """By role and accessible name; a string must be the whole name."""
        return self.page.locator(f"role={role}") if name is None else self._named(role, name)

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self._named("button", name)

    def field(self, label: str | re.Pattern[str]) -> Locator:
        return self._named("textbox", label)

    def text(self, text: str | re.Pattern[str]) -> Locator:
        """By what is read; a string may be a part of it, in any case."""
        return self.page.get_by_text(text)

    def ident(self, identifier: str) -> Locator:
        """By `ft.Semantics(identifier=…)`."""
        return self.page.locator(f"[flt-semantics-identifier='{identifier}']")

    def nav(self, name: str) -> Locator:
        """A destination of the navigation bar (phone: a tab) or rail (desktop: "Name Tab 2 of 3")."""
        rail = re.compile(rf"^{re.escape(name)}\s+Tab \d+ of \d+")
        return self._named("tab", name).or_(self._named("button", rail))

    # Doing

    def tap(self, target: Locator) -> None:
        """Press its middle. By force: a view with a slider has an empty node over the whole page, and Flutter finds by
        itself what lies under the finger."""
        target.wait_for()
        target.click(force=True)

    def focus(self, field: Locator) -> None:
        """Put the cursor into a field. A second tap into the same field would take the focus away from it."""
        field.wait_for()
        if not field.evaluate("node => node === document.activeElement"):
            self.tap(field)
        expect(field).to_be_focused()
        self.page.wait_for_timeout(TEXT_INPUT_MS)

    def type(self, field: Locator, text: str, *, clear: bool = True) -> None:
        """Key by key, and wait until the field holds it. The field shows an old value after the app emptied it, so
        assert on what the app says instead."""
        self.focus(field)
        if clear:
            self.press("Control+A", "Delete")
        self.page.keyboard.type(text, delay=8)
        expect(field).to_have_value(text if clear else re.compile(re.escape(text)))

    def paste(self, field: Locator, text: str) -> None:
        """In place of what the field holds, by way of the clipboard."""
        self.focus(field)
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.press("Control+A", "Control+V")
        expect(field).to_have_value(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def slide(self, slider: Locator, fraction: float, *, margin: float = 24) -> None:
        """Press the track of a slider at 0 (left) to 1 (right). `slider` is the `ft.Semantics` round it: the slider's
        own node is only its thumb. `margin` is the track's distance from that node's edge, in pixels."""
        slider.wait_for()
        box = slider.bounding_box()
        assert box is not None, "the slider is not on the screen"
        x = box["x"] + margin + (box["width"] - 2 * margin) * fraction
        self.page.mouse.click(x, box["y"] + box["height"] / 2)

    # Looking

    def settle(self, milliseconds: float = TRANSITION_MS) -> None:
        """Wait until nothing moves any more."""
        self.page.wait_for_timeout(milliseconds)

    def aria(self) -> str:
        """The whole screen as a screen reader has it, one node a line. The best way to read it."""
        return self.page.locator("body").aria_snapshot()

    def sees(self, words: str, timeout_ms: float = TIMEOUT_MS) -> None:
        """Wait until these words stand anywhere on the screen, in a text, a name or a value."""
        self._wait_for(words, timeout_ms, there=True)

    def misses(self, words: str, timeout_ms: float = TIMEOUT_MS) -> None:
        """Wait until these words stand nowhere on the screen."""
        self._wait_for(words, timeout_ms, there=False)

    def nameless(self) -> list[str]:
        """What can be pressed or filled in and has no name for a screen reader, as lines of `aria()`."""
        return list(_nameless(self.aria().splitlines()))

    def shot(self, path: Path | None = None) -> bytes:
        """A PNG of the settled screen, at the device's own resolution."""
        for _ in range(SHOT_ATTEMPTS):
            self.settle()
            png = self.page.screenshot()
            if not _is_blank(png):
                break
        if path is not None:
            path.write_bytes(png)
        return png

    def check(self) -> None:
        """Nothing went elsewhere and nothing broke on this page."""
        assert self.foreign == [], f"asked of other machines: {self.foreign}"
        assert self.complaints == [], f"the browser complains: {self.complaints}"

    def _named(self, role: str, name: str | re.Pattern[str]) -> Locator:
        # Playwright wants the role as a literal; the set of roles that Flutter gives is open.
        return self.page.get_by_role(role, name=name, exact=isinstance(name, str))  # type: ignore[arg-type]

    def _wake(self) -> None:
        """Ask for the accessibility tree. Its switch lies outside the page, where no pointer reaches it."""
        self.page.locator(_PLACEHOLDER).wait_for(state="attached", timeout=FIRST_FRAME_TIMEOUT_MS)
        self.page.evaluate(f"document.querySelector('{_PLACEHOLDER}')?.click()")
        self.page.locator("flt-semantics-host flt-semantics").first.wait_for(state="attached")
        self.page.get_by_text(_LOADING).wait_for(state="detached")

    def _wait_for(self, words: str, timeout_ms: float, *, there: bool) -> None:
        waited_ms = 0
        while (words in _plain(self.aria())) is not there:
            wanted = "is not" if there else "is still"
            assert waited_ms < timeout_ms, f"{words!r} {wanted} on the screen:\n{self.aria()}"
            self.page.wait_for_timeout(50)
            waited_ms += 50

    def _note_websocket(self, websocket: WebSocket) -> None:
        self.requests.append(websocket.url)

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)


def _nameless(lines: list[str]) -> Iterator[str]:
    for above, line in pairwise(["", *lines]):
        # Flutter can name a slider only by the group round it.
        in_named_group = "slider" in line and above.lstrip().startswith(('- group "', "- 'group \""))
        if _NAMELESS.match(line) and not in_named_group:
            yield line.strip()


def _host_of(url: str) -> str:
    """The machine behind an address; none for what the page holds itself."""
    address = urlsplit(url.removeprefix("blob:"))
    return "" if address.scheme in ("data", "about", "blob") else address.netloc


def _is_blank(png: bytes) -> bool:
    """On a busy machine the accessibility tree can be there before the first picture is."""
    darkest, lightest = Image.open(BytesIO(png)).convert("L").getextrema()
    return darkest == lightest


def _plain(snapshot: str) -> str:
    """Without the quoting of YAML."""
    return snapshot.replace('\\"', '"').replace("''", "'")
