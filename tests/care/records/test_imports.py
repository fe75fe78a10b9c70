"""What came in from another app: unseen until all of it is there, never twice, and out again as one."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import Session, select

from kapjournal.care.records import check_ins, entries, imports, settings, soft_delete
from kapjournal.care.records.imports import NewCheckIn, NewEntry
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.timeline import journal, search
from kapjournal.models import Answer, CheckIn, Entry, FeelingWord
from tests.care.conftest import NOW
from tests.care.writing import BERLIN

THEN = NOW - timedelta(days=400)
LATER = NOW + timedelta(minutes=5)
NEW = (
    NewEntry("a" * 32, THEN, BERLIN, "The river was high.", ("Day One", "walk"), is_favorite=True),
    NewEntry("b" * 32, THEN + timedelta(days=1), BERLIN, "Fog.", ("Day One",)),
    NewCheckIn("c" * 32, THEN, BERLIN, 0.4, -0.5, (FeelingWord("calm", "calm"),)),
)


def bring_in(db: Session, *, now: datetime = NOW) -> imports.Import:
    at = imports.begin(db, now=now)
    imports.write_part(db, NEW, at=at)
    return imports.finish(db, "Day One", at=at)


def seen(db: Session) -> list[str]:
    return [row.preview for row in journal.page(db).rows]


def test_it_is_seen_all_at_once(db: Session) -> None:
    """Nothing of it is in the journal before the last part; then all of it, at its own time."""
    assert imports.write_part(db, NEW, at=NOW) == 0
    assert seen(db) == []
    done = imports.finish(db, "Day One", at=NOW)
    assert (done.entries, done.check_ins) == (2, 1)
    assert len(seen(db)) == 3
    (fog, river) = db.exec(select(Entry).order_by(Entry.uid.desc())).all()  # type: ignore[attr-defined]
    assert (river.happened_at, river.zone, river.tags, river.is_favorite) == (THEN, BERLIN, ["Day One", "walk"], True)
    assert fog.tags == ["Day One"]
    assert search.search(db, "river")


def test_the_same_again_changes_nothing(db: Session) -> None:
    """Brought in twice it is there once, and what the patient made of it meanwhile stays."""
    bring_in(db)
    entries.change(db, "b" * 32, [AnswerText("", "Fog, and then sun.")], now=LATER)
    assert imports.write_part(db, NEW, at=LATER) == 3
    again = imports.finish(db, "Day One", at=LATER)
    assert (again.entries, again.check_ins) == (0, 0)
    assert len(seen(db)) == 3
    assert len(imports.everything(db)) == 1
    assert [answer.text for answer in entries.read(db, "b" * 32).answers] == ["Fog, and then sun."]


def test_the_same_words_at_the_same_moment_are_there_already(db: Session) -> None:
    """Also where the patient wrote them here, or they came by another way."""
    entries.keep_note(db, "The river was high.", now=THEN, zone=BERLIN)
    check_ins.add(db, check_ins.MoodReading(0.4), now=THEN, zone=BERLIN)
    assert imports.write_part(db, NEW, at=NOW) == 2


def test_twice_the_same_name_in_one_part(db: Session) -> None:
    """The first counts; nothing fails."""
    imports.write_part(db, [NEW[0], NEW[0], NEW[2], NEW[2]], at=NOW)
    done = imports.finish(db, "Day One", at=NOW)
    assert (done.entries, done.check_ins) == (1, 1)


def test_undo_takes_all_of_it(db: Session) -> None:
    """As one; what the patient changed or wrote stays. Undone again it is back."""
    mine = entries.keep_note(db, "Mine.", now=NOW, zone=BERLIN)
    at = bring_in(db).at
    assert at == NOW + timedelta(milliseconds=1), "another row was made at this moment"
    entries.change(db, "b" * 32, [AnswerText("", "Fog, and then sun.")], now=LATER)
    imports.undo(db, at, now=LATER)
    assert {row.uid for row in journal.page(db).rows} == {mine.uid, "b" * 32}
    assert imports.counts(db, imports.everything(db)[0]) == (1, 2)
    imports.redo(db, at, now=LATER + timedelta(seconds=30))
    assert len(seen(db)) == 4
    imports.undo(db, at, now=LATER + timedelta(minutes=1))
    assert len(seen(db)) == 2


def test_what_was_undone_can_come_in_again(db: Session) -> None:
    """Before it is purged, and after."""
    bring_in(db)
    imports.undo(db, NOW, now=LATER)
    assert imports.write_part(db, NEW, at=LATER) == 0
    imports.finish(db, "Day One", at=LATER)
    assert len(seen(db)) == 3
    imports.undo(db, LATER, now=LATER)
    soft_delete.purge(db, now=LATER + timedelta(hours=1))
    assert db.exec(select(Entry)).all() == []
    bring_in(db, now=LATER + timedelta(hours=2))
    assert len(seen(db)) == 3


def test_what_was_stopped_leaves_nothing(db: Session) -> None:
    """Neither rows nor words of them; and nothing of what is in the journal goes."""
    mine = entries.keep_note(db, "Mine.", now=NOW, zone=BERLIN)
    imports.write_part(db, NEW, at=LATER)
    assert imports.discard(db, at=LATER, most=1)
    while imports.discard(db, at=LATER, most=1):
        pass
    assert [row.uid for row in db.exec(select(Entry))] == [mine.uid]
    assert len(db.exec(select(Answer)).all()) == 1
    assert db.exec(select(CheckIn)).all() == []


def test_what_was_killed_is_purged(db: Session) -> None:
    """An app that died in the middle shows nothing, and forgets it with all else that was deleted."""
    imports.write_part(db, NEW, at=NOW)
    soft_delete.purge(db, now=NOW + timedelta(hours=1))
    assert db.exec(select(Entry)).all() == []
    assert db.exec(select(Answer)).all() == []


@pytest.mark.parametrize("stored", ["{", "3", '[{"app": "x"}]', '[{"app": "x", "at": "?", "as_of": 1}]'])
def test_what_a_later_version_wrote_is_passed_over(db: Session, stored: str) -> None:
    settings.write_raw(db, "imports", stored)
    assert imports.everything(db) == []


def test_no_word_is_in_a_repr(db: Session) -> None:
    """A log line may show what comes in."""
    assert "river" not in repr(NEW)
    assert "calm" not in repr(NEW)
