"""After writing: one can stop here, mark a line or choose a small step; not so while a session is on."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kapjournal import routes
from kapjournal.care.records import entries, sessions
from kapjournal.views.shell.addresses import STEADYING
from kapjournal.views.words import guided as words
from kapjournal.views.words import marked_lines as marked_words
from kapjournal.views.words import small_steps as step_words
from tests.views.indoors import NOW, Indoors, visit


async def reach(home: Indoors, *, ago: timedelta) -> tuple[str, str]:
    """What was kept, and its session, which began so long ago."""

    laid: list[tuple[str, str]] = []

    def lay(db: Any) -> None:
        session = sessions.plan(db, sessions.Plan(NOW - ago, "UTC"), now=NOW).uid
        laid.append((entries.keep_note(db, "A door in a field.", now=NOW, session_uid=session).uid, session))

    home.do(lay)
    uid, session = laid[0]
    await home.open(routes.AfterWriting(practice_id=STEADYING, entry_uid=uid, session_uid=session))
    return uid, session


@pytest.mark.parametrize("leads_to", ["line", "step"])
def test_a_line_and_a_small_step_are_one_press_away(journal_data: Path, leads_to: str) -> None:
    async def story(home: Indoors) -> None:
        uid, session = await reach(home, ago=timedelta(days=1))
        assert home.lamps() == [words.DONE()]
        home.assert_accessible()
        await home.press(marked_words.MARK() if leads_to == "line" else step_words.CHOOSE())
        expected = routes.MarkLines(entry_uid=uid) if leads_to == "line" else routes.NewSmallStep(session_uid=session)
        assert home.where() == expected
        home.services.back()
        await home.app.settle()
        await home.press(words.DONE())
        assert home.where() == routes.Home()

    visit(journal_data, story)


def test_while_a_session_is_on_nothing_leads_to_what_waits(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await reach(home, ago=timedelta(hours=1))
        assert words.KEPT() in home.app.texts()
        assert not {marked_words.MARK(), step_words.CHOOSE()} & set(home.app.texts())

    visit(journal_data, story)
