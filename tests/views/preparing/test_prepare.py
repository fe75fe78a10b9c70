"""The preparing lists: a tick is one tap, own points are the patient's, and nothing is missed."""

import re
from pathlib import Path

import flet as ft

from kapjournal import content, routes
from kapjournal.care.records import clinic_notes, draft_keys, drafts, points
from kapjournal.content import PreparingPart
from kapjournal.models import PointState
from kapjournal.views.words import common
from kapjournal.views.words import preparing as words
from kapjournal.views.words import session as session_words
from tests.views.indoors import Indoors, unbroken, visit
from tests.views.preparing.laid import lay, uid_of

EXPECT = "Read what a session can feel like."
RIDE = "Arrange a ride home."


async def prepare(home: Indoors) -> str:
    uid = uid_of(home)
    await home.open(routes.Prepare(session_uid=uid))
    return uid


async def open_part(home: Indoors, part: PreparingPart) -> None:
    await home.app.click(home.named(words.PARTS[part]()))


def test_one_tap_checks_a_point_and_one_more_opens_it(journal_data: Path) -> None:
    """It is saved at once, said to a screen reader, counted, and never out of how many."""

    async def story(home: Indoors) -> None:
        uid = await prepare(home)
        assert not any("checked" in said for said in home.app.texts())
        await home.press(words.said(EXPECT, checked=False))
        assert home.ask(lambda db: points.states(db, uid)) == {"prepare.expect": PointState.CHECKED}
        assert words.CHECKED(count=1) in home.app.texts()
        await home.press(words.said(EXPECT, checked=True))
        assert home.ask(lambda db: points.states(db, uid)) == {}
        assert not any(re.search(r"\d+ (of|/) \d+", said) for said in home.app.texts())
        home.assert_accessible()

    visit(journal_data, story, lay=lay)


def test_two_quick_taps_on_two_points_are_two_ticks(journal_data: Path) -> None:
    """Neither waits for the other."""

    async def story(home: Indoors) -> None:
        uid = await prepare(home)
        first = home.named(words.said(EXPECT, checked=False))
        second = home.named("Read what your clinic wrote")
        await home.app.fire(first, "click")
        await home.app.fire(second, "click")
        await home.app.settle()
        assert set(home.ask(lambda db: points.states(db, uid))) == {"prepare.expect", "prepare.instructions"}

    visit(journal_data, story, lay=lay)


def test_four_parts_and_one_is_open(journal_data: Path) -> None:
    """No wall of text; every point of the library is there once its part is opened."""

    async def story(home: Indoors) -> None:
        await prepare(home)
        assert RIDE not in home.app.texts()
        seen = set(home.app.texts())
        for part in list(PreparingPart)[1:]:
            await open_part(home, part)
            home.assert_accessible()
            seen |= set(home.app.texts())
        assert RIDE in seen
        assert EXPECT not in home.app.texts()
        await home.app.click(home.named(words.LATER()))
        seen |= set(home.app.texts())
        shown = [one for one in content.checklists() if one.id not in ("ask.clinic", "prepare.tell")]
        assert [item.text for one in shown for item in one.items if item.text not in seen] == []

    visit(journal_data, story, lay=lay)


def test_a_point_is_hidden_and_shown_again(journal_data: Path) -> None:
    """Undo brings it back at once; later it waits at the end of its part."""

    async def story(home: Indoors) -> None:
        uid = await prepare(home)
        for undo in (True, False):
            await home.app.click(home.named(words.MORE_OF(point=EXPECT)))
            await home.press(words.HIDE())
            assert EXPECT not in home.app.texts()
            if undo:
                await home.press(common.UNDO())
                assert EXPECT in home.app.texts()
        await home.press(words.SHOW_HIDDEN(count=1))
        home.assert_accessible()
        await home.press(words.SHOW_AGAIN())
        assert home.ask(lambda db: points.states(db, uid)) == {}
        assert home.app.find(ft.TextButton, words.SHOW_AGAIN()) == []

    visit(journal_data, story, lay=lay)


def test_an_own_point_is_added_changed_and_deleted_with_undo(journal_data: Path) -> None:
    """Its draft is saved while it is typed, and is there after leaving."""

    async def story(home: Indoors) -> None:
        uid = await prepare(home)
        await open_part(home, PreparingPart.PEOPLE)
        await home.press(words.ADD_OWN())
        await home.app.type(home.field(words.OWN_POINT()), "Ask Ada for soup")
        await home.open(routes.Help())
        await home.open(routes.Prepare(session_uid=uid))
        await open_part(home, PreparingPart.PEOPLE)
        assert home.field(words.OWN_POINT()).value == "Ask Ada for soup"
        await home.press(words.ADD_OWN())
        place = draft_keys.new_own_point_place(PreparingPart.PEOPLE)
        assert home.ask(lambda db: drafts.load(db, place)) is None
        await home.app.click(home.named(words.MORE_OF(point="Ask Ada for soup")))
        await home.press(words.CHANGE_OWN())
        await home.app.type(home.field(words.OWN_POINT()), "Ask Ada")
        await home.press(common.KEEP())
        assert [one.text for one in home.ask(points.own)] == ["Ask Ada"]
        await home.app.click(home.named(words.MORE_OF(point="Ask Ada")))
        await home.press(common.DELETE())
        assert "Ask Ada" not in home.app.texts()
        await home.press(common.UNDO())
        assert "Ask Ada" in home.app.texts()

    visit(journal_data, story, lay=lay)


def test_a_point_becomes_a_question_for_the_clinic(journal_data: Path) -> None:
    """Once, however often; and is taken back."""

    async def story(home: Indoors) -> None:
        await prepare(home)
        await home.app.click(home.named(words.MORE_OF(point=EXPECT)))
        await home.press(words.ADD_QUESTION())
        assert words.QUESTION_ADDED() in home.app.texts()
        assert [note.text for note in home.ask(clinic_notes.everything)] == [words.ask_about_point(EXPECT)]
        await home.press(common.UNDO())
        assert home.ask(clinic_notes.everything) == []

    visit(journal_data, story, lay=lay)


def test_a_session_that_is_gone_says_so(journal_data: Path) -> None:
    """And Help is there."""

    async def story(home: Indoors) -> None:
        for gone in (routes.Prepare, routes.Setting, routes.CompanionPage):
            await home.open(gone(session_uid="none"))
            assert session_words.GONE() in unbroken(home.app.texts())
            home.assert_accessible()

    visit(journal_data, story)
