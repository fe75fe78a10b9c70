"""The library: by how it is right now, by a part of life, by theme; and a set before it is begun."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal import content, routes
from kapjournal.care.records import distress, drafts, entries, own_questions, sessions
from kapjournal.care.records.own_questions import MINE, Wording
from kapjournal.care.steps import library, question_sets
from kapjournal.care.steps.library import HELPS, Need
from kapjournal.content import Domain, Prompt
from kapjournal.models import EntryKind
from kapjournal.views.words import about_entry as about_words
from kapjournal.views.words import common, guided
from kapjournal.views.words import library as words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import session as session_words
from tests.views.indoors import NOW, Indoors, visit


def shown_question(home: Indoors) -> Prompt:
    (question,) = [prompt for prompt in content.prompts() if prompt.text in home.app.texts()]
    return question


def test_a_need_is_two_taps_from_more(journal_data: Path) -> None:
    """The sentence is the button; nothing is lit on a screen that only offers."""

    async def story(home: Indoors) -> None:
        home.services.home(3)
        await home.app.settle()
        await home.press(more_words.LIBRARY())
        assert home.where() == routes.Library()
        assert home.lamps() == []
        home.assert_accessible()
        await home.press(words.NEEDS[Need.SLEEP]())
        assert home.where() == routes.LibraryNeed(need=Need.SLEEP)

    visit(journal_data, story)


@pytest.mark.parametrize("need", HELPS)
def test_three_things_fit_a_need(journal_data: Path, need: Need) -> None:
    """A practice, a question and a person; where it is too much, the person has the lamp. Three others deal again."""
    first = content.practice(HELPS[need].practices[0])

    async def story(home: Indoors) -> None:
        home.assert_accessible()
        assert first.title in home.app.texts()
        assert home.lamps() == [words.TALK() if HELPS[need].someone_first else words.START()]
        question = shown_question(home)
        assert not question.hard
        await home.press(words.OTHERS())
        assert content.practice(HELPS[need].practices[1]).title in home.app.texts()
        other = shown_question(home)
        assert other != question
        await home.press(other.text)
        assert home.where() == routes.Write(set_id=question_sets.one(other.id))
        home.services.back()
        await home.app.settle()
        await home.press(words.TALK())
        assert home.where() == routes.Someone()

    visit(journal_data, story, route=routes.LibraryNeed(need=need))


def test_the_practice_of_a_need_opens(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(words.START())
        assert home.where() == routes.Practice(practice_id=HELPS[Need.SLEEP].practices[0])

    visit(journal_data, story, route=routes.LibraryNeed(need=Need.SLEEP))


@pytest.mark.parametrize("need", library.SAID_OF_SESSION)
def test_what_is_said_of_a_session_has_its_own_screen(journal_data: Path, need: Need) -> None:
    async def story(home: Indoors) -> None:
        await home.press(words.NEEDS[need]())
        assert home.where() == routes.NothingHappened()

    visit(journal_data, story, route=routes.Library())


def test_a_part_of_life_is_one_question(journal_data: Path) -> None:
    """Another one, a gentler one; written to, it is kept under the words it was asked in."""

    async def story(home: Indoors) -> None:
        await home.press(words.DOMAINS[Domain.NATURE]())
        assert home.where() == routes.LibraryPart(domain=Domain.NATURE)
        home.assert_accessible()
        first = shown_question(home)
        assert first.domain is Domain.NATURE
        await home.press(guided.ANOTHER())
        second = shown_question(home)
        assert second != first
        await home.press(guided.GENTLER())
        assert second.gentler in home.app.texts()
        await home.press(words.WRITE())
        assert second.gentler in home.app.texts()
        assert not home.app.find(ft.TextButton, guided.GENTLER())
        await home.app.type(home.app.one(ft.TextField), "A tree.")
        await home.press(common.KEEP())
        (kept,) = home.ask(lambda db: entries.between(db, NOW - timedelta(days=1), NOW + timedelta(days=1)))
        assert (kept.entry.kind, kept.entry.prompt_set) == (EntryKind.NOTE, "")
        assert [(one.prompt_id, one.asked) for one in kept.answers] == [(second.id, second.gentler)]

    visit(journal_data, story, route=routes.Library())


def test_another_part_of_life_is_a_tap_away(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(words.DOMAINS[Domain.BODY]())
        assert shown_question(home).domain is Domain.BODY
        await home.press(words.ALL_QUESTIONS())
        assert home.where() == routes.LibraryTheme(theme=Domain.BODY)

    visit(journal_data, story, route=routes.LibraryPart(domain=Domain.MIND))


def test_another_question_stays_with_the_part_of_life(journal_data: Path) -> None:
    """Also while writing."""

    async def story(home: Indoors) -> None:
        for _ in range(3):
            await home.press(guided.ANOTHER())
            assert shown_question(home).domain is Domain.NATURE

    visit(journal_data, story, route=routes.Write(set_id="one.nature.out.window"))


def test_a_hidden_part_of_life_says_so(journal_data: Path) -> None:
    def lay(db: Any) -> None:
        for prompt in library.of_life(Domain.MIND, content.prompts()):
            own_questions.set_asked(db, prompt.id, False, now=NOW)

    async def story(home: Indoors) -> None:
        assert words.NO_PART() in home.app.texts()
        assert home.lamps() == []

    visit(journal_data, story, route=routes.LibraryPart(domain=Domain.MIND), lay=lay)


def test_all_questions_are_themes_and_a_theme_is_sets(journal_data: Path) -> None:
    """Never a wall: no question is on either screen."""

    async def story(home: Indoors) -> None:
        home.assert_accessible()
        assert not {prompt.text for prompt in content.prompts()} & set(home.app.texts())
        await home.press(words.THEMES["story"]())
        assert home.where() == routes.LibraryTheme(theme="story")
        home.assert_accessible()
        assert not {prompt.text for prompt in content.prompts()} & set(home.app.texts())
        await home.press(content.prompt_set("story.pictures").title)
        assert home.where() == routes.LibrarySet(set_id="story.pictures")

    visit(journal_data, story, route=routes.AllQuestions())


def lay_sessions(db: Any) -> None:
    for days in (-3, 2):
        sessions.plan(db, sessions.Plan(NOW + timedelta(days=days), "UTC"), now=NOW)


def test_a_set_is_for_the_session_it_is_likely_about(journal_data: Path) -> None:
    """The one that was, for a story; the patient may choose another, or none."""

    async def story(home: Indoors) -> None:
        home.assert_accessible()
        was, ahead = home.ask(sessions.everything)
        await home.press(words.START_SET())
        assert home.where() == routes.Write(set_id="story.pictures", session_uid=was.uid)
        home.services.back()
        await home.app.settle()
        await home.press(words.for_session(1))
        await home.press(about_words.of_session(session_words.title(2), _day(home, ahead)))
        await home.press(words.START_SET())
        assert home.where() == routes.Write(set_id="story.pictures", session_uid=ahead.uid)

    visit(journal_data, story, route=routes.LibrarySet(set_id="story.pictures"), lay=lay_sessions)


def _day(home: Indoors, session: Any) -> str:
    return session_words.full_day(session.starts_at, session.zone, home.services.now())


def test_a_set_can_be_written_to_without_a_session(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(words.for_session(1))
        await home.press(about_words.NO_SESSION())
        await home.press(words.START_SET())
        assert home.where() == routes.Write(set_id="story.pictures")

    visit(journal_data, story, route=routes.LibrarySet(set_id="story.pictures"), lay=lay_sessions)


def test_one_question_of_a_set_can_be_chosen_and_hidden(journal_data: Path) -> None:
    """Hiding can be undone; hidden, it is in My questions."""
    first, second = content.prompt_set("mind.thoughts").prompts[:2]

    async def story(home: Indoors) -> None:
        assert words.HARD() in home.app.texts()
        await home.press(words.hide(first.text))
        assert first.text not in home.app.texts()
        await home.press(common.UNDO())
        assert first.text in home.app.texts()
        await home.press(second.text)
        assert home.where() == routes.Write(set_id=question_sets.one(second.id))

    visit(journal_data, story, route=routes.LibrarySet(set_id="mind.thoughts"))


def test_own_questions_have_a_place_among_the_themes(journal_data: Path) -> None:
    """Also while there is none."""

    def lay(db: Any) -> None:
        own_questions.add(db, Wording("What did the river say?"), now=NOW)

    async def story(home: Indoors) -> None:
        await home.press(words.MY_QUESTIONS())
        assert home.where() == routes.MyQuestions()
        await home.open(routes.LibrarySet(set_id=MINE))
        assert "What did the river say?" in home.app.texts()

    visit(journal_data, story, route=routes.AllQuestions(), lay=lay)


@pytest.mark.parametrize(
    "route",
    [
        routes.LibraryNeed(need="gone"),
        routes.LibraryNeed(need=Need.NOTHING),
        routes.LibraryPart(domain="whole"),
        routes.LibraryTheme(theme="gone"),
        routes.LibrarySet(set_id="gone"),
    ],
    ids=lambda route: route.address,
)
def test_an_address_of_nothing_is_said_calmly(journal_data: Path, route: routes.Route) -> None:
    async def story(home: Indoors) -> None:
        assert not home.lamps()
        await home.press(common.TRY_AGAIN())
        assert home.where() == routes.Home()

    visit(journal_data, story, route=route)


def test_on_a_tender_day_no_part_of_life_is_hard(journal_data: Path) -> None:
    def lay(db: Any) -> None:
        distress.rate(db, 9, now=NOW, zone="UTC")

    async def story(home: Indoors) -> None:
        for _ in range(12):
            assert not shown_question(home).hard
            await home.press(guided.ANOTHER())

    visit(journal_data, story, route=routes.LibraryPart(domain=Domain.MIND), lay=lay)


def test_tags_are_chosen_while_writing_and_offered_again(journal_data: Path) -> None:
    """Kept with the draft, and with the entry."""

    def lay(db: Any) -> None:
        entries.keep_note(db, "Rain.", now=NOW - timedelta(days=2), tags=["river"])
        lay_sessions(db)

    async def story(home: Indoors) -> None:
        await home.app.type(home.app.one(ft.TextField), "A door.")
        await home.press(about_words.ADD_TAG())
        home.assert_accessible()
        await home.press("river")
        await home.app.type(home.field(about_words.YOUR_TAG()), "Sleep ")
        await home.press(about_words.ADD())
        await home.press(about_words.DONE())
        assert home.app.one(ft.TextButton, about_words.chosen(["river", "Sleep"]))
        await home.press(about_words.NO_SESSION())
        was, _ = home.ask(sessions.everything)
        await home.press(about_words.of_session(session_words.title(1), _day(home, was)))
        await home.press(guided.LEAVE_DRAFT())
        await home.open(routes.Note())
        await home.press(common.KEEP())
        (kept,) = home.ask(lambda db: entries.between(db, NOW - timedelta(hours=1), NOW + timedelta(hours=1)))
        assert kept.entry.tags == ["river", "Sleep"]
        assert kept.session is not None
        assert kept.session.uid == was.uid

    visit(journal_data, story, route=routes.Note(), lay=lay)


def test_a_tag_without_a_word_is_nothing_to_come_back_to(journal_data: Path) -> None:
    def lay(db: Any) -> None:
        entries.keep_note(db, "Rain.", now=NOW - timedelta(days=2), tags=["river"])

    async def story(home: Indoors) -> None:
        await home.press(about_words.ADD_TAG())
        await home.press("river")
        await home.press(about_words.DONE())
        await home.press(guided.LEAVE_DRAFT())
        assert home.ask(drafts.open_drafts) == ()

    visit(journal_data, story, route=routes.Note(), lay=lay)
