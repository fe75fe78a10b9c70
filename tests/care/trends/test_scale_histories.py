"""Questionnaires over time, read from a real vault: what has a total, and nothing that is only begun or dated ahead."""

from datetime import timedelta

from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import scale_results, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.trends.scale_histories import ScaleHistory, scale_histories
from tests.care.conftest import NOW
from tests.care.trends.reading import at_once
from tests.support.statements import statements

DAY = timedelta(days=1)


def fill_in(db: Session, ago: int, total: int, scale_id: str = "phq-9") -> None:
    """In whole points, the first items first."""
    scale, left, said = content.scale(scale_id), total, dict[str, int]()
    for item in scale.items:
        said[item.id] = min(left, 3)
        left -= said[item.id]
    when = NOW - timedelta(days=ago)
    scale_results.keep(db, scale, said, started_at=when, now=when, zone="UTC")


def live(db: Session, ago: timedelta) -> None:
    sessions.plan(db, Plan(NOW - ago, "UTC"), now=NOW - ago)


def histories(db: Session) -> tuple[ScaleHistory, ...]:
    return at_once(scale_histories(now=NOW, zone="UTC"), db)


def test_only_what_has_a_total_is_there(db: Session) -> None:
    """In the order of the library. One with a question left open is no point, and no 0."""
    fill_in(db, 9, 12)
    fill_in(db, 5, 4, "gad-2")
    for scale_id in ("phq-9", "gad-7"):
        scale = content.scale(scale_id)
        scale_results.keep(db, scale, {scale.items[0].id: 3}, started_at=NOW, now=NOW - DAY, zone="UTC")
    found = histories(db)
    assert [(one.scale.id, [point.total for point in one.points]) for one in found] == [
        ("phq-9", [12]),
        ("gad-2", [4]),
    ]
    assert found[0].latest.score is not None


def test_what_is_dated_ahead_or_was_deleted_is_left_out(db: Session) -> None:
    fill_in(db, 30, 12)
    fill_in(db, -2, 3)
    fill_in(db, 2, 7)
    gone = scale_results.of_scale(db, "phq-9")[1]
    scale_results.delete(db, gone.uid, now=NOW)
    assert [point.total for point in histories(db)[0].points] == [12]


def test_two_of_one_day_stay_in_their_order(db: Session) -> None:
    fill_in(db, 3, 12)
    fill_in(db, 3, 4)
    assert [point.total for point in histories(db)[0].points] == [12, 4]


def test_sessions_from_the_first_one_on_stand_below(db: Session) -> None:
    live(db, 60 * DAY)
    live(db, 10 * DAY)
    fill_in(db, 30, 12)
    assert [one.number for one in histories(db)[0].sessions] == [2]


def test_nothing_is_nothing(db: Session) -> None:
    assert histories(db) == ()


def test_ten_years_are_as_many_statements_as_a_month(db: Session) -> None:
    sent: list[int] = []
    for count in (1, 120):
        for ago in range(count):
            fill_in(db, ago * 30, 9)
        with statements(db.get_bind()) as asked:
            histories(db)
        sent.append(len(asked))
    assert sent[0] == sent[1]
