"""Today: one next step, a check-in, and the rest that can wait."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.records import check_ins, draft_keys, drafts, entries, sessions, settings
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.steps.next_step import Step, StepKind
from kapjournal.care.time import date_words
from kapjournal.models import EntryKind, Phase
from kapjournal.views.shell import addresses as ways
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import session_screen as screen_words
from kapjournal.views.words import today as words
from tests.support.descending import descend
from tests.support.feeling_words import chosen
from tests.views.indoors import NOW, Indoors, unbroken, visit


def lay_session(hours: float, *, intention: str = "") -> Callable[[Session], None]:
    """Writes a session that starts so many hours from now (before it, negative)."""

    def lay(db: Session) -> None:
        planned = sessions.plan(db, Plan(NOW + timedelta(hours=hours), "UTC"), now=NOW - timedelta(days=20))
        if intention:
            said = [AnswerText("intention.first.sentence", intention)]
            entries.keep_intention(db, planned.uid, said, now=NOW - timedelta(days=19))

    return lay


def lamp(kind: StepKind) -> str:
    """What the button of such a step says."""
    return words.lamp(Step(kind))


def session_uid(home: Indoors) -> str:
    return home.ask(lambda db: sessions.everything(db)[0].uid)


def test_a_new_journal_offers_to_plan_and_to_check_in(journal_data: Path) -> None:
    """One lamp leads to planning; the check-in card says how little it takes."""

    async def story(home: Indoors) -> None:
        assert home.lamps() == [lamp(StepKind.PLAN)]
        assert words.CHECK_IN_NOTE() in home.app.texts()
        assert "Friday, November 20" in home.app.texts()
        home.assert_accessible()
        await home.press(lamp(StepKind.PLAN))
        assert home.where() == routes.Plan()

    visit(journal_data, story)


def test_not_today_puts_the_step_off_and_shows_the_next(journal_data: Path) -> None:
    """Tomorrow it is back."""

    async def story(home: Indoors) -> None:
        assert home.lamps() == [lamp(StepKind.STORY)]
        await home.press(common.NOT_TODAY())
        assert home.lamps() == [lamp(StepKind.PRACTICE)]
        await home.press(common.NOT_TODAY())
        assert home.lamps() == [lamp(StepKind.PLAN)]
        await home.press(common.NOT_TODAY())
        assert home.lamps() == [lamp(StepKind.CHECK_IN)]
        assert not home.app.find(ft.TextButton, common.NOT_TODAY())
        home.services.clock = NOW + timedelta(days=1)
        home.services.changed()
        await home.app.settle()
        assert home.lamps() == [lamp(StepKind.STORY)]

    visit(journal_data, story, lay=lay_session(-48))


def test_the_evening_before_tomorrow_is_in_sight(journal_data: Path) -> None:
    """Where nothing is left to do, Today says what is tomorrow, and leads to it."""

    async def story(home: Indoors) -> None:
        said = unbroken(home.app.texts())
        assert "Session 1 is tomorrow." in said
        assert "Tomorrow, 2:00 PM" in said
        home.assert_accessible()
        await home.press(session_words.title(1))
        assert home.where() == routes.Session(session_uid=session_uid(home))

    visit(journal_data, story, lay=lay_session(20, intention="To rest."))


def test_a_page_put_off_is_a_tap_away(journal_data: Path) -> None:
    """'Not today' moves what was begun from the lamp to what can wait."""

    async def story(home: Indoors) -> None:
        await home.press(common.NOT_TODAY())
        assert home.lamps() == [lamp(StepKind.PLAN)]
        await home.press("Finish your note from this evening")
        assert home.where() == routes.Note()

    visit(journal_data, story, lay=lambda db: drafts.save(db, draft_keys.note_place(), {"text": "half"}, now=NOW))


def test_a_week_after_a_session_there_is_a_look_back(journal_data: Path) -> None:
    """Once its story is told: four questions, asked one at a time, kept with the session."""

    def lay(db: Session) -> None:
        lay_session(-8 * 24)(db)
        uid, said = sessions.everything(db)[0].uid, [AnswerText("story.next-day.today", "slow")]
        entries.keep(db, EntryKind.STORY, said, now=NOW - timedelta(days=7), session_uid=uid)

    async def story(home: Indoors) -> None:
        assert "One week after session 1" in unbroken(home.app.texts())
        await home.press(lamp(StepKind.REVIEW_7))
        assert home.where() == routes.Write(set_id="review.day-7", session_uid=session_uid(home))

    visit(journal_data, story, lay=lay)


def test_the_story_is_offered_two_days_after_a_session(journal_data: Path) -> None:
    """The line above says where it stands, the lamp leads to the eight questions."""

    async def story(home: Indoors) -> None:
        assert date_words.around_session(2, 1) in home.app.texts()
        assert "Tell the story of session 1" in unbroken(home.app.texts())
        assert any("8 questions" in said for said in home.app.texts())
        await home.press(lamp(StepKind.STORY))
        assert home.where() == routes.Write(set_id="story.next-day", session_uid=session_uid(home))

    visit(journal_data, story, lay=lay_session(-48))


def test_while_a_session_is_on_there_is_only_the_intention(journal_data: Path) -> None:
    """No check-in, nothing that waits; a word, something steadying and somebody to reach are all there is."""

    async def story(home: Indoors) -> None:
        said = home.app.texts()
        assert "“To stay near the shore.”" in said
        assert words.OTHER_THINGS() not in said
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
    monkeypatch.setattr("kapjournal.views.today.today.LOOK_AGAIN_S", 0.01)

    async def story(home: Indoors) -> None:
        assert home.lamps() == [lamp(StepKind.INTENTION)]
        home.services.clock = NOW + timedelta(hours=2)
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
        await home.app.click(home.named(check_in_words.QUESTIONS[Phase.BEFORE]()))
        assert home.where() == routes.SessionCheckIn(phase=Phase.BEFORE, session_uid=session_uid(home))

    visit(journal_data, story, lay=lay)


def test_a_draft_is_gone_on_with_where_it_was_left(journal_data: Path) -> None:
    """Half-written words come before everything that keeps."""

    def lay(db: Session) -> None:
        drafts.save(db, draft_keys.note_place(), {"text": "It began with"}, now=NOW - timedelta(hours=9))

    async def story(home: Indoors) -> None:
        assert "Finish your note from this morning" in unbroken(home.app.texts())
        await home.press(lamp(StepKind.DRAFT))
        assert home.where() == routes.Note()

    visit(journal_data, story, lay=lay)


def test_words_left_a_moment_ago_are_gone_on_with_too(journal_data: Path) -> None:
    """Leaving a screen half-written tells Today, which lies below it, that something waits."""

    async def story(home: Indoors) -> None:
        home.services.go(routes.Note())
        await home.app.settle()
        await home.app.type(home.app.one(ft.TextField), "It began with")
        await home.press(guided_words.LEAVE_DRAFT())
        await home.app.until(lambda: home.lamps() == [lamp(StepKind.DRAFT)])
        await home.press(lamp(StepKind.DRAFT))
        assert home.where() == routes.Note()

    visit(journal_data, story)


def test_after_a_session_no_breath_is_offered_on_today(journal_data: Path) -> None:
    """Watching the breath may not suit who is dizzy still: something to see, touch and hear is a tap away."""

    async def story(home: Indoors) -> None:
        said = home.app.texts()
        assert content.practice("breathing.paced").title not in said
        await home.press(content.practice("grounding.54321").title)
        assert home.where() == routes.Practice(practice_id="grounding.54321")

    visit(journal_data, story, lay=lay_session(-5))


def test_somebody_who_was_away_is_greeted_and_nothing_is_counted(journal_data: Path) -> None:
    """After a month it is good to see them."""

    def lay(db: Session) -> None:
        entries.keep_note(db, "The last one.", now=NOW - timedelta(days=45))

    async def story(home: Indoors) -> None:
        assert words.RETURN() in home.app.texts()

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize("wanted", [True, False])
def test_a_reminder_that_is_due_says_so_on_the_card(journal_data: Path, wanted: bool) -> None:
    """Only where reminders are on, from the hour that was chosen."""

    def lay(db: Session) -> None:
        lay_session(20)(db)
        hour = NOW.time().replace(minute=0)
        settings.keep(db, reminders=wanted, evening_before=hour)

    async def story(home: Indoors) -> None:
        assert (words.REMINDED() in home.app.texts()) is wanted

    visit(journal_data, story, lay=lay)


def test_a_wide_window_has_the_mood_pad_beside_the_step(journal_data: Path) -> None:
    """A tap on a word of the pad, and one to keep it; it can be taken back."""

    async def story(home: Indoors) -> None:
        assert home.lamps() == [lamp(StepKind.PLAN)]
        await home.app.click(home.named("calm"))
        await home.press(common.KEEP())
        kept = home.ask(check_ins.latest)
        assert kept is not None
        assert kept.words == chosen("calm")
        home.assert_accessible()

    visit(journal_data, story, width=1280, height=800)


QUIET = routes.Write(set_id="story.quiet", session_uid="s")
STEPS = [
    (Step(StepKind.SESSION, "s"), routes.OneWord(session_uid="s")),
    (Step(StepKind.CAPTURE, "s"), routes.OneWord(session_uid="s")),
    (Step(StepKind.STORY, "s", 1), routes.Write(set_id="story.next-day", session_uid="s")),
    (Step(StepKind.INTENTION, "s", 1), routes.Intention(session_uid="s")),
    (Step(StepKind.PLAN), routes.Plan()),
    (Step(StepKind.CHECK_IN), routes.CheckIn()),
    (Step(StepKind.CHECK_IN, "s", phase=Phase.AFTER), routes.SessionCheckIn(phase=Phase.AFTER, session_uid="s")),
    (
        Step(StepKind.DRAFT, place=draft_keys.guided_place("s", "story.quiet")),
        QUIET,
    ),
    (Step(StepKind.DRAFT, place=draft_keys.guided_place(None, "story.quiet")), routes.Write(set_id="story.quiet")),
    (Step(StepKind.DRAFT, place=draft_keys.entry_place("e")), routes.Entry(entry_uid="e")),
    (Step(StepKind.DRAFT, place=draft_keys.intention_place("s")), routes.Intention(session_uid="s")),
    (Step(StepKind.DRAFT, place=draft_keys.check_in_place("c")), routes.EditCheckIn(check_in_uid="c")),
    (Step(StepKind.DRAFT, place=draft_keys.note_place()), routes.Note()),
    (Step(StepKind.DRAFT, place="from-a-later-version:x"), routes.Home()),
]


@pytest.mark.parametrize(("step", "route"), STEPS)
def test_each_step_leads_somewhere(step: Step, route: routes.Route) -> None:
    """Every kind of step has its screen, and words of its own."""
    assert ways.way(step) == route
    assert words.title(step, "UTC", NOW)
    assert words.promise(step, 8)


def test_the_writing_of_a_session_is_no_check_in(journal_data: Path) -> None:
    """A capture that is kept takes its step off the card."""

    def lay(db: Session) -> None:
        lay_session(-5)(db)

    async def story(home: Indoors) -> None:
        assert home.lamps() == [lamp(StepKind.CAPTURE)]
        uid = session_uid(home)
        home.do(
            lambda db: entries.keep(
                db, EntryKind.CAPTURE, [AnswerText("", "tide")], now=home.services.now(), session_uid=uid
            )
        )
        await home.app.settle()
        assert home.lamps() == [lamp(StepKind.PLAN)]

    visit(journal_data, story, lay=lay)
