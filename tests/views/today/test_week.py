"""The last seven days at a glance, on Today between sessions."""

from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal.care.records import check_ins
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.views.design import graphics
from kapjournal.views.design.tokens import DARK, LIGHT
from kapjournal.views.shell.journal_request import TRENDS, JournalRequest, Wanted
from kapjournal.views.words import common
from kapjournal.views.words import today_parts as parts_words
from kapjournal.views.words import trends as trends_words
from tests.support.descending import descend
from tests.views.indoors import NOW, Indoors, unbroken, visit
from tests.views.today.test_today import lay_session, mood

SAID = "Your last 7 days: {} good or very good, 1 so-so, 1 bad or very bad, {} without a check-in."


def lay(db: Session) -> None:
    """Three of the days before today, between sessions."""
    lay_session(-24 * 90)(db)
    for days in range(3):
        check_ins.add(db, MoodReading(0.5 - days / 2, 0), now=NOW - timedelta(days=days + 1), zone="UTC")


def marks(home: Indoors) -> list[str]:
    """The pictures of its days."""
    card = home.named(SAID[:18])
    return [str(one.src) for one, _ in descend(card) if isinstance(one, ft.Image)]


def week(*levels: int | None) -> list[str]:
    return [graphics.week_mark(LIGHT, level, 30.0) for level in levels]


def test_seven_moons_and_one_name(journal_data: Path) -> None:
    """A day without a check-in is an empty ring; all of it is one thing to press, under one name."""

    async def story(home: Indoors) -> None:
        assert marks(home) == week(None, None, None, 2, 3, 4, None)
        names = [str(one.label) for one in home.app.find(ft.Semantics) if str(one.label).startswith(SAID[:18])]
        assert names == [SAID.format(1, 4) + "\nTrends"]
        home.assert_accessible()

    visit(journal_data, story, lay=lay)


def test_what_is_kept_is_in_it_at_once(journal_data: Path) -> None:
    """And gone again with Undo."""

    async def story(home: Indoors) -> None:
        await home.press(mood(5))
        assert marks(home) == week(None, None, None, 2, 3, 4, 5)
        assert SAID.format(2, 3) in unbroken(home.app.texts())
        await home.press(common.UNDO())
        assert marks(home) == week(None, None, None, 2, 3, 4, None)

    visit(journal_data, story, lay=lay)


def test_it_leads_to_trends(journal_data: Path) -> None:
    """In the room of the journal, with what it shows over time."""

    async def story(home: Indoors) -> None:
        await home.press(SAID[:18])
        await home.app.settle(100)
        assert home.services.tab == 1
        assert trends_words.SHOW_TABLE() in [button.content for button in home.app.find(ft.TextButton)]

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize("hours", [-0.5, 1])
def test_it_is_not_there_while_a_session_is_near_or_on(journal_data: Path, hours: float) -> None:
    """Nor above what matters then."""

    def laid(db: Session) -> None:
        lay(db)
        lay_session(hours)(db)

    async def story(home: Indoors) -> None:
        assert not any(said.startswith(SAID[:18]) for said in home.app.texts())

    visit(journal_data, story, lay=laid)


def test_it_lies_below_the_lamp(journal_data: Path) -> None:
    """And below how you are."""

    async def story(home: Indoors) -> None:
        (lamp,) = [one for one in home.app.find(ft.FilledButton) if not one.disabled]
        drawn = list(home.app.walk())
        assert drawn.index(home.named(mood(3))) < drawn.index(lamp) < drawn.index(home.named(SAID[:18]))

    visit(journal_data, story, lay=lay)


def test_two_days_are_no_week(journal_data: Path) -> None:
    def laid(db: Session) -> None:
        lay_session(-24 * 90)(db)
        for days in (1, 2):
            check_ins.add(db, MoodReading(0.4, 0), now=NOW - timedelta(days=days), zone="UTC")

    async def story(home: Indoors) -> None:
        assert parts_words.WEEK() not in home.app.texts()

    visit(journal_data, story, lay=laid)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_ring_more_is_a_session(palette: object) -> None:
    """Also on a day without a check-in, whose own ring is empty."""
    drawn = {
        graphics.week_mark(palette, level, 30.0, is_session=lived)  # type: ignore[arg-type]
        for level in (None, 1, 2, 3, 4, 5)
        for lived in (False, True)
    }
    assert len(drawn) == 12


def test_a_wish_is_fulfilled_once() -> None:
    """Whether or not the room is there when it comes."""
    request, seen = JournalRequest(), list[object]()
    request.want(Wanted(TRENDS))
    assert request.take() == Wanted(TRENDS)
    assert request.take() is None
    stop = request.on_wanted(lambda: seen.append(request.take()))
    request.want(Wanted())
    stop()
    request.want(Wanted(TRENDS))
    assert seen == [Wanted()]
    request.clear()
    assert request.take() is None
