"""Numbers come before any question."""

from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import flet as ft
import pytest

from kapjournal import content, routes
from kapjournal.app import App as KapJournal
from kapjournal.care.time import local_time
from kapjournal.content import LineFor
from kapjournal.messages import dates
from kapjournal.options import Options
from kapjournal.views.design.tokens import LIGHT, Frame
from kapjournal.views.more import help_lines
from kapjournal.views.safety.reach_layout import emergency_foot
from kapjournal.views.safety.reachable import emergency
from kapjournal.views.safety.reaching import Reaching
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import elsewhere as elsewhere_words
from kapjournal.views.words import first_start as start_words
from kapjournal.views.words import help as words
from tests.support.descending import descend
from tests.support.page_harness import App, opened, run
from tests.views.indoors import Indoors, visit
from tests.views.safety.reading_names import numbers, pressable_names

LOOK = UiContext(LIGHT, Frame(390, 844))


async def press_help(app: App) -> None:
    buttons = [c for c in app.find(ft.OutlinedButton) if c.on_click is not None]
    named = [b for b in buttons if common.HELP() in [t.value for t, _ in descend(b) if isinstance(t, ft.Text)]]
    await app.click(named[0])


def names_of(region_id: str) -> list[str]:
    """What the buttons of a region are called: who, and which number."""
    found = list[str]()
    for line in content.help_region(region_id).lines:
        if line.tel_shown:
            found.append(words.named_call(line.name, line.tel_shown, line.press or ""))
        if line.sms_shown:
            found.append(words.named_text(line.name, line.sms_shown, line.sms_text or ""))
    return found


@pytest.mark.parametrize(("zone", "first"), [("Europe/London", "uk"), ("Asia/Tokyo", "us")])
def test_help_shows_every_number_at_once(journal_data: Path, zone: str, first: str) -> None:
    """Nothing is asked first; the likeliest country comes first, and a moment later none is left out."""

    async def story(inside: Indoors) -> None:
        assert numbers(inside.app)[0] == names_of(first)[0]
        await inside.app.settle()
        for region in content.help_regions():
            if not region.emergency:
                continue
            assert set(names_of(region.id)) <= set(numbers(inside.app))
            calls = [
                words.named_call(words.emergency_name(), region.emergency or ""),
                words.emergency(region.emergency),
            ]
            assert any(name.startswith(tuple(calls)) for name in pressable_names(inside.app))

    visit(journal_data, story, route=routes.Help(), zone=zone)


def test_what_the_device_suggests_is_said_and_its_emergency_number_stands_below(journal_data: Path) -> None:
    """In sight without scrolling, and not a question."""

    async def story(inside: Indoors) -> None:
        assert words.lines_of("United Kingdom") in inside.app.texts()
        assert pressable_names(inside.app)[-1] == f"{words.emergency('999')}\n{words.IN_DANGER()}"

    visit(journal_data, story, route=routes.Help(), zone="Europe/London")


def test_changing_the_country_hides_no_number(journal_data: Path) -> None:
    """The lines stay where they are while the countries are shown."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.CHANGE_REGION())
        await inside.press("Ireland")
        assert numbers(inside.app) == names_of("ie")
        await inside.press(words.CHANGE_REGION())
        assert names_of("ie")[0] in numbers(inside.app)
        await inside.press("New Zealand")
        assert numbers(inside.app) == names_of("nz")
        assert inside.services.access.preferences.region == "nz"
        inside.assert_accessible()

    visit(journal_data, story, route=routes.Help())


def test_lines_for_something_special_come_after_the_emergency_number(journal_data: Path) -> None:
    """One heading a kind, in sight without a tap; what is dialled is the number itself, and the key comes after it."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.CHANGE_REGION())
        await inside.press("United States")
        said = inside.app.texts()
        kinds = [words.SPECIAL[whom]() for whom in (LineFor.VIOLENCE, LineFor.POISON, LineFor.VETERANS)]
        assert [text for text in said if text in kinds] == kinds
        assert numbers(inside.app)[-2:] == [
            "Call Veterans Crisis Line, 988, then press 1",
            "Text Veterans Crisis Line, 838255",
        ]
        await inside.press("Call Poison Help, 1 800 222 1222")
        await inside.app.until(lambda: inside.app.client.named("launch_url"))
        assert "tel:18002221222" in str(inside.app.client.named("launch_url"))
        inside.assert_accessible()

    visit(journal_data, story, route=routes.Help())


def test_a_country_without_special_lines_has_no_empty_heading(journal_data: Path) -> None:
    """Nothing is drawn for what could not be confirmed."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.CHANGE_REGION())
        await inside.press("India")
        assert not {said() for said in words.SPECIAL.values()} & set(inside.app.texts())

    visit(journal_data, story, route=routes.Help())


def test_what_was_checked_is_said_once_and_no_better_than_it_is(journal_data: Path) -> None:
    """The oldest day of all lines shown, and a copy is called a copy as long as one of them is."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.CHANGE_REGION())
        await inside.press("Ireland")
        said = [text for text in inside.app.texts() if text.startswith("Numbers compared")]
        oldest = min(line.checked for line in content.help_region("ie").lines)
        assert said == [words.checked(dates.long_date(oldest), own_pages=False)]

    visit(journal_data, story, route=routes.Help())


@pytest.mark.parametrize("last", [True, False])
def test_own_pages_are_claimed_only_where_all_of_them_were_read(*, last: bool) -> None:
    """One copy among them is enough to say that they may have changed."""
    first = replace(content.help_region("us").lines[0], own_page=True)
    said = " ".join(
        control.value
        for control, _ in descend(ft.Column(help_lines.checked(LOOK, [first, replace(first, own_page=last)])))
        if isinstance(control, ft.Text) and control.value
    )
    assert ("services’ own pages" in said) is last
    assert ("may have changed" in said) is not last


def test_the_country_can_be_said_at_the_first_start_or_not(new_data: Path) -> None:
    """It stands there once, under what this is; going on without it is going on."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            assert words.which("European Union") in app.texts(), "what the device suggests"
            await app.click(app.one(ft.TextButton, words.CHANGE_REGION()))
            chips = [c for c in app.find(ft.OutlinedButton) if c.on_click is not None]
            canada = next(c for c in chips if "Canada" in [t.value for t, _ in descend(c) if isinstance(t, ft.Text)])
            await app.click(canada)
            assert words.which("Canada") in app.texts()
            assert kap.access.preferences.region == "ca"
            await app.click(app.one(ft.FilledButton, start_words.GO_ON()))

    with patch.object(local_time, "local_zone", lambda: "Europe/Berlin"):
        run(story())


def test_a_second_window_has_help(journal_data: Path) -> None:
    """Also where the journal cannot be seen; and back to where one was."""

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data, web=True))
        async with opened(kap.main), opened(kap.main) as second:
            assert second.find(ft.FilledButton, elsewhere_words.USE_HERE())
            await press_help(second)
            assert "Call 988 Lifeline, 988" in numbers(second)
            await second.click(second.find(ft.IconButton)[0])
            assert second.find(ft.FilledButton, elsewhere_words.USE_HERE())

    run(story())


def test_a_small_window_keeps_its_room_for_the_numbers() -> None:
    """With large text the emergency number stands there alone; what it is for is still told with it."""
    hands = Reaching(None, print, print, print, print, lambda: None)
    us = emergency(content.help_region("us"))
    assert us is not None
    for frame, whole in ((Frame(390, 844), True), (Frame(320, 568), True), (Frame(320, 568, 2.0), False)):
        foot = emergency_foot(UiContext(LIGHT, frame), us, hands)
        drawn = [one.value for one, _ in descend(foot) if isinstance(one, ft.Text)]
        assert drawn == [words.emergency("911"), *([words.IN_DANGER()] if whole else [])]
        named = [one.label for one, _ in descend(foot) if isinstance(one, ft.Semantics) and one.label]
        assert f"{words.emergency('911')}\n{words.IN_DANGER()}" in named
