"""The intention: three questions, skipped or answered, and a page in one's own words."""

from datetime import timedelta
from pathlib import Path

import flet as ft
from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.records import draft_keys, drafts, entries, sessions
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.content import PromptPhase
from kapjournal.models import EntryKind
from kapjournal.views.words import common
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import intention as words
from kapjournal.views.words import session as session_words
from tests.views.indoors import NOW, Indoors, unbroken, visit

PROMPTS = content.prompt_set("intention.first").prompts
SENTENCE = "I take it slowly."


def lay(db: Session) -> None:
    """One session that was, with an intention, and one tomorrow."""
    first = sessions.plan(db, Plan(NOW - timedelta(days=10), "UTC"), now=NOW - timedelta(days=20))
    said = [AnswerText(PROMPTS[2].id, "To be kind to what is tired.")]
    entries.keep_intention(db, first.uid, said, now=NOW - timedelta(days=11))
    sessions.plan(db, Plan(NOW + timedelta(days=1), "UTC"), now=NOW)


def lay_kept(db: Session) -> None:
    lay(db)
    answers = [AnswerText(PROMPTS[0].id, "The long week."), AnswerText(PROMPTS[2].id, SENTENCE)]
    entries.keep_intention(db, sessions.everything(db)[-1].uid, answers, now=NOW)


async def enter(home: Indoors) -> str:
    uid = home.ask(lambda db: sessions.everything(db)[-1].uid)
    await home.open(routes.Intention(session_uid=uid))
    return uid


def kept(home: Indoors, uid: str) -> EntryWithAnswers | None:
    return home.ask(lambda db: entries.intention_for(db, uid))


async def write(home: Indoors, text: str) -> None:
    await home.app.type(home.app.one(ft.TextField), text)


def test_three_questions_lead_to_a_sentence_that_is_kept(journal_data: Path) -> None:
    """One is answered, one skipped, the last is the sentence; the page shows both, and one tap keeps them."""

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        assert PROMPTS[0].text in home.app.texts()
        home.assert_accessible()
        await write(home, "The long week.")
        await home.press(guided_words.NEXT())
        assert home.lamps() == [guided_words.SKIP()]
        await home.press(guided_words.SKIP())
        await write(home, SENTENCE)
        await home.press(guided_words.NEXT())
        assert {words.quoted(SENTENCE), "The long week.", words.title(2)} <= set(home.app.texts())
        home.assert_accessible()
        assert home.lamps() == [common.KEEP()]
        await home.press(common.KEEP())
        reading = kept(home, uid)
        assert reading is not None
        assert [answer.text for answer in reading.answers] == ["The long week.", SENTENCE]
        assert home.ask(drafts.open_drafts) == ()

    visit(journal_data, story, lay=lay)


def test_the_intention_before_is_shown_quietly(journal_data: Path) -> None:
    """What it was last time stands over the question; the first session of all has none."""

    async def story(home: Indoors) -> None:
        await enter(home)
        assert {words.LAST_TIME(), "“To be kind to what is tired.”"} <= set(home.app.texts())
        first = home.ask(lambda db: sessions.everything(db)[0].uid)
        await home.open(routes.Intention(session_uid=first))
        assert words.LAST_TIME() not in home.app.texts()

    visit(journal_data, story, lay=lay)


def test_a_question_can_be_asked_more_gently_and_gone_back_to(journal_data: Path) -> None:
    """What was written is still there."""

    async def story(home: Indoors) -> None:
        await enter(home)
        await home.press(guided_words.GENTLER())
        assert PROMPTS[0].gentler in home.app.texts()
        await write(home, "Rain.")
        await home.press(guided_words.NEXT())
        await home.press(common.BACK())
        assert home.app.one(ft.TextField).value == "Rain."
        assert PROMPTS[0].gentler in home.app.texts()
        await home.press(guided_words.NEXT())
        await write(home, "To be kind.")
        await home.press(guided_words.NEXT())
        await home.press(guided_words.SKIP())
        assert PROMPTS[0].gentler in home.app.texts(), "the page says what was asked"
        await home.press(common.KEEP())
        uid = home.ask(sessions.everything)[-1].uid
        reading = home.ask(lambda db: entries.intention_for(db, uid))
        assert reading is not None
        assert [each.asked for each in reading.answers] == [PROMPTS[0].gentler, PROMPTS[1].text]
        await home.open(routes.Intention(session_uid=uid))
        assert PROMPTS[0].gentler in home.app.texts()
        assert PROMPTS[0].text not in home.app.texts()

    visit(journal_data, story, lay=lay)


def test_half_written_it_waits_at_the_question_where_it_was_left(journal_data: Path) -> None:
    """Leaving saves what was typed, and where."""

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        await write(home, "Rain.")
        await home.press(guided_words.NEXT())
        await home.press(guided_words.LEAVE())
        assert guided_words.LEFT() in home.app.texts()
        await home.open(routes.Intention(session_uid=uid))
        assert PROMPTS[1].text in home.app.texts()
        assert kept(home, uid) is None

    visit(journal_data, story, lay=lay)


def test_without_a_word_there_is_nothing_to_keep_and_no_blame(journal_data: Path) -> None:
    """Three skips lead to a page that says so, with the lamp out."""

    async def story(home: Indoors) -> None:
        await enter(home)
        for _ in PROMPTS:
            await home.press(guided_words.SKIP())
        assert words.NOTHING_YET() in home.app.texts()
        assert home.lamps() == []
        await home.press(words.BACK_TO_QUESTIONS())
        assert PROMPTS[0].text in home.app.texts()
        assert home.ask(drafts.open_drafts) == ()

    visit(journal_data, story, lay=lay)


def test_a_kept_intention_is_a_page_that_can_be_changed(journal_data: Path) -> None:
    """Until the session begins; what is not touched stays."""

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        assert home.lamps() == [words.CHANGE()]
        await home.press(words.CHANGE())
        assert home.app.one(ft.TextField).value == "The long week."
        await home.press(guided_words.NEXT())
        await home.press(guided_words.SKIP())
        await write(home, "I take it as it comes.")
        await home.press(guided_words.NEXT())
        await home.press(common.KEEP())
        reading = kept(home, uid)
        assert reading is not None
        assert [answer.text for answer in reading.answers] == ["The long week.", "I take it as it comes."]

    visit(journal_data, story, lay=lay_kept)


def test_once_the_session_has_begun_it_stays_as_it_is(journal_data: Path) -> None:
    """Read, and no lamp."""

    async def story(home: Indoors) -> None:
        home.services.clock = NOW + timedelta(days=1, minutes=1)
        await enter(home)
        assert {words.BEGUN(), words.quoted(SENTENCE)} <= set(home.app.texts())
        assert home.lamps() == []
        home.assert_accessible()

    visit(journal_data, story, lay=lay_kept)


def test_a_change_that_comes_too_late_is_kept_beside_it(journal_data: Path) -> None:
    """The session begins while somebody writes: the old words stay, the new ones become a note."""

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        await home.press(words.CHANGE())
        await write(home, "Something else.")
        for said in (guided_words.NEXT(), guided_words.SKIP(), guided_words.NEXT()):
            await home.press(said)
        home.services.clock = NOW + timedelta(days=1, minutes=1)
        await home.press(common.KEEP())
        reading = kept(home, uid)
        assert reading is not None
        assert reading.answers[0].text == "The long week."
        written = home.ask(lambda db: entries.of_session(db, uid))
        assert [one.sentence for one in written if one.entry.kind is EntryKind.NOTE] == ["Something else."]
        assert home.ask(lambda db: drafts.load(db, draft_keys.intention_place(uid))) is None

    visit(journal_data, story, lay=lay_kept)


def test_words_to_questions_no_longer_asked_are_kept_with_the_rest(journal_data: Path) -> None:
    """An older or newer version asked something else: changing the sentence loses none of it."""

    def lay_other(db: Session) -> None:
        lay(db)
        answers = [AnswerText("intention.older", "From before."), AnswerText(PROMPTS[2].id, SENTENCE)]
        entries.keep_intention(db, sessions.everything(db)[-1].uid, answers, now=NOW)

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        assert "From before." in home.app.texts()
        await home.press(words.CHANGE())
        await write(home, "Rain.")
        for said in (guided_words.NEXT(), guided_words.SKIP(), guided_words.NEXT(), common.KEEP()):
            await home.press(said)
        reading = kept(home, uid)
        assert reading is not None
        assert [answer.text for answer in reading.answers] == ["From before.", "Rain.", SENTENCE]

    visit(journal_data, story, lay=lay_other)


def test_a_session_that_is_gone_has_a_way_back(journal_data: Path) -> None:
    """One line, and back."""

    async def story(home: Indoors) -> None:
        assert session_words.GONE() in unbroken(home.app.texts())

    visit(journal_data, story, route=routes.Intention(session_uid="nowhere"))


def test_every_theme_can_be_chosen_and_words_go_along(journal_data: Path) -> None:
    """All sets that lead to an intention; what was typed stays, and the theme is kept with it."""
    themes = [one for one in content.prompt_sets() if one.phase is PromptPhase.INTENTION]
    loss = content.prompt_set("intention.loss")

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        await write(home, "The long week.")
        await home.press(words.CHOOSE_THEME())
        assert {one.title for one in themes} <= set(home.app.texts())
        home.assert_accessible()
        await home.press(loss.title)
        assert "The long week." in str(home.app.one(ft.TextField).value)
        for prompt in loss.prompts:
            assert prompt.text in unbroken(home.app.texts())
            last = prompt is loss.prompts[-1]
            if last:
                await write(home, SENTENCE)
            await home.press(guided_words.NEXT() if last or prompt is loss.prompts[0] else guided_words.SKIP())
        await home.press(common.KEEP())
        reading = kept(home, uid)
        assert reading is not None
        assert (reading.sentence, reading.entry.prompt_set) == (SENTENCE, loss.id)

    visit(journal_data, story, lay=lay)


def test_what_came_of_last_time_can_be_hidden_for_today(journal_data: Path) -> None:
    """Intention, line and step of the session before lie beside the new one, and are back the next morning."""

    def lay_more(db: Session) -> None:
        lay(db)
        uid = sessions.everything(db)[0].uid
        said = [AnswerText("story.next-day.step", "Tea on Sunday."), AnswerText("story.next-day.keep", "A door.")]
        entries.keep(db, EntryKind.STORY, said, now=NOW - timedelta(days=9), session_uid=uid)

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        shown = {words.LAST_TIME(), "“To be kind to what is tired.”", "“A door.”", "Tea on Sunday."}
        assert shown <= set(home.app.texts())
        await home.press(words.HIDE_TODAY())
        assert not shown & set(home.app.texts())
        await home.open(routes.Home())
        home.services.clock = NOW + timedelta(hours=12)
        await home.open(routes.Intention(session_uid=uid))
        assert shown <= set(home.app.texts())

    visit(journal_data, story, lay=lay_more)


def test_earlier_versions_of_an_intention_are_told(journal_data: Path) -> None:
    """With the day on which each was replaced."""

    def lay_changed(db: Session) -> None:
        lay_kept(db)
        said = [AnswerText(PROMPTS[2].id, "To stay.")]
        entries.keep_intention(db, sessions.everything(db)[-1].uid, said, now=NOW + timedelta(minutes=5))

    async def story(home: Indoors) -> None:
        await enter(home)
        assert {words.EARLIER(), f"Until November 20, 2026: “{SENTENCE}”"} <= set(home.app.texts())

    visit(journal_data, story, lay=lay_changed)
