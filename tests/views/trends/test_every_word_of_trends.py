"""Every word on Trends is from the catalogue and drawn to its end, and nothing stands on the wrong side."""

from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal.messages import tags
from kapjournal.views.words import common
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import trends as words
from tests.support.reading import outside_the_catalogue
from tests.support.words_in_boxes import cut_words
from tests.views.indoors import NOW, Indoors, visit
from tests.views.trends.test_trends import DAY, around, feel


def lay(db: Session) -> None:
    """Days with words and a gap, four sessions."""
    for ago in (80, 60, 40, 20):
        around(db, ago, 0.0, 0.4, 0.0)
    for number in range(12):
        feel(db, number * DAY, 0.0, "river")
        feel(db, number * DAY + timedelta(hours=1), 0.4, "river")
    feel(db, 400 * DAY, -0.8)


@pytest.mark.parametrize("language", [tags.LONGER, tags.MIRRORED])
@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 568)])
def test_every_word_has_a_place(language: str, width: int, height: int, journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle()
        await home.press(journal_words.TRENDS())
        await home.app.settle(100)
        for _ in range(5):
            _look(home, language, width)
            buttons = home.app.find(ft.TextButton, words.SHOW_TABLE())
            if not buttons:
                break
            await home.app.click(buttons[0])
            await home.app.settle(100)
        assert not home.app.find(ft.TextButton, words.SHOW_TABLE())

    visit(journal_data, story, lay=lay, language=language, width=width, height=height, now=NOW)


def _look(home: Indoors, language: str, width: int) -> None:
    if language == tags.LONGER:
        assert outside_the_catalogue(home.app, written=frozenset({"river"})) == []
        rooms = {name() for name in (common.TODAY, common.JOURNAL, common.SESSIONS, common.MORE)}
        assert [cut for cut in cut_words(home.app.view(), width) if cut.said not in rooms] == []
    else:
        aligned = (getattr(one, "alignment", None) for one in home.app.walk())
        assert [one for one in aligned if isinstance(one, ft.Alignment) and one.x < 0] == []
