"""Medicines: words and days as they were told, put back by undo; nothing is worked out from them, nothing filled in."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session, select

from kapjournal.care.records import draft_keys, drafts, medicines, soft_delete
from kapjournal.care.records.medicines import Details
from kapjournal.care.timeline import calendar, journal
from kapjournal.care.timeline.search import search
from kapjournal.errors import ImpossibleDate, NothingWritten, NotThere
from kapjournal.models import Medicine, MedicineChange, MedicineTurn
from tests.care.conftest import NOW

TODAY = NOW.date()
MAY, JUNE, JULY = date(2026, 5, 3), date(2026, 6, 4), date(2026, 7, 5)
LATER = NOW + timedelta(hours=1)


def kept(db: Session, name: str = "Sertraline", words: str = "", *, since: date | None = MAY) -> str:
    return medicines.add(db, Details(name, words), since=since, now=NOW, zone="UTC").uid


def noted(db: Session, uid: str, turn: MedicineTurn, on: date, text: str = "") -> MedicineChange:
    return medicines.note(db, uid, turn, text, on=on, now=NOW, zone="UTC")


def told(db: Session, uid: str) -> list[tuple[MedicineTurn, date, str]]:
    return [(one.turn, medicines.day_of(one), one.text) for one in medicines.read(db, uid).changes]


def test_it_is_kept_as_it_was_told(db: Session) -> None:
    """Name and words untouched, with the day since which it is taken; its draft is gone in the same moment."""
    drafts.save(db, draft_keys.medicine_place(), {"name": "Ser"}, now=NOW)
    with pytest.raises(NothingWritten):
        kept(db, " \n")
    assert drafts.load(db, draft_keys.medicine_place())
    uid = kept(db, "Sertraline", "one in the morning,\nwith food")
    assert drafts.load(db, draft_keys.medicine_place()) is None
    assert medicines.read(db, uid).medicine.as_prescribed == "one in the morning,\nwith food"
    assert told(db, uid) == [(MedicineTurn.BEGUN, MAY, "")]


def test_a_start_that_is_not_known_is_not_made_up(db: Session) -> None:
    """No day stands for it, in the list, the journal or the calendar; it is taken all the same."""
    uid = kept(db, since=None)
    assert told(db, uid) == []
    assert not medicines.read(db, uid).is_stopped
    assert journal.page(db).rows == ()


def test_what_happened_stands_in_its_order(db: Session) -> None:
    """However it was noted: begun, changed, stopped, taken again."""
    uid = kept(db)
    noted(db, uid, MedicineTurn.STOPPED, JULY)
    noted(db, uid, MedicineTurn.CHANGED, JUNE, "two in the morning")
    assert [turn for turn, _, _ in told(db, uid)] == [MedicineTurn.BEGUN, MedicineTurn.CHANGED, MedicineTurn.STOPPED]
    assert medicines.read(db, uid).is_stopped
    noted(db, uid, MedicineTurn.BEGUN, TODAY)
    assert not medicines.read(db, uid).is_stopped


def test_a_change_says_what_changed(db: Session) -> None:
    """A stop needs no word; of a change without one none is made, and its draft stays."""
    uid = kept(db)
    place = draft_keys.new_medicine_change_place(uid, MedicineTurn.CHANGED)
    drafts.save(db, place, {"day": "today"}, now=NOW)
    with pytest.raises(NothingWritten):
        noted(db, uid, MedicineTurn.CHANGED, JUNE, " ")
    assert drafts.load(db, place)
    change = noted(db, uid, MedicineTurn.CHANGED, JUNE, "two")
    assert drafts.load(db, place) is None
    with pytest.raises(NothingWritten):
        medicines.tell_anew(db, change.uid, "", on=JUNE, now=NOW)
    noted(db, uid, MedicineTurn.STOPPED, JULY)


@pytest.mark.parametrize("day", [TODAY + timedelta(days=1), date(1999, 12, 30)])
def test_a_day_ahead_or_out_of_reach_is_refused(db: Session, day: date) -> None:
    """What will be is nothing that was; nothing of it is kept."""
    with pytest.raises(ImpossibleDate):
        kept(db, since=day)
    assert medicines.everything(db) == []
    uid = kept(db)
    with pytest.raises(ImpossibleDate):
        noted(db, uid, MedicineTurn.STOPPED, day)
    assert len(told(db, uid)) == 1


def test_today_is_the_day_of_where_one_is(db: Session) -> None:
    """After midnight in Tokyo it is tomorrow in UTC's evening."""
    late = datetime(2026, 11, 20, 16, tzinfo=UTC)
    medicines.add(db, Details("Tea"), since=date(2026, 11, 21), now=late, zone="Asia/Tokyo")
    with pytest.raises(ImpossibleDate):
        medicines.add(db, Details("Tea"), since=date(2026, 11, 21), now=late, zone="UTC")


def test_words_and_day_are_told_anew(db: Session) -> None:
    """Of the medicine and of what happened to it; a day that stays keeps its place among others of that day."""
    uid = kept(db)
    medicines.change(db, uid, Details("Sertraline 50", "one"), now=NOW)
    medicines.set_private(db, uid, True, now=NOW)
    medicine = medicines.read(db, uid).medicine
    assert (medicine.name, medicine.as_prescribed, medicine.is_private) == ("Sertraline 50", "one", True)
    first, second = (noted(db, uid, MedicineTurn.CHANGED, JUNE, text) for text in ("one", "two"))
    medicines.tell_anew(db, first.uid, "one, with food", on=JUNE, now=NOW)
    assert [text for _, _, text in told(db, uid)] == ["", "one, with food", "two"]
    medicines.tell_anew(db, second.uid, "two", on=MAY - timedelta(days=1), now=NOW)
    assert [text for _, _, text in told(db, uid)] == ["two", "", "one, with food"]
    assert medicines.read_change(db, first.uid)[1].uid == uid
    with pytest.raises(NothingWritten):
        medicines.change(db, uid, Details(""), now=NOW)


def test_it_is_deleted_with_what_happened_to_it_and_put_back(db: Session) -> None:
    """What of it had been deleted before stays deleted; purged, nothing is left of either."""
    uid = kept(db)
    gone = noted(db, uid, MedicineTurn.CHANGED, JUNE, "slip")
    medicines.delete_change(db, gone.uid, now=NOW - timedelta(minutes=1))
    noted(db, uid, MedicineTurn.STOPPED, JULY)
    medicines.delete(db, uid, now=NOW)
    assert (medicines.everything(db), journal.page(db).rows, search(db, "sertraline").hits) == ([], (), ())
    medicines.undo_delete(db, uid, now=NOW)
    assert [turn for turn, _, _ in told(db, uid)] == [MedicineTurn.BEGUN, MedicineTurn.STOPPED]
    medicines.undo_delete_change(db, gone.uid, now=NOW)
    assert len(told(db, uid)) == 3
    medicines.delete(db, uid, now=NOW)
    soft_delete.purge(db, now=LATER)
    assert (db.exec(select(Medicine)).all(), db.exec(select(MedicineChange)).all()) == ([], [])
    for verb in (medicines.read, lambda db, uid: medicines.undo_delete(db, uid, now=NOW)):
        with pytest.raises(NotThere):
            verb(db, uid)


def test_what_is_typed_goes_with_it(db: Session) -> None:
    """Drafts of changing it, and of something that happened to it; that of a new one stays."""
    uid = kept(db)
    change = noted(db, uid, MedicineTurn.STOPPED, JUNE)
    places = [
        draft_keys.medicine_place(uid),
        draft_keys.new_medicine_change_place(uid, MedicineTurn.CHANGED),
        draft_keys.medicine_change_place(change.uid),
        draft_keys.medicine_place(),
    ]
    for place in places:
        drafts.save(db, place, {"text": "and"}, now=NOW)
    medicines.delete(db, uid, now=NOW)
    soft_delete.purge(db, now=LATER)
    assert [draft.place for draft in drafts.open_drafts(db)] == [draft_keys.medicine_place()]


def test_what_happened_is_a_line_of_the_journal_on_its_day(db: Session) -> None:
    """With the name of the medicine; the medicine itself is none."""
    uid = kept(db)
    noted(db, uid, MedicineTurn.CHANGED, JUNE, "two in the morning")
    changed, begun = journal.page(db).rows
    assert (changed.kind, changed.title, changed.preview) == ("changed", "Sertraline", "two in the morning")
    assert (begun.kind, begun.title, begun.preview) == ("begun", "Sertraline", "")
    assert [row.uid for row in calendar.lines_of_day(db, JUNE)] == [changed.uid]
    assert [row.uid for row in journal.page(db, kinds={"begun"}).rows] == [begun.uid]


@pytest.mark.parametrize("query", ["sertr", "two morning", "June"])
def test_it_is_found(db: Session, query: str) -> None:
    """By its name, by what was written of a change, by the day of it."""
    uid = kept(db)
    change = noted(db, uid, MedicineTurn.CHANGED, JUNE, "two in the morning")
    assert change.uid in {hit.row.uid for hit in search(db, query, today=TODAY).hits}
    assert search(db, "morning food").hits == ()
    medicines.change(db, uid, Details("Sertraline", "with food"), now=NOW)
    assert uid in {hit.row.uid for hit in search(db, "food").hits}
