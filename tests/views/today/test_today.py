"""Today: one next step, a check-in, and the rest that can wait."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.records import (
    check_ins,
    draft_keys,
    drafts,
    entries,
    intention_ratings,
    marked_lines,
    sessions,
    settings,
    small_steps,
)
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.steps import question_sets
from kapjournal.care.steps.reminders import ReminderKind
from kapjournal.care.steps.today_parts import CardState, Part
from kapjournal.messages import Message
from kapjournal.models import CheckIn, EntryKind, Phase
from kapjournal.terms import ReviewDay
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common, moods
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import hard_moment as hard_words
from kapjournal.views.words import reminders as reminder_words
from kapjournal.views.words import review as review_words
from kapjournal.views.words import session_path as path_words
from kapjournal.views.words import session_screen as screen_words
from kapjournal.views.words import today as words
from kapjournal.views.words import today_parts as parts_words
from kapjournal.views.words import waiting_drafts as drafts_words
from tests.support.descending import descend
from tests.support.feeling_words import chosen
from tests.support.thorough import sample
from tests.views.indoors import NOW, Indoors, unbroken, visit


def lay_session(hours: float, *, intention: str = "") -> Callable[[Session], None]:
    """Writes a session that starts so many hours from now (before it, negative)."""

    def lay(db: Session) -> None:
        planned = sessions.plan(db, Plan(NOW + timedelta(hours=hours), "UTC"), now=NOW - timedelta(days=20))
        if intention:
            said = [AnswerText("intention.first.sentence", intention)]
            entries.keep_intention(db, planned.uid, said, now=NOW - timedelta(days=19))

    return lay


def lamp(state: CardState) -> str:
    """What the button of such a card says."""
    return words.PRIMARY[state]()


def session_uid(home: Indoors) -> str:
    return home.ask(lambda db: sessions.everything(db)[0].uid)


def keep_a_note(db: Session) -> None:
    entries.keep_note(db, "The first one.", now=NOW - timedelta(days=9))


def test_the_first_day_begins_with_how_you_are(journal_data: Path) -> None:
    """Five moods are the card; a session, people and a practice are rows, and nothing is empty or counted."""

    async def story(home: Indoors) -> None:
        said = home.app.texts()
        assert {
            words.HEADINGS[CardState.FIRST_DAY](),
            "Friday, November 20",
            check_in_words.QUESTIONS[None](),
            *moods.said(),
        } <= set(said)
        assert home.lamps() == [lamp(CardState.FIRST_DAY)]
        assert {
            parts_words.ADD_NEXT(),
            parts_words.ROWS[Part.ADD_PEOPLE](),
            parts_words.ROWS[Part.TRY_PRACTICE](),
        } <= set(said)
        home.assert_accessible()
        await home.press(parts_words.ADD_NEXT())
        assert home.where() == routes.Plan()

    visit(journal_data, story)


def test_help_is_the_same_here_as_everywhere(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(common.HELP())
        assert home.where() == routes.Help()

    visit(journal_data, story)


def mood(level: int) -> str:
    return check_in_words.MOOD(mood=moods.MOODS[level - 1](), number=level, total=5)


def all_kept(home: Indoors) -> list[CheckIn]:
    return home.ask(lambda db: check_ins.between(db, NOW - timedelta(days=1), NOW + timedelta(days=1)))


@pytest.mark.parametrize(("level", "valence"), [(2, -0.4), (3, 0.0), (5, 0.8)])
def test_one_tap_keeps_a_mood_and_nothing_that_was_not_said(journal_data: Path, level: int, valence: float) -> None:
    """No energy, and no word; the card says what was saved, and how to take it back or to say more."""

    async def story(home: Indoors) -> None:
        assert words.ONE_TAP() in home.app.texts()
        await home.press(mood(level))
        (kept,) = all_kept(home)
        assert (kept.valence, kept.energy, kept.words, kept.note, kept.phase) == (valence, None, [], "", None)
        assert home.where() == routes.Home()
        assert words.saved_mood(moods.MOODS[level - 1]()) in home.app.texts()
        home.assert_accessible()
        await home.press(words.ADD_MORE())
        assert home.where() == routes.EditCheckIn(check_in_uid=kept.uid)
        await home.press(common.CLOSE())
        assert all_kept(home)[0].energy is None
        await home.press(common.UNDO())
        assert all_kept(home) == []
        assert words.ONE_TAP() in home.app.texts()

    visit(journal_data, story, lay=keep_a_note)


def test_another_tap_within_the_hour_says_it_anew(journal_data: Path) -> None:
    """Two quick ones are one check-in, as the second says it; an hour later it is another one."""

    async def story(home: Indoors) -> None:
        await asyncio.gather(home.press(mood(2)), home.press(mood(3)))
        home.services.clock = NOW + timedelta(minutes=59)
        await home.press(mood(4))
        assert [kept.valence for kept in all_kept(home)] == [0.4]
        home.services.clock = NOW + timedelta(minutes=60)
        home.services.changed()
        await home.app.settle()
        await home.press(mood(5))
        assert [kept.valence for kept in all_kept(home)] == [0.4, 0.8]

    visit(journal_data, story)


def test_what_was_said_beside_it_stays_with_a_mood_that_is_said_anew(journal_data: Path) -> None:
    """Its words and its note; how much energy there was belongs to the point that was there before."""

    def lay(db: Session) -> None:
        felt = MoodReading(0.2, -0.3, chosen("tender"), note="Rain.")
        check_ins.add(db, felt, now=NOW - timedelta(minutes=5), zone="UTC")

    async def story(home: Indoors) -> None:
        await home.press(mood(5))
        (kept,) = all_kept(home)
        assert (kept.valence, kept.energy, kept.words, kept.note) == (0.8, None, chosen("tender"), "Rain.")

    visit(journal_data, story, lay=lay)


def test_undo_takes_back_the_last_tap_and_no_more(journal_data: Path) -> None:
    """What it said before comes back, whatever that was; only the tap that made the check-in takes it away."""

    def lay(db: Session) -> None:
        felt = MoodReading(0.2, -0.3, chosen("tender"), note="Rain.", pain=2)
        check_ins.add(db, felt, now=NOW - timedelta(minutes=5), zone="UTC")

    async def story(home: Indoors) -> None:
        await home.press(mood(5))
        home.services.clock = NOW + timedelta(minutes=1)
        await home.press(mood(4))
        await home.press(common.UNDO())
        assert [kept.valence for kept in all_kept(home)] == [0.8]
        await home.press(common.UNDO())
        (kept,) = all_kept(home)
        assert (kept.valence, kept.energy, kept.words, kept.note, kept.pain) == (
            0.2,
            -0.3,
            chosen("tender"),
            "Rain.",
            2,
        )

    visit(journal_data, story, lay=lay)


def test_undo_goes_back_to_before_the_first_tap(journal_data: Path) -> None:
    """One tap, another, and each taken back: nothing is left of them."""

    async def story(home: Indoors) -> None:
        home.services.clock = NOW + timedelta(microseconds=1234)
        await home.press(mood(2))
        home.services.clock = NOW + timedelta(seconds=60, microseconds=5678)
        await home.press(mood(4))
        await home.press(common.UNDO())
        assert [kept.valence for kept in all_kept(home)] == [-0.4]
        await home.press(common.UNDO())
        assert all_kept(home) == []

    visit(journal_data, story)


def test_what_was_changed_elsewhere_is_not_undone_here(journal_data: Path) -> None:
    """The way back from there leads over the check-in itself: no word that was added since is lost."""

    async def story(home: Indoors) -> None:
        await home.press(mood(2))
        (kept,) = all_kept(home)
        later = NOW + timedelta(minutes=2)
        home.do(lambda db: check_ins.change(db, kept.uid, MoodReading(-0.4, note="More."), now=later))
        home.services.clock = later
        home.services.changed()
        await home.app.settle()
        assert words.ADD_MORE() in str([button.content for button in home.app.find(ft.TextButton)])
        assert not home.app.find(ft.TextButton, common.UNDO())

    visit(journal_data, story)


@pytest.mark.parametrize("first", [None, 3], ids=["at once", "said anew"])
def test_very_bad_leads_to_somebody(journal_data: Path, first: int | None) -> None:
    """It is kept first."""

    async def story(home: Indoors) -> None:
        if first:
            await home.press(mood(first))
        await home.press(mood(1))
        (kept,) = all_kept(home)
        assert kept.valence == -0.8
        assert home.where() == routes.HardMoment(check_in_uid=kept.uid)

    visit(journal_data, story)


def test_not_today_puts_a_card_off_and_leaves_a_row(journal_data: Path) -> None:
    """The next morning it is back."""

    async def story(home: Indoors) -> None:
        assert home.lamps() == [lamp(CardState.DAYS_2_TO_4)]
        await home.press(common.NOT_TODAY())
        assert home.lamps() == [lamp(CardState.BETWEEN)]
        assert parts_words.OTHER_THINGS() in home.app.texts()
        assert "Tell the story of session 1" in unbroken(home.app.texts())
        home.services.clock = NOW + timedelta(days=1)
        home.services.changed()
        await home.app.settle()
        assert home.lamps() == [lamp(CardState.DAYS_2_TO_4)]

    visit(journal_data, story, lay=lay_session(-48))


def test_the_evening_before_tomorrow_is_in_sight(journal_data: Path) -> None:
    """Its time on the card, the session itself a tap away, and the intention beside its list."""

    async def story(home: Indoors) -> None:
        said = unbroken(home.app.texts())
        assert "Your session is tomorrow at 2:00 PM." in said
        assert "Session 1 is tomorrow." in said
        assert home.lamps() == [lamp(CardState.EVENING_BEFORE)]
        home.assert_accessible()
        await home.press(words.READ_INTENTION())
        assert home.where() == routes.Intention(session_uid=session_uid(home))

    visit(journal_data, story, lay=lay_session(20, intention="To rest."))


def test_a_page_put_off_is_a_tap_away(journal_data: Path) -> None:
    """Drafts have a place of their own: what each is, how it begins, and a way on or away."""

    async def story(home: Indoors) -> None:
        await home.press(common.NOT_TODAY())
        await home.press(parts_words.DRAFTS(count=1))
        assert home.where() == routes.Drafts()
        assert "half" in home.app.texts()
        home.assert_accessible()
        title = "Finish your note from this evening"
        await home.press(drafts_words.DELETE(draft=title))
        assert home.ask(drafts.open_drafts) == ()
        await home.press(common.UNDO())
        assert home.ask(lambda db: drafts.load(db, draft_keys.note_place())) == {"text": "half"}
        await home.press(title)
        assert home.where() == routes.Note()

    visit(journal_data, story, lay=lambda db: drafts.save(db, draft_keys.note_place(), {"text": "half"}, now=NOW))


def lay_step(db: Session) -> None:
    keep_a_note(db)
    small_steps.add(db, "Tea on Sunday.", now=NOW - timedelta(days=1), due_on=NOW.date(), zone="UTC")


@pytest.mark.parametrize("press", [words.PRIMARY[CardState.STEP], words.ANOTHER_DAY, words.END_STEP], ids=repr)
def test_a_small_step_is_there_on_its_day(journal_data: Path, press: Message) -> None:
    """Done, moved or ended with one tap, each taken back with another; none is a failure."""

    async def story(home: Indoors) -> None:
        assert {words.TITLES[CardState.STEP](), "“Tea on Sunday.”"} <= set(unbroken(home.app.texts()))
        await home.press(press())
        assert home.lamps() != [lamp(CardState.STEP)]
        await home.press(common.UNDO())
        assert home.lamps() == [lamp(CardState.STEP)]

    visit(journal_data, story, lay=lay_step)


def test_after_a_hard_check_in_a_person_comes_first_until_it_is_answered(journal_data: Path) -> None:
    """No task, no question, and 'Not now' brings the day back, without a letter."""

    def lay(db: Session) -> None:
        lay_step(db)
        check_ins.add(db, MoodReading(-0.9, 0.1), now=NOW - timedelta(minutes=5), zone="UTC")

    async def story(home: Indoors) -> None:
        assert home.lamps() == [hard_words.TALK()]
        assert words.TITLES[CardState.STEP]() not in unbroken(home.app.texts())
        home.assert_accessible()
        await home.press(hard_words.NOT_NOW())
        assert home.lamps() == [lamp(CardState.STEP)]

    visit(journal_data, story, lay=lay)


def test_a_question_of_an_ordinary_day_is_a_page_of_its_own(journal_data: Path) -> None:
    """'Another question' asks another one; what is written is kept with its question."""

    async def story(home: Indoors) -> None:
        first = home.app.texts()
        await home.press(words.ANOTHER_QUESTION())
        assert home.app.texts() != first
        await home.press(lamp(CardState.BETWEEN))
        place = home.where()
        assert isinstance(place, routes.Write)
        asked = next(prompt for prompt in content.prompts() if question_sets.one(prompt.id) == place.set_id)
        assert asked.text in home.app.texts()
        await home.app.type(home.app.one(ft.TextField), "The rain.")
        await home.press(common.KEEP())
        kept = home.ask(lambda db: entries.between(db, NOW - timedelta(hours=1), NOW + timedelta(hours=1)))
        assert [(one.entry.prompt_set, one.sentence) for one in kept] == [("", "The rain.")]

    visit(journal_data, story, lay=lay_session(-24 * 90))


def test_the_week_and_a_line_of_ones_own_are_there_between_sessions(journal_data: Path) -> None:
    """Three days with check-ins make a sentence; a marked line opens where it was written."""

    def lay(db: Session) -> None:
        lay_session(-24 * 90)(db)
        for days in range(3):
            check_ins.add(db, MoodReading(0.5 - days / 2, 0), now=NOW - timedelta(days=days + 1), zone="UTC")
        note = entries.keep_note(db, "I can sit beside it.", now=NOW - timedelta(days=9))
        marked_lines.mark(db, note.uid, [Passage("I can sit beside it.")], now=NOW - timedelta(days=8), zone="UTC")

    async def story(home: Indoors) -> None:
        said = unbroken(home.app.texts())
        week = "Your last 7 days: 1 good or very good, 1 so-so, 1 bad or very bad, 4 without a check-in."
        assert {week, "You marked this on November 12.", "“I can sit beside it.”"} <= set(said)
        await home.press("You marked this on")
        assert isinstance(home.where(), routes.Entry)

    visit(journal_data, story, lay=lay)


def test_a_week_after_a_session_there_is_a_look_back(journal_data: Path) -> None:
    """Once its story is told: four questions, asked one at a time, kept with the session."""

    def lay(db: Session) -> None:
        lay_session(-8 * 24)(db)
        uid, said = sessions.everything(db)[0].uid, [AnswerText("story.next-day.today", "slow")]
        entries.keep(db, EntryKind.STORY, said, now=NOW - timedelta(days=7), session_uid=uid)

    async def story(home: Indoors) -> None:
        assert "One week after session 1" in unbroken(home.app.texts())
        await home.press(lamp(CardState.LOOK_BACK_7))
        assert home.where() == routes.Review(session_uid=session_uid(home), day=ReviewDay.WEEK)

    visit(journal_data, story, lay=lay)


def test_the_story_is_offered_two_days_after_a_session(journal_data: Path) -> None:
    """The line above says where it stands, the lamp leads to the eight questions."""

    async def story(home: Indoors) -> None:
        assert "2 days after session 1" in home.app.texts()
        assert "Tell the story of session 1" in unbroken(home.app.texts())
        assert any("8 questions" in said for said in home.app.texts())
        await home.press(lamp(CardState.DAYS_2_TO_4))
        assert home.where() == routes.Write(set_id="story.next-day", session_uid=session_uid(home))

    visit(journal_data, story, lay=lay_session(-48))


def test_while_a_session_is_on_there_is_only_the_intention(journal_data: Path) -> None:
    """No check-in, nothing that waits; a word, something steadying and somebody to reach are all there is."""

    async def story(home: Indoors) -> None:
        said = home.app.texts()
        assert "“To stay near the shore.”" in said
        assert parts_words.OTHER_THINGS() not in said
        assert check_in_words.QUESTIONS[None]() not in said
        assert home.lamps() == []
        home.assert_accessible()
        await home.press(words.WRITE_ONE_WORD())
        assert home.where() == routes.OneWord(session_uid=session_uid(home))

    visit(journal_data, story, lay=lay_session(-0.5, intention="To stay near the shore."))


def test_from_the_card_of_a_session_its_screen_is_opened(journal_data: Path) -> None:
    """It holds all that can be needed while the effect lasts; the card is where it begins."""

    async def story(home: Indoors) -> None:
        await home.press(screen_words.OPEN())
        assert home.where() == routes.SessionScreen(session_uid=session_uid(home))

    visit(journal_data, story, lay=lay_session(-0.5))


def test_until_a_session_begins_its_screen_can_be_let_open_by_itself(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        at = NOW + timedelta(hours=1)
        await home.press(screen_words.by_itself(at, "UTC"))
        assert home.where() == routes.SessionScreen(session_uid=session_uid(home))

    visit(journal_data, story, lay=lay_session(1))


def tallest(target: Any) -> float:
    """The height that what lies in a target asks for."""
    return max(float(c.height) for c, _ in descend(target) if isinstance(c, ft.Container) and c.height)


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_the_targets_of_a_session_are_huge(journal_data: Path, width: int) -> None:
    """At least 96 px tall in every window."""

    async def story(home: Indoors) -> None:
        for name in (screen_words.OPEN(), words.WRITE_ONE_WORD(), words.SOMEONE()):
            assert tallest(home.named(name)) >= 96

    visit(journal_data, story, lay=lay_session(-0.5), width=width)


def test_time_alone_brings_the_next_step(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A session that begins while Today lies open is noticed without a tap."""
    monkeypatch.setattr("kapjournal.views.shell.hooks.LOOK_AGAIN_S", 0.01)

    async def story(home: Indoors) -> None:
        assert home.lamps() == [lamp(CardState.POSSIBLE)]
        home.services.clock = NOW + timedelta(hours=2)
        await home.app.until(lambda: words.NOTHING_TO_DO() in home.app.texts())

    visit(journal_data, story, lay=lay_session(1.5))


@pytest.mark.parametrize("back", ["in sight", "connected"])
def test_the_next_morning_is_there_at_once(journal_data: Path, back: str) -> None:
    """Whoever comes back to an open journal is not shown yesterday until the clock is asked again."""

    async def story(home: Indoors) -> None:
        assert home.lamps() == [lamp(CardState.POSSIBLE)]
        home.services.clock = NOW + timedelta(hours=2)
        if back == "in sight":
            await home.app.lifecycle(ft.AppLifecycleState.HIDE)
            await home.app.lifecycle(ft.AppLifecycleState.SHOW)
        else:
            await home.app.fire(home.app.page, "disconnect")
            await home.app.fire(home.app.page, "connect")
        await home.app.until(lambda: words.NOTHING_TO_DO() in home.app.texts())

    visit(journal_data, story, lay=lay_session(1.5))


def test_the_last_check_in_is_told_in_its_words(journal_data: Path) -> None:
    """When it was, and at most three of its words; near a session the next one belongs to it."""

    def lay(db: Session) -> None:
        lay_session(6)(db)
        felt = MoodReading(0.2, -0.3, chosen("tender", "a little tired", "quiet", "warm"))
        check_ins.add(db, felt, now=NOW - timedelta(hours=10), zone="UTC")

    async def story(home: Indoors) -> None:
        assert "Last check-in: this morning, tender, a little tired, and quiet." in home.app.texts()
        assert check_in_words.QUESTIONS[Phase.BEFORE]() in home.app.texts()
        await home.press(mood(4))
        kept = home.ask(check_ins.latest)
        assert kept is not None
        uid = session_uid(home)
        assert (kept.phase, kept.session_id) == (Phase.BEFORE, home.ask(lambda db: sessions.require(db, uid)).id)

    visit(journal_data, story, lay=lay)


def test_a_draft_is_gone_on_with_where_it_was_left(journal_data: Path) -> None:
    """Half-written words come before everything that keeps."""

    def lay(db: Session) -> None:
        drafts.save(db, draft_keys.note_place(), {"text": "It began with"}, now=NOW - timedelta(hours=9))

    async def story(home: Indoors) -> None:
        assert "Finish your note from this morning" in unbroken(home.app.texts())
        await home.press(lamp(CardState.DRAFT))
        assert home.where() == routes.Note()

    visit(journal_data, story, lay=lay)


def test_words_left_a_moment_ago_are_gone_on_with_too(journal_data: Path) -> None:
    """Leaving a screen half-written tells Today, which lies below it, that something waits."""

    async def story(home: Indoors) -> None:
        home.services.go(routes.Note())
        await home.app.settle()
        await home.app.type(home.app.one(ft.TextField), "It began with")
        await home.press(guided_words.LEAVE_DRAFT())
        await home.app.until(lambda: home.lamps() == [lamp(CardState.DRAFT)])
        await home.press(lamp(CardState.DRAFT))
        assert home.where() == routes.Note()

    visit(journal_data, story)


def test_after_a_session_no_breath_is_offered_on_today(journal_data: Path) -> None:
    """Watching the breath may not suit who is dizzy still: something to see, touch and hear is a tap away."""

    async def story(home: Indoors) -> None:
        said = home.app.texts()
        assert content.practice("breathing.paced").title not in said
        await home.press(parts_words.ROWS[Part.SLEEP]())
        assert home.where() == routes.Practice(practice_id="sleep.wind-down")

    visit(journal_data, story, lay=lay_session(-7))


def test_somebody_who_was_away_is_greeted_and_nothing_is_counted(journal_data: Path) -> None:
    """After a month it is good to see them."""

    def lay(db: Session) -> None:
        entries.keep_note(db, "The last one.", now=NOW - timedelta(days=45))

    async def story(home: Indoors) -> None:
        assert words.RETURN() in home.app.texts()
        assert home.lamps() == [lamp(CardState.RETURNING)]
        assert not any(any(sign.isdigit() for sign in said) for said in home.app.texts() if "November" not in said)

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize("wanted", [True, False])
def test_a_reminder_that_is_due_says_so_on_the_card(journal_data: Path, wanted: bool) -> None:
    """Only where reminders are on, from the hour that was chosen."""

    def lay(db: Session) -> None:
        lay_session(20)(db)
        hour = NOW.time().replace(minute=0)
        settings.keep(db, reminders=wanted, evening_before=hour)

    async def story(home: Indoors) -> None:
        said = reminder_words.due(ReminderKind.INTENTION)
        assert (said in home.app.texts()) is wanted

    visit(journal_data, story, lay=lay)


def test_a_reminder_without_a_card_of_its_own_opens_what_it_reminds_of(journal_data: Path) -> None:
    """Two sessions in one week: the look back on the first can be opened, and put off to the row that is left."""
    said = reminder_words.due(ReminderKind.LOOK_BACK_7)

    def lay(db: Session) -> None:
        lay_session(-7 * 24)(db)
        lay_session(-3 * 24)(db)
        settings.keep(db, reminders=True, remind_look_back=True, day_after=NOW.time().replace(hour=NOW.hour - 1))

    async def story(home: Indoors) -> None:
        first = min(home.ask(sessions.everything), key=lambda one: one.starts_at).uid
        assert unbroken(home.app.texts()).count(said) == 1
        assert home.lamps() == [lamp(CardState.DUE)]
        home.assert_accessible()
        await home.press(lamp(CardState.DUE))
        assert home.where() == routes.Review(session_uid=first, day=ReviewDay.WEEK)
        await home.app.back()
        await home.press(common.NOT_TODAY())
        assert home.lamps() != [lamp(CardState.DUE)]
        await home.press(said)
        assert home.where() == routes.Review(session_uid=first, day=ReviewDay.WEEK)

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize(("width", "answer"), sample([390, 1280], [path_words.RATINGS[1](), review_words.SKIP()]))
def test_the_day_after_how_much_the_intention_is_there_is_one_tap(journal_data: Path, width: int, answer: str) -> None:
    """Five answers in one line and a way past them. What was tapped can be taken back; then it is asked again."""

    async def story(home: Indoors) -> None:
        await home.resize(width, 900)
        uid = session_uid(home)
        assert parts_words.YOUR_INTENTION(intention="to rest") in unbroken(home.app.texts())
        home.assert_accessible()
        await home.press(answer)
        assert review_words.RATE() not in home.app.texts()
        skipped = answer == review_words.SKIP()
        assert home.ask(lambda db: intention_ratings.of_session(db, uid)) == ({} if skipped else {1: 1})
        if not skipped:
            await home.press(common.UNDO())
            assert review_words.RATE() in home.app.texts()
            assert home.ask(lambda db: intention_ratings.of_session(db, uid)) == {}

    visit(journal_data, story, lay=lay_session(-26, intention="to rest"))


def test_a_wide_window_has_the_mood_pad_beside_the_step(journal_data: Path) -> None:
    """A tap on a word of the pad keeps it, another one makes the same more exact; each can be taken back."""

    async def story(home: Indoors) -> None:
        assert home.lamps() == [lamp(CardState.NONE_PLANNED)]
        await home.app.click(home.named("calm"))
        assert [kept.words for kept in all_kept(home)] == [chosen("calm")]
        home.assert_accessible()
        home.services.clock = NOW + timedelta(minutes=1)
        await home.app.click(home.named("hopeful"))
        assert [kept.words for kept in all_kept(home)] == [chosen("hopeful")]
        await home.press(common.UNDO())
        assert [kept.words for kept in all_kept(home)] == [chosen("calm")]
        await home.press(common.UNDO())
        assert all_kept(home) == []

    visit(journal_data, story, width=1280, height=800, lay=keep_a_note)


def test_the_writing_of_a_session_is_no_check_in(journal_data: Path) -> None:
    """A capture that is kept takes its step off the card."""

    def lay(db: Session) -> None:
        lay_session(-5)(db)

    async def story(home: Indoors) -> None:
        assert home.lamps() == [lamp(CardState.JUST_AFTER)]
        uid = session_uid(home)
        home.do(
            lambda db: entries.keep(
                db, EntryKind.CAPTURE, [AnswerText("", "tide")], now=home.services.now(), session_uid=uid
            )
        )
        await home.app.settle()
        assert home.lamps() == [lamp(CardState.SAME_EVENING)]

    visit(journal_data, story, lay=lay)
