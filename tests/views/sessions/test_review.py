"""Looking back: the intention and its five answers, the questions, the small step, the harder weeks, the end."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.records import clinic_notes, entries, intention_ratings, sessions, small_steps
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.steps import today_reads
from kapjournal.messages import Message
from kapjournal.models import EntryKind
from kapjournal.terms import ReviewDay
from kapjournal.views.words import common
from kapjournal.views.words import preparing as preparing_words
from kapjournal.views.words import review as words
from kapjournal.views.words import session_path as path_words
from tests.views.indoors import NOW, Indoors, unbroken, visit


def lay(days: int) -> Callable[[Session], None]:
    """A session so many days ago, with its intention and a small step."""

    def filling(db: Session) -> None:
        begun = NOW - timedelta(days=days)
        uid = sessions.plan(db, Plan(begun, "UTC"), now=begun - timedelta(days=9)).uid
        said = [AnswerText("intention.first.sentence", "To rest.")]
        entries.keep_intention(db, uid, said, now=begun - timedelta(days=1))
        small_steps.add(db, "Tea on Sunday.", now=begun + timedelta(days=2), session_uid=uid, zone="UTC")

    return filling


async def enter(home: Indoors, day: ReviewDay) -> str:
    uid = home.ask(lambda db: sessions.everything(db)[0].uid)
    await home.open(routes.Review(session_uid=uid, day=day))
    return uid


def test_help_is_the_same_here_as_everywhere(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await enter(home, ReviewDay.WEEK)
        await home.press(common.HELP())
        assert home.where() == routes.Help()

    visit(journal_data, story, lay=lay(8))


def test_one_tap_says_how_much_the_intention_is_there(journal_data: Path) -> None:
    """It is kept at once, can be said anew, and the questions come after it."""

    async def story(home: Indoors) -> None:
        uid = await enter(home, ReviewDay.WEEK)
        said = unbroken(home.app.texts())
        assert {"One week after session 1", words.INTENTION_WAS(intention="To rest.")} <= set(said)
        home.assert_accessible()
        for value in (1, 3):
            await home.press(path_words.RATINGS[value]())
            assert home.ask(lambda db: intention_ratings.of_session(db, uid)) == {7: value}
        assert home.lamps() == [words.QUESTIONS()]
        await home.press(words.QUESTIONS())
        assert home.where() == routes.Write(set_id="review.day-7", session_uid=uid)

    visit(journal_data, story, lay=lay(8))


@pytest.mark.parametrize(
    ("day", "days", "said"),
    [
        (ReviewDay.WEEK, 8, "Saved. The next look back is on November 26."),
        (ReviewDay.FORTNIGHT, 15, "Saved. The next look back is on December 5."),
        (ReviewDay.MONTH, 31, "Saved. This was the last one for session 1."),
        (ReviewDay.WEEK, 40, common.KEPT()),
        (ReviewDay.END, 40, common.KEPT()),
    ],
)
def test_it_ends_with_what_comes_next(journal_data: Path, day: ReviewDay, days: int, said: str) -> None:
    """Nothing of it has to be answered: skipped and finished it is done, and not offered again."""

    async def story(home: Indoors) -> None:
        uid = await enter(home, day)
        await home.press(words.SKIP())
        harder = content.passage("weeks.harder").lines
        assert set(harder[:2]) <= set(home.app.texts())
        home.assert_accessible()
        await home.press(words.FINISH())
        assert said in home.app.texts()
        number = 0 if day is ReviewDay.END else int(day)
        assert (uid, number) in home.ask(today_reads.looked_back)

    visit(journal_data, story, lay=lay(days))


@pytest.mark.parametrize("day", list(ReviewDay))
def test_a_question_for_the_clinic_is_collected_with_one_tap(journal_data: Path, day: ReviewDay) -> None:
    """Beside what the harder weeks are like: once, for this session, and it can be taken back."""

    async def story(home: Indoors) -> None:
        await enter(home, day)
        await home.press(words.SKIP())
        for _ in range(2):
            await home.press(preparing_words.ADD_QUESTION())
            assert preparing_words.QUESTION_ADDED() in home.app.texts()
        (note,) = home.ask(clinic_notes.everything)
        assert (note.text, note.session_id) == (words.FOR_CLINIC(), home.ask(sessions.everything)[0].id)
        home.assert_accessible()

    visit(journal_data, story, lay=lay(31))


@pytest.mark.parametrize(
    "press", [words.STEP_DONE, words.STEP_ANOTHER_DAY, words.STEP_END, words.STEP_GOES_ON], ids=repr
)
def test_the_small_step_is_asked_after(journal_data: Path, press: Message) -> None:
    """Done, moved, ended or on its way: one tap, and what was written down can be undone."""

    async def story(home: Indoors) -> None:
        await enter(home, ReviewDay.WEEK)
        await home.press(words.SKIP())
        asked = words.STEP_WAS(step="Tea on Sunday.")
        assert asked in unbroken(home.app.texts())
        await home.press(press())
        step = home.ask(small_steps.everything)[0]
        assert (bool(step.done_at), bool(step.ended_at), bool(step.due_on)) == (
            press is words.STEP_DONE,
            press is words.STEP_END,
            press is words.STEP_ANOTHER_DAY,
        )
        if press in (words.STEP_DONE, words.STEP_END):
            assert asked not in unbroken(home.app.texts())
            await home.press(common.UNDO())
            assert asked in unbroken(home.app.texts())

    visit(journal_data, story, lay=lay(8))


def test_once_the_questions_are_answered_the_end_is_in_sight(journal_data: Path) -> None:
    """Whoever comes back from them finds the small step, not the questions again."""

    def written(db: Session) -> None:
        lay(8)(db)
        uid, said = sessions.everything(db)[0].uid, [AnswerText("review.day-7.since", "calmer")]
        entries.keep(db, EntryKind.NOTE, said, now=NOW, session_uid=uid, prompt_set="review.day-7")

    async def story(home: Indoors) -> None:
        await enter(home, ReviewDay.WEEK)
        assert home.lamps() == [words.FINISH()]

    visit(journal_data, story, lay=written)


def test_a_session_that_is_gone_has_a_way_back(journal_data: Path) -> None:
    """One line, and back."""

    async def story(home: Indoors) -> None:
        await home.press(common.BACK())
        assert home.where() == routes.Home()

    visit(journal_data, story, route=routes.Review(session_uid="nowhere", day=ReviewDay.WEEK))
