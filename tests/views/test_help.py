"""Numbers come before any question."""

from pathlib import Path
from unittest.mock import patch

import flet as ft
import pytest

from kapjournal import content, routes
from kapjournal.app import App as KapJournal
from kapjournal.care.time import local_time
from kapjournal.options import Options
from kapjournal.views.words import elsewhere as elsewhere_words
from kapjournal.views.words import first_start as start_words
from kapjournal.views.words import help as words
from tests.support.page_harness import App, descend, opened, run
from tests.views.indoors import Indoors, visit


def numbers(app: App) -> list[str]:
    return [str(b.content) for b in app.find(ft.OutlinedButton) if str(b.content).startswith(("Call ", "Text "))]


async def press_help(app: App) -> None:
    buttons = [c for c in app.find(ft.OutlinedButton) if c.on_click is not None]
    named = [b for b in buttons if "Help" in [t.value for t, _ in descend(b) if isinstance(t, ft.Text)]]
    await app.click(named[0])


@pytest.mark.parametrize(("zone", "first"), [("Europe/London", "Call 116123"), ("Asia/Tokyo", "Call 988")])
def test_help_shows_every_number_at_once(journal_data: Path, zone: str, first: str) -> None:
    """Nothing is asked first; the likeliest country comes first, and a moment later none is left out."""

    async def story(inside: Indoors) -> None:
        assert numbers(inside.app)[0] == first
        await inside.app.settle()
        for region in content.help_regions():
            for line in region.lines:
                assert not line.tel or words.call(line.tel) in numbers(inside.app)
            assert not region.emergency or words.call(region.emergency) in numbers(inside.app)

    visit(journal_data, story, route=routes.Help(), zone=zone)


def test_changing_the_country_hides_no_number(journal_data: Path) -> None:
    """The lines stay where they are while the countries are shown."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.CHOOSE_REGION)
        await inside.press("Ireland")
        assert numbers(inside.app) == ["Call 116123", "Text TALK to 50808", "Call 112"]
        await inside.press(words.CHANGE_REGION)
        assert "Call 116123" in numbers(inside.app)
        await inside.press("New Zealand")
        assert "Call 1737" in numbers(inside.app)
        assert inside.services.access.preferences.region == "nz"
        inside.assert_accessible()

    visit(journal_data, story, route=routes.Help())


def test_the_country_can_be_said_at_the_first_start_or_not(new_data: Path) -> None:
    """It stands there once, under what this is; going on without it is going on."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            assert words.which(None) in app.texts()
            await app.click(app.one(ft.TextButton, words.CHOOSE_REGION))
            chips = [c for c in app.find(ft.OutlinedButton) if c.on_click is not None]
            canada = next(c for c in chips if "Canada" in [t.value for t, _ in descend(c) if isinstance(t, ft.Text)])
            await app.click(canada)
            assert words.which("Canada") in app.texts()
            assert kap.access.preferences.region == "ca"
            await app.click(app.one(ft.FilledButton, start_words.GO_ON))

    with patch.object(local_time, "local_zone", lambda: "UTC"):
        run(story())


def test_a_second_window_has_help(journal_data: Path) -> None:
    """Also where the journal cannot be seen; and back to where one was."""

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data, web=True))
        async with opened(kap.main), opened(kap.main) as second:
            assert second.find(ft.FilledButton, elsewhere_words.USE_HERE)
            await press_help(second)
            assert "Call 988" in numbers(second)
            await second.click(second.find(ft.IconButton)[0])
            assert second.find(ft.FilledButton, elsewhere_words.USE_HERE)

    run(story())
