"""Leafing through the journal: order, paging, what a line shows, and how little is read for it."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, delete

from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS
from kapjournal.care.records import check_ins, entries, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.timeline import journal
from kapjournal.care.timeline.journal import JournalCursor, JournalRow
from kapjournal.models import CheckIn, Entry, EntryKind, Phase
from tests.care.conftest import NOW
from tests.care.writing import answers, note, plan, story
from tests.support.feeling_words import chosen
from tests.support.thorough import examples


def _leaf(db: Session, limit: int) -> list[JournalRow]:
    """The whole journal, page by page."""
    rows: list[JournalRow] = []
    before: JournalCursor | None = None
    while True:
        page = journal.page(db, before=before, limit=limit)
        assert len(page.rows) <= limit
        rows += page.rows
        if page.next is None:
            return rows
        before = page.next


def test_an_empty_journal_has_one_empty_page(db: Session) -> None:
    """Nothing there, nothing next."""
    assert journal.page(db) == journal.JournalPage((), None)


@settings(max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hours=st.lists(st.tuples(st.booleans(), st.integers(0, 3)), max_size=14), limit=st.integers(1, 5))
def test_every_line_comes_once_and_newest_first(db: Session, hours: list[tuple[bool, int]], limit: int) -> None:
    """However pages are cut, and though many lines share one instant: nothing twice, nothing lost."""
    db.exec(delete(Entry))
    db.exec(delete(CheckIn))
    for is_note, hour in hours:
        when = NOW + timedelta(hours=hour)
        db.add(
            Entry(kind=EntryKind.NOTE, zone="UTC", happened_at=when)
            if is_note
            else CheckIn(zone="UTC", valence=0, energy=0, happened_at=when)
        )
    db.commit()
    rows = _leaf(db, limit)
    assert len({row.uid for row in rows}) == len(rows) == len(hours)
    assert [row.when for row in rows] == sorted((row.when for row in rows), reverse=True)


def test_a_line_shows_what_it_is_and_how_it_begins(db: Session) -> None:
    """The first answer of a story, the sentence of an intention, the words of a check-in; the session's number."""
    session = plan(db, days=1)
    told = story(db, "slow\n\nand   light", "warm", session=session, when=NOW)
    meant = entries.keep_intention(db, session.uid, answers("tired", "rest", "To rest."), now=NOW - timedelta(hours=1))
    felt = MoodReading(0.5, -0.5, chosen("calm", "tender"), "the light", Phase.BEFORE, session.uid)
    before = check_ins.add(db, felt, now=NOW - timedelta(hours=2), zone="UTC")
    rows = journal.page(db).rows
    assert [(row.uid, row.kind, row.title, row.preview) for row in rows] == [
        (told.uid, EntryKind.STORY, "Tell the story", "slow and light"),
        (meant.uid, EntryKind.INTENTION, "Your intention", "To rest."),
        (before.uid, "check_in", "calm and tender", "the light"),
    ]
    assert {(row.session_uid, row.session_number) for row in rows} == {(session.uid, 1)}
    assert (rows[2].phase, rows[2].valence, rows[2].energy) == (Phase.BEFORE, 0.5, -0.5)
    assert "slow" not in repr(rows)


def test_a_preview_is_short_however_long_the_entry(db: Session) -> None:
    """A megabyte gives 160 characters."""
    note(db, "river " * 180_000)
    (row,) = journal.page(db).rows
    assert len(row.preview) <= PREVIEW_CHARACTERS
    assert row.preview.endswith("river…")


def test_an_entry_whose_prompt_set_or_session_is_gone_is_still_a_line(db: Session) -> None:
    """A set that this version does not have gives no title; a deleted session no number."""
    session = plan(db)
    written = answers("a")
    entries.keep(db, EntryKind.STORY, written, now=NOW, session_uid=session.uid, prompt_set="story.of-tomorrow")
    sessions.delete(db, session.uid, now=NOW)
    (row,) = journal.page(db).rows
    assert (row.title, row.session_uid, row.session_number) == ("", None, None)


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ({EntryKind.NOTE}, ["note"]),
        ({"check_in"}, ["check_in"]),
        ({EntryKind.STORY, EntryKind.NOTE}, ["story", "note"]),
        ({EntryKind.CAPTURE}, []),
        (set(), []),
        (None, ["check_in", "story", "note"]),
    ],
)
def test_kinds_can_be_chosen(db: Session, kinds: set[str] | None, expected: list[str]) -> None:
    """Only what was asked for; deleted lines never."""
    note(db, "a", NOW)
    story(db, "b", when=NOW + timedelta(hours=1))
    check_ins.add(db, MoodReading(0, 0), now=NOW + timedelta(hours=2))
    entries.delete(db, note(db, "gone", NOW + timedelta(hours=3)).uid, now=NOW)
    assert [row.kind for row in journal.page(db, kinds=kinds).rows] == expected
