"""The page for the companion on the screen: nothing private is on it until it is added."""

from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import entries
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.models import Person
from kapjournal.sharing import companion_page
from kapjournal.views.preparing import companion
from kapjournal.views.words import preparing as list_words
from kapjournal.views.words import preparing_companion as words
from tests.sharing.test_companion_page import said
from tests.views.indoors import NOW, Indoors, visit
from tests.views.preparing.laid import lay as lay_session
from tests.views.preparing.laid import uid_of

INTENTION, SISTER = "I let it come", "Nadja, 555 0134"


def lay(db: Session) -> None:
    lay_session(db)
    from kapjournal.care.records import sessions

    uid = sessions.everything(db)[0].uid
    entries.keep_intention(db, uid, [AnswerText("intention.first.sentence", INTENTION)], now=NOW)
    db.add(Person(position=0, name="Nadja", phone="555 0134"))
    db.add(Person(position=1, name="Nobody with a number"))
    db.commit()


async def page(home: Indoors) -> str:
    uid = uid_of(home)
    await home.open(routes.CompanionPage(session_uid=uid))
    return uid


async def printed(home: Indoors) -> str:
    """What is on the PDF that would be saved."""
    made: list[bytes] = []

    async def take(_services: Any, _picker: Any, _name: str, pdf: bytes) -> bool:
        made.append(pdf)
        return True

    with patch.object(companion, "save_with_dialog", take):
        await home.press(words.SAVE())
        await home.app.until(lambda: bool(made))
        await home.app.settle()
    return said(made[0])


def test_nothing_private_is_on_it_until_it_is_added(journal_data: Path) -> None:
    """Neither on the screen nor on paper; then exactly what was added."""

    async def story(home: Indoors) -> None:
        await page(home)
        assert companion_page.title() in home.app.texts()
        paper = await printed(home)
        assert not any(word in paper or word in home.app.texts() for word in (INTENTION, SISTER))
        await home.press(list_words.said(words.ADD_INTENTION(), checked=False))
        assert INTENTION in home.app.texts()
        paper = await printed(home)
        assert INTENTION in paper
        assert "Nadja" not in paper
        await home.press(list_words.said(words.ADD_INTENTION(), checked=True))
        assert INTENTION not in await printed(home)
        home.assert_accessible()

    visit(journal_data, story, lay=lay)


def test_people_with_a_number_are_offered_and_can_be_changed(journal_data: Path) -> None:
    """In a field, so that the patient says what stands there; and it is there again after leaving."""

    async def story(home: Indoors) -> None:
        await page(home)
        await home.press(list_words.said(words.ADD_PEOPLE(), checked=False))
        assert home.field(words.CALL()).value == SISTER
        await home.app.type(home.field(words.CALL()), "The clinic, 555 0100")
        await home.press(list_words.said(words.ADD_NAME(), checked=False))
        await home.app.type(home.field(words.NAME()), "Mira")
        home.assert_accessible()
        await home.open(routes.Help())
        await page(home)
        paper = await printed(home)
        assert "555 0100" in paper
        assert "555 0134" not in paper
        assert companion_page.NAME(name="Mira") in paper

    visit(journal_data, story, lay=lay)


def test_without_an_intention_or_people_it_says_so(journal_data: Path) -> None:
    """And both stay possible."""

    async def story(home: Indoors) -> None:
        await page(home)
        await home.press(list_words.said(words.ADD_INTENTION(), checked=False))
        await home.press(list_words.said(words.ADD_PEOPLE(), checked=False))
        assert {words.NO_INTENTION(), words.NO_PEOPLE()} <= set(home.app.texts())
        home.assert_accessible()

    visit(journal_data, story, lay=lay_session)
