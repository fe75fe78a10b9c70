"""The room of the sessions: all of them on one thread."""

from datetime import timedelta
from pathlib import Path

from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import entries, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
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
