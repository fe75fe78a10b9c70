"""A backup is due fourteen days after the last one, if something new is there, and if somebody wants to be told."""

from datetime import UTC, datetime, timedelta

from sqlmodel import Session

from kapjournal.care.records import entries, last_backup, sessions, settings
from kapjournal.care.records.last_backup import BackupDue, LastBackup
from kapjournal.care.records.sessions import Plan

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def write(db: Session, days_ago: int) -> None:
    entries.keep_note(db, "words", now=NOW - days_ago * DAY, zone="UTC")


def made(db: Session, days_ago: int) -> datetime:
    at = NOW - days_ago * DAY
    last_backup.note(db, LastBackup(at, 3, 1000))
    db.commit()
    return at


def test_nothing_is_due_while_nothing_is_there(db: Session) -> None:
    """Nor on the first days with something; a session that is only planned is nothing to lose yet."""
    sessions.plan(db, Plan(NOW + DAY, "UTC"), now=NOW - 30 * DAY)
    assert last_backup.due(db, now=NOW) is None
    write(db, 13)
    assert last_backup.due(db, now=NOW) is None
    write(db, 14)
    assert last_backup.due(db, now=NOW) == BackupDue(None, 0)


def test_fourteen_days_after_the_last_one_with_something_new(db: Session) -> None:
    """Not before, and not where all is in it already."""
    write(db, 40)
    at = made(db, 14)
    assert last_backup.due(db, now=NOW) is None
    write(db, 2)
    write(db, 1)
    assert last_backup.due(db, now=NOW) == BackupDue(at, 2)
    made(db, 13)
    assert last_backup.due(db, now=NOW) is None


def test_who_turned_it_off_is_not_told(db: Session) -> None:
    """It can be turned on again."""
    write(db, 40)
    settings.keep(db, remind_backup=False)
    assert last_backup.due(db, now=NOW) is None
    settings.keep(db, remind_backup=True)
    assert last_backup.due(db, now=NOW) is not None


def test_what_makes_no_sense_is_as_if_there_were_none(db: Session) -> None:
    """As a later version may have written it."""
    for stored in ("no json", "{}", '{"made_at": "2026-11-30", "entries": 1, "size": 1}', '{"made_at": 7}', "[]"):
        settings.write_raw(db, *last_backup.SETTINGS, stored)
        assert last_backup.last(db) is None
