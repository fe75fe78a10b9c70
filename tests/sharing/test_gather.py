"""Gathering a long journal: in few questions, and never for long."""

from collections.abc import Sequence
from datetime import timedelta
from time import perf_counter
from typing import Any

import pytest
from sqlmodel import Session

from kapjournal.models import EntryKind
from kapjournal.sharing.handoff.gather import Gathering
from kapjournal.sharing.handoff.queries import PAGE
from kapjournal.sharing.handoff.review import write_handoff
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.kinds import CHECK_INS, ENTRIES, LISTS
from tests.sharing.builders import MADE_ON, NOVEMBER, add_check_in, add_entry, at, fill, gather, selected
from tests.support.statements import statements

LONG = 350
WHOLE_YEAR = ShareChoice(at(1, month=1).date(), at(31, month=12).date())


def fill_long(db: Session) -> None:
    """A story of three answers and a check-in every ten minutes."""
    for number in range(LONG):
        when = at(1, month=6) + timedelta(minutes=10 * number)
        add_entry(db, [("", "one"), ("", "two"), ("", f"three {number}")], when, kind=EntryKind.STORY)
        add_check_in(db, when)
    db.commit()


def test_a_long_journal_is_gathered_in_a_fixed_number_of_questions(db: Session) -> None:
    """Two questions a page of entries and two a page of check-ins, however many there are; none a row."""
    fill_long(db)
    with statements(db.get_bind()) as sent:
        found = gather(db, WHOLE_YEAR)
    assert len(found.selection.of(ENTRIES)) == len(found.selection.of(CHECK_INS)) == LONG
    pages = LONG // PAGE + 1
    assert len(sent) <= 4 * pages + len(LISTS) + sum(len(one.counts) for one in LISTS) + 2
    with statements(db.get_bind()) as sent:
        write_handoff(found, WHOLE_YEAR.without(found.selection.of(ENTRIES)[5].key), made_on=MADE_ON)
    assert sent == []


def test_no_page_sorts_the_journal(db: Session) -> None:
    """Each goes on along an index of times where the page before it ended: of all writing, or of intentions alone.

    Longer-term checks are looked for among all writing once more.
    """
    fill_long(db)
    with statements(db.get_bind()) as sent:
        gather(db, WHOLE_YEAR)
    pages = [sql for sql in sent if "\nFROM entry" in sql and "LIMIT" in sql and "marked_line" not in sql]
    plans = [str(row[3]) for sql in pages for row in _plan(db, sql)]
    of_intentions = [plan for plan in plans if "entry_by_kind (kind=? AND happened_at>? AND happened_at<?)" in plan]
    of_all = [plan for plan in plans if "entry_by_time (happened_at>? AND happened_at<?)" in plan]
    assert (len(of_intentions), len(of_all)) == (1, LONG // PAGE + 2)
    assert len(plans) == len(pages) == len(of_intentions + of_all)


def test_pages_join_without_a_seam(db: Session) -> None:
    """What is read page by page is everything once, in order, also where many things are of one instant."""
    for number in range(2 * PAGE + 1):
        add_entry(db, str(number), at(8))
    assert [one.answers[0].text for one in selected(db).of(ENTRIES)] == [str(number) for number in range(2 * PAGE + 1)]


def test_each_step_is_short(db: Session) -> None:
    """Whoever else wants the vault waits for one step, not for the whole journal."""
    fill_long(db)
    gathering, steps, more = Gathering(WHOLE_YEAR), list[float](), True
    while more:
        started = perf_counter()
        more = gathering.read_on(db)
        steps.append(perf_counter() - started)
    assert len(steps) > 2 * LONG // PAGE
    assert sorted(steps)[len(steps) // 2] < 0.05


@pytest.mark.parametrize("choice", [NOVEMBER, WHOLE_YEAR])
def test_steps_may_have_sessions_of_their_own(db: Session, choice: ShareChoice) -> None:
    """Between two steps the vault may have been given to others: nothing of the session is kept."""
    fill(db)
    gathering = Gathering(choice)
    while gathering.read_on(db):
        db.expunge_all()
    assert gathering.gathered().selection == selected(db, choice)


def _plan(db: Session, sql: str) -> Sequence[Any]:
    """How SQLite goes about it, whatever the values are."""
    return db.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", (0,) * sql.count("?")).all()
