"""Questions of one's own on the screens: added, changed, hidden, shown again, deleted, in sets; nothing is lost."""

from pathlib import Path
from typing import Any

import flet as ft

from kapjournal import content, routes
from kapjournal.care.records import drafts, own_questions
from kapjournal.care.records.own_questions import MINE, OWN, Wording
from kapjournal.views.words import common, guided
from kapjournal.views.words import library as library_words
from kapjournal.views.words import my_questions as words
from tests.views.indoors import NOW, Indoors, visit

ASKED = "What did the river say?"


def everything(home: Indoors) -> list[tuple[str, str]]:
    return [(question.text, part) for question, part in home.ask(own_questions.everything)]


def one(home: Indoors) -> Any:
    return home.ask(own_questions.everything)[0][0]


def lay(db: Any) -> None:
    own_questions.add(db, Wording(ASKED), now=NOW)


def test_a_question_is_added(journal_data: Path) -> None:
    """To a set of the app, found by its theme; it is asked there from now on."""
    thoughts = content.prompt_set("mind.thoughts")

    async def story(home: Indoors) -> None:
        assert words.EMPTY() in " ".join(home.app.texts()).replace("\n", " ")
        home.assert_accessible()
        await home.press(words.ADD())
        assert home.where() == routes.NewQuestion()
        assert home.lamps() == []
        await home.app.type(home.field(words.QUESTION()), ASKED)
        await home.press(words.PART_OF())
        await home.press(library_words.THEMES["mind"]())
        await home.press(thoughts.title)
        await home.press(words.CAN_BE_HARD())
        home.assert_accessible()
        await home.press(common.KEEP())
        assert home.where() == routes.MyQuestions()
        assert ASKED in home.app.texts()
        assert words.HARD_NOTE() in home.app.texts()
        assert everything(home) == [(ASKED, thoughts.id)]
        assert one(home).is_hard
        await home.open(routes.LibrarySet(set_id=thoughts.id))
        assert ASKED in home.app.texts()

    home_route = routes.MyQuestions()
    visit(journal_data, story, route=home_route)


def test_a_question_of_the_therapist_is_pasted(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(words.GIVEN())
        assert home.where() == routes.GivenQuestion()
        assert home.field(words.QUESTION()).hint_text == words.GIVEN_WHY()
        await home.app.type(home.field(words.QUESTION()), ASKED)
        await home.press(common.KEEP())
        assert one(home).is_from_therapist
        assert words.FROM_THERAPIST_NOTE() in home.app.texts()

    visit(journal_data, story, route=routes.MyQuestions())


def test_what_is_typed_waits(journal_data: Path) -> None:
    """With the set that was chosen for it; keeping it drops the draft."""

    async def story(home: Indoors) -> None:
        await home.app.type(home.field(words.QUESTION()), ASKED)
        await home.press(guided.LEAVE_DRAFT())
        assert guided.LEFT() in home.app.texts()
        assert everything(home) == []
        await home.open(routes.NewQuestion())
        assert home.field(words.QUESTION()).value == ASKED
        await home.press(common.KEEP())
        assert home.ask(drafts.open_drafts) == ()

    visit(journal_data, story, route=routes.NewQuestion())


def test_a_question_is_changed(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(ASKED)
        await home.app.type(home.field(words.QUESTION()), "And now?")
        await home.press(common.KEEP())
        assert everything(home) == [("And now?", MINE)]

    visit(journal_data, story, route=routes.MyQuestions(), lay=lay)


def test_a_question_is_hidden_and_shown_again(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(ASKED)
        home.assert_accessible()
        await home.press(words.HIDE())
        assert words.HIDDEN() in home.app.texts()
        assert one(home).is_hidden
        await home.press(words.SHOW_AGAIN())
        assert not one(home).is_hidden
        await home.press(words.WRITE())
        assert home.where() == routes.Write(set_id=f"one.{OWN}{one(home).uid}")

    visit(journal_data, story, route=routes.MyQuestions(), lay=lay)


def test_a_question_is_deleted_after_asking_and_put_back(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(ASKED)
        await home.press(words.DELETE())
        assert words.DELETE_ASK() in home.app.texts()
        await home.press(words.KEEP())
        assert everything(home) == [(ASKED, MINE)]
        await home.press(words.DELETE())
        await home.app.click(home.app.find(ft.TextButton, words.DELETE())[-1])
        assert home.where() == routes.MyQuestions()
        assert everything(home) == []
        await home.press(common.UNDO())
        assert everything(home) == [(ASKED, MINE)]

    visit(journal_data, story, route=routes.MyQuestions(), lay=lay)


def test_a_set_of_ones_own(journal_data: Path) -> None:
    """Made, filled, named anew, deleted, put back."""

    async def story(home: Indoors) -> None:
        await home.press(words.NEW_SET())
        assert home.lamps() == []
        await home.app.type(home.field(words.SET_TITLE()), "Evenings")
        home.assert_accessible()
        await home.press(common.KEEP())
        assert "Evenings" in home.app.texts()
        await home.press(words.CHANGE())
        await home.press(words.ADD())
        await home.app.type(home.field(words.QUESTION()), ASKED)
        await home.press(common.KEEP())
        (own_set,) = home.ask(own_questions.sets)
        assert everything(home) == [(ASKED, f"{OWN}{own_set.uid}")]
        await home.app.type(home.field(words.SET_TITLE()), "Mornings")
        await home.press(common.KEEP())
        assert "Mornings" in home.app.texts()
        await home.press(words.CHANGE())
        await home.press(words.DELETE())
        await home.app.click(home.app.find(ft.TextButton, words.DELETE())[-1])
        assert everything(home) == [(ASKED, MINE)]
        await home.press(common.UNDO())
        assert everything(home) == [(ASKED, f"{OWN}{own_set.uid}")]

    visit(journal_data, story, route=routes.MyQuestions())


def test_hidden_questions_of_the_app_are_shown_again(journal_data: Path) -> None:
    prompt = content.prompt("mind.thoughts.old")

    def hide(db: Any) -> None:
        own_questions.set_asked(db, prompt.id, False, now=NOW)

    async def story(home: Indoors) -> None:
        assert words.HIDDEN_OF_APP() in home.app.texts()
        home.assert_accessible()
        await home.press(words.SHOW_AGAIN())
        assert home.ask(own_questions.hidden_prompts) == []
        assert prompt.text not in home.app.texts()

    visit(journal_data, story, route=routes.MyQuestions(), lay=hide)


def test_a_question_that_is_gone_says_so(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        assert words.NO_MORE() in " ".join(home.app.texts()).replace("\n", " ")

    visit(journal_data, story, route=routes.EditQuestion(question_uid="gone"))
