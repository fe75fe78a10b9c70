"""The question about thoughts of dying: people first, on the same screen, whatever the answer above none."""

from pathlib import Path
from typing import Any

import pytest

from kapjournal import content, routes
from kapjournal.care.measures.scale_filling import BEGUN
from kapjournal.care.records import draft_keys, drafts, people, scale_results
from kapjournal.care.records.people import Details
from kapjournal.terms import PersonRole
from kapjournal.views.words import common, someone
from kapjournal.views.words import scale_result as result_words
from kapjournal.views.words import scales as words
from tests.support.fake_client import FakeClient
from tests.views.indoors import NOW, Indoors, visit
from tests.views.safety.reading_names import numbers, pressable_names
from tests.views.scales.filling_in import answer, at_question

NOT, SEVERAL, MORE, NEARLY = (option.text for option in content.scale("phq-9").options)
PASSAGE = content.passage("scales.danger")
ROUTE = routes.FillScale(scale_id="phq-9")


def lay(db: Any) -> None:
    """At the ninth question, with two people to call."""
    people.add(db, Details("My sister", PersonRole.SUPPORT, "202 555 0143", can_text=True), now=NOW)
    people.add(db, Details("My clinic", PersonRole.CLINIC, "202 555 0101"), now=NOW)
    lay_alone(db)


def lay_alone(db: Any) -> None:
    texts = {f"phq-9.{number}": "0" for number in range(1, 9)}
    drafts.save(db, draft_keys.scale_place("phq-9"), {**texts, BEGUN: NOW.isoformat()}, now=NOW)


@pytest.mark.parametrize("said", [SEVERAL, MORE, NEARLY])
def test_people_come_first_whatever_the_answer(journal_data: Path, said: str) -> None:
    """Own ones, the lines, the safety plan: the same for the mildest and the strongest; nothing goes on by itself."""

    async def story(home: Indoors) -> None:
        assert at_question(home, "phq-9", 9)
        await answer(home, said)
        texts = home.app.texts()
        assert {PASSAGE.title, *(PASSAGE.lines[0], *PASSAGE.lines[2:]), words.IF_YOU_MIGHT(number="911")} <= set(texts)
        assert at_question(home, "phq-9", 9)
        found = numbers(home.app)
        assert found[:3] == [
            "Call My sister, 202 555 0143",
            "Text My sister, 202 555 0143",
            "Call My clinic, 202 555 0101",
        ]
        assert found[3] == "Call 911"
        assert found[4].startswith("Call 988 Lifeline")
        assert words.SAFETY_PLAN() in pressable_names(home.app)
        assert words.ADD_PERSON() not in texts
        home.assert_accessible()

    visit(journal_data, story, route=ROUTE, lay=lay)


def test_it_blocks_nothing_and_sends_nothing(journal_data: Path) -> None:
    """The questionnaire goes on with one tap, and nobody was called."""

    async def story(home: Indoors) -> None:
        await answer(home, SEVERAL)
        await home.press(words.GO_ON())
        await home.app.settle()
        assert words.NOT_COUNTED() in home.app.texts()
        await answer(home, "Not difficult at all")
        await home.press(words.SHOW_TOTAL())
        assert {"1 out of 27", result_words.ABOUT_NINE()} <= set(home.app.texts())
        assert someone.NEED() in home.app.texts() or someone.NEED() in pressable_names(home.app)
        assert called(home.app.client) == []

    visit(journal_data, story, route=ROUTE, lay=lay)


def called(client: FakeClient) -> list[Any]:
    return list(client.named("launch_url"))


def test_a_call_is_one_tap(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await answer(home, NEARLY)
        await home.press("Call My sister")
        await home.app.until(lambda: called(home.app.client))
        assert "tel:2025550143" in str(called(home.app.client))

    visit(journal_data, story, route=ROUTE, lay=lay)


def test_without_people_the_lines_come_first(journal_data: Path) -> None:
    """And somebody can be added; the plan is there."""

    async def story(home: Indoors) -> None:
        await answer(home, SEVERAL)
        assert numbers(home.app)[0].startswith("Call 988 Lifeline")
        await home.press(words.ADD_PERSON())
        assert home.where() == routes.People()
        home.services.back()
        await home.app.settle()
        await home.press(words.SAFETY_PLAN())
        assert home.where() == routes.SafetyPlan()
        home.services.back()
        await home.app.settle()
        await home.press(words.GO_ON())
        await home.press(common.CLOSE())
        await home.open(ROUTE)
        assert words.NOT_COUNTED() in home.app.texts()

    visit(journal_data, story, route=ROUTE, lay=lay_alone)


def test_the_answer_can_be_changed(journal_data: Path) -> None:
    """All answers are shown again; none leads on without a word."""

    async def story(home: Indoors) -> None:
        await answer(home, SEVERAL)
        await home.press(words.chosen(SEVERAL))
        await answer(home, NOT)
        assert words.CHECK() in home.app.texts()
        assert PASSAGE.title not in home.app.texts()

    visit(journal_data, story, route=ROUTE, lay=lay)


def test_an_answer_of_none_says_nothing(journal_data: Path) -> None:
    """Neither there nor beside the total."""

    async def story(home: Indoors) -> None:
        await answer(home, NOT)
        assert words.CHECK() in home.app.texts()
        await home.press(words.SHOW_TOTAL())
        assert home.ask(lambda db: len(scale_results.of_scale(db, "phq-9"))) == 1
        assert result_words.ABOUT_NINE() not in home.app.texts()
        assert someone.NEED() not in home.app.texts()

    visit(journal_data, story, route=ROUTE, lay=lay)


def test_it_is_the_same_where_nothing_else_was_answered(journal_data: Path) -> None:
    """The first answer of all."""

    async def story(home: Indoors) -> None:
        for _ in range(8):
            await home.press(words.SKIP())
            await home.app.settle()
        await answer(home, SEVERAL)
        assert PASSAGE.title in home.app.texts()
        assert at_question(home, "phq-9", 9)

    visit(journal_data, story, route=ROUTE)


def test_help_is_there_before_any_answer(journal_data: Path) -> None:
    """It never depends on what was said."""

    async def story(home: Indoors) -> None:
        await home.press(common.HELP())
        assert home.where() == routes.Help()

    visit(journal_data, story, route=ROUTE, lay=lay)
