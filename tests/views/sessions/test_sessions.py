"""The room of the sessions: all of them on one thread."""

from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import entries, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.views.design.panes import rail_width
from kapjournal.views.design.tokens import LIGHT, Frame
from kapjournal.views.sessions.session_layout import pane_widths
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import session as words
from tests.views.indoors import NOW, Indoors, unbroken, visit


def lay(db: Session) -> None:
    """One that was, with an intention; one set aside; one ahead."""
    first = sessions.plan(db, Plan(NOW - timedelta(days=10), "UTC"), now=NOW - timedelta(days=20))
    said = [AnswerText("intention.first.sentence", "To be kind to what is tired.")]
    entries.keep_intention(db, first.uid, said, now=NOW - timedelta(days=11))
    aside = sessions.plan(db, Plan(NOW - timedelta(days=5), "UTC"), now=NOW - timedelta(days=20))
    sessions.cancel(db, aside.uid, now=NOW - timedelta(days=6))
    sessions.plan(db, Plan(NOW + timedelta(days=12), "UTC"), now=NOW)


async def enter(home: Indoors) -> None:
    """Into the third room, by its tab."""
    await home.app.click(home.app.rooms()[2])


def test_without_a_session_there_is_one_line_and_one_action(journal_data: Path) -> None:
    """A drawing, what will stand here, and the lamp."""

    async def story(home: Indoors) -> None:
        await enter(home)
        assert words.EMPTY() in unbroken(home.app.texts())
        assert home.lamps() == [words.PLAN()]
        await home.press(words.PLAN())
        assert home.where() == routes.Plan()

    visit(journal_data, story)


def test_those_ahead_stand_on_top_and_the_latest_before_the_first(journal_data: Path) -> None:
    """Each says its number, its day and its intention; one set aside has no number."""

    async def story(home: Indoors) -> None:
        await enter(home)
        said = home.app.texts()
        titles = [text for text in said if text.startswith("Session") and text != words.SESSIONS()]
        assert titles == [words.title(2), words.title(None), words.title(1)]
        assert {"Wednesday, December 2", words.NO_INTENTION(), words.CANCELED()} <= set(said)
        assert "“To be kind to what is tired.”" in said
        home.assert_accessible()
        await home.app.click(home.named(words.title(1)))
        assert home.where() == routes.Session(session_uid=home.ask(sessions.everything)[0].uid)

    visit(journal_data, story, lay=lay)


def test_a_wide_window_shows_the_chosen_one_beside_the_list(journal_data: Path) -> None:
    """A tap changes what stands beside; the list stays, and there is one lamp at most."""

    async def story(home: Indoors) -> None:
        await enter(home)
        assert words.SET_INTENTION_WHY() in home.app.texts()
        assert home.lamps() == [words.SET_INTENTION()]
        await home.app.click(home.named(words.title(1)))
        assert words.SET_INTENTION_WHY() not in home.app.texts()
        assert home.app.texts().count("“To be kind to what is tired.”") == 2
        assert home.where() == routes.Home()
        home.assert_accessible()

    visit(journal_data, story, lay=lay, width=1280, height=800)


WAY = ((1280.0, 800.0), (700.0, 800.0), (390.0, 844.0), (1600.0, 900.0))


def test_what_was_chosen_stays_through_all_widths(journal_data: Path) -> None:
    """The session beside the list is there again where there is room for it: 1600, 1280, 700, 390 and back."""

    async def story(home: Indoors) -> None:
        await enter(home)
        await home.app.click(home.named(words.title(1)))
        await home.app.settle()
        shown = unbroken(home.app.texts())
        for width, height in WAY:
            await home.resize(width, height)
            await home.app.settle(40)
            assert (shown == unbroken(home.app.texts())) is (width >= 1100)
        assert home.where() == routes.Home()

    visit(journal_data, story, lay=lay, width=1600, height=900)


@pytest.mark.parametrize(
    ("width", "scale", "panes"),
    [
        (390, 1.0, 1),
        (720, 1.0, 2),
        (1099, 1.0, 2),
        (1100, 1.0, 3),
        (1280, 1.0, 3),
        (1600, 1.0, 3),
        (2560, 1.0, 3),
        (1280, 2.0, 1),
        (1600, 2.0, 2),
        (1600, 1.4, 3),
    ],
)
def test_list_path_and_what_it_left(journal_data: Path, width: int, scale: float, panes: int) -> None:
    """As many panes as the width and the text allow, each scrolling by itself; together as wide as the window."""

    async def story(home: Indoors) -> None:
        await enter(home)
        await home.enlarge(scale)
        moving: list[ft.Control] = [c for c in home.app.find(ft.Column) if c.scroll and c.expand]
        moving += [c for c in home.app.find(ft.ListView) if c.expand and not c.horizontal]
        rail = 1 if width >= 720 else 0
        assert len(moving) - rail == panes
        home.assert_accessible()
        frame = Frame(width, 800, scale)
        widths = pane_widths(UiContext(LIGHT, frame))
        if panes == 3:
            assert sum(widths) == pytest.approx(width - rail_width(frame))
            assert all(each >= 270 for each in widths)

    visit(journal_data, story, lay=lay, width=width, height=800)
