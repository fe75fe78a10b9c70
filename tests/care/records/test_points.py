"""The points of the preparing lists: checked, hidden, added, and never counted against anybody."""

import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import draft_keys, drafts, points, sessions, soft_delete
from kapjournal.care.steps.preparing import ASKED, TOLD, checked, preparing
from kapjournal.content import PreparingPart
from kapjournal.errors import NothingWritten, NotThere
from kapjournal.models import PointState
from tests.care.conftest import NOW
from tests.care.writing import plan

RIDE = "prepare.ride"


def test_a_point_is_checked_and_opened_again_for_one_session_alone(db: Session) -> None:
    """The same again changes nothing."""
    one, other = plan(db).uid, plan(db, days=9).uid
    for _ in range(2):
        points.put(db, one, RIDE, PointState.CHECKED)
    assert points.states(db, one) == {RIDE: PointState.CHECKED}
    assert points.states(db, other) == {}
    points.put(db, one, RIDE, PointState.HIDDEN)
    assert points.states(db, one) == {RIDE: PointState.HIDDEN}
    for _ in range(2):
        points.put(db, one, RIDE, None)
    assert points.states(db, one) == {}


def test_what_is_checked_goes_with_its_session(db: Session) -> None:
    """And a session that is not there has nothing to check."""
    uid = plan(db).uid
    points.put(db, uid, RIDE, PointState.CHECKED)
    sessions.delete(db, uid, now=NOW)
    with pytest.raises(NotThere):
        points.put(db, uid, RIDE, None)
    soft_delete.purge(db, now=NOW + 2 * soft_delete.UNDO_WINDOW)
    assert points.states(db, uid) == {}


def test_an_own_point_is_added_renamed_removed_and_put_back(db: Session) -> None:
    """With its draft gone as soon as it is kept."""
    place = draft_keys.new_own_point_place(PreparingPart.PEOPLE)
    drafts.save(db, place, {"text": "bread"}, now=NOW)
    uid = points.add_own(db, PreparingPart.PEOPLE, "Call the baker\0", now=NOW, draft_place=place).uid
    assert drafts.load(db, place) is None
    points.rename_own(db, uid, "Call the baker on Monday", now=NOW)
    assert [one.text for one in points.own(db)] == ["Call the baker on Monday"]
    points.remove_own(db, uid, now=NOW)
    assert points.own(db) == []
    points.undo_remove(db, uid, now=NOW)
    assert [one.part for one in points.own(db)] == [PreparingPart.PEOPLE]


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_point_without_words_is_none(db: Session, text: str) -> None:
    """Nothing is kept, and a kept one stays as it was."""
    uid = points.add_own(db, PreparingPart.BODY, "soup", now=NOW).uid
    with pytest.raises(NothingWritten):
        points.add_own(db, PreparingPart.BODY, text, now=NOW)
    with pytest.raises(NothingWritten):
        points.rename_own(db, uid, text, now=NOW)
    db.expire_all()
    assert [one.text for one in points.own(db)] == ["soup"]


def test_every_point_of_the_library_is_in_a_part_or_on_the_page_for_the_clinic(db: Session) -> None:
    """Each exactly once; those to ask and to tell of are gone through elsewhere."""
    it = preparing(db, plan(db).uid)
    lists = [one for part in it.parts.values() for one in part]
    shown = [point.id for one in (*lists, *it.later) for point in one.points]
    elsewhere = [item.id for name in (ASKED, TOLD) for item in content.checklist(name).items]
    every = [item.id for one in content.checklists() for item in one.items]
    assert sorted(shown + elsewhere) == sorted(every)
    assert all(any(one.points for one in part) for part in it.parts.values())


def test_what_is_checked_is_counted_and_own_points_stand_in_their_part(db: Session) -> None:
    """Hidden ones do not count."""
    uid = plan(db).uid
    own = points.add_own(db, PreparingPart.INTENTION, "Ask my sister", now=NOW).uid
    for point in (RIDE, own, "after.home"):
        points.put(db, uid, point, PointState.CHECKED)
    points.put(db, uid, "bag.water", PointState.HIDDEN)
    it = preparing(db, uid)
    assert sum(checked(lists) for lists in (*it.parts.values(), it.later)) == 3
    assert it.parts[PreparingPart.INTENTION][0].points[-1].text == "Ask my sister"
    assert not it.has_intention


def test_no_word_of_a_point_is_in_its_repr(db: Session) -> None:
    """A traceback may show it."""
    points.add_own(db, PreparingPart.BODY, "secret soup", now=NOW)
    assert "secret" not in repr(preparing(db, plan(db).uid))
