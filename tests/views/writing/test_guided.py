"""Guided writing: one question a screen, nothing lost, a pause after a hard one."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from flet.components.component import Renderer

from kapjournal import content, messages, routes
from kapjournal.care.records import check_ins, distress, draft_keys, drafts, entries, own_questions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.records.own_questions import Wording
from kapjournal.care.steps import guided
from kapjournal.messages import tags
from kapjournal.models import EntryKind
from kapjournal.views.design.task_foot import LOW
from kapjournal.views.design.tokens import DARK, LIGHT, TOUCH_SESSION, Frame
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common, evidence
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import guided as words
from kapjournal.views.words import nothing_happened as nothing_words
from kapjournal.views.writing import capture_layout, guided_layout
from kapjournal.views.writing.guided_layout import ShownQuestion
from tests.support.descending import descend
from tests.views.indoors import NOW, Indoors, visit

STORY = content.prompt_set("story.next-day")
QUIET = content.prompt_set("story.quiet")
HARD = next(index for index, prompt in enumerate(STORY.prompts) if prompt.hard)
ROUTE = routes.Write(set_id=STORY.id)
PLACE = draft_keys.guided_place(None, STORY.id)


def kept(home: Indoors) -> list[EntryWithAnswers]:
    return home.ask(lambda db: entries.between(db, NOW.replace(year=2000), NOW.replace(year=2100)))


def stored(home: Indoors, place: str = PLACE) -> dict[str, str] | None:
    return home.ask(lambda db: drafts.load(db, place))


async def write(home: Indoors, text: str) -> None:
    await home.app.type(home.app.one(ft.TextField), text)


async def skip_to(home: Indoors, index: int) -> None:
    """Past so many questions; the one how upset somebody is, which stands before a hard one, is answered."""
    for _ in range(index):
        if shows(home, words.UPSET()):
            await home.press(words.end(2))
        await home.press(words.SKIP())


def shows(home: Indoors, text: str) -> bool:
    return text in home.app.texts()


def test_a_story_is_written_and_kept(journal_data: Path) -> None:
    """Write, skip, go back, keep at the end; then a practice is offered, and done leads home."""

    async def story(home: Indoors) -> None:
        assert home.lamps() == [words.SKIP()]
        assert home.app.one(ft.Semantics, common.QUESTION_OF(number=1, total=len(STORY.prompts)))
        home.assert_accessible()
        await write(home, "A little tired.")
        assert home.lamps() == [words.NEXT()]
        await home.press(words.NEXT())
        assert shows(home, STORY.prompts[1].text)
        assert home.app.one(ft.TextField).value == ""
        await home.press(common.BACK())
        assert home.app.one(ft.TextField).value == "A little tired."
        await home.press(words.NEXT())
        await skip_to(home, len(STORY.prompts) - 2)
        assert home.lamps() == [common.KEEP()]
        await home.press(common.KEEP())
        (reading,) = kept(home)
        assert [answer.text for answer in reading.answers] == ["A little tired."]
        assert reading.entry.kind is EntryKind.STORY
        assert stored(home) is None
        assert shows(home, words.KEPT())
        assert home.lamps() == [words.DONE()]
        home.assert_accessible()
        await home.press(words.DONE())
        assert home.where() == routes.Home()

    visit(journal_data, story, route=ROUTE)


def test_an_empty_story_has_no_lamp_at_its_end(journal_data: Path) -> None:
    """There is nothing to keep, and nothing waits after leaving."""

    async def story(home: Indoors) -> None:
        await skip_to(home, len(STORY.prompts) - 1)
        assert home.lamps() == []
        await home.press(words.LEAVE_DRAFT())
        assert home.services.voice.now is None
        assert stored(home) is None

    visit(journal_data, story, route=ROUTE)


def test_leaving_keeps_the_words_and_the_place(journal_data: Path) -> None:
    """It says so, and coming back goes on where it stopped."""

    async def story(home: Indoors) -> None:
        await write(home, "A little tired.")
        await home.press(words.NEXT())
        await write(home, "A door.")
        await home.press(words.LEAVE())
        assert home.where() == routes.Home()
        assert shows(home, words.LEFT())
        assert kept(home) == []
        await home.open(ROUTE)
        assert shows(home, STORY.prompts[1].text)
        assert home.app.one(ft.TextField).value == "A door."

    visit(journal_data, story, route=ROUTE)


def test_locking_in_the_middle_of_a_word_loses_nothing(journal_data: Path) -> None:
    """What was typed a moment before is in the draft."""

    async def story(home: Indoors) -> None:
        from tests.support.vaults import PASSPHRASE

        await write(home, "Half a wo")
        home.services.access.lock()
        await home.services.access.unlock(PASSPHRASE)
        draft = stored(home)
        assert draft is not None
        assert guided.words_of(draft) == {STORY.prompts[0].id: "Half a wo"}

    visit(journal_data, story, route=ROUTE)


def test_a_question_is_asked_more_gently(journal_data: Path) -> None:
    """The words stay, and so does the wording; one more tap asks as before."""

    async def story(home: Indoors) -> None:
        await write(home, "Tired.")
        await home.press(words.GENTLER())
        assert shows(home, STORY.prompts[0].gentler)
        assert home.app.one(ft.TextField).value == "Tired."
        await home.press(words.AS_BEFORE())
        assert shows(home, STORY.prompts[0].text)

    visit(journal_data, story, route=ROUTE)


def test_an_answer_keeps_the_question_it_was_an_answer_to(journal_data: Path) -> None:
    """Asked gently, it is kept, shown and changed under the gentle question; one asked as ever, under that one."""
    harder, gentle = STORY.prompts[0].text, STORY.prompts[0].gentler

    async def story(home: Indoors) -> None:
        await home.press(words.GENTLER())
        await write(home, "The kettle.")
        await home.press(words.NEXT())
        await write(home, "Rain.")
        await home.press(words.NEXT())
        await skip_to(home, len(STORY.prompts) - 3)
        await home.press(common.KEEP())
        (reading,) = kept(home)
        assert [each.asked for each in reading.answers] == [gentle, STORY.prompts[1].text]
        await home.open(routes.Entry(entry_uid=reading.entry.uid))
        assert shows(home, gentle)
        assert not shows(home, harder)
        await home.press(entry_words.EDIT())
        assert shows(home, gentle)
        await home.app.type(home.app.find(ft.TextField)[0], "The kettle and the cat.")
        await home.press(common.KEEP())
        assert [each.asked for each in kept(home)[0].answers] == [gentle, STORY.prompts[1].text]

    visit(journal_data, story, route=ROUTE)


def test_the_evidence_line_opens_its_source(journal_data: Path) -> None:
    """What it shows and does not show, with a link to copy; it closes again."""

    async def story(home: Indoors) -> None:
        await home.press(evidence.LINES[STORY.prompts[0].label]())
        assert shows(home, STORY.prompts[0].source.shows)
        home.assert_accessible()
        await home.press(common.CLOSE())
        assert home.app.dialogs() == []

    visit(journal_data, story, route=ROUTE)


def test_where_not_much_happened_the_shorter_set_takes_over(journal_data: Path) -> None:
    """It is said that it is nobody's fault; every word typed so far comes along, and is kept with the rest."""

    async def story(home: Indoors) -> None:
        await write(home, "Tired.")
        await home.press(words.INSTEAD())
        assert home.where() == routes.NothingHappened()
        assert shows(home, nothing_words.FAULT())
        await home.press(nothing_words.WRITE())
        assert shows(home, QUIET.prompts[0].text)
        assert home.where() == routes.Write(set_id=QUIET.id)
        assert stored(home) is None
        await write(home, "I lay there.")
        await home.press(words.NEXT())
        await home.press(words.SKIP())
        await home.press(common.KEEP())
        assert [answer.text for answer in kept(home)[0].answers] == ["Tired.", "I lay there."]

    visit(journal_data, story, route=ROUTE)


def rated(home: Indoors) -> list[int | None]:
    return home.ask(lambda db: distress.of_day(db, NOW.date(), "UTC"))


async def reach_the_hard_one(home: Indoors, before: int | None = 2) -> None:
    """Past the question how upset they are, which stands before the first hard one."""
    await skip_to(home, HARD)
    assert shows(home, words.UPSET())
    await home.press(words.SKIP() if before is None else words.end(before))


async def answer_the_hard_one(home: Indoors, upset: int | None, before: int | None = 2) -> None:
    await reach_the_hard_one(home, before)
    await write(home, "It was heavy.")
    await home.press(words.NEXT())
    assert shows(home, words.UPSET())
    home.assert_accessible()
    await home.press(words.SKIP() if upset is None else words.end(upset))


def test_it_asks_before_the_first_hard_question_of_a_visit(journal_data: Path) -> None:
    """Once; the next visit asks again. The number is kept with no question."""

    async def story(home: Indoors) -> None:
        await reach_the_hard_one(home)
        assert shows(home, STORY.prompts[HARD].text)
        await home.press(common.BACK())
        await home.press(words.SKIP())
        assert shows(home, STORY.prompts[HARD].text)
        assert rated(home) == [2]
        await write(home, "It")
        await home.press(words.LEAVE())
        await home.open(ROUTE)
        assert shows(home, words.UPSET())

    visit(journal_data, story, route=ROUTE)


@pytest.mark.parametrize("upset", [0, 3])
def test_after_a_hard_question_one_may_stop_or_go_on(journal_data: Path, upset: int) -> None:
    """Not high, not risen: both ways weigh the same."""

    async def story(home: Indoors) -> None:
        await answer_the_hard_one(home, upset)
        assert shows(home, words.THANKS())
        assert home.lamps() == []
        home.assert_accessible()
        await home.press(words.GO_ON())
        assert shows(home, STORY.prompts[HARD + 1].text)

    visit(journal_data, story, route=ROUTE)


@pytest.mark.parametrize("upset", [4, 6, None])
def test_in_the_middle_an_easier_question_is_offered(journal_data: Path, upset: int | None) -> None:
    """No answer counts as the middle."""

    async def story(home: Indoors) -> None:
        await answer_the_hard_one(home, upset, before=5)
        assert shows(home, words.EASIER())
        await home.press(words.EASIER_QUESTION())
        assert shows(home, STORY.prompts[HARD + 1].text)
        assert rated(home) == [5, upset]

    visit(journal_data, story, route=ROUTE)


def test_one_may_stop_there(journal_data: Path) -> None:
    """What was written is kept."""

    async def story(home: Indoors) -> None:
        await answer_the_hard_one(home, 1)
        await home.press(words.STOP_HERE())
        assert [each.text for each in kept(home)[0].answers] == ["It was heavy."]
        assert shows(home, words.KEPT())

    visit(journal_data, story, route=ROUTE)


def test_that_a_hard_question_can_be_skipped_stays_in_sight(journal_data: Path) -> None:
    """Under the question, also once a letter is typed and where the keyboard leaves little room; once."""
    hint = STORY.prompts[HARD].hint
    assert hint

    async def story(home: Indoors) -> None:
        await reach_the_hard_one(home)
        await write(home, "It")
        assert [said for said in home.app.texts() if "skip this" in said] == [hint]
        assert home.app.one(ft.TextField).hint_text == words.WRITE()
        await home.resize(390, 500)
        assert hint in home.app.texts()

    visit(journal_data, story, route=ROUTE)


def test_a_skipped_hard_question_is_not_asked_about(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await reach_the_hard_one(home)
        await home.press(words.SKIP())
        assert shows(home, STORY.prompts[HARD + 1].text)
        assert rated(home) == [2]

    visit(journal_data, story, route=ROUTE)


@pytest.mark.parametrize(("before", "upset"), [(2, 4), (2, 7), (9, 8), (None, 10)])
def test_where_it_is_a_lot_a_person_comes_first(journal_data: Path, before: int | None, upset: int) -> None:
    """High or risen: the lamp leads to somebody, and no way leads on."""

    async def story(home: Indoors) -> None:
        if before == 9:
            home.do(lambda db: distress.rate(db, 6, now=NOW - timedelta(hours=30)))
        await answer_the_hard_one(home, upset, before=None if before == 9 else before)
        for said in (words.STIRRED(), words.ENOUGH(), words.NO_MORE_HARD()):
            assert shows(home, said)
        assert home.lamps() == [words.TALK()]
        assert not shows(home, words.GO_ON())
        home.assert_accessible()
        await home.press(words.TALK())
        assert home.where() == routes.Someone()

    visit(journal_data, story, route=ROUTE)


def test_high_before_a_hard_question_it_does_not_come(journal_data: Path) -> None:
    """Nothing was written, so stopping leaves; and the next visit passes over what is hard."""

    async def story(home: Indoors) -> None:
        await reach_the_hard_one(home, before=8)
        assert home.lamps() == [words.TALK()]
        await home.press(words.KEEP_AND_STOP())
        assert home.where() == routes.Home()
        await home.open(ROUTE)
        await skip_to(home, HARD)
        assert shows(home, STORY.prompts[HARD + 1].text)
        await home.press(common.BACK())
        assert shows(home, STORY.prompts[HARD - 1].text)

    visit(journal_data, story, route=ROUTE)


def test_hard_questions_come_again_tomorrow(journal_data: Path) -> None:
    def lay(db: Any) -> None:
        distress.rate(db, 8, now=NOW - timedelta(days=1), zone="UTC")

    async def story(home: Indoors) -> None:
        await reach_the_hard_one(home)
        assert shows(home, STORY.prompts[HARD].text)

    visit(journal_data, story, route=ROUTE, lay=lay)


def test_on_the_day_of_a_hard_check_in_no_hard_question_comes(journal_data: Path) -> None:
    def lay(db: Any) -> None:
        check_ins.add(db, MoodReading(-0.9, 0.2), now=NOW, zone="UTC")

    async def story(home: Indoors) -> None:
        await skip_to(home, HARD)
        assert shows(home, STORY.prompts[HARD + 1].text)

    visit(journal_data, story, route=ROUTE, lay=lay)


def test_stopping_where_it_is_a_lot_keeps_what_was_written(journal_data: Path) -> None:
    """And offers a person first."""

    async def story(home: Indoors) -> None:
        await answer_the_hard_one(home, 9)
        await home.press(words.KEEP_AND_STOP())
        assert [each.text for each in kept(home)[0].answers] == ["It was heavy."]
        assert home.lamps() == [words.TALK()]

    visit(journal_data, story, route=ROUTE)


@pytest.mark.parametrize(("after", "offers"), [(3, False), (6, False), (7, True), (9, True), (None, True)])
def test_after_something_steadying_it_asks_again(journal_data: Path, after: int | None, offers: bool) -> None:
    """A person unless it is lower, and not high; closing it leads home, with the words still there."""

    async def story(home: Indoors) -> None:
        await answer_the_hard_one(home, 8)
        await home.press(words.GROUND())
        assert home.where() == routes.BeginPractice(practice_id="grounding.54321")
        await home.press(common.CLOSE())
        assert shows(home, words.UPSET_AFTER())
        home.assert_accessible()
        await home.press(words.SKIP() if after is None else words.end(after))
        assert home.lamps() == ([words.TALK()] if offers else [])
        assert shows(home, words.WOULD_TALK() if offers else common.KEPT())
        home.assert_accessible()
        await home.press(common.CLOSE())
        assert home.where() == routes.Home()
        await home.open(ROUTE)
        assert shows(home, STORY.prompts[HARD + 1].text)
        assert guided.words_of(stored(home) or {}) == {STORY.prompts[HARD].id: "It was heavy."}

    visit(journal_data, story, route=ROUTE)


def test_a_different_question_takes_the_place_of_one(journal_data: Path) -> None:
    """By the rules of care; what was written stays, and both are kept with the questions as they were asked."""

    async def story(home: Indoors) -> None:
        first = STORY.prompts[0]
        await write(home, "Tired.")
        await home.press(words.ANOTHER())
        other = next(prompt for prompt in content.prompts() if shows(home, prompt.text))
        assert other.phase is first.phase
        assert other not in STORY.prompts
        assert home.app.one(ft.TextField).value == ""
        await write(home, "A door.")
        await home.press(words.LEAVE())
        await home.open(ROUTE)
        assert shows(home, other.text)
        await home.press(words.NEXT())
        assert shows(home, STORY.prompts[1].text)
        await skip_to(home, len(STORY.prompts) - 2)
        await home.press(common.KEEP())
        (reading,) = kept(home)
        assert {(each.asked, each.text) for each in reading.answers} == {
            (first.text, "Tired."),
            (other.text, "A door."),
        }

    visit(journal_data, story, route=ROUTE)


def test_different_questions_do_not_come_again_at_once(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        seen = [STORY.prompts[0].text]
        for _ in range(5):
            await home.press(words.ANOTHER())
            (now,) = [prompt.text for prompt in content.prompts() if shows(home, prompt.text)]
            assert now not in seen
            seen.append(now)

    visit(journal_data, story, route=ROUTE)


def test_a_free_page_is_one_tap_away(journal_data: Path) -> None:
    """For the same session; without a word here, it takes this screen's place."""

    async def story(home: Indoors) -> None:
        await home.press(words.FREELY())
        assert home.where() == routes.Note()
        await write(home, "Rain.")
        await home.press(common.KEEP())
        assert home.where() == routes.Home()
        home.services.go(ROUTE)
        await home.app.settle()
        await write(home, "Tired.")
        await home.press(words.FREELY())
        await home.press(common.CLOSE())
        assert home.where() == ROUTE
        assert home.app.one(ft.TextField).value == "Tired."

    visit(journal_data, story, route=ROUTE)


def test_an_own_question_is_asked_with_the_others(journal_data: Path) -> None:
    """Nothing is said of where it comes from, it has no gentler words, and a hard one asks how upset somebody is."""
    asked = Wording("What did the river say?", part="mind.thoughts", is_hard=True)

    def lay(db: Any) -> None:
        own_questions.add(db, asked, now=NOW)

    async def story(home: Indoors) -> None:
        while not shows(home, words.UPSET()):
            await home.press(words.SKIP())
        await home.press(words.end(2))
        while not shows(home, asked.text):
            await home.press(words.SKIP())
        assert shows(home, words.SKIP_THIS())
        assert not home.app.find(ft.TextButton, words.GENTLER())
        assert not home.app.find(ft.TextButton, evidence.LINES[content.Evidence.OWN_WORDS]())
        await write(home, "Come back.")
        await home.press(common.KEEP())
        await home.press(words.end(1))
        (reading,) = kept(home)
        assert [each.asked for each in reading.answers] == [asked.text]
        home.do(lambda db: own_questions.change(db, _uid(db), replace(asked, text="Another"), now=NOW))
        await home.open(routes.Entry(entry_uid=reading.entry.uid))
        assert shows(home, asked.text)

    visit(journal_data, story, route=routes.Write(set_id="mind.thoughts"), lay=lay)


def _uid(db: Any) -> str:
    return own_questions.everything(db)[0][0].uid


def test_a_set_without_a_question_says_so(journal_data: Path) -> None:
    """All hidden; a free page is there instead."""

    def lay(db: Any) -> None:
        for prompt in QUIET.prompts:
            own_questions.set_asked(db, prompt.id, False, now=NOW)

    async def story(home: Indoors) -> None:
        assert shows(home, words.NOTHING_LEFT())
        home.assert_accessible()
        await home.press(words.FREELY())
        assert home.where() == routes.Note()

    visit(journal_data, story, route=routes.Write(set_id=QUIET.id), lay=lay)


def test_a_set_of_hard_questions_rests_on_a_tender_day(journal_data: Path) -> None:
    def lay(db: Any) -> None:
        distress.rate(db, 8, now=NOW, zone="UTC")

    async def story(home: Indoors) -> None:
        assert shows(home, words.NOTHING_EASY())

    visit(journal_data, story, route=routes.Write(set_id="one.story.next-day.hard"), lay=lay)


def test_whoever_writes_goes_on_writing(journal_data: Path) -> None:
    """The next question takes the cursor, and the keyboard stays; where nothing was written, none comes up."""

    async def story(home: Indoors) -> None:
        focused = home.app.client.named
        await home.press(words.SKIP())
        assert focused("focus") == []
        await write(home, "Slower than usual.")
        await home.press(words.NEXT())
        assert len(focused("focus")) == 1
        await home.press(common.BACK())
        assert len(focused("focus")) == 2

    visit(journal_data, story, route=ROUTE)


def to_tap(word_id: str) -> str:
    return words.CAPTURE_WORDS[word_id]()


def test_a_capture_takes_three_taps(journal_data: Path) -> None:
    """Open it, tap a word, keep it; a second question is there for those who want it."""

    async def story(home: Indoors) -> None:
        assert home.lamps() == []
        home.assert_accessible()
        await home.press(to_tap("warm"))
        assert home.lamps() == [common.KEEP()]
        await home.press(to_tap("far away"))
        await home.press(to_tap("warm"))
        assert home.app.one(ft.TextField, words.A_WORD()).value == to_tap("far away")
        await home.press(to_tap("warm"))
        assert home.app.one(ft.TextField, words.A_WORD()).value == f"{to_tap('far away')}, {to_tap('warm')}"
        await home.press(words.ONE_MORE())
        await home.app.type(home.app.one(ft.TextField, words.A_WORD()), "the window")
        await home.press(common.KEEP())
        (reading,) = kept(home)
        assert [answer.text for answer in reading.answers] == [f"{to_tap('far away')}, {to_tap('warm')}", "the window"]
        assert reading.entry.kind is EntryKind.CAPTURE

    visit(journal_data, story, route=routes.Write(set_id="capture.words"))


def test_a_tapped_word_shows_that_it_is_chosen_and_can_be_untapped(journal_data: Path) -> None:
    """Also to a screen reader; what was typed beside it stays, and the field keeps its keyboard while typing."""

    to_be_tapped = [word() for word in words.CAPTURE_WORDS.values()]

    def chosen(home: Indoors) -> dict[str, bool | None]:
        said = [found for found in home.app.find(ft.Semantics) if found.label in to_be_tapped]
        return {str(found.label): found.checked for found in said}

    async def story(home: Indoors) -> None:
        field = home.app.one(ft.TextField, words.A_WORD())
        await home.app.type(field, "t")
        await home.app.type(field, "the sea, 1,000 of them")
        assert home.app.one(ft.TextField, words.A_WORD()).key == field.key
        await home.press(to_tap("calm"))
        assert chosen(home) == {word: word == to_tap("calm") for word in to_be_tapped}
        home.assert_accessible()
        await home.press(to_tap("calm"))
        assert not any(chosen(home).values())
        assert home.app.one(ft.TextField, words.A_WORD()).value == "the sea, 1,000 of them"
        await home.app.type(home.app.one(ft.TextField, words.A_WORD()), to_tap("heavy"))
        assert chosen(home)[to_tap("heavy")]

    visit(journal_data, story, route=routes.Write(set_id="capture.words"))


@pytest.mark.parametrize("tag", tags.EVERY)
def test_a_tapped_word_is_known_in_every_language(tag: str) -> None:
    """What stands in the field is a word of the language; what follows from it goes by its id."""
    messages.use(tag)
    written = "the sea"
    for word_id in words.CAPTURE_WORDS:
        written = words.with_word(written, word_id)
    assert words.words_in(written) == words.CAPTURE_WORDS.keys()
    for word_id in words.CAPTURE_WORDS:
        written = words.with_word(written, word_id)
    assert written == "the sea"


def test_after_a_hard_word_a_person_comes_first(journal_data: Path) -> None:
    """'Scared' can be tapped, and is not answered with 'You can stop here' alone."""

    async def story(home: Indoors) -> None:
        await home.press(to_tap("scared"))
        await home.press(common.KEEP())
        assert home.lamps() == [words.TALK()]
        home.assert_accessible()
        await home.press(words.TALK())
        assert home.where() == routes.Someone()

    visit(journal_data, story, route=routes.Write(set_id="capture.words"))


def test_it_belongs_to_its_session(journal_data: Path) -> None:
    """The address names it."""
    uids: list[str] = []

    def lay(db: Any) -> None:
        from kapjournal.care.records import sessions

        uids.append(sessions.plan(db, sessions.Plan(NOW, "UTC"), now=NOW).uid)

    async def story(home: Indoors) -> None:
        await home.open(routes.Write(set_id="capture.words", session_uid=uids[0]))
        await home.press(words.CAPTURE_WORDS["warm"]())
        await home.press(common.KEEP())
        assert len(home.ask(lambda db: entries.of_session(db, uids[0]))) == 1

    visit(journal_data, story, lay=lay)


def test_an_unknown_set_is_said_calmly(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(common.TRY_AGAIN())
        assert home.where() == routes.Home()

    visit(journal_data, story, route=routes.Write(set_id="no.such.set"))


def test_a_note_is_written_kept_and_taken_back(journal_data: Path) -> None:
    """Its words wait as a draft until kept, and wait again once that is undone."""

    async def story(home: Indoors) -> None:
        assert home.lamps() == []
        await write(home, "Rain.")
        home.assert_accessible()
        await home.press(words.LEAVE_DRAFT())
        await home.open(routes.Note())
        assert home.app.one(ft.TextField).value == "Rain."
        await home.press(common.KEEP())
        assert [reading.sentence for reading in kept(home)] == ["Rain."]
        assert stored(home, draft_keys.note_place()) is None
        await home.press(common.UNDO())
        assert kept(home) == []
        await home.open(routes.Note())
        assert home.app.one(ft.TextField).value == "Rain."

    visit(journal_data, story, route=routes.Note())


def laid_out(ui: UiContext, *, gently: bool = False) -> list[Any]:
    asked = ShownQuestion(STORY.prompts[0], at=1, of=8, gently=gently, written="")
    with Renderer().with_context():  # type: ignore[no-untyped-call]  # the evidence line is a component
        control = guided_layout.layout(
            ui, asked, last=False, on_text=print, on_gentler=str, on_next=str, on_previous=None,
            on_instead=str, on_leave=str, on_help=str,
        )  # fmt: skip
    return [found for found, _ in descend(control)]


def test_with_the_keyboard_open_the_page_has_the_room() -> None:
    """What is not the question, the page or the way on is put away, and the page is not moved in the tree."""
    tall, low = laid_out(UiContext(LIGHT, Frame(390, 844))), laid_out(UiContext(LIGHT, Frame(390, LOW - 1)))
    assert [found for found in tall if isinstance(found, ft.TextButton) and found.content == words.INSTEAD()]
    assert not [found for found in low if isinstance(found, ft.TextButton) and found.content == words.INSTEAD()]
    assert not [found for found in low if isinstance(found, ft.ListView)]


def test_large_text_scrolls() -> None:
    assert [found for found in laid_out(UiContext(DARK, Frame(390, 844, 2))) if isinstance(found, ft.ListView)]


def test_everything_to_tap_in_a_capture_is_huge() -> None:
    """Words stand 96 px tall, at every text size at least."""
    asked = ShownQuestion(content.prompt("capture.words.now"), at=1, of=2, gently=False, written="")
    for scale in (1, 2):
        control = capture_layout.layout(
            UiContext(DARK, Frame(390, 844, scale)), asked, on_text=print, on_word=print, on_keep=None, on_more=str,
            on_previous=None, on_leave=str, on_help=str,
        )  # fmt: skip
        targets = [c for c, _ in descend(control) if isinstance(c, ft.Container) and c.height == TOUCH_SESSION]
        assert [target.height for target in targets] == [TOUCH_SESSION] * len(words.CAPTURE_WORDS)


def test_a_turned_phone_keeps_the_words_of_a_capture(journal_data: Path) -> None:
    """What lay below lies beside then, and the field still holds what was typed into it."""

    async def story(home: Indoors) -> None:
        await write(home, "A door of light")
        await home.resize(844, 390)
        assert home.app.one(ft.TextField).value == "A door of light"
        await home.resize(390, 844)
        assert home.app.one(ft.TextField).value == "A door of light"

    visit(journal_data, story, route=routes.Write(set_id="capture.words"))
