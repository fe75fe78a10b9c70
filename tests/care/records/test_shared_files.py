"""The log of what was shared, and whom it was for."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import shared_files
from kapjournal.care.records.shared_files import Sharing
from kapjournal.errors import NotThere
from tests.care.conftest import NOW
from tests.support.statements import statements

SHARING = Sharing("pdf", "six", date(2026, 11, 1), date(2026, 11, 20), 5, "Dr. May", "A4")


def test_the_latest_comes_first_and_content_comes_back(db: Session) -> None:
    """When, for whom, how protected; and exactly the bytes that were kept."""
    shared_files.note(db, SHARING, b"first", now=NOW, zone="UTC")
    later = shared_files.note(db, SHARING, b"\x00\xff second", now=NOW + timedelta(days=1), zone="UTC")
    listed = shared_files.everything(db)
    assert [one.day - NOW.date() for one in listed] == [timedelta(days=1), timedelta()]
    assert listed[0].sharing == SHARING
    assert shared_files.require(db, later.uid) == (listed[0], b"\x00\xff second")


def test_one_is_removed_and_put_back(db: Session) -> None:
    """It is gone from the list at once, and back after Undo."""
    row = shared_files.note(db, SHARING, b"it", now=NOW)
    shared_files.remove(db, row.uid, now=NOW)
    assert shared_files.everything(db) == ()
    with pytest.raises(NotThere):
        shared_files.require(db, row.uid)
    shared_files.put_back(db, row.uid, now=NOW)
    assert len(shared_files.everything(db)) == 1


def test_a_name_and_its_key_are_kept_for_the_next_time(db: Session) -> None:
    """One row for a name; a key stays until another comes; without a name nothing is kept."""
    assert shared_files.remember(db, "  ", "age1x", now=NOW) is None
    shared_files.remember(db, "Dr. May", "age1may", now=NOW)
    shared_files.remember(db, "A friend", "", now=NOW + timedelta(days=1))
    shared_files.remember(db, " Dr. May ", "", now=NOW + timedelta(days=2))
    assert [(one.name, one.age_key) for one in shared_files.recipients(db)] == [
        ("Dr. May", "age1may"),
        ("A friend", ""),
    ]


def test_the_list_reads_no_content(db: Session) -> None:
    """However long the reports were, the list is one statement over small columns."""
    shared_files.note(db, SHARING, b"x" * 1_000_000, now=NOW)
    with statements(db.get_bind()) as sent:
        shared_files.everything(db)
    assert len(sent) == 1
    assert "content" not in sent[0]
