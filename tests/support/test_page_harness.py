"""The page harness runs a real app, and finds what is broken in it."""

import asyncio
import re
from collections.abc import Awaitable, Callable

import flet as ft
import pytest

from tests.support.page_harness import App, opened, run
from tests.support.sample_app import FAULTS, main

Story = Callable[[App], Awaitable[None]]


def tell(story: Story, route: str = "/") -> None:
    """Run a story in the sample app."""

    async def told() -> None:
        async with opened(main, route=route) as app:
            await story(app)

    run(told())


def test_a_form_is_filled_in_and_kept() -> None:
    """Typing enables the button, sliding and clicking keep both, and the field is empty again."""

    async def story(app: App) -> None:
        button = app.one(ft.FilledButton, "Keep this")
        assert button.disabled
        await app.type(app.one(ft.TextField), "A walk")
        await app.slide(app.one(ft.Slider), 8)
        await app.click(app.one(ft.FilledButton, "Keep this"))
        assert app.texts() == ["8 of 10", "1 kept", "A walk (8)"]
        assert app.one(ft.TextField).value == ""

    tell(story)


def test_a_disabled_button_cannot_be_clicked() -> None:
    """A click that a patient could not make fails the test."""

    async def story(app: App) -> None:
        with pytest.raises(AssertionError, match="disabled"):
            await app.click(app.one(ft.FilledButton, "Keep this"))

    tell(story)


def test_a_dialog_is_asked_answered_and_dismissed() -> None:
    """What lies in an open dialog is found; dismissing it changes nothing; its answer counts."""

    async def story(app: App) -> None:
        await app.type(app.one(ft.TextField), "A walk")
        await app.click(app.one(ft.FilledButton, "Keep this"))
        await app.click(app.one(ft.IconButton))
        await app.dismiss(app.dialogs()[0])
        assert app.dialogs() == []
        await app.click(app.one(ft.IconButton))
        await app.click(app.one(ft.TextButton, "Remove"))
        assert "0 kept" in app.texts()

    tell(story)


def test_navigation_goes_by_the_address() -> None:
    """A destination, an address and a start route all lead to the same screen."""

    async def story(app: App) -> None:
        await app.choose(app.one(ft.NavigationBar), 1)
        assert app.page.route == FAULTS
        assert "Only faults" in app.texts()
        await app.go("/")
        assert "0 kept" in app.texts()

    tell(story)
    tell(_on_faults, FAULTS)


async def _on_faults(app: App) -> None:
    assert "Only faults" in app.texts()


def test_a_handler_that_raises_is_found() -> None:
    """Flet tells only the client; the harness fails the test."""

    async def story(app: App) -> None:
        with pytest.raises(AssertionError, match="a handler that raises"):
            await app.click(app.one(ft.FilledButton, "Crash"))
        app.client.crashes.clear()

    tell(story, FAULTS)


def test_a_render_that_raises_is_found() -> None:
    """Flet tells nobody and renders nothing any more; the harness fails the test."""

    async def story() -> None:
        async with opened(main, route=FAULTS) as app:
            await app.click(app.one(ft.FilledButton, "Break"))

    with pytest.raises(AssertionError, match="raised while it was rendered"):
        run(story())


def test_a_background_task_that_fails_is_found() -> None:
    """An exception that nobody awaits fails the test, at the latest at its end."""

    async def fail() -> None:
        raise ValueError("nobody is listening")

    async def story(app: App) -> None:
        app.page.run_task(fail)
        await app.settle()

    with pytest.raises(AssertionError, match="nobody is listening"):
        tell(story)


def test_a_control_that_cannot_be_sent_is_found() -> None:
    """The client encodes what it is sent, so a value that has no place on the wire fails."""

    def broken(page: ft.Page) -> None:
        page.add(ft.Text("x", data=object(), tooltip=object()))  # type: ignore[arg-type]

    async def story() -> None:
        async with opened(broken):
            pass

    with pytest.raises(TypeError, match=re.escape("serialize")):
        run(story())


def test_services_answer() -> None:
    """The clipboard keeps what it is given, other services answer as on an ordinary device, or as a test says."""

    async def story(app: App) -> None:
        app.bind()
        await ft.Clipboard().set("a sentence")
        assert await ft.Clipboard().get() == "a sentence"
        assert not (await ft.SemanticsService().get_accessibility_features()).reduce_motion
        app.client.answers["save_file"] = lambda arguments: f"Downloads/{arguments['file_name']}"
        assert await ft.FilePicker().save_file(file_name="a.age", src_bytes=b"sealed") == "Downloads/a.age"
        assert app.client.named("save_file")[0]["src_bytes"] == b"sealed"

    tell(story)


def test_the_page_hears_of_its_life() -> None:
    """Lifecycle, size and the end of the session reach the page's handlers."""
    heard: list[str] = []

    def listening(page: ft.Page) -> None:
        page.on_app_lifecycle_state_change = lambda event: heard.append(event.state.value)
        page.on_resize = lambda event: heard.append(f"{event.width:g} wide")
        page.on_close = lambda _: heard.append("closed")

    async def story() -> None:
        async with opened(listening) as app:
            await app.lifecycle(ft.AppLifecycleState.HIDE)
            await app.resize(800, 600)
            assert app.page.width == 800

    run(story())
    assert heard == ["hide", "800 wide", "closed"]


def test_work_elsewhere_is_waited_for() -> None:
    """`until` gives a thread or a timer its time, and says what was on screen if it never comes."""

    async def story(app: App) -> None:
        waiting = asyncio.create_task(asyncio.sleep(0.02))
        await app.until(waiting.done)
        with pytest.raises(AssertionError, match="0 kept"):
            await app.until(lambda: False, timeout_s=0.02)

    tell(story)
