"""Answers are looked for by their question along an index, however many there are."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import event
from sqlmodel import Session

from kapjournal.care.demo import fill_course
from kapjournal.care.records import sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps import question_sets
from kapjournal.care.timeline import intention_data
from kapjournal.storage import Vault
from tests.support.ten_years import fill_ten_years
from tests.support.vaults import make_vault

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
ZONE = "Europe/Berlin"


@pytest.fixture(scope="module")
def ten_years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    vault, _ = make_vault(tmp_path_factory.mktemp("ten years"))
    with vault.session() as db:
        fill_course(db, end=NOW.date(), zone=ZONE)
        fill_ten_years(db, end=NOW, zone=ZONE)
        sessions.plan(db, Plan(NOW.replace(day=27), ZONE), now=NOW)
    yield vault
    vault.lock()


def _what_came_of_the_last_session(db: Session) -> object:
    ahead = max(sessions.everything(db), key=lambda one: one.starts_at)
    return intention_data.intention_data(db, ahead.uid, now=NOW)


@pytest.mark.parametrize("asks", [_what_came_of_the_last_session, question_sets.lately])
def test_no_answer_is_read_through_for_its_question(ten_years: Vault, asks: Callable[[Session], object]) -> None:
    sent = []

    def note(*said: object) -> None:
        sent.append((said[2], said[3]))

    with ten_years.session() as db:
        event.listen(db.get_bind(), "before_cursor_execute", note)
        assert asks(db)
        event.remove(db.get_bind(), "before_cursor_execute", note)
        plans = [
            str(row[3])
            for statement, given in sent
            for row in db.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)  # type: ignore[arg-type]
        ]
    assert any("answer_by_prompt (prompt_id" in plan for plan in plans), plans
    assert not [plan for plan in plans if plan.startswith("SCAN answer")]
