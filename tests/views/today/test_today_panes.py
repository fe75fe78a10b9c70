"""Today on a desk: three things on one sill, each of which scrolls by itself."""

from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal.care.records import check_ins
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.views.design.layout import Press
from kapjournal.views.words import common
from tests.support.descending import descend
from tests.views.indoors import NOW, Indoors, visit
from tests.views.today.test_today import keep_a_note, lay_session, mood

WAY = ((1280.0, 800.0), (700.0, 800.0), (390.0, 844.0), (1600.0, 900.0))


def between(db: Session) -> None:
    lay_session(-24 * 90)(db)
    for days in range(3):
        check_ins.add(db, MoodReading(0.4, 0), now=NOW - timedelta(days=days + 1), zone="UTC")


def moving(home: Indoors) -> list[ft.Control]:
    """What scrolls by itself, beside the rail."""
    found: list[ft.Control] = [one for one in home.app.find(ft.Column) if one.scroll]
    found += [one for one in home.app.find(ft.ListView) if not _is_rail(one)]
    return found


def _is_rail(listed: ft.ListView) -> bool:
    return any(isinstance(one, ft.Text) and one.value == common.MORE() for one, _ in descend(listed))


@pytest.mark.parametrize(
    ("width", "height", "scale", "count"),
    [
        (390, 844, 1.0, 1),
        (1099, 800, 1.0, 1),
        (1100, 800, 1.0, 3),
        (1280, 800, 1.0, 3),
        (1280, 480, 1.0, 3),
        (1600, 900, 1.0, 3),
        (1600, 900, 1.4, 3),
        (1280, 800, 2.0, 1),
        (1600, 900, 2.0, 1),
    ],
)
def test_panes_as_the_width_and_the_text_allow(
    journal_data: Path, width: int, height: int, scale: float, count: int
) -> None:
    """Three from 1100 px on; with larger text a window holds as much less."""

    async def story(home: Indoors) -> None:
        await home.enlarge(scale)
        assert len(moving(home)) == count
        home.assert_accessible()

    visit(journal_data, story, lay=between, width=width, height=height)


@pytest.mark.parametrize("lay", [None, keep_a_note, between, lay_session(-48), lay_session(20)])
def test_no_pane_is_empty(journal_data: Path, lay: Press | None) -> None:
    """Whatever the day has to say."""

    async def story(home: Indoors) -> None:
        panes = moving(home)
        assert 1 <= len(panes) <= 3
        for pane in panes:
            assert any(isinstance(one, ft.Text | ft.FilledButton) for one, _ in descend(pane))
        home.assert_accessible()

    visit(journal_data, story, lay=lay, width=1280, height=800)


def test_what_was_kept_stays_through_all_widths(journal_data: Path) -> None:
    """One tap on a mood with its Undo: 1600, 1280, 700, 390 and back."""

    async def story(home: Indoors) -> None:
        await home.resize(390.0, 844.0)
        await home.press(mood(4))
        for width, height in WAY:
            await home.resize(width, height)
            assert (
                home.ask(lambda db: len(check_ins.between(db, NOW - timedelta(hours=1), NOW + timedelta(hours=1)))) == 1
            )
        await home.resize(390.0, 844.0)
        await home.press(common.UNDO())
        assert home.ask(lambda db: check_ins.between(db, NOW - timedelta(hours=1), NOW + timedelta(hours=1))) == []

    visit(journal_data, story, lay=between, width=1600, height=900)
