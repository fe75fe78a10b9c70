"""A window speaks the language of the moment, from the side that it starts on."""

import dataclasses
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal import messages, routes
from kapjournal.app import App as KapJournal
from kapjournal.messages import clock, tags
from kapjournal.options import Options
from kapjournal.views.words import settings as words
from tests.support.german import speak_british
from tests.support.page_harness import App, opened, run
from tests.views.check_in.test_check_in import chips, touch
from tests.views.indoors import Indoors, visit

CALM = (0.73, 0.64)
"""Where it stands on the mood map, in shares of its width and height."""
BRITAIN = {"language_code": "en", "country_code": "GB", "script_code": None}


def test_another_language_is_drawn_while_the_app_runs(journal_data: Path) -> None:
    """The screen that is open says it anew, and everything starts on the other side where the language does."""

    async def story(home: Indoors) -> None:
        assert words.LANGUAGE() in home.app.texts()
        for tag in (tags.LONGER, tags.MIRRORED, tags.BASE):
            before = words.LANGUAGE()
            messages.use(tag)
            await home.app.settle()
            assert words.LANGUAGE() in home.app.texts()
            assert before not in home.app.texts()
            assert home.app.page.rtl is (tag == tags.MIRRORED)

    visit(journal_data, story, route=routes.Settings())


def test_the_content_speaks_the_language_of_the_moment_too(
    journal_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of a practice and a feeling that was chosen already, on the open screen, there and back."""
    speak_british(tmp_path / "content", monkeypatch)

    async def story(home: Indoors) -> None:
        await home.open(routes.Practices())
        assert "Slow breathing" in home.app.texts()
        messages.use("en-GB")
        await home.app.settle()
        assert "Breathing slowly" in home.app.texts()
        assert "Slow breathing" not in home.app.texts()
        await home.open(routes.CheckIn())
        await touch(home, *CALM)
        await home.press("peaceable")
        assert chips(home)["peaceable"]
        messages.use(tags.BASE)
        await home.app.settle()
        assert chips(home)["calm"]
        assert "peaceable" not in home.app.texts()

    visit(journal_data, story)


@pytest.mark.parametrize(("answer", "spoken"), [(BRITAIN, "en-GB"), (None, "en-US")])
def test_a_phone_is_asked_for_its_language(answer: dict[str, Any] | None, spoken: str, tmp_path: Path) -> None:
    """And one that does not say it is spoken to in the base language."""

    async def story() -> None:
        kap = KapJournal(Options(data=tmp_path))
        window = App()
        told = window.client.answers["get_device_info"]
        window.client.answers["get_device_info"] = answer and {**told, "locales": [answer]}
        await window.start(kap.main)
        assert messages.current() == spoken
        window.check()
        await window.close()

    run(story())


def test_a_device_that_changes_its_language_changes_ours(tmp_path: Path) -> None:
    """At once, and without a restart."""

    async def story() -> None:
        kap = KapJournal(Options(data=tmp_path))
        async with opened(kap.main) as window:
            await window.fire(window.page, "locale_change", {"locales": [BRITAIN]})
            assert messages.current() == "en-GB"

    run(story())


@pytest.mark.parametrize(
    ("forces_24", "device", "hours"),
    [
        (True, {"platform": "android", "web": False}, 24),
        (False, {"platform": "ios", "web": False}, 12),
        (False, {"platform": "linux", "web": False}, None),
        (False, {"platform": "android", "web": True}, None),
    ],
)
def test_the_clock_is_that_of_the_device(
    forces_24: bool, device: dict[str, Any], hours: int | None, tmp_path: Path
) -> None:
    """A phone says twelve hours or twenty-four; a computer or a browser that says nothing leaves it to the language."""

    async def story() -> None:
        kap = KapJournal(Options(data=tmp_path))
        async with opened(kap.main, **device) as window:
            window.page.media.always_use_24_hour_format = forces_24
            await window.fire(window.page, "media_change", dataclasses.asdict(window.page.media))
            messages.use("en-US")
            assert clock.hours() == (hours or 12)
            messages.use("en-GB")
            assert clock.hours() == (hours or 24)

    run(story())


def test_a_language_that_was_asked_for_stays(tmp_path: Path) -> None:
    """For whoever looks for words outside the catalogue, the device says nothing; a new window starts on its side."""

    async def story() -> None:
        kap = KapJournal(Options(data=tmp_path, language=tags.MIRRORED))
        async with opened(kap.main) as window:
            assert messages.current() == tags.MIRRORED
            assert window.page.rtl
            assert isinstance(window.page, ft.Page)

    run(story())
