"""The made-up course: complete, believable in its numbers, and the same for the same seed."""

from datetime import UTC, date, datetime, timedelta
from statistics import mean

import pytest
from sqlmodel import Session, SQLModel, col, select

from kapjournal import content
from kapjournal.care import demo, kinds
from kapjournal.care.measures import feelings
from kapjournal.care.records import (
    check_ins,
    entries,
    entry_marks,
    letters,
    lock_screen,
    marked_lines,
    people,
    safety_plan,
    sessions,
    small_steps,
    topic_names,
    trackers,
)
from kapjournal.care.steps import today
from kapjournal.care.steps.next_step import StepKind
from kapjournal.care.timeline import journal
from kapjournal.models import Answer, Entry, EntryKind, Letter, OwnQuestion, PersonRole, Phase, PracticeRun, QuestionSet
from kapjournal.terms import OWN_TOPIC
from tests.care.conftest import NOW

END = date(2026, 11, 21)
MORNING = datetime(2026, 11, 21, 8, tzinfo=UTC)
ALWAYS = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
def course(db: Session) -> Session:
    demo.fill_course(db, end=END, zone="Europe/Berlin")
    return db


def _everything(db: Session) -> list[object]:
    found = [
        *sessions.everything(db),
        *check_ins.between(db, *ALWAYS),
        *db.exec(select(Entry)),
        *db.exec(select(Answer)),
        *db.exec(select(OwnQuestion)),
        *db.exec(select(QuestionSet)),
    ]
    local = {"id", "entry_id", "session_id", "practice_run_id", "question_set_id"}
    return [row.model_dump(exclude=local) for row in found]


def test_the_course_has_what_it_promises(course: Session) -> None:
    """Six sessions, two hundred check-ins, sixty entries of every kind, practices, within ninety-one days."""
    assert len(sessions.everything(course)) == 6
    everything = entries.between(course, *ALWAYS)
    assert len(everything) == demo.ENTRIES == 60
    kinds = [reading.entry.kind for reading in everything]
    assert [kinds.count(kind) for kind in EntryKind] == [6, 9, 5, 40]
    found = check_ins.between(course, *ALWAYS)
    assert len(found) == demo.CHECK_INS == 200
    assert len(course.exec(select(PracticeRun)).all()) >= 10
    times = [row.happened_at for row in found] + [reading.entry.happened_at for reading in everything]
    assert min(times) > MORNING - timedelta(days=demo.DAYS + 1)
    assert max(times) < datetime(2026, 11, 20, 23, tzinfo=UTC)


def test_somebody_can_be_reached_in_it(course: Session) -> None:
    """A clinic among them, every step of the safety plan with a line, and some of both on the lock screen."""
    assert PersonRole.CLINIC in {person.role for person in people.everybody(course)}
    assert all(safety_plan.read(course).lines.values())
    shown = lock_screen.chosen(course)
    assert shown.people
    assert shown.lines


def test_the_same_seed_tells_the_same_course(course: Session) -> None:
    """Every row with its uid, time and words."""
    once = _everything(course)
    for table in reversed(SQLModel.metadata.sorted_tables):
        course.execute(table.delete())
    course.commit()
    demo.fill_course(course, end=END, zone="Europe/Berlin")
    assert _everything(course) == once


def test_mood_rises_with_dips_and_sessions_have_a_before_and_an_after(course: Session) -> None:
    """The last month is lighter than the first, and still has days below its mean."""
    values = [row.valence for row in check_ins.between(course, *ALWAYS)]
    first, last = values[:60], values[-60:]
    assert mean(last) - mean(first) > 0.25
    assert min(last) < mean(last) - 0.3
    for session in sessions.everything(course):
        assert [row.phase for row in check_ins.of_session(course, session.uid)] == [Phase.BEFORE, Phase.AFTER]


def test_it_holds_what_is_brought_back(course: Session) -> None:
    """Marked lines that stand in their entries, steps of every state, a letter read and one closed, tags, favorites."""
    for marked in marked_lines.everything(course):
        assert any(marked.line.text in answer.text for answer in entries.read(course, marked.entry.uid).answers)
    assert len(marked_lines.everything(course)) == 4
    steps = small_steps.everything(course)
    assert {(bool(one.done_at), bool(one.ended_at)) for one in steps} == {(True, False), (False, True), (False, False)}
    assert small_steps.due(course, END) == []
    assert [bool(one.opened_at) for one in letters.everything(course)] == [False, True]
    assert len(entry_marks.tags_in_use(course)) == 6


def test_every_id_and_feeling_is_one_of_the_content(course: Session) -> None:
    """Prompts belong to the set they were written with; feelings are the library's words."""
    for reading in entries.between(course, *ALWAYS):
        if reading.entry.kind is EntryKind.NOTE:
            continue
        prompts = {prompt.id for prompt in content.prompt_set(reading.entry.prompt_set).prompts}
        assert {answer.prompt_id for answer in reading.answers} <= prompts
    words = {feelings.chosen(feeling) for feeling in content.feelings()}
    assert all(set(row.words) <= words for row in check_ins.between(course, *ALWAYS))
    for run in course.exec(select(PracticeRun)):
        assert content.practice(run.practice_id).id == run.practice_id


def test_the_morning_after_there_is_something_to_do(course: Session) -> None:
    """The story of the sixth session waits, two days after it."""
    step, *_ = today.today(course, now=MORNING, zone="Europe/Berlin").steps
    assert (step.kind, step.session_number, step.days) == (StepKind.STORY, 6, 2)


@pytest.mark.parametrize("zone", ["Pacific/Apia", "America/New_York", "Asia/Kolkata"])
@pytest.mark.parametrize("end", [date(2026, 3, 30), date(2026, 11, 2), date(2028, 2, 29)])
def test_the_course_can_end_on_any_day_anywhere(db: Session, end: date, zone: str) -> None:
    """Clock changes and leap days included."""
    demo.fill_course(db, end=end, zone=zone)
    assert len(check_ins.between(db, *ALWAYS)) == 200


def test_a_bench_gets_as_many_entries_as_it_asks_for(db: Session) -> None:
    """About a kilobyte each, no two alike, added to what is there."""
    demo.fill_entries(db, 30, end=NOW)
    demo.fill_entries(db, 5, end=NOW - timedelta(days=90))
    texts = db.exec(select(Answer.text).order_by(col(Answer.id))).all()
    assert len(texts) == len(journal.page(db).rows) == 35
    assert all(990 <= len(text) <= 1000 for text in texts)
    assert len(set(texts)) == 35


def test_the_course_has_something_of_every_kind(course: Session) -> None:
    """Whoever looks around sees each room with something in it; what was shared is missing, which the demo itself
    adds."""
    empty = [kind.name for kind in kinds.KINDS if not course.exec(select(kind.table).limit(1)).first()]
    assert empty == ["shared_file", "recipient"]
    notes = course.exec(select(Entry)).all()
    assert (sum(note.is_private for note in notes), sum(note.is_favorite for note in notes)) == (2, 2)
    assert sum(bool(note.tags) for note in notes) == 10
    assert {bool(letter.opened_at) for letter in course.exec(select(Letter))} == {True, False}


def test_it_says_more_than_a_mood(course: Session) -> None:
    """Topics of the library and one of its own, sleep, pain, a tracker, and how some days were: never all of it."""
    found = check_ins.between(course, *ALWAYS)
    said = {topic.id for row in found for topic in row.topics}
    assert len(said & set(topic_names.labels())) >= 10
    assert len([each for each in said if each.startswith(OWN_TOPIC)]) == 1
    for count in (
        sum(row.sleep_minutes is not None for row in found),
        sum(row.pain is not None for row in found),
        len(trackers.values(course, [row.id for row in found])),
    ):
        assert 25 <= count < len(found) / 2
    assert all(150 <= row.sleep_minutes <= 600 for row in found if row.sleep_minutes is not None)
    assert 5 <= sum(row.is_of_day for row in found) < 30
    assert not any(row.phase and row.is_of_day for row in found)
