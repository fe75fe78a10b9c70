"""Not much happened: nobody's fault, other options, a few words, a question for the clinic, a person."""

from pathlib import Path

from sqlmodel import col, select

from kapjournal import routes
from kapjournal.models import ClinicNote
from kapjournal.views.words import common, preparing
from kapjournal.views.words import nothing_happened as words
from tests.views.indoors import Indoors, visit


def questions(home: Indoors) -> list[str]:
    return home.ask(lambda db: list(db.exec(select(ClinicNote.text).where(col(ClinicNote.deleted_at).is_(None)))))


def test_it_says_what_copy_says(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        for said in (words.TITLE, words.FAULT, words.OPTIONS, words.HOPELESS):
            assert said() in home.app.texts()
        assert home.lamps() == [words.WRITE()]
        home.assert_accessible()
        await home.press(words.SOMEONE())
        assert home.where() == routes.Someone()

    visit(journal_data, story, route=routes.NothingHappened())


def test_a_question_for_the_clinic_is_one_tap_and_can_be_taken_back(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(words.ADD())
        assert questions(home) == [words.QUESTION()]
        assert preparing.QUESTION_ADDED() in home.app.texts()
        await home.press(common.UNDO())
        assert questions(home) == []

    visit(journal_data, story, route=routes.NothingHappened())


def test_a_few_words_are_the_quiet_questions(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(words.WRITE())
        assert home.where() == routes.Write(set_id="story.quiet")

    visit(journal_data, story, route=routes.NothingHappened())
