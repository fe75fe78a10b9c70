"""A hand and an eye for the app in a browser tab, by way of Flutter's accessibility tree.

Flutter paints one canvas. What it says to screen readers is real HTML, so everything is found there, and pressed
with real pointer events at the middle of what was found.
"""

import re
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, WebSocket, expect

from kapjournal.views.words import common
from tests.support import aria, pictures
from tests.support.frames import FRAME

TIMEOUT_MS = 20_000
FIRST_FRAME_TIMEOUT_MS = 60_000
TEXT_INPUT_MS = 120
"""Until Flutter has attached its text input to a field that has the focus."""
FOCUS_ATTEMPTS = SCROLL_ATTEMPTS = 3
STILL_FRAMES, MOST_FRAMES = 10, 90
"""So many equal frames are rest: longer than the app takes to answer a window of another size."""
SHOT_ATTEMPTS = 12
STEADY_SHOTS = 4

FRAMES_AT_REST = 4

_POLL_MS = 50
_PLACEHOLDER = "flt-semantics-placeholder"
_AFTER_FRAMES = f"""async count => {{
  while (count--) await {FRAME};
}}"""
_UNTIL_STILL = f"""async ([frames, most]) => {{
  let told = "";
  for (let same = 0, left = most; same < frames && left; left--) {{
    await {FRAME};
    const now = [...document.querySelectorAll("flt-semantics-host")].map(host => host.innerHTML).join();
    same = now === told ? same + 1 : 0;
    told = now;
  }}
}}"""
_LEAVE_THE_HIDDEN_FIELD = """() => {
  const hidden = document.activeElement;
  if (hidden.closest('flt-text-editing-host')) hidden.blur();
}"""
"""A field that had the cursor before the tree was asked for has it in an element of Flutter's own, which it keeps, and
no tap brings it to the one that is told."""
_UNTIL_FOCUSED = f"""async (node, most) => {{
  while (node.isConnected && node !== document.activeElement && most--) await {FRAME};
}}"""
"""Or the app has put another field in its place, or the tap went unheard."""
_INTO_VIEW = f"""async (node, [frames, most]) => {{
  node.scrollIntoView({{block: "nearest"}});
  let place = "";
  for (let same = 0, left = most; same < frames && left; left--) {{
    await {FRAME};
    const now = JSON.stringify(node.getBoundingClientRect());
    same = now === place ? same + 1 : 0;
    place = now;
  }}
  const box = node.getBoundingClientRect(), middle = [box.x + box.width / 2, box.y + box.height / 2];
  return middle[0] >= 0 && middle[0] <= innerWidth && middle[1] >= 0 && middle[1] <= innerHeight;
}}"""
_PRESS_MIDDLE = """selector => {
  const found = document.querySelector(selector);
  if (!found) return;
  const box = found.getBoundingClientRect();
  const middle = {clientX: box.left + box.width / 2, clientY: box.top + box.height / 2};
  found.dispatchEvent(new MouseEvent("click", {...middle, bubbles: true}));
}"""
"""On a phone Flutter takes no other press for a screen reader's."""
_FILLS_THE_WINDOW = """() => {
  const box = document.querySelector('flt-semantics-host > flt-semantics').getBoundingClientRect();
  return Math.abs(box.width - innerWidth) < 1 && Math.abs(box.height - innerHeight) < 1;
}"""
"""What is told is of the new size, and no longer of the one before."""
_LOADING_NODE = "- text: Working..."
"""What Flet shows until the app has sent its first screen."""


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
        self._drawn_to: tuple[int, int, float] | None = None

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
        """Whatever is pressed; what can be ticked is a checkbox to a screen reader."""
        return self._named("button", name).or_(self._named("checkbox", name))

    def field(self, label: str | re.Pattern[str]) -> Locator:
        return self._named("textbox", label)

    def text(self, text: str | re.Pattern[str]) -> Locator:
        """By what is read; a string may be a part of it, in any case."""
        return self.page.get_by_text(text)

    def ident(self, identifier: str) -> Locator:
        """By `ft.Semantics(identifier=…)`."""
        return self.page.locator(f"[flt-semantics-identifier='{identifier}']")

    def nav(self, name: str) -> Locator:
        """One of the rooms, or a tab of Flutter's own bar; its name says "Name Tab 2 of 3"."""
        said = "\n".join(map(re.escape, common.TAB(room=name, number=0, total=0).split("\n")))
        room = re.compile("^" + said.replace("0", r"\d+").replace("\n", r"\s+"))
        return self._named("tab", name).or_(self._named("button", room))

    # Doing

    def tap(self, target: Locator) -> None:
        """Press its middle, once it can be pressed. By force: a view with a slider has an empty node over the whole
        page, and Flutter finds by itself what lies under the finger."""
        target.wait_for()
        expect(target).to_be_enabled()
        self._bring_into_view(target)
        target.click(force=True)

    def focus(self, field: Locator) -> None:
        """Put the cursor into a field. Not by a tap where it is there already or on its way, which would take it away;
        and once more where Flutter took it away by itself, as it may after the first tap on a new screen."""
        field.wait_for()
        for _ in range(FOCUS_ATTEMPTS):
            if not _has_focus(field):
                self.page.evaluate(_LEAVE_THE_HIDDEN_FIELD)
                self.tap(field)
                field.evaluate(_UNTIL_FOCUSED, MOST_FRAMES)
            self.page.wait_for_timeout(TEXT_INPUT_MS)
            self.page.evaluate(_AFTER_FRAMES, FRAMES_AT_REST)
            if _has_focus(field):
                return
        expect(field).to_be_focused()

    def type(self, field: Locator, text: str, *, clear: bool = True) -> None:
        """Key by key, and wait until the field holds it. The field shows an old value after the app emptied it, so
        assert on what the app says instead."""
        self.focus(field)
        if clear:
            self._empty(field)
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

    def resize(self, width: int, height: int, text_scale: float = 1.0) -> None:
        """Draw the window to this size, with text at this scale, and wait until the app has followed."""
        if self._drawn_to == (width, height, text_scale):
            return
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.evaluate(f"document.documentElement.style.fontSize = '{16 * text_scale:g}px'")
        self.page.wait_for_function(_FILLS_THE_WINDOW)
        self.settle()
        self._drawn_to = (width, height, text_scale)

    # Looking

    def settle(self) -> None:
        """Wait until nothing moves any more, or for as long as a transition takes where something always does."""
        self.page.evaluate(_UNTIL_STILL, [STILL_FRAMES, MOST_FRAMES])

    def rest(self, seconds: float) -> None:
        """For what only time brings: nothing else may be waited for."""
        self.page.wait_for_timeout(seconds * 1000)

    def aria(self) -> str:
        """The whole screen as a screen reader has it, one node a line. The best way to read it."""
        return self.page.locator("body").aria_snapshot()

    def sees(self, words: str, timeout_ms: float = TIMEOUT_MS) -> None:
        """Wait until these words stand anywhere on the screen, in a text, a name or a value."""
        self._wait(lambda: self._reads(words), f"{words!r} is not on the screen", timeout_ms)

    def misses(self, words: str, timeout_ms: float = TIMEOUT_MS) -> None:
        """Wait until these words stand nowhere on the screen."""
        self._wait(lambda: not self._reads(words), f"{words!r} is still on the screen", timeout_ms)

    def changes(self, before: str, timeout_ms: float = TIMEOUT_MS) -> None:
        """Wait until the whole screen, as `aria()` has it, is another than `before`."""
        self._wait(lambda: self.aria() != before, "still the same screen", timeout_ms)

    def nameless(self) -> list[str]:
        """What can be pressed or filled in and has no name for a screen reader, as lines of `aria()`."""
        return aria.nameless(self.aria())

    def shot(self, path: Path | None = None) -> bytes:
        """A PNG of the settled screen, at the window's resolution, with no pointer over anything."""
        self.page.mouse.move(0, 0)
        png = self._steady_png()
        if path is not None:
            path.write_bytes(png)
        return png

    def check(self) -> None:
        """Nothing went elsewhere and nothing broke on this page."""
        assert self.foreign == [], f"asked of other machines: {self.foreign}"
        assert self.complaints == [], f"the browser complains: {self.complaints}"

    def _empty(self, field: Locator) -> None:
        """Flutter hands a field that was just attached what it holds, some frames later: then once more."""
        for _ in range(FOCUS_ATTEMPTS):
            self.press("Control+A", "Delete")
            self.page.evaluate(_AFTER_FRAMES, FRAMES_AT_REST)
            if not field.input_value():
                return
        expect(field).to_have_value("")

    def _named(self, role: str, name: str | re.Pattern[str]) -> Locator:
        # Playwright wants the role as a literal; the set of roles that Flutter gives is open.
        return self.page.get_by_role(role, name=name, exact=isinstance(name, str))  # type: ignore[arg-type]

    def _bring_into_view(self, target: Locator) -> None:
        """Flutter follows the document's scrolling some frames later, or not while a screen still comes; and it moves
        things when a font arrives."""
        for _ in range(SCROLL_ATTEMPTS):
            if target.evaluate(_INTO_VIEW, [FRAMES_AT_REST, MOST_FRAMES]):
                return

    def _wake(self) -> None:
        """Ask for the accessibility tree. Its switch lies outside the page, where no pointer reaches it."""
        self.page.locator(_PLACEHOLDER).wait_for(state="attached", timeout=FIRST_FRAME_TIMEOUT_MS)
        self.page.evaluate(_PRESS_MIDDLE, _PLACEHOLDER)
        self.page.locator("flt-semantics-host flt-semantics").first.wait_for(state="attached")
        self._wait(lambda: self.aria().strip() not in ("", _LOADING_NODE), "the app has not drawn its first screen")

    def _wait(self, condition: Callable[[], bool], otherwise: str, timeout_ms: float = FIRST_FRAME_TIMEOUT_MS) -> None:
        deadline = time.monotonic() + timeout_ms / 1000
        while not condition():
            assert time.monotonic() < deadline, f"{otherwise}:\n{self.aria()}"
            self.page.wait_for_timeout(_POLL_MS)

    def _reads(self, words: str) -> bool:
        return words in aria.plain(self.aria())

    def _steady_png(self) -> bytes:
        """Pictures come later than the accessibility tree, by seconds on a busy machine: wait until nothing changes."""
        taken = [self.page.screenshot()]
        for _ in range(SHOT_ATTEMPTS):
            self.settle()
            taken.append(self.page.screenshot())
            if pictures.steady(taken[-STEADY_SHOTS:]) and len(taken) >= STEADY_SHOTS:
                break
        return taken[-1]

    def _note_websocket(self, websocket: WebSocket) -> None:
        self.requests.append(websocket.url)

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)


def _has_focus(field: Locator) -> bool:
    focused: bool = field.evaluate("node => node === document.activeElement")
    return focused


def _host_of(url: str) -> str:
    """The machine behind an address; none for what the page holds itself."""
    address = urlsplit(url.removeprefix("blob:"))
    return "" if address.scheme in ("data", "about", "blob") else address.netloc
