"""Months, sessions and kinds as something to look for, and as filters that are offered and never forced."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from kapjournal import messages
from kapjournal.care.kinds.search_index import matching
from kapjournal.care.records import check_ins
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.timeline import journal, search, search_query
from kapjournal.care.timeline.narrowing import Narrowing
from kapjournal.care.timeline.search_labels import LabelDays, number_of
from kapjournal.care.timeline.search_offers import Offer, offers
from kapjournal.models import Answer, Entry, EntryKind, ScaleResult
from kapjournal.storage.sqlite.folding import fold
from tests.care.conftest import NOW
from tests.care.writing import note, plan, story
from tests.support.thorough import examples

TODAY = date(2026, 11, 20)
NOVEMBER = LabelDays(date(2026, 11, 1), date(2026, 12, 1))
_WORDS = st.sampled_from(
    ["may", "March", "november", "Nov.", "2026", "session", "6", "sixth", "6th", "notes", "what", "came", "up", "PHQ-9",
     "check-in", "river", "a", "20", "intention", "phq9"]
)  # fmt: skip


@pytest.fixture(autouse=True)
def _american() -> Iterator[None]:
    messages.use("en-US")
    yield
    messages.use("en-US")


@pytest.mark.parametrize(
    ("typed", "number"),
    [("session 6", 6), ("Session 6", 6), ("sixth session", 6), ("Sixth", 6), ("6th session", 6), ("6th", 6),
     ("twelfth session", 12), ("23rd session", 23), ("6", None), ("session", None), ("session 0", None),
     ("session 9999999", None), ("sixth river", None), ("²th", None)],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en-US", "en-GB"])
def test_a_session_is_called_by_its_number(language: str, typed: str, number: int | None) -> None:
    """In digits or in words, as the language has them."""
    messages.use(language)
    assert number_of(typed) == number


def test_a_kind_is_found_by_its_name(db: Session) -> None:
    """All its lines, beside the texts that hold the word; several words narrow each other as ever."""
    session = plan(db, days=-10)
    told = story(db, "no notes were taken", session=session, when=NOW - timedelta(days=9))
    noted = note(db, "rain", when=NOW - timedelta(days=1))
    felt = check_ins.add(db, MoodReading(0, 0), now=NOW)

    def found(query: str) -> set[str]:
        return {hit.row.uid for hit in search.search(db, query, today=TODAY).hits}

    assert found("notes") == {told.uid, noted.uid}
    assert found("Stories") == found("story") == {told.uid}
    assert found("check-ins") == found("check ins") == {felt.uid}
    assert found("sessions") == {session.uid}
    assert found("notes rain") == {noted.uid}
    assert found("first session") == found("1st session") == {told.uid, session.uid}
    assert found("session first") == set()


def test_a_questionnaire_is_found_by_its_name(db: Session) -> None:
    """With its hyphen or without; another one is not found."""
    for scale in ("phq-9", "gad-7"):
        db.add(ScaleResult(scale_id=scale, zone="UTC", started_at=NOW, happened_at=NOW))
    db.commit()
    for typed in ("PHQ-9", "phq9", "phq 9"):
        hits = search.search(db, typed, today=TODAY).hits
        assert [hit.row.title for hit in hits] == ["PHQ-9"]
    assert {hit.row.title for hit in search.search(db, "questionnaires", today=TODAY).hits} == {"PHQ-9", "GAD-7"}
    only = journal.page(db, kinds=("scale_result",), only=Narrowing(scale="gad-7"))
    assert [row.title for row in only.rows] == ["GAD-7"]


@settings(max_examples=examples(30), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.one_of(st.lists(_WORDS, max_size=10).map(" ".join), st.text(max_size=40)))
@example(query="session may 6")
@example(query="what came up")
def test_every_query_still_finds_what_its_words_find(db: Session, query: str) -> None:
    """However it is read: the texts that hold all of its words are among what is found, and nothing raises."""
    if not db.exec(select(Entry)).first():
        for text in (
            "Maybe in March, may I", "6 chairs; the session was long, 2026", "What came up came up, sixth, 6th notes",
            "a river in November", "session 6 of the phq 9, a check-in, an intention", "phq9 2026 20",
        ):  # fmt: skip
            note(db, text)
    offers(query, TODAY)
    phrases = [fold(word) for word in query[: search_query.MOST_CHARACTERS].split() if fold(word)]
    found = {hit.row.uid for hit in search.search(db, query, today=TODAY, limit=200).hits}
    if not phrases:
        assert not found
        return
    texts = matching("answer", phrases[: search_query.MOST_WORDS])
    held = select(Entry.uid).where(col(Entry.id).in_(select(Answer.entry_id).where(col(Answer.id).in_(texts))))
    assert set(db.exec(held)) <= found


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("November", [Offer("", days=NOVEMBER)]),
        ("river nov", [Offer("river", days=NOVEMBER)]),
        ("November 2025 river", [Offer("river", days=LabelDays(date(2025, 11, 1), date(2025, 12, 1)))]),
        ("december", [Offer("", days=LabelDays(date(2025, 12, 1), date(2026, 1, 1)))]),
        ("may be", [Offer("be", days=LabelDays(date(2026, 5, 1), date(2026, 6, 1)))]),
        ("sixth session", [Offer("", session=6)]),
        ("calm session 6", [Offer("calm", session=6)]),
        ("second", []),
        ("2026", []),
        ("notes", [Offer("", kind=EntryKind.NOTE)]),
        ("check ins", [Offer("", kind="check_in")]),
        ("PHQ-9", [Offer("", scale="phq-9")]),
        ("river", []),
        ("notes November", [Offer("November", kind=EntryKind.NOTE), Offer("notes", days=NOVEMBER)]),
    ],
)
def test_what_a_query_may_mean_is_offered(query: str, meant: list[Offer]) -> None:
    """With the words that are left; a month without a year is the latest that has begun."""
    assert list(offers(query, TODAY)) == meant


def test_an_offered_month_holds_its_own_days_only(db: Session) -> None:
    """By the calendar of where it was: the first hours of December in Auckland are none of November's."""
    late = NOW.replace(month=11, day=30, hour=12)
    away = check_ins.add(db, MoodReading(0, 0, note="river"), now=late, zone="Pacific/Auckland")
    here = check_ins.add(db, MoodReading(0, 0, note="river"), now=late, zone="UTC")
    check_ins.add(db, MoodReading(0, 0, note="river"), now=NOW.replace(month=10), zone="UTC")
    only = Narrowing(days=NOVEMBER)
    assert [row.uid for row in journal.page(db, only=only).rows] == [here.uid]
    assert [hit.row.uid for hit in search.search(db, "river", only=only).hits] == [here.uid]
    december = Narrowing(days=LabelDays(date(2026, 12, 1), date(2027, 1, 1)))
    assert [row.uid for row in journal.page(db, only=december).rows] == [away.uid]
