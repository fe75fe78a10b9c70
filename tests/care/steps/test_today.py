"""What comes next, from a real journal."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import (
    check_ins,
    clinic_notes,
    distress,
    draft_keys,
    drafts,
    entries,
    intention_ratings,
    letters,
    session_screen,
    sessions,
    settings,
    small_steps,
)
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps import guided, today, today_reads
from kapjournal.care.steps.next_step import StepKind
from kapjournal.models import ClinicNoteKind, EntryKind, Phase
from tests.care.conftest import NOW
from tests.care.writing import BERLIN, answers, plan, story

DAY = timedelta(days=1)


def _kinds(db: Session, *, days: float = 0) -> list[str]:
    return [step.kind.value for step in today.today(db, now=NOW + days * DAY, zone=BERLIN).steps]


def test_a_whole_course_from_first_start_to_told(db: Session) -> None:
    """Plan, mean, live, catch, tell: each verb moves the lamp on."""
    assert _kinds(db) == ["plan", "check_in"]
    session = plan(db, days=2)
    assert _kinds(db) == ["intention", "check_in"]
    entries.keep_intention(db, session.uid, answers("", "", "To rest."), now=NOW)
    assert _kinds(db) == ["check_in"]
    assert _kinds(db, days=2) == ["session", "check_in"]
    assert _kinds(db, days=2.2) == ["capture", "plan", "check_in"]
    entries.keep(db, EntryKind.CAPTURE, answers("water"), now=NOW + 2.2 * DAY, session_uid=session.uid)
    assert _kinds(db, days=3) == ["story", "practice", "plan", "check_in"]
    place = draft_keys.guided_place(session.uid, "story.next-day")
    drafts.save(db, place, {"story.next-day.today": "slow"}, now=NOW + 3 * DAY)
    assert _kinds(db, days=3) == ["draft", "practice", "plan", "check_in"]
    entries.keep(db, EntryKind.STORY, answers("slow"), now=NOW + 3 * DAY, session_uid=session.uid, draft_place=place)
    assert _kinds(db, days=3) == ["practice", "plan", "check_in"]
    assert _kinds(db, days=10) == ["review_7", "plan", "check_in"]
    look_back = content.prompt_set("review.day-7")
    kept = guided.keep(db, look_back, {look_back.prompts[0].id: "calmer"}, now=NOW, session_uid=session.uid)
    assert kept.kind is EntryKind.NOTE
    assert _kinds(db, days=10) == ["plan", "check_in"]


def _lay_old(db: Session) -> str:
    """A note and a session of long ago; its uid."""
    session = plan(db, days=-60)
    session.created_at = NOW - 70 * DAY
    db.add(session)
    entries.keep_note(db, "Long ago.", now=NOW - 45 * DAY)
    letters.close(db, "Be kind.", now=NOW - 45 * DAY, opens_on=NOW.date(), zone=BERLIN)
    small_steps.add(db, "Tea.", now=NOW - 45 * DAY)
    return session.uid


SIGNS: dict[str, Callable[[Session, str], object]] = {
    "a look back": lambda db, uid: today_reads.end_look_back(db, uid, 30, now=NOW),
    "a rating of the intention": lambda db, uid: intention_ratings.rate(db, uid, 30, 2, now=NOW),
    "how upset one is": lambda db, _: distress.rate(db, 3, now=NOW),
    "a letter": lambda db, _: letters.open_(db, letters.everything(db)[0].uid, now=NOW),
    "a small step": lambda db, _: small_steps.done(db, small_steps.everything(db)[0].uid, now=NOW),
    "a question for the clinic": lambda db, _: clinic_notes.add(db, ClinicNoteKind.QUESTION, "And?", now=NOW),
    "a session that is planned": lambda db, _: sessions.plan(db, Plan(NOW + 20 * DAY, BERLIN), now=NOW),
    "a session screen": lambda db, uid: session_screen.begin(db, uid, now=NOW),
}


@pytest.mark.parametrize("sign", SIGNS)
def test_whoever_was_here_lately_is_not_greeted_as_if_long_away(db: Session, sign: str) -> None:
    """Whatever it was that they did; a session that lies ahead is none by itself."""
    uid = _lay_old(db)
    sessions.plan(db, Plan(NOW + 9 * DAY, BERLIN), now=NOW - 40 * DAY)
    assert today.today(db, now=NOW + DAY).is_return
    SIGNS[sign](db, uid)
    assert not today.today(db, now=NOW + DAY).is_return
    assert today.today(db, now=NOW + 31 * DAY).is_return


def test_not_today_comes_back_tomorrow(db: Session) -> None:
    """All steps can be put off on one day; they are back the next."""
    story_of = plan(db, days=-2)
    entries.keep_intention(db, story_of.uid, answers("a"), now=NOW)
    steps = today.today(db, now=NOW, zone=BERLIN).steps
    assert [step.kind for step in steps[:3]] == [StepKind.STORY, StepKind.PRACTICE, StepKind.PLAN]
    for step in steps[:3]:
        today.postpone(db, step.key, NOW.date())
    assert _kinds(db) == ["check_in"]
    assert _kinds(db, days=1) == ["story", "practice", "plan", "check_in"]
    today.postpone(db, steps[0].key, (NOW + DAY).date())
    assert _kinds(db, days=1) == ["practice", "plan", "check_in"]


@pytest.mark.parametrize("stored", ["", "null", "[]", "{", '{"plan:": 7}', '{"plan:": "soon"}'])
def test_a_postponement_nobody_can_read_postpones_nothing(db: Session, stored: str) -> None:
    """A bad value is as good as none."""
    settings.write_raw(db, "postponed", stored)
    assert _kinds(db) == ["plan", "check_in"]


def test_cancelled_and_deleted_sessions_ask_for_nothing(db: Session) -> None:
    """They are not next, and do not count in the numbers of others."""
    off, gone, left = plan(db, days=1), plan(db, days=2), plan(db, days=3)
    sessions.cancel(db, off.uid, now=NOW)
    sessions.delete(db, gone.uid, now=NOW)
    (step, _) = today.today(db, now=NOW, zone=BERLIN).steps
    assert (step.kind, step.session_uid, step.session_number, step.days) == (StepKind.INTENTION, left.uid, 1, -3)


def test_a_deleted_story_can_be_told_again(db: Session) -> None:
    """Deleting takes it out of what was done."""
    session = plan(db, days=-2)
    told = story(db, "slow", session=session)
    assert "story" not in _kinds(db)
    entries.delete(db, told.uid, now=NOW)
    assert "story" in _kinds(db)


def test_a_year_later_it_is_good_to_see_you(db: Session) -> None:
    """Whatever was kept last counts: an entry, a check-in, a draft."""
    story(db, "slow", when=NOW)
    assert not today.today(db, now=NOW + DAY).is_return
    assert today.today(db, now=NOW + 365 * DAY).is_return
    check_ins.add(db, MoodReading(0, 0), now=NOW + 340 * DAY)
    assert not today.today(db, now=NOW + 365 * DAY).is_return


def test_a_check_in_on_the_morning_of_a_session_is_before_it(db: Session) -> None:
    """The step carries what the check-in belongs to."""
    session = plan(db, days=0.25)
    *_, step = today.today(db, now=NOW, zone=BERLIN).steps
    assert (step.kind, step.phase, step.session_uid) == (StepKind.CHECK_IN, Phase.BEFORE, session.uid)


@pytest.mark.parametrize(
    ("place", "is_offered"),
    [
        (draft_keys.note_place(), True),
        (draft_keys.guided_place(None, "story.next-day"), True),
        (draft_keys.check_in_place(), False),
        (draft_keys.plan_place(), False),
        ("hologram:3", False),
    ],
)
def test_what_is_half_written_is_offered(db: Session, place: str, is_offered: bool) -> None:
    """A tap or a form half done is nothing to come back to, and what a later version knows waits for that."""
    drafts.save(db, place, {"text": "slow"}, now=NOW)
    assert ("draft" in _kinds(db)) is is_offered


def test_an_edit_of_a_deleted_entry_is_not_offered(db: Session) -> None:
    """Undoing the deletion brings the half-made edit back too."""
    entry = story(db, "slow")
    drafts.save(db, draft_keys.entry_place(entry.uid), {"0": "slower"}, now=NOW)
    assert _kinds(db) == ["draft", "plan", "check_in"]
    entries.delete(db, entry.uid, now=NOW)
    assert _kinds(db) == ["plan", "check_in"]
    entries.undo_delete(db, entry.uid, now=NOW)
    assert _kinds(db) == ["draft", "plan", "check_in"]
