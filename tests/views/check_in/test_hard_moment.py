"""After a check-in that says it is hard: a person or something steadying, and no task."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import flet as ft

from kapjournal import routes
from kapjournal.care.records import check_ins, draft_keys, drafts, entries, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.views.words import common
from kapjournal.views.words import hard_moment as words
from kapjournal.views.words import help as help_words
from tests.support.feeling_words import chosen
from tests.views.check_in.test_check_in import press_key, touch, type_note
from tests.views.indoors import NOW, Indoors, unbroken, visit

PANICKY = (0.32, 0.075)
"""Where it stands on the pad, in shares of its width and height."""
STORY = "Tell the story of session 1"


def the_day_after(db: Any) -> None:
    """A session yesterday, so that its story could be told today."""
    sessions.plan(db, sessions.Plan(NOW - timedelta(days=1, hours=3), "UTC"), now=NOW)


async def say_panicky(inside: Indoors, note: str = "") -> None:
    await inside.open(routes.CheckIn())
    await touch(inside, *PANICKY)
    if note:
        await type_note(inside, note)
    await inside.press(common.CLOSE())


def test_panicky_leads_to_a_person_first(journal_data: Path) -> None:
    """With what was said, an emergency in words, a steadying practice, and a way out; nothing about why."""

    async def story(inside: Indoors) -> None:
        await say_panicky(inside, "it came out of nothing")
        said = inside.app.texts()
        assert {words.TITLE(), "You chose “panicky”.", words.ASK(), words.danger("911")} <= set(said)
        assert inside.lamps() == [words.TALK()]
        assert said.count(common.KEPT()) == 1, "the heading says it, and nothing says it again"
        inside.assert_accessible()
        await inside.press(words.TALK())
        assert inside.where() == routes.Someone()
        await inside.app.click(inside.app.find(ft.IconButton)[0])
        await inside.press(words.STEADY())
        assert inside.where() == routes.BeginPractice(practice_id="grounding.54321")

    visit(journal_data, story)


def test_today_asks_for_nothing_then(journal_data: Path) -> None:
    """The story waits; two hours later Today is as it would have been."""

    async def story(inside: Indoors) -> None:
        assert STORY in unbroken(inside.app.texts())
        await say_panicky(inside)
        await inside.press(words.NOT_NOW())
        assert inside.where() == routes.Home()
        assert STORY not in unbroken(inside.app.texts())
        assert inside.lamps() == [words.TALK()]
        inside.assert_accessible()
        inside.services.clock = NOW + timedelta(hours=2)
        inside.services.changed()
        await inside.app.settle()
        assert STORY in unbroken(inside.app.texts())

    visit(journal_data, story, lay=the_day_after)


def test_it_can_be_taken_back(journal_data: Path) -> None:
    """The note goes back to where it was typed."""

    async def story(inside: Indoors) -> None:
        await say_panicky(inside, "not what I meant")
        await inside.press(common.UNDO())
        assert inside.where() == routes.Home()
        assert inside.ask(check_ins.latest) is None
        assert inside.ask(lambda db: drafts.load(db, draft_keys.check_in_place()))["note"] == "not what I meant"  # type: ignore[index]

    visit(journal_data, story)


def test_the_emergency_number_of_a_chosen_country_is_one_tap_away(journal_data: Path) -> None:
    async def story(inside: Indoors) -> None:
        inside.services.prefer(region="uk")
        await say_panicky(inside)
        await inside.press(help_words.call("999"))
        await inside.app.until(lambda: inside.app.client.named("launch_url"))
        assert "tel:999" in str(inside.app.client.named("launch_url"))

    visit(journal_data, story)


def test_changing_an_old_check_in_asks_nothing(journal_data: Path) -> None:
    """What was hard then is not a hard moment now."""
    uids: list[str] = []

    def lay(db: Any) -> None:
        uids.append(check_ins.add(db, MoodReading(-0.9, 0.5, chosen("scared")), now=NOW - timedelta(days=3)).uid)

    async def story(inside: Indoors) -> None:
        await inside.open(routes.EditCheckIn(check_in_uid=uids[0]))
        await press_key(inside, "Arrow Left")
        await inside.press(common.CLOSE())
        assert inside.where() == routes.Home()
        assert words.TALK() not in inside.lamps()

    visit(journal_data, story, lay=lay)


def test_beside_the_journal_it_comes_at_once(journal_data: Path) -> None:
    """There another line may be pressed instead of Close. Opened again, what is hard already asks no second time."""

    def lay(db: Any) -> None:
        check_ins.add(db, MoodReading(0.4, 0.0), now=NOW - timedelta(minutes=5))

    async def story(inside: Indoors) -> None:
        inside.services.home(1)
        await inside.app.settle(60)
        await inside.press("Check-in. ")
        await inside.app.settle(60)
        await touch(inside, *PANICKY)
        assert isinstance(inside.where(), routes.HardMoment)
        await inside.press(words.NOT_NOW())
        assert inside.where() == routes.Home()
        await inside.app.settle(60)
        assert "Choose an entry." in unbroken(inside.app.texts())
        await inside.press("Check-in. ")
        await inside.app.settle(60)
        await touch(inside, 0.2, 0.2)
        await inside.press(common.CLOSE())
        assert inside.where() == routes.Home()
        (row,) = inside.ask(lambda db: check_ins.between(db, NOW - timedelta(days=1), NOW + timedelta(days=1)))
        assert row.valence == -0.6

    visit(journal_data, story, lay=lay, width=1280, height=800)


def test_the_pad_on_today_leads_there_too(journal_data: Path) -> None:
    """In a wide window, from the second day on; and tapped twice it keeps one."""

    def lay(db: Any) -> None:
        entries.keep_note(db, "The first one.", now=NOW - timedelta(days=9))

    async def story(inside: Indoors) -> None:
        await asyncio.gather(touch(inside, *PANICKY), touch(inside, *PANICKY))
        assert isinstance(inside.where(), routes.HardMoment)
        assert len(inside.ask(lambda db: check_ins.between(db, NOW - timedelta(days=1), NOW + timedelta(days=1)))) == 1

    visit(journal_data, story, lay=lay, width=1280, height=800)
