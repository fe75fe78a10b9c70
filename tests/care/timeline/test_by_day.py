"""The journal by days: what is under one heading, what of it is one line, and pages that cut no day in two."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, insert

from kapjournal.care.records import check_ins
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.timeline import journal
from kapjournal.care.timeline.by_day import by_day, fold_of, gathered
from kapjournal.care.timeline.journal import JournalCursor, JournalRow
from kapjournal.models import CheckIn
from tests.care.conftest import NOW
from tests.care.writing import note
from tests.support.statements import statements


def _row(hour: int, kind: str = "note", zone: str = "UTC") -> JournalRow:
    return JournalRow(kind=kind, uid=f"{kind} {hour}", when=NOW + timedelta(hours=hour), zone=zone)


def test_a_day_is_that_of_where_it_was_and_comes_once() -> None:
    """At one moment it is two days on two clocks; a day that was begun is gone on with."""
    late = datetime(2026, 11, 20, 20, tzinfo=UTC)
    there, here = (JournalRow(kind="note", uid=zone, when=late, zone=zone) for zone in ("Pacific/Auckland", "UTC"))
    again = JournalRow(kind="note", uid="again", when=late - timedelta(hours=1), zone="Pacific/Auckland")
    days = by_day([there, here, again])
    assert [(one.day, one.rows) for one in days] == [
        (date(2026, 11, 21), (there, again)),
        (date(2026, 11, 20), (here,)),
    ]


def test_the_check_ins_of_a_day_are_one_line_where_the_latest_stands() -> None:
    """It opens into all of them, the earliest first; one alone stays a line of its own."""
    rows = [_row(9), _row(8, "check_in"), _row(5), _row(3, "check_in"), _row(1, "check_in")]
    lines = gathered(rows)
    assert [line.uid for line in lines] == ["note 9", "check_in 8", "note 5"]
    assert [piece.uid for piece in lines[1].within] == ["check_in 1", "check_in 3", "check_in 8"]
    assert gathered(rows[:3]) == tuple(rows[:3])


def test_what_is_open_stays_open_when_another_check_in_comes() -> None:
    """By its day, not by the check-in that leads it; days do not open each other."""
    assert fold_of(_row(3, "check_in")) == fold_of(_row(1, "check_in"))
    assert fold_of(_row(3, "check_in")) != fold_of(_row(27, "check_in"))


@given(st.lists(st.tuples(st.integers(-200, 200), st.sampled_from(["note", "check_in", "story"])), unique=True))
def test_no_line_is_lost_by_gathering(of: list[tuple[int, str]]) -> None:
    """However they lie: each is there once, in its own line or in one that opens."""
    rows = [_row(hour, kind) for hour, kind in of]
    lines = [line for one in by_day(rows) for line in gathered(one.rows)]
    found = [piece.uid for line in lines for piece in (line.within or (line,))]
    assert sorted(found) == sorted(row.uid for row in rows)


def test_a_page_cuts_no_day_of_check_ins(db: Session) -> None:
    """It ends before a day that would be on two; one that is longer than a page goes on with the next."""
    for hours in range(0, 96, 6):  # four a day
        check_ins.add(db, MoodReading(0, 0), now=NOW.replace(hour=23) - timedelta(hours=hours), zone="UTC")
    sizes, before = list[int](), None
    while True:
        page = journal.page(db, before=before, limit=10)
        sizes.append(len(page.rows))
        before = page.next
        if before is None:
            break
    assert sizes == [8, 8]
    assert len(journal.page(db, limit=3).rows) == 3


def test_a_page_of_writing_is_as_long_as_it_was_asked_to_be(db: Session) -> None:
    """Nothing in it is one line with anything else."""
    for _ in range(5):
        note(db, "rain", when=NOW)
    first = journal.page(db, limit=2)
    assert len(first.rows) == 2
    assert isinstance(first.next, JournalCursor)


def test_a_long_page_of_check_ins_asks_no_more(db: Session) -> None:
    """However many are one line: the same statements for four hundred as for ten."""
    rows = [CheckIn(zone="UTC", valence=0.4, happened_at=NOW - timedelta(minutes=50 * each)) for each in range(1_000)]
    db.exec(insert(CheckIn), params=[{**row.model_dump(exclude={"id"}), "words": row.words} for row in rows])
    db.commit()
    asked = dict[int, int]()
    for limit in (10, 400):
        db.expunge_all()
        with statements(db.get_bind()) as sent:
            page = journal.page(db, limit=limit)
        assert limit - 40 < len(page.rows) <= limit
        asked[limit] = len(sent)
    assert asked[10] == asked[400] <= 6
    days = by_day(page.rows)
    assert [len(gathered(one.rows)) for one in days] == [1] * len(days)
