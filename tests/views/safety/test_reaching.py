"""To a person: their own people first, who and which number on every button, and a way on where nothing can call."""

from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.care.records import people, sessions
from kapjournal.care.records.people import Details
from kapjournal.terms import PersonRole
from kapjournal.views.design import tokens as t
from kapjournal.views.design.tokens import LIGHT, SESSION
from kapjournal.views.safety.large_target import HUGE_ROOM
from kapjournal.views.words import common
from kapjournal.views.words import help as words
from kapjournal.views.words import someone as someone_words
from tests.support.descending import descend
from tests.views.indoors import NOW, Indoors, visit
from tests.views.safety.reading_names import numbers, pressable_names

SISTER = "Call My sister, (202) 555-0143"
CLINIC = "Call My clinic, 202 555 0101"


def lay(db: Any) -> None:
    people.add(db, Details("My sister", PersonRole.SUPPORT, "(202) 555-0143", "Also at night", can_text=True), now=NOW)
    people.add(db, Details("My clinic", PersonRole.CLINIC, "202 555 0101"), now=NOW)
    people.add(db, Details("A friend", PersonRole.OTHER, "", "at the library"), now=NOW)


def on_the_day(db: Any) -> None:
    lay(db)
    sessions.plan(db, sessions.Plan(NOW + timedelta(hours=3), "UTC"), now=NOW)


def in_session(db: Any) -> None:
    lay(db)
    sessions.plan(db, sessions.Plan(NOW - timedelta(minutes=30), "UTC"), now=NOW)


def lit(inside: Indoors) -> list[str]:
    """What the one lamp of the screen says."""
    found = list[str]()
    for control in inside.app.find(ft.OutlinedButton):
        if control.style and control.style.bgcolor == LIGHT.lamp:
            found.append(" ".join(c.value for c, _ in descend(control) if isinstance(c, ft.Text) and c.value))
    return found


def test_own_people_come_first_in_help(journal_data: Path) -> None:
    """With the lamp beside the first of them; somebody without a number is there by name."""

    async def story(inside: Indoors) -> None:
        assert numbers(inside.app)[:3] == [SISTER, "Text My sister, (202) 555-0143", CLINIC]
        assert "A friend" in inside.app.texts()
        assert lit(inside) == [words.call_short()]
        inside.assert_accessible()
        await inside.press(words.CHANGE_PEOPLE())
        assert inside.where() == routes.People()

    visit(journal_data, story, route=routes.Help(), lay=lay, zone="Europe/London")


def test_every_button_of_help_says_who_and_the_number(journal_data: Path) -> None:
    """Whoever hears the screen hears as much as whoever sees it."""

    async def story(inside: Indoors) -> None:
        for name in numbers(inside.app):
            who, _, number = name.removeprefix("Call ").removeprefix("Text ").rpartition(", ")
            assert who.strip()
            assert any(letter.isdigit() for letter in number)
        icons = [name for name in pressable_names(inside.app) if name in ("Call", "Text", "")]
        assert icons == []

    visit(journal_data, story, route=routes.Help(), lay=lay, zone="America/New_York", width=1280, height=800)


def test_on_the_day_of_a_session_the_clinic_comes_first(journal_data: Path) -> None:
    async def story(inside: Indoors) -> None:
        assert numbers(inside.app)[:2] == [CLINIC, SISTER]
        await inside.open(routes.Someone())
        assert numbers(inside.app)[:2] == [CLINIC, SISTER]

    visit(journal_data, story, route=routes.Help(), lay=on_the_day, zone="UTC")


def test_without_anybody_people_can_be_added_after_the_lines(journal_data: Path) -> None:
    async def story(inside: Indoors) -> None:
        assert words.MY_PEOPLE() not in inside.app.texts()
        names = pressable_names(inside.app)
        assert names.index("Call Samaritans, 116 123") < names.index(words.ADD_PEOPLE())
        await inside.press(words.ADD_PEOPLE())
        assert inside.where() == routes.People()

    visit(journal_data, story, route=routes.Help(), zone="Europe/London")


@pytest.mark.parametrize("device", [{"platform": "linux"}, {"web": True}])
def test_a_device_without_a_telephone_shows_the_number(journal_data: Path, device: dict[str, Any]) -> None:
    """In large digits to dial elsewhere, with the number to copy; nothing is opened that cannot be."""

    async def story(inside: Indoors) -> None:
        await inside.press(SISTER)
        await inside.app.until(lambda: words.CANNOT_CALL() in inside.app.texts())
        assert "(202) 555-0143" in inside.app.texts()
        assert inside.app.client.named("launch_url") == []
        inside.assert_accessible()
        await inside.press(words.COPY())
        await inside.app.until(lambda: words.COPIED() in inside.app.texts())
        assert inside.app.client.clipboard == "(202) 555-0143"
        await inside.press(common.BACK())
        assert SISTER in numbers(inside.app)

    visit(journal_data, story, route=routes.Help(), lay=lay, zone="UTC", **device)


def test_a_telephone_that_refuses_shows_the_number(journal_data: Path) -> None:
    """As a tablet may, that has none. A text says which words begin it."""

    async def story(inside: Indoors) -> None:
        with patch.object(ft.UrlLauncher, "launch_url", side_effect=RuntimeError):
            await inside.press("Text HOME to Crisis Text Line, 741741")
            await inside.app.until(lambda: words.CANNOT_TEXT() in inside.app.texts())
        assert "741741" in inside.app.texts()
        assert words.text_to("HOME") in inside.app.texts()

    visit(journal_data, story, route=routes.Help(), zone="America/New_York")


def test_a_tap_on_a_name_shows_the_number_large(journal_data: Path) -> None:
    """To read it out; calling is one more tap."""

    async def story(inside: Indoors) -> None:
        await inside.press("Show the number of My sister, (202) 555-0143")
        (digits,) = (c for c in inside.app.find(ft.Text) if c.value == "(202) 555-0143")
        assert digits.style
        assert (digits.style.size or 0) >= 26
        await inside.press(words.way("call", "My sister"))
        await inside.app.until(lambda: inside.app.client.named("launch_url"))
        assert "tel:2025550143" in str(inside.app.client.named("launch_url"))

    visit(journal_data, story, route=routes.Help(), lay=lay)


def test_i_need_someone_calls_the_first_person(journal_data: Path) -> None:
    """On an ordinary day the first call is filled, and what can be shown comes after the people."""

    async def story(inside: Indoors) -> None:
        names = pressable_names(inside.app)
        show = f"{someone_words.SHOW()}\n{someone_words.SHOW_NOTE()}"
        order = [names.index(name) for name in (SISTER, CLINIC, show, "Call 988 Lifeline, 988", "Call Emergency, 911")]
        assert order == sorted(order)
        assert len(lit(inside)) == 1
        assert lit(inside)[0].startswith("Call My sister")
        assert names[-1] == "Call Emergency, 911"
        inside.assert_accessible()
        await inside.press(SISTER)
        await inside.app.until(lambda: inside.app.client.named("launch_url"))

    visit(journal_data, story, route=routes.Someone(), lay=lay, zone="America/New_York")


def test_on_the_day_something_to_show_comes_first(journal_data: Path) -> None:
    """Filled, before all calls; the clinic is the first of these."""

    async def story(inside: Indoors) -> None:
        assert lit(inside)[0].startswith(someone_words.SHOW())
        names = pressable_names(inside.app)
        show = f"{someone_words.SHOW()}\n{someone_words.SHOW_NOTE()}"
        assert names.index(show) < names.index(CLINIC) < names.index(SISTER)
        await inside.press(show)
        assert inside.where() == routes.PleaseCome()

    visit(journal_data, story, route=routes.Someone(), lay=on_the_day, zone="UTC")


def test_in_a_session_targets_are_huge_and_the_room_is_dark(journal_data: Path) -> None:
    """For a hand that is heavy, and eyes that are wide open."""

    async def story(inside: Indoors) -> None:
        padded = [c.padding for c in inside.app.find(ft.Container) if isinstance(c.padding, ft.Padding)]
        assert len([room for room in padded if room.top == room.bottom == HUGE_ROOM]) >= 4
        assert [c.height for c in inside.app.find(ft.Container) if c.width == t.TOUCH_SESSION] == [t.TOUCH_SESSION] * 2
        assert any(c.bgcolor == SESSION.room for c in inside.app.find(ft.Container))
        inside.assert_accessible()

    visit(journal_data, story, route=routes.Someone(), lay=in_session, zone="America/New_York")


def test_without_people_or_country_there_is_a_way_to_every_number(journal_data: Path) -> None:
    """Help has all of them; that people can be added is said last."""

    async def story(inside: Indoors) -> None:
        inside.services.prefers([])
        await inside.open(routes.Someone())
        assert inside.app.texts().count(someone_words.ADD_LATER()) == 1
        await inside.press(words.which(None))
        assert inside.where() == routes.Help()

    visit(journal_data, story, zone="Asia/Tokyo")


def test_large_words_come_one_a_screen(journal_data: Path) -> None:
    """From "Please come to me" to the emergency call, and round again; somebody alone can call from there."""

    async def story(inside: Indoors) -> None:
        sentences = someone_words.large_words("911")
        for said in sentences:
            assert said in inside.app.texts()
            await inside.press(someone_words.MORE_WORDS())
        assert sentences[0] in inside.app.texts()
        assert someone_words.CANNOT_SPEAK() in inside.app.texts()
        inside.assert_accessible()
        await inside.press(words.way("call", "My sister"))
        await inside.app.until(lambda: inside.app.client.named("launch_url"))

    visit(journal_data, story, route=routes.PleaseCome(), lay=lay, zone="America/New_York")
