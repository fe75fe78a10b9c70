"""Check-ins: kept with one tap, refined, looked back on."""

import math
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal.care.measures.mood import MoodChange
from kapjournal.care.records import check_ins, draft_keys, drafts, practice_runs, trackers
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.errors import CareError, NotThere
from kapjournal.models import Phase, TrackerKind
from kapjournal.terms import FeelingWord, TopicWord
from tests.care.conftest import NOW
from tests.care.writing import BERLIN, plan
from tests.support.feeling_words import chosen
from tests.support.thorough import examples


@pytest.mark.parametrize(("value", "kept"), [(0.25, 0.25), (-1, -1.0), (1.2, 1.0), (-7, -1.0)])
def test_a_point_beyond_the_pad_is_kept_at_its_edge(db: Session, value: float, kept: float) -> None:
    """A finger that slides off means the edge."""
    row = check_ins.add(db, MoodReading(value, value), now=NOW)
    assert (row.valence, row.energy) == (kept, kept)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_point_that_is_no_number_is_refused(db: Session, value: float) -> None:
    """Nothing is kept of it."""
    with pytest.raises(CareError):
        check_ins.add(db, MoodReading(0, value), now=NOW)
    db.rollback()
    assert check_ins.latest(db) is None


def test_the_first_tap_saves_and_words_come_later(db: Session) -> None:
    """Changing replaces what was said, not when; its draft is dropped; a word counts once, blanks do not."""
    uid = check_ins.add(db, MoodReading(0.1, 0.2), now=NOW).uid
    drafts.save(db, draft_keys.check_in_place(uid), {"note": "the light"}, now=NOW)
    said = [*chosen("calm", "so-so"), *map(FeelingWord, (" calm", "calm", "")), FeelingWord("ruhig", "calm")]
    check_ins.change(db, uid, MoodReading(0.3, 0.2, said, "the light\0"), now=NOW + timedelta(minutes=1))
    db.expunge_all()
    row = check_ins.require(db, uid)
    assert (row.happened_at, row.valence, row.note) == (NOW, 0.3, "the light")
    assert row.words == [*chosen("calm", "so-so"), FeelingWord("calm")]
    assert drafts.load(db, draft_keys.check_in_place(uid)) is None


WORDS = st.builds(FeelingWord, st.text(max_size=12), st.sampled_from(["", "calm", "practice.light", "of.a-later-day"]))


@settings(max_examples=examples(20), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, max_size=6))
@example(words=[FeelingWord("calm", "calm"), FeelingWord("calm"), FeelingWord('{"id": "calm"}')])
@example(words=[FeelingWord("שקט 🌙"), FeelingWord("a\nb"), FeelingWord("👩‍👩‍👧", "of.a-later-day")])
def test_words_are_kept_as_they_were_said(db: Session, words: list[FeelingWord]) -> None:
    """Whatever was written, in whatever script: its id or none, and its text; each word once, in order."""
    uid = check_ins.add(db, MoodReading(0, 0, words), now=NOW).uid
    db.expunge_all()
    said = [FeelingWord(clean(word.text).strip(), word.id) for word in words if not is_blank(word.text)]
    first = {word.key: word for word in reversed(said)}
    assert check_ins.require(db, uid).words == list({word.key: first[word.key] for word in said}.values())


def test_keeping_a_check_in_drops_its_draft(db: Session) -> None:
    """What was typed before the first tap is in it now."""
    drafts.save(db, draft_keys.check_in_place(), {"note": "x"}, now=NOW)
    check_ins.add(db, MoodReading(0, 0, note="x"), now=NOW)
    assert drafts.load(db, draft_keys.check_in_place()) is None


def test_before_and_after_belong_to_a_session_or_a_practice(db: Session) -> None:
    """A phase of nothing is refused; a session's check-ins come in order of time."""
    session = plan(db, days=0)
    after = check_ins.add(db, MoodReading(0.2, 0, phase=Phase.AFTER, session_uid=session.uid), now=NOW)
    before = check_ins.add(
        db, MoodReading(-0.2, 0, phase=Phase.BEFORE, session_uid=session.uid), now=NOW - timedelta(hours=4)
    )
    assert [row.uid for row in check_ins.of_session(db, session.uid)] == [before.uid, after.uid]
    with pytest.raises(CareError):
        check_ins.add(db, MoodReading(0, 0, phase=Phase.AFTER), now=NOW)
    gone = check_ins.add(db, MoodReading(0, 0, phase=Phase.AFTER, session_uid="0" * 32), now=NOW)
    assert (gone.phase, gone.session_id) == (Phase.AFTER, None)
    with pytest.raises(NotThere):
        check_ins.of_session(db, "0" * 32)


def test_a_day_is_the_calendar_day_where_the_patient_is(db: Session) -> None:
    """Several a day, from midnight to midnight; the day clocks go back has 25 hours."""
    hours = [datetime(2026, 10, 24, 22, tzinfo=UTC) + timedelta(hours=hour) for hour in (-1, 0, 24, 25)]
    kept = [check_ins.add(db, MoodReading(0, 0), now=when).uid for when in hours]
    assert [row.uid for row in check_ins.of_day(db, date(2026, 10, 25), BERLIN)] == kept[1:3]
    latest = check_ins.latest(db)
    assert latest is not None
    assert latest.uid == kept[-1]


def test_for_an_hour_it_can_be_said_anew(db: Session) -> None:
    """And only what stands before or after the same; what was said beside a practice belongs to that."""
    row = check_ins.add(db, MoodReading(0.4), now=NOW)
    assert (row.energy, row.words) == (None, [])
    hour = timedelta(hours=1)
    assert check_ins.is_of_this_hour(row, None, now=NOW + hour - timedelta(seconds=1))
    assert not check_ins.is_of_this_hour(row, None, now=NOW + hour)
    assert not check_ins.is_of_this_hour(row, None, now=NOW - timedelta(seconds=1))
    assert not check_ins.is_of_this_hour(row, Phase.BEFORE, now=NOW)
    run = practice_runs.begin(db, "breathing.paced", now=NOW, zone=BERLIN)
    beside = check_ins.add(db, MoodReading(0.4, phase=Phase.BEFORE, practice_run_uid=run.uid), now=NOW)
    assert not check_ins.is_of_this_hour(beside, Phase.BEFORE, now=NOW)


def test_a_deleted_check_in_comes_back_on_undo(db: Session) -> None:
    """Hidden from every list until then."""
    uid = check_ins.add(db, MoodReading(0, 0), now=NOW).uid
    check_ins.delete(db, uid, now=NOW)
    assert check_ins.latest(db) is None
    assert check_ins.between(db, NOW, NOW + timedelta(days=1)) == []
    check_ins.undo_delete(db, uid, now=NOW)
    assert check_ins.require(db, uid).uid == uid


def test_a_practice_shows_how_it_was_before_and_after(db: Session) -> None:
    """The last check-in after minus the first before; silent while one is missing; stopping early counts."""
    run = practice_runs.begin(db, "breathing.paced", now=NOW, zone=BERLIN)
    check_ins.add(db, MoodReading(-0.5, 0.5, phase=Phase.BEFORE, practice_run_uid=run.uid), now=NOW)
    assert practice_runs.mood_change(db, run.uid) is None
    for minute, valence in enumerate((0.0, -0.25), start=4):
        when = NOW + timedelta(minutes=minute)
        check_ins.add(db, MoodReading(valence, 0.0, phase=Phase.AFTER, practice_run_uid=run.uid), now=when)
    change = practice_runs.mood_change(db, run.uid)
    assert change == MoodChange(valence=0.25, energy=-0.5)
    assert practice_runs.finish(db, run.uid, seconds=42, now=NOW).seconds == 42
    assert [found.uid for found in practice_runs.between(db, NOW, NOW + timedelta(days=1))] == [run.uid]


def test_how_it_is_before_a_practice_is_kept_with_it(db: Session) -> None:
    """Both or neither; a note that waits in the draft of a check-in is left where it is."""
    drafts.save(db, draft_keys.check_in_place(), {"note": "x"}, now=NOW)
    run = practice_runs.begin(db, "breathing.paced", now=NOW, zone=BERLIN, felt=MoodReading(-0.4, 0))
    (before,) = check_ins.between(db, NOW, NOW + timedelta(days=1))
    assert (before.phase, before.practice_run_id, before.zone) == (Phase.BEFORE, run.id, BERLIN)
    assert drafts.load(db, draft_keys.check_in_place()) == {"note": "x"}
    with pytest.raises(CareError):
        practice_runs.begin(db, "breathing.paced", now=NOW + timedelta(hours=1), felt=MoodReading(math.nan, 0))
    db.rollback()
    assert practice_runs.between(db, NOW, NOW + timedelta(days=1)) == [run]


def test_a_deleted_practice_comes_back_on_undo(db: Session) -> None:
    """Hidden until then."""
    run = practice_runs.begin(db, "grounding.54321", now=NOW)
    practice_runs.delete(db, run.uid, now=NOW)
    assert practice_runs.between(db, NOW, NOW + timedelta(days=1)) == []
    assert practice_runs.undo_delete(db, run.uid, now=NOW).uid == run.uid


TOPICS = (TopicWord("sleep", "sleep"), TopicWord("my body", "body"))


def test_only_what_was_said_is_kept(db: Session) -> None:
    """Topics, sleep and pain with the rest; nothing is filled in where nothing was said."""
    bare = check_ins.add(db, MoodReading(0.4), now=NOW)
    assert (bare.energy, bare.topics, bare.sleep_minutes, bare.pain, bare.is_of_day) == (None, [], None, None, False)
    felt = MoodReading(0.4, topics=[*TOPICS, TOPICS[0], TopicWord(" ")], sleep_minutes=0, pain=0, is_of_day=True)
    uid = check_ins.add(db, felt, now=NOW).uid
    db.expunge_all()
    row = check_ins.require(db, uid)
    assert (row.topics, row.sleep_minutes, row.pain, row.is_of_day) == (list(TOPICS), 0, 0, True)
    check_ins.change(db, uid, MoodReading(0.4), now=NOW)
    db.expunge_all()
    row = check_ins.require(db, uid)
    assert (row.topics, row.sleep_minutes, row.pain, row.is_of_day) == ([], None, None, False)


@pytest.mark.parametrize(
    "felt",
    [
        MoodReading(0, sleep_minutes=-1),
        MoodReading(0, sleep_minutes=24 * 60 + 1),
        MoodReading(0, pain=-1),
        MoodReading(0, pain=11),
    ],
)
def test_a_number_out_of_range_is_refused(db: Session, felt: MoodReading) -> None:
    """Nothing is kept of it."""
    with pytest.raises(CareError):
        check_ins.add(db, felt, now=NOW)
    db.rollback()
    assert check_ins.latest(db) is None


def test_an_earlier_moment_can_be_given(db: Session) -> None:
    """Never one to come; when it was kept stays known, and a change moves it or leaves it where it is."""
    earlier = NOW - timedelta(days=2)
    row = check_ins.add(db, MoodReading(0), now=NOW, at=earlier)
    assert (row.happened_at, row.created_at) == (earlier, NOW)
    assert check_ins.change(db, row.uid, MoodReading(0.2), now=NOW).happened_at == earlier
    sooner = earlier + timedelta(hours=1)
    assert check_ins.change(db, row.uid, MoodReading(0.2), now=NOW, at=sooner).happened_at == sooner
    to_come = NOW + timedelta(seconds=1)
    with pytest.raises(CareError):
        check_ins.add(db, MoodReading(0), now=NOW, at=to_come)
    with pytest.raises(CareError):
        check_ins.change(db, row.uid, MoodReading(0), now=NOW, at=to_come)


def test_a_whole_day_is_no_moment(db: Session) -> None:
    """It stands before and after nothing, and is not said anew by what is said at a moment."""
    session = plan(db, days=0)
    with pytest.raises(CareError):
        check_ins.add(db, MoodReading(0, phase=Phase.BEFORE, session_uid=session.uid, is_of_day=True), now=NOW)
    db.rollback()
    row = check_ins.add(db, MoodReading(0, is_of_day=True), now=NOW)
    assert not check_ins.is_of_this_hour(row, None, now=NOW)


def test_what_was_said_comes_back_as_it_was(db: Session) -> None:
    """So that a change can be undone, however much it changed."""
    tracker = trackers.add(db, "walks", TrackerKind.NUMBER, now=NOW)
    felt = MoodReading(
        0.4, -0.2, tuple(chosen("calm")), "note", topics=TOPICS, sleep_minutes=400, pain=3, trackers={tracker.uid: 2}
    )
    row = check_ins.add(db, felt, now=NOW)
    before = check_ins.said_in(db, row)
    assert before == felt
    check_ins.change(db, row.uid, MoodReading(-0.8), now=NOW)
    check_ins.change(db, row.uid, before, now=NOW)
    db.expunge_all()
    assert check_ins.said_in(db, check_ins.require(db, row.uid)) == felt
