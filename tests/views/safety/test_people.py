"""The people to reach, and what of them shows while the journal is locked: said before it does, and after."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, people
from kapjournal.care.records.people import Details
from kapjournal.storage import lock_screen
from kapjournal.terms import PersonRole
from kapjournal.views.words import common
from kapjournal.views.words import lock_screen as lock_words
from kapjournal.views.words import people as words
from tests.support.told_client import ToldClient
from tests.views.indoors import NOW, Indoors, visit
from tests.views.safety.reading_names import pressable_names

uids: list[str] = []


def lay(db: Any) -> None:
    uids[:] = [people.add(db, Details(name, phone="555 0101"), now=NOW).uid for name in ("A", "B")]


def names(home: Indoors) -> list[str]:
    return [person.name for person in home.ask(people.everybody)]


def test_somebody_is_added_with_all_that_is_known(journal_data: Path) -> None:
    """A double tap adds one of them; they come first in Help."""

    async def story(home: Indoors) -> None:
        await home.open(routes.People())
        assert words.EMPTY() in " ".join(" ".join(home.app.texts()).split())
        await home.press(words.ADD())
        assert home.where() == routes.EditPerson()
        await home.app.type(home.field(words.NAME()), "My clinic")
        await home.app.type(home.field(words.PHONE()), "202 555 0101")
        await home.app.type(home.field(words.WHEN()), "also at night")
        await home.press(words.ROLES[PersonRole.CLINIC]())
        await home.press(words.CAN_TEXT())
        home.assert_accessible()
        keep = home.app.find(None, common.KEEP())[0]
        await asyncio.gather(home.app.click(keep), home.app.click(keep))
        assert home.where() == routes.People()
        (one,) = home.ask(people.everybody)
        known = (one.name, one.role, one.phone, one.when, one.can_call, one.can_text, one.is_on_lock_screen)
        assert known == ("My clinic", PersonRole.CLINIC, "202 555 0101", "also at night", True, True, False)
        await home.open(routes.Help())
        assert "Call My clinic, 202 555 0101" in pressable_names(home.app)

    visit(journal_data, story)


def test_without_a_name_it_says_what_is_missing(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(common.KEEP())
        assert home.field(words.NAME()).error == words.NO_NAME()
        assert names(home) == []

    visit(journal_data, story, route=routes.EditPerson())


def test_what_is_typed_is_there_again(journal_data: Path) -> None:
    """Also who they are and how they are reached; saving forgets the draft."""

    async def story(home: Indoors) -> None:
        await home.app.type(home.field(words.NAME()), "My sis")
        await home.press(words.ROLES[PersonRole.COMPANION]())
        await home.open(routes.Help())
        await home.open(routes.EditPerson())
        assert home.field(words.NAME()).value == "My sis"
        await home.press(common.KEEP())
        assert [(one.name, one.role) for one in home.ask(people.everybody)] == [("My sis", PersonRole.COMPANION)]
        assert home.ask(lambda db: drafts.load(db, draft_keys.person_place())) is None

    visit(journal_data, story, route=routes.EditPerson())


def test_the_order_is_changed_with_one_tap(journal_data: Path) -> None:
    """The first has no arrow; what was the first is told its own."""

    async def story(home: Indoors) -> None:
        assert words.move_up("A") not in pressable_names(home.app)
        await home.press(words.move_up("B"))
        assert names(home) == ["B", "A"]
        assert list(home.app.client.faults()) == []
        home.assert_accessible()

    visit(journal_data, story, route=routes.People(), lay=lay, kind=ToldClient)


def test_removing_has_an_undo(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.open(routes.People())
        await home.press(words.change("A"))
        await home.press(words.REMOVE())
        assert names(home) == ["B"]
        assert words.REMOVED() in home.app.texts()
        await home.press(common.UNDO())
        assert names(home) == ["A", "B"]

    visit(journal_data, story, lay=lay)


def test_somebody_who_is_gone_has_a_way_back(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        assert words.GONE() in " ".join(" ".join(home.app.texts()).split())
        home.named(common.HELP())

    visit(journal_data, story, route=routes.EditPerson(person_uid="nobody"))


def test_showing_somebody_is_said_before_and_after(journal_data: Path) -> None:
    """Nothing is written before it is saved; Undo takes it off again; keeping it locked changes nothing."""

    async def story(home: Indoors) -> None:
        await home.open(routes.People())
        await home.press(words.change("A"))
        assert lock_words.BEFORE() not in home.app.texts()
        await home.press(lock_words.SHOW())
        assert lock_words.BEFORE() in home.app.texts()
        await home.press(lock_words.KEEP_LOCKED())
        assert lock_words.BEFORE() not in home.app.texts()
        await home.press(lock_words.SHOW())
        await home.press(lock_words.SHOW_IT())
        home.assert_accessible()
        assert lock_screen.load(journal_data).people == ()
        await home.press(common.KEEP())
        assert lock_words.AFTER() in home.app.texts()
        assert [one.name for one in lock_screen.load(journal_data).people] == ["A"]
        assert words.ON_LOCK_SCREEN() in home.app.texts()
        await home.press(common.UNDO())
        assert lock_screen.load(journal_data).people == ()

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize("width", [390, 1280])
def test_taking_somebody_off_the_lock_screen_asks_nothing(journal_data: Path, width: int) -> None:
    def shown(db: Any) -> None:
        lay(db)
        people.show(db, uids[0], on_lock_screen=True, now=NOW)

    async def story(home: Indoors) -> None:
        await home.open(routes.EditPerson(person_uid=uids[0]))
        await home.press(lock_words.SHOW())
        await home.press(common.KEEP())
        assert lock_words.AFTER() not in home.app.texts()
        assert not (journal_data / lock_screen.FILE_NAME).exists()

    visit(journal_data, story, lay=shown, width=width)
