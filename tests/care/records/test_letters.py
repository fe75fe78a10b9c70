"""Letters to oneself: closed until their day, and not a word of them anywhere before."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import drafts, letters
from kapjournal.care.timeline import journal
from kapjournal.care.timeline.calendar import lines_of_day
from kapjournal.care.timeline.search import search
from kapjournal.errors import NothingWritten, NotThere
from kapjournal.models import Letter
from tests.care.conftest import NOW

DAY = timedelta(days=1)
PLACE = "letter"


def closed(db: Session, text: str = "Dear me", **more: object) -> Letter:
    return letters.close(db, text, now=NOW, zone="UTC", **{"opens_on": None, **more})  # type: ignore[arg-type]


def test_it_is_closed_and_its_draft_is_gone(db: Session) -> None:
    """In one moment; an empty one is not, and its draft stays."""
    drafts.save(db, PLACE, {"text": "Dear me"}, now=NOW)
    with pytest.raises(NothingWritten):
        closed(db, " ", draft_place=PLACE)
    assert drafts.load(db, PLACE)
    letter = closed(db, draft_place=PLACE, opens_on=NOW.date() + DAY)
    assert drafts.load(db, PLACE) is None
    assert (letter.opened_at, letter.opens_on) == (None, NOW.date() + DAY)
    assert "Dear" not in repr(letter)


def test_no_word_of_it_is_found(db: Session) -> None:
    """Not by search, not in the list, not on its day; nor once it is opened, for it is no line of the journal."""
    letter = closed(db, "hummingbird")
    for _ in range(2):
        assert search(db, "hummingbird").hits == ()
        assert journal.page(db).rows == ()
        assert lines_of_day(db, NOW.date()) == ()
        letters.open_(db, letter.uid, now=NOW)


def test_opened_it_stays_open(db: Session) -> None:
    """A second time is no other day."""
    letter = closed(db)
    letters.open_(db, letter.uid, now=NOW + DAY)
    assert letters.open_(db, letter.uid, now=NOW + 2 * DAY).opened_at == NOW + DAY
    assert letters.closed(db) == []
    assert [one.uid for one in letters.everything(db)] == [letter.uid]


def test_its_day_can_be_changed(db: Session) -> None:
    """To a day, or to the one before the next session."""
    letter = closed(db)
    assert letters.change_day(db, letter.uid, NOW.date() + DAY, now=NOW).opens_on == NOW.date() + DAY
    assert letters.change_day(db, letter.uid, None, now=NOW).opens_on is None


def test_deleted_and_put_back(db: Session) -> None:
    """Closed as before."""
    letter = closed(db)
    letters.delete(db, letter.uid, now=NOW)
    assert letters.everything(db) == letters.closed(db) == []
    with pytest.raises(NotThere):
        letters.require(db, letter.uid)
    letters.undo_delete(db, letter.uid, now=NOW)
    assert [one.uid for one in letters.closed(db)] == [letter.uid]
