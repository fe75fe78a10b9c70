"""Finding words again, whatever is typed into the field."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal.care.records import check_ins, entries, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.timeline import search
from kapjournal.care.timeline.journal import JournalCursor
from kapjournal.models import EntryKind
from tests.care.conftest import NOW
from tests.care.writing import note, plan, story
from tests.support.feeling_words import chosen
from tests.support.thorough import examples

MOMENT_S = 0.05


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("river", True),
        ("RIV", True),
        ("iver", False),
        ("cafe", True),
        ("café", True),
        ("CAFE\u0301", True),
        ("river cup", True),
        ("river absent", False),
        ("sister's", True),
        ('"green river"', True),
        ("מים", True),
        ("лампа", True),
    ],
)
def test_words_are_found_by_how_they_begin(db: Session, query: str, is_found: bool) -> None:
    """Case and accents fold; every word must begin a word of the same text."""
    entry = note(db, "My sister's green river, a café cup. מים Лампа")
    assert [hit.row.uid for hit in search.search(db, query).hits] == ([entry.uid] if is_found else [])


@pytest.mark.parametrize(
    "query",
    ["", "   ", '"', "'", "\0", "*", "AND", "NOT river", "river OR", "NEAR(a b", "text:river", "{a}:b", "^river",
     "-river", "🌙", "…", "%", "_", "\\", "a" * 100_000, "a " * 5_000, "\ud83c", "'; DROP TABLE entry; --", "(((("],
)  # fmt: skip
def test_a_hostile_query_is_only_words(db: Session, query: str) -> None:
    """Operators, quotes, emoji and novels are no errors, and none of them finds what it does not name."""
    note(db, "lamp")
    assert search.search(db, query).hits == ()


@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=30))
@example(query='"a"*"')
def test_no_query_is_an_error(db: Session, query: str) -> None:
    """Whatever is typed is searched for."""
    assert search.search(db, query).next is None


def test_everything_that_was_written_is_searched(db: Session) -> None:
    """Answers, notes and feeling words of check-ins, and what was noted on sessions; newest first."""
    session = plan(db, days=1, place="The lamp room")
    told = story(db, "slow", "the lamp was lit", when=NOW)
    noted = check_ins.add(db, MoodReading(0, 0, chosen("calm"), "lamp"), now=NOW - timedelta(hours=1))
    felt = check_ins.add(db, MoodReading(0, 0, chosen("so-so", "lamplit")), now=NOW - timedelta(hours=2))
    hits = search.search(db, "lamp").hits
    assert [(hit.row.kind, hit.row.uid) for hit in hits] == [
        ("session", session.uid),
        (EntryKind.STORY, told.uid),
        ("check_in", noted.uid),
        ("check_in", felt.uid),
    ]
    assert hits[0].snippet == (("The ", False), ("lamp", True), (" room", False))
    assert hits[1].snippet == (("the ", False), ("lamp", True), (" was lit", False))
    assert hits[3].snippet == ()
    assert "lit" not in repr(hits)


def test_feelings_are_found_by_any_of_their_words(db: Session) -> None:
    """'ease' finds 'at ease'; a wildcard finds nothing."""
    row = check_ins.add(db, MoodReading(0.5, 0, chosen("at ease")), now=NOW)
    assert [hit.row.uid for hit in search.search(db, "ease").hits] == [row.uid]
    assert search.search(db, "a%e").hits == ()


def test_what_is_deleted_or_rewritten_is_not_found(db: Session) -> None:
    """Search follows every change."""
    gone, rewritten, session = note(db, "river"), note(db, "river"), plan(db, notes="river")
    entries.delete(db, gone.uid, now=NOW)
    entries.change(db, rewritten.uid, [AnswerText("", "lamp")], now=NOW)
    sessions.delete(db, session.uid, now=NOW)
    assert search.search(db, "river").hits == ()
    assert [hit.row.uid for hit in search.search(db, "lamp").hits] == [rewritten.uid]


def test_a_snippet_shows_the_place_in_a_long_text(db: Session) -> None:
    """The hit and a few words around it, on one line, with its pieces in reading order."""
    note(db, "grey day. " * 30_000 + "then a\nHeron stood there. " + "grey day. " * 30_000)
    (hit,) = search.search(db, "heron").hits
    line = "".join(text for text, _ in hit.snippet)
    assert "then a Heron stood there." in line
    assert len(line) < 200
    assert [text for text, is_hit in hit.snippet if is_hit] == ["Heron"]


@pytest.mark.parametrize(
    ("text", "query", "hit"),
    [
        ("Ο ΚΌΣΜΟΣ ήταν ήσυχος", "κοσμος", "ΚΌΣΜΟΣ"),
        ("We drove to Økland.", "okland", "Økland"),
        ("with Paweł,", "pawel", "Paweł"),
        ("một ngày đẹp.", "dep", "đẹp"),
        ("die Straße hinab", "strasse", "Straße"),
        ("bir ışık vardı", "isik", "ışık"),
        ("心の平静を保つ気分だ", "平静", "平静"),
        ("今日の気分は静か", "気分", "気分"),
        ("วันนี้ฝนตกหนัก", "ฝนตก", "ฝนตก"),
        ("אמרתי שָׁלוֹם לים", "שלום", "שָׁלוֹם"),
        ("Slept under the 🌙.", "🌙", "🌙"),
    ],
)
def test_every_script_is_found_and_shown_as_it_was_written(db: Session, text: str, query: str, hit: str) -> None:
    """Typed without accents, or from inside a sentence without spaces; what is marked are the words of the text."""
    entry = note(db, f"before. {text} after")
    (found,) = search.search(db, query).hits
    assert found.row.uid == entry.uid
    assert [piece for piece, is_hit in found.snippet if is_hit] == [hit]
    assert f"{text} after" in "".join(piece for piece, _ in found.snippet)


@pytest.mark.parametrize("size", [400_000, 10_000_000])
def test_a_book_in_one_entry_is_searched_at_once(db: Session, size: int) -> None:
    """However long a note is, looking for a letter of it takes the processor a moment."""
    page = "It was the best of times, it was the worst of times; it was the age of patience. "
    entry = note(db, (page * (size // len(page) + 1))[:size] + " zebra")
    for query in ("t", "the", "zebra", "the zebra"):
        db.expunge_all()
        began = time.thread_time()
        hits = search.search(db, query).hits
        assert time.thread_time() - began < MOMENT_S
        assert [hit.row.uid for hit in hits] == [entry.uid]


def test_what_a_line_says_of_itself_is_found(db: Session) -> None:
    """The month and the year, a date however it is typed, and the number of a session, beside the words themselves."""
    first, second = plan(db, days=-40), plan(db, days=-10)
    told = story(db, "it was slow", session=second, when=NOW - timedelta(days=9))
    october = note(db, "rain", when=NOW - timedelta(days=30))
    spoken = note(db, "a second cup, in November", when=NOW - timedelta(days=60))

    def found(query: str) -> set[str]:
        return {hit.row.uid for hit in search.search(db, query, today=NOW.date()).hits}

    assert found("November") == found("nov 2026") == {told.uid, second.uid, spoken.uid}
    assert found("october") == {october.uid, first.uid}
    assert found("second") == {told.uid, second.uid, spoken.uid}
    assert found("2nd") == {told.uid, second.uid}
    assert found("second slow") == {told.uid}
    assert found("session 2") == found("Session 2") == {told.uid, second.uid}
    assert found("slow session 2") == {told.uid}
    assert found("session 3") == found("session") == found("2") == set()
    assert found("21 October") == found("21/10/2026") == found("2026-10-21") == {october.uid}
    assert found("no") == {spoken.uid}


def test_a_day_is_that_of_where_it_was_written(db: Session) -> None:
    """Shortly after midnight in Auckland it is the next month there, whatever it is elsewhere."""
    late = datetime(2026, 10, 31, 11, 30, tzinfo=UTC)
    entry = entries.keep_note(db, "far away", now=late, zone="Pacific/Auckland")
    assert [hit.row.uid for hit in search.search(db, "november", today=NOW.date()).hits] == [entry.uid]
    assert search.search(db, "october", today=NOW.date()).hits == ()


def test_hits_come_in_pages(db: Session) -> None:
    """Cut anywhere, also within one instant: each hit once."""
    uids = {note(db, "river").uid for _ in range(5)}
    uids |= {check_ins.add(db, MoodReading(0, 0, note="river"), now=NOW).uid for _ in range(4)}
    seen: list[str] = []
    before: JournalCursor | None = None
    for _ in range(5):
        page = search.search(db, "river", before=before, limit=2)
        seen += [hit.row.uid for hit in page.hits]
        before = page.next
    assert before is None
    assert len(seen) == 9
    assert set(seen) == uids
