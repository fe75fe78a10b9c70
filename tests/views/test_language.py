"""A window speaks the language of the moment, from the side that it starts on."""

from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal import messages
from kapjournal.app import App as KapJournal
from kapjournal.messages import tags
from kapjournal.options import Options
from kapjournal.views.words import settings as words
from tests.support.page_harness import App, opened, run
from tests.views.indoors import Indoors, visit

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

    visit(journal_data, story, route="/settings")


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


def test_a_language_that_was_asked_for_stays(tmp_path: Path) -> None:
    """For whoever looks for words outside the catalogue, the device says nothing; a new window starts on its side."""

    async def story() -> None:
        kap = KapJournal(Options(data=tmp_path, language=tags.MIRRORED))
        async with opened(kap.main) as window:
            assert messages.current() == tags.MIRRORED
            assert window.page.rtl
            assert isinstance(window.page, ft.Page)

    run(story())
