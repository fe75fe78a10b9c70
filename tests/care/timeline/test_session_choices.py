"""Which sessions something written can be about, and which one it most likely is."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import entries, sessions
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.timeline import session_choices
from kapjournal.content import PromptPhase
from tests.care.conftest import NOW
from tests.care.writing import plan


def test_the_next_one_comes_first_then_the_latest(db: Session) -> None:
    """With its number and its intention; cancelled ones and those further ahead are left out."""
    for days in (-9, -2, 2, 30):
        plan(db, days=days)
    cancelled = plan(db, days=-1)
    sessions.cancel(db, cancelled.uid, now=NOW)
    was = sessions.past(db, now=NOW)[0]
    entries.keep_intention(db, was.uid, [AnswerText("intention.first.sentence", "Rest.")], now=NOW)
    near = session_choices.choices(db, now=NOW)
    assert [(one.number, one.intention) for one in near] == [(3, ""), (2, "Rest."), (1, "")]


@pytest.mark.parametrize(
    ("phase", "days", "expected"),
    [
        (PromptPhase.PREPARING, (-2, 2), 2),
        (PromptPhase.INTENTION, (-2,), None),
        (PromptPhase.STORY, (-2, 2), -2),
        (PromptPhase.STORY, (2,), None),
        (PromptPhase.STORY, (-61,), None),
        (PromptPhase.BETWEEN, (-2, 2), None),
        (PromptPhase.INTEGRATION, (-2, 2), None),
    ],
)
def test_which_one_it_is_likely_about(
    db: Session, phase: PromptPhase, days: tuple[int, ...], expected: int | None
) -> None:
    """The one ahead for getting ready, the one that was for looking back, none for everyday questions."""
    for each in days:
        plan(db, days=each)
    likely = session_choices.likely(phase, session_choices.choices(db, now=NOW), now=NOW)
    by_uid = {one.uid: one.starts_at - NOW for one in sessions.everything(db)}
    assert (by_uid[likely] if likely else None) == (None if expected is None else timedelta(days=expected))
