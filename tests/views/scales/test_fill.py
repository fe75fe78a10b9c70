"""Filling in a questionnaire: one question at a time, back and forth, kept at each answer, counted only where whole."""

from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest

from kapjournal import content, routes
from kapjournal.care.records import distress, draft_keys, drafts, scale_results, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps import scales
from kapjournal.models import ScaleResult
from kapjournal.views.scales import fill_work
from kapjournal.views.words import common, guided
from kapjournal.views.words import scale_result as result_words
from kapjournal.views.words import scales as words
from tests.views.indoors import NOW, Indoors, unbroken, visit
from tests.views.scales.filling_in import answer, at_question
from tests.views.shell.pressing_twice import twice

PHQ_2, PHQ_9, PCL_5 = (routes.FillScale(scale_id=each) for each in ("phq-2", "phq-9", "pcl-5"))
NOT, SEVERAL, MORE, NEARLY = (option.text for option in content.scale("phq-9").options)


def kept(home: Indoors, scale_id: str) -> list[ScaleResult]:
    return home.ask(lambda db: scale_results.of_scale(db, scale_id))


def test_a_tap_answers_and_goes_on_to_the_total(journal_data: Path) -> None:
    """Nothing else is asked for; the answers are looked at once before they count."""

    async def story(home: Indoors) -> None:
        assert {content.scale("phq-2").stem, content.scale("phq-2").items[0].text} <= set(home.app.texts())
        assert home.lamps() == []
        home.assert_accessible()
        await answer(home, SEVERAL)
        assert at_question(home, "phq-2", 2)
        await answer(home, NEARLY)
        assert words.CHECK() in home.app.texts()
        assert kept(home, "phq-2") == []
        home.assert_accessible()
        await home.press(words.SHOW_TOTAL())
        (one,) = kept(home, "phq-2")
        assert (one.answers, home.where()) == (
            {"phq-2.1": 1, "phq-2.2": 3},
            routes.ScaleResult(result_uid=one.uid),
        )
        assert "4 out of 6" in home.app.texts()

    visit(journal_data, story, route=PHQ_2)


def test_back_shows_what_was_answered(journal_data: Path) -> None:
    """It can be changed, or left as it is."""

    async def story(home: Indoors) -> None:
        await answer(home, SEVERAL)
        await home.press(common.BACK())
        await home.app.settle()
        assert at_question(home, "phq-2", 1)
        checked = [one.label for one in home.app.find(ft.Semantics) if one.checked]
        assert checked == [SEVERAL]
        await home.press(words.NEXT())
        assert at_question(home, "phq-2", 2)

    visit(journal_data, story, route=PHQ_2)


def test_an_answer_can_be_changed_from_the_list(journal_data: Path) -> None:
    """And leads back to the list."""

    async def story(home: Indoors) -> None:
        await answer(home, SEVERAL, NEARLY)
        await home.press("1. ")
        assert at_question(home, "phq-2", 1)
        await answer(home, NOT)
        assert words.CHECK() in home.app.texts()
        await home.press(words.SHOW_TOTAL())
        assert kept(home, "phq-2")[0].answers == {"phq-2.1": 0, "phq-2.2": 3}

    visit(journal_data, story, route=PHQ_2)


def test_without_an_answer_there_is_no_total(journal_data: Path) -> None:
    """It is said which is missing; it can be answered, or all be kept as it is."""

    async def story(home: Indoors) -> None:
        await home.press(words.SKIP())
        await answer(home, NEARLY)
        assert words.missing(1) in home.app.texts()
        assert home.lamps() == [words.ANSWER_IT()]
        await home.press(words.ANSWER_IT())
        assert at_question(home, "phq-2", 1)
        await home.press(words.SKIP())
        await home.press(words.WITHOUT_TOTAL())
        (one,) = kept(home, "phq-2")
        assert one.answers == {"phq-2.2": 3}
        assert {result_words.NO_TOTAL(), result_words.no_total_why(1)} <= set(home.app.texts())

    visit(journal_data, story, route=PHQ_2)


def test_nothing_answered_is_nothing_to_keep(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(words.SKIP())
        await home.press(words.SKIP())
        assert home.app.one(ft.TextButton, words.WITHOUT_TOTAL()).disabled

    visit(journal_data, story, route=PHQ_2)


def test_what_was_answered_waits_as_a_draft(journal_data: Path) -> None:
    """Kept at each answer, not counted, said until when; it goes on at the first open question, and can be dropped."""

    async def story(home: Indoors) -> None:
        await home.open(routes.Scale(scale_id="phq-9"))
        await home.press(words.START())
        await answer(home, SEVERAL, MORE)
        await home.press(words.SAVE_AND_STOP())
        await home.app.settle()
        assert words.stopped(NOW + timedelta(days=7), "UTC", NOW) in home.app.texts()
        assert home.where() == routes.Scale(scale_id="phq-9")
        assert home.ask(lambda db: scales.fillings(db, now=NOW))["phq-9"].answers == {"phq-9.1": 1, "phq-9.2": 2}
        assert home.lamps() == [words.CONTINUE()]
        await home.press(words.CONTINUE())
        assert at_question(home, "phq-9", 3)
        await home.press(common.CLOSE())
        await home.press(words.DISCARD())
        assert home.ask(drafts.open_drafts) == ()
        await home.press(common.UNDO())
        assert home.ask(lambda db: scales.fillings(db, now=NOW))["phq-9"].answers == {"phq-9.1": 1, "phq-9.2": 2}
        assert kept(home, "phq-9") == []

    visit(journal_data, story)


def test_after_a_week_it_begins_anew(journal_data: Path) -> None:
    """Of the old answers none is left."""

    async def story(home: Indoors) -> None:
        await answer(home, SEVERAL)
        await home.open(routes.Home())
        home.services.clock = NOW + timedelta(days=7)
        await home.open(PHQ_2)
        assert at_question(home, "phq-2", 1)
        await home.press(words.SKIP())
        await answer(home, NEARLY)
        await home.press(words.WITHOUT_TOTAL())
        assert kept(home, "phq-2")[0].answers == {"phq-2.2": 3}

    visit(journal_data, story, route=PHQ_2)


def test_number_keys_answer(journal_data: Path) -> None:
    """As they stand on the published form; Backspace goes back, and every other key does nothing."""

    async def story(home: Indoors) -> None:
        assert words.keys(content.scale("phq-2").options) in home.app.texts()
        for key in ("7", "a", "Enter"):
            await key_down(home, key)
            assert at_question(home, "phq-2", 1)
        await key_down(home, "0")
        assert at_question(home, "phq-2", 2)
        await key_down(home, "Backspace")
        assert at_question(home, "phq-2", 1)
        await key_down(home, "2")
        await key_down(home, "Numpad 3")
        await home.press(words.SHOW_TOTAL())
        assert kept(home, "phq-2")[0].answers == {"phq-2.1": 2, "phq-2.2": 3}

    visit(journal_data, story, route=PHQ_2, width=1280, height=800)


async def key_down(home: Indoors, key: str) -> None:
    before = home.app.texts()
    await home.app.fire(home.app.one(ft.KeyboardListener), "key_down", {"key": key})
    for _ in range(20):
        await home.app.settle()
        if home.app.texts() != before:
            break


@pytest.mark.once
def test_a_second_tap_falls_on_the_same_question(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is seen for a moment: a hand that trembles answers one question, not two."""
    monkeypatch.setattr(fill_work, "SEEN_S", 0.2)

    async def story(home: Indoors) -> None:
        await twice(home, home.named(SEVERAL))
        await twice(home, home.named(NEARLY))
        await home.app.until(lambda: at_question(home, "phq-9", 2))
        await home.app.settle(200)
        assert at_question(home, "phq-9", 2)
        answers = home.ask(lambda db: drafts.load(db, draft_keys.scale_place("phq-9"))) or {}
        assert answers.get("phq-9.1", "1") == "1"

    visit(journal_data, story, route=PHQ_9)


def test_the_last_question_counts_towards_nothing(journal_data: Path) -> None:
    """Of the PHQ-9, where there were problems; without any it is not asked."""

    async def story(home: Indoors) -> None:
        await answer(home, SEVERAL, *[NOT] * 8)
        assert {words.NOT_COUNTED(), "PHQ-9, one more question"} <= set(home.app.texts())
        await answer(home, "Very difficult")
        await home.press(words.SHOW_TOTAL())
        (one,) = kept(home, "phq-9")
        assert one.answers["phq-9.difficulty"] == 2
        assert "1 out of 27" in home.app.texts()
        await home.open(PHQ_9)
        await answer(home, *[NOT] * 9)
        assert words.CHECK() in home.app.texts()

    visit(journal_data, story, route=PHQ_9)


def test_the_pcl_5_begins_with_its_own_words(journal_data: Path) -> None:
    """And that it can be upsetting; which experience is meant may stay empty. After it: how upset, then the total."""

    async def story(home: Indoors) -> None:
        scale = content.scale("pcl-5")
        assert {scale.instructions, scale.event, words.UPSETTING()} <= set(home.app.texts())
        home.assert_accessible()
        await home.app.type(home.field(words.WHICH_EVENT()), "the flood")
        await home.press(words.START())
        await answer(home, *["Moderately"] * 20)
        await home.press(words.SHOW_TOTAL())
        (one,) = kept(home, "pcl-5")
        assert one.event == "the flood"
        assert guided.UPSET() in home.app.texts()
        await home.press("3")
        assert home.ask(lambda db: distress.last_number(db, now=NOW)) == 3
        assert home.where() == routes.ScaleResult(result_uid=one.uid)

    visit(journal_data, story, route=PCL_5)


def test_where_it_was_a_lot_a_person_comes_first(journal_data: Path) -> None:
    """Before the total, which is there behind it."""

    async def story(home: Indoors) -> None:
        await home.press(words.START())
        await answer(home, *["Extremely"] * 20)
        await home.press(words.SHOW_TOTAL())
        await home.press("8")
        assert {guided.STIRRED(), guided.WOULD_TALK()} <= set(home.app.texts())
        assert home.lamps() == [guided.TALK()]
        await home.press(common.CLOSE())
        assert home.where() == routes.ScaleResult(result_uid=kept(home, "pcl-5")[0].uid)

    visit(journal_data, story, route=PCL_5)


def test_it_waits_while_a_session_is_on(journal_data: Path) -> None:
    """A long form: Help does not wait."""

    async def story(home: Indoors) -> None:
        assert content.scale("phq-9").stem not in home.app.texts()
        await home.press(common.HELP())
        assert home.where() == routes.Help()

    def lay(db: object) -> None:
        sessions.plan(db, Plan(NOW - timedelta(hours=1), "UTC"), now=NOW - timedelta(days=9))  # type: ignore[arg-type]

    visit(journal_data, story, route=PHQ_9, lay=lay)


def test_one_of_a_later_version_leads_back(journal_data: Path) -> None:
    """An address that names no questionnaire of this version."""

    async def story(home: Indoors) -> None:
        for route in (routes.FillScale(scale_id="new-3"), routes.Scale(scale_id="new-3")):
            await home.open(route)
            assert words.GONE() in unbroken(home.app.texts())

    visit(journal_data, story)
