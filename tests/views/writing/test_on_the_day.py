"""What was saved on the day is in sight while its story is told."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, sessions, what_came_up
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.what_came_up import Piece
from kapjournal.views.words import one_word as words
from kapjournal.views.writing import on_the_day
from tests.views.indoors import NOW, Indoors, visit

DAY = timedelta(days=1)
uids: list[str] = []


def lay(db: Session) -> None:
    uids[:] = [sessions.plan(db, Plan(NOW - DAY, "UTC"), now=NOW - DAY).uid]
    for piece, text, id_ in ((Piece.WORD, "warm", "warm"), (Piece.COLOR, "blue", "blue"), (Piece.WORD, "tide", "")):
        what_came_up.keep(db, piece, text, session_uid=uids[0], asked="?", now=NOW - DAY, id=id_)


def test_a_tap_puts_a_word_into_the_text(journal_data: Path) -> None:
    """At its end, after what is written; it is told with its color and its time."""

    async def story(home: Indoors) -> None:
        route = routes.Write(set_id="story.next-day", session_uid=uids[0])
        await home.open(route)
        assert words.ON_THE_DAY() in home.app.texts()
        assert words.TAP_A_WORD() in home.app.texts()
        home.assert_accessible()
        await home.press(words.fragment("warm", "blue", NOW - DAY, "UTC"))
        await home.press(words.fragment("tide", "", NOW - DAY, "UTC"))
        home.services.back()
        await home.app.settle()
        waiting = home.ask(lambda db: drafts.load(db, draft_keys.guided_place(uids[0], "story.next-day")))
        assert waiting is not None
        assert "warm tide" in waiting.values()

    visit(journal_data, story, lay=lay)


def test_where_nothing_was_saved_nothing_stands_there(journal_data: Path) -> None:
    """Nor in writing that does not tell of the session."""

    async def story(home: Indoors) -> None:
        await home.open(routes.Write(set_id="review.day-7", session_uid=uids[0]))
        assert words.ON_THE_DAY() not in home.app.texts()
        await home.open(routes.Write(set_id="story.next-day", session_uid=None))
        assert words.ON_THE_DAY() not in home.app.texts()

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize(
    ("written", "text"), [("", "warm"), ("  ", "warm"), ("It was", "It was warm"), ("It was\n", "It was\nwarm")]
)
def test_a_word_goes_to_the_end_of_the_text(written: str, text: str) -> None:
    """With a space before it where there is none."""
    assert on_the_day.into(written, "warm") == text
