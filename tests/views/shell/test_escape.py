"""Escape leaves a screen as its own Back or Close does."""

from collections.abc import Sequence
from pathlib import Path

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.app import App as KapJournal
from kapjournal.care.records import draft_keys, drafts
from kapjournal.options import Options
from kapjournal.routes import Route
from kapjournal.views.design.buttons import WayBack
from kapjournal.views.words import common, someone
from kapjournal.views.words import export as export_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import plan as plan_words
from tests.support.descending import descend
from tests.support.page_harness import opened, run
from tests.views.everywhere import ROUTES, filled, walks
from tests.views.indoors import Indoors, unbroken, visit
from tests.views.safety.reading_names import pressable_names

WITHOUT_A_WAY = (routes.Help,)
"""Help itself."""
ESCAPE, WORDS = "Escape", "The river was wide."


@pytest.mark.parametrize("kinds", walks(ROUTES))
def test_escape_leaves_every_screen(course_data: Path, kinds: Sequence[type[Route]]) -> None:
    """Whatever is open above the rooms, Escape leads back to where it was opened from; and on each there is Help."""

    async def story(home: Indoors) -> None:
        for kind in kinds:
            home.services.go(filled(home, kind))
            await home.app.settle()
            assert home.where() != routes.Home(), kind
            ways = [name for name in pressable_names(home.app) if name.startswith((common.HELP(), someone.NEED()))]
            assert ways or kind in WITHOUT_A_WAY, kind
            await home.app.key(ESCAPE)
            assert home.where() == routes.Home(), kind

    visit(course_data, story)


def test_escape_takes_no_word_along(journal_data: Path) -> None:
    """What was typed waits as it does after Close, and it is said."""

    async def story(home: Indoors) -> None:
        home.services.go(routes.Note())
        await home.app.settle()
        await home.app.type(home.app.one(ft.TextField), WORDS)
        await home.app.key(ESCAPE)
        assert guided_words.LEFT() in home.app.texts()
        assert home.ask(lambda db: drafts.load(db, draft_keys.note_place())) == {"text": WORDS}

    visit(journal_data, story)


def test_escape_closes_a_dialog_and_not_the_screen_below(journal_data: Path) -> None:
    """One press does one thing: the dialog goes by itself, and the screen stays."""

    async def story(home: Indoors) -> None:
        home.services.go(routes.Plan())
        await home.app.settle()
        await home.app.click(home.named(plan_words.CHOOSE_DAY()))
        (dialog,) = home.app.dialogs()
        await home.app.key(ESCAPE)
        assert home.where() == routes.Plan()
        await home.app.dismiss(dialog)
        await home.app.key(ESCAPE)
        assert home.where() == routes.Home()

    visit(journal_data, story)


@pytest.mark.parametrize("room", range(4))
def test_escape_does_nothing_in_a_room(course_data: Path, room: int) -> None:
    """There is nowhere to go back to from Today, Journal, Sessions and More."""

    async def story(home: Indoors) -> None:
        home.services.home(tab=room)
        await home.app.settle()
        assert home.app.find(WayBack) == []
        asked = len(home.app.client.named("push_route"))
        await home.app.key(ESCAPE)
        assert (home.where(), home.services.tab) == (routes.Home(), room)
        assert len(home.app.client.named("push_route")) == asked

    visit(course_data, story)


def test_other_keys_leave_nothing(journal_data: Path) -> None:
    """Neither letters nor Escape with another key, which belongs to the system."""

    async def story(home: Indoors) -> None:
        home.services.go(routes.Note())
        await home.app.settle()
        for key, *held in (["A"], ["Enter"], ["Backspace"], [ESCAPE, "ctrl"], [ESCAPE, "shift"], [ESCAPE, "alt"]):
            await home.app.key(key, *held)
        assert home.where() == routes.Note()

    visit(journal_data, story)


def test_escape_goes_one_step_back_where_close_would(course_data: Path) -> None:
    """In a screen of several steps it goes one of them back; Help above it closes first."""

    async def story(home: Indoors) -> None:
        home.services.go(routes.Export())
        await home.app.settle()
        await home.press(export_words.SHOW())
        await home.app.until(lambda: export_words.LETTER() in unbroken(home.app.texts()))
        await home.press(common.HELP())
        await home.app.key(ESCAPE)
        assert export_words.LETTER() in unbroken(home.app.texts())
        await home.app.key(ESCAPE)
        assert export_words.WHAT() in unbroken(home.app.texts())
        await home.app.key(ESCAPE)
        assert home.where() == routes.Home()

    visit(course_data, story)


def test_escape_closes_help_above_a_locked_journal(journal_data: Path) -> None:
    """Back to the lock screen, which it does not leave."""

    async def story() -> None:
        async with opened(KapJournal(Options(data=journal_data)).main) as app:
            locked = app.texts()
            await app.click(next(b for b in app.find(ft.OutlinedButton) if _says_help(b)))
            assert app.find(WayBack)
            assert app.texts() != locked
            for _ in range(2):
                await app.key(ESCAPE)
                assert app.texts() == locked

    run(story())


def _says_help(button: ft.OutlinedButton) -> bool:
    return any(isinstance(part, ft.Text) and part.value == common.HELP() for part, _ in descend(button))
