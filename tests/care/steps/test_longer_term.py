"""The longer-term check: offered every 30 days at most, and kept where nobody else reads it unasked."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import entries, longer_term_check
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.steps import longer_term
from kapjournal.errors import NothingWritten
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.kinds import parts
from tests.care.conftest import NOW
from tests.sharing.builders import gather

ANSWERS = [AnswerText("between.long-run.toilet", "A little. At night.", "Has anything changed?")]


@pytest.mark.parametrize(
    ("days", "due"), [(0, False), (29.9, False), (30, True), (31, True), (400, True), (-2, False), (-60, True)]
)
def test_it_is_offered_every_thirty_days_at_most(days: float, *, due: bool) -> None:
    """A clock that was set back far does not put it off for years."""
    assert longer_term.is_due(NOW - timedelta(days=days), NOW) is due


def test_it_is_due_where_there_was_none(db: Session) -> None:
    assert longer_term.last(db) is None
    assert longer_term.is_due(None, NOW)


def test_a_deleted_one_does_not_count(db: Session) -> None:
    kept = longer_term_check.keep(db, ANSWERS, now=NOW)
    assert longer_term.last(db) == NOW
    entries.delete(db, kept.uid, now=NOW)
    assert longer_term.last(db) is None
    with pytest.raises(NothingWritten):
        longer_term_check.keep(db, [AnswerText("between.long-run.toilet", "")], now=NOW)


def test_it_is_private_and_not_among_what_is_usually_shared(db: Session) -> None:
    """Everything else of that day leaves, and this does not; it is counted by its own name among what stays."""
    kept = longer_term_check.keep(db, ANSWERS, now=NOW)
    assert kept.is_private
    note = entries.keep_note(db, "an ordinary note", now=NOW)
    choice = ShareChoice(date(2026, 1, 1), date(2026, 12, 31), frozenset(part for part in parts() if part.is_usual))
    gathered = gather(db, choice)
    keys = {item.key for items in gathered.leaving(choice).lists.values() for item in items}
    assert note.uid in keys
    assert kept.uid not in keys
    assert gathered.held == {"writing": 1, "longer_term_checks": 1}
