"""Runs the real `main(page)` in this process: a real Session and Page, no browser, no Flutter, no socket.

    async def story() -> None:
        async with opened(main, route="/journal") as app:
            await app.click(app.one(ft.FilledButton, "Keep this"))
            assert "Kept." in app.texts()

    run(story())

Private names of Flet are used here and in `fake_client.py` only; Flet is pinned exactly.
"""

import asyncio
import inspect
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar, overload

import flet as ft
from flet.components.public_utils import unwrap_component
from flet.controls.base_control import BaseControl
from flet.controls.context import _context_page

from kapjournal.views.words import common
from tests.support import quicker
from tests.support.descending import Ancestors, controls_in, descend
from tests.support.fake_client import Answering, FakeClient, encode

Main = Callable[[ft.Page], Awaitable[None] | None]
Found = TypeVar("Found", bound=BaseControl)
Result = TypeVar("Result")

quicker.compare_with_less_to_do()
_FUTURES = logging.getLogger("concurrent.futures")
_TEXT_FIELDS = ("value", "content", "label", "text", "title", "tooltip")


WORD_JOINER = "\u2060"
"""Where a short word with a hyphen is not to be broken; it is neither seen nor read."""


def run(story: Coroutine[Any, Any, Result]) -> Result:
    """Run one asynchronous test to its end, in an event loop of its own."""
    return asyncio.run(story)


@asynccontextmanager
async def opened(main: Main, *, route: str = "/", **page: Any) -> AsyncIterator["App"]:
    """The app, started; closed and checked at the end. `page` sets properties such as width or platform_brightness."""
    app = App(route=route, **page)
    try:
        await app.start(main)
        yield app
        app.check()
    finally:
        await app.close()


class App:
    """One patient's window: what it shows, and what a hand would do to it."""

    def __init__(
        self,
        *,
        client: Answering | None = None,
        kind: type[FakeClient] = FakeClient,
        route: str = "/",
        width: int = 390,
        height: int = 844,
        **page: Any,
    ) -> None:
        quicker.make_controls_sparsely()
        self.client: Any = client or kind()
        self.session = self.client.session
        self.page = self.session.page
        size = {"route": route, "width": width, "height": height}
        self.session.apply_page_patch({"platform": "android", "web": False, **size, **page})
        self._unheard: list[BaseException] = []
        self._ear = _Ear(self._unheard)
        _FUTURES.addHandler(self._ear)

    async def start(self, main: Main) -> None:
        self.attend()
        self.client.begin(encode(self.session.get_page_patch()))  # type: ignore[no-untyped-call]
        started = main(self.page)
        if inspect.isawaitable(started):
            await started
        await self.settle()
        self.check()

    def attend(self) -> None:
        """Hear of everything that fails, and be the page of whoever asks for one."""
        asyncio.get_running_loop().set_exception_handler(self._hear)
        self.bind()

    def bind(self) -> ft.Page:
        """Make this the page of `ft.context.page` for code that a test calls directly."""
        page: ft.Page = self.page
        _context_page.set(page)  # type: ignore[arg-type]
        return page

    # What it shows

    def view(self) -> ft.View:
        """The one on top."""
        return _top_view(self.page)

    def walk(self) -> list[BaseControl]:
        """Every visible control of the top view, of open dialogs and of the overlay, parents first."""
        return controls_in(self._shown())

    def walk_with_ancestors(self) -> list[tuple[BaseControl, Ancestors]]:
        """As `walk`, each with the controls it lies in, outermost first."""
        return descend(self._shown())

    def _shown(self) -> list[Any]:
        return [_top_view(self.page), *self.dialogs(), *self.page._overlay.controls]

    @overload
    def find(self, kind: type[Found], text: str | None = None, *, key: object = None, **props: Any) -> list[Found]: ...
    @overload
    def find(
        self, kind: None = None, text: str | None = None, *, key: object = None, **props: Any
    ) -> list[BaseControl]: ...
    def find(
        self, kind: type[BaseControl] | None = None, text: str | None = None, *, key: object = None, **props: Any
    ) -> Any:
        """Controls of a kind that say exactly `text` (value, content, label, title or tooltip), in reading order."""
        return [
            control
            for control in self.walk()
            if (kind is None or isinstance(control, kind))
            and (key is None or control.key == key)
            and (text is None or text in _said(control))
            and all(getattr(control, name, None) == wanted for name, wanted in props.items())
        ]

    @overload
    def one(self, kind: type[Found], text: str | None = None, *, key: object = None, **props: Any) -> Found: ...
    @overload
    def one(self, kind: None = None, text: str | None = None, *, key: object = None, **props: Any) -> BaseControl: ...
    def one(self, kind: Any = None, text: str | None = None, *, key: object = None, **props: Any) -> Any:
        """As `find`, where exactly one must be there."""
        found = self.find(kind, text, key=key, **props)
        wanted = f"{getattr(kind, '__name__', 'control')} {text or key or props or ''}".strip()
        assert len(found) == 1, f"{len(found)} of {wanted!r}; the screen says {self.texts()}"
        return found[0]

    def texts(self) -> list[str]:
        """Every text shown, in reading order, without what only keeps a word together."""
        return [control.value.replace(WORD_JOINER, "") for control in self.find(ft.Text) if control.value]

    def dialogs(self) -> list[ft.DialogControl]:
        """What lies open above the page: dialogs, sheets, pickers, snack bars."""
        return [dialog for dialog in self.page._dialogs.controls if dialog.open]

    def rooms(self) -> list[BaseControl]:
        """What leads to the four rooms behind the door; empty while it is locked."""
        rooms = enumerate((common.TODAY, common.JOURNAL, common.SESSIONS, common.MORE), 1)
        names = {common.TAB(room=name(), number=number, total=4) for number, name in rooms}
        bars = [said for said in self.find(ft.Semantics) if said.label in names]
        return [each for said in bars for each in controls_in(said) if isinstance(each, ft.OutlinedButton)]

    # What a hand does: the same dispatch as for a real client

    async def fire(self, control: BaseControl, event: str, data: Any = None, **changed: Any) -> None:
        """One event of a control, after the properties the client `changed` by itself."""
        if changed:
            self.session.apply_patch(control._i, changed)
        await self.session.dispatch_event(control._i, event, data)
        await self.settle()
        self.check()

    async def click(self, control: BaseControl) -> None:
        assert not getattr(control, "disabled", False), f"{type(control).__name__} is disabled"
        await self.fire(control, "click")

    async def tap(self, control: BaseControl) -> None:
        """For a GestureDetector or Semantics, which name a click `tap`."""
        await self.fire(control, "tap")

    async def type(self, field: BaseControl, text: str) -> None:
        """The field now holds `text`, as after typing or pasting it."""
        await self.fire(field, "change", text, value=text)

    async def slide(self, slider: ft.Slider, value: float) -> None:
        await self.fire(slider, "change", value, value=value)
        await self.fire(slider, "change_end", value)

    async def choose(self, control: BaseControl, index: int) -> None:
        """A destination of a navigation bar or rail."""
        await self.fire(control, "change", index, selected_index=index)

    async def dismiss(self, dialog: ft.DialogControl) -> None:
        """A tap beside the dialog, a swipe, or the end of its time."""
        await self.fire(dialog, "dismiss", open=False)

    async def go(self, route: str) -> None:
        """Another address, as by `page.navigate` or the browser's address line."""
        self.client.change_route(route)
        await self.settle()
        self.check()

    async def back(self) -> None:
        """The back button, the back gesture, or the arrow in the app bar."""
        view = _top_view(self.page)
        await self.fire(self.page, "view_pop", {"route": view.route})

    async def key(self, key: str, *held: str) -> None:
        """A key of a real keyboard, with `held` of shift, ctrl, alt and meta."""
        holding = {name: name in held for name in ("shift", "ctrl", "alt", "meta")}
        await self.fire(self.page, "keyboard_event", {"key": key, **holding})

    async def lifecycle(self, state: ft.AppLifecycleState) -> None:
        await self.fire(self.page, "app_lifecycle_state_change", {"state": state.value})

    async def resize(self, width: float, height: float) -> None:
        await self.fire(self.page, "resize", {"width": width, "height": height}, width=width, height=height)

    # Time

    async def settle(self, turns: int = 16) -> None:
        """Let everything run that is ready to run; no time passes."""
        for _ in range(turns):
            await asyncio.sleep(0)

    async def until(self, condition: Callable[[], object], timeout_s: float = 5.0) -> None:
        """Wait for work in another thread or for a timer. What takes long to look at is looked at seldom."""
        deadline, began = time.monotonic() + timeout_s, time.monotonic()
        while not condition():
            took = time.monotonic() - began
            assert time.monotonic() < deadline, f"still waiting after {timeout_s} s; the screen says {self.texts()}"
            await asyncio.sleep(max(0.005, took))
            self.check()
            began = time.monotonic()
        await self.settle()
        self.check()

    # Nothing went wrong

    def check(self) -> None:
        """No handler, effect or render has failed. A render that raises stops all later ones, without a message."""
        assert not self.client.crashes, self.client.crashes[0]
        assert not self._unheard, f"a background task failed: {self._unheard[0]!r}"
        renders = self.session._Session__updates_task  # type: ignore[attr-defined]
        ended = renders is not None and renders.done() and not renders.cancelled()
        if ended and (failed := renders.exception()):
            raise AssertionError(f"a component raised while it was rendered: {failed!r}") from failed

    async def close(self) -> None:
        """What happens when the session expires: `on_close`, and every waiting call answered."""
        self.session.close()  # type: ignore[no-untyped-call]
        await self.settle()
        self.client.dispose()
        _FUTURES.removeHandler(self._ear)

    def _hear(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        self._unheard.append(context.get("exception") or RuntimeError(context["message"]))


class _Ear(logging.Handler):
    """Hears of a task of `page.run_task` that failed: Flet raises it in a callback, where it is only logged."""

    def __init__(self, heard: list[BaseException]) -> None:
        super().__init__(logging.ERROR)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1]:
            self._heard.append(record.exc_info[1])


def _top_view(page: ft.Page) -> ft.View:
    views = unwrap_component(page.views)
    top = views[-1] if isinstance(views, list) else views
    view: ft.View = unwrap_component(top)
    return view


def _said(control: BaseControl) -> list[str]:
    said = (getattr(control, name, None) for name in _TEXT_FIELDS)
    return [text for text in said if isinstance(text, str)]
