"""People to reach: kept in the patient's order, changed, put back; shown while locked only if chosen."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import draft_keys, drafts, lock_screen, people, safety_plan, soft_delete
from kapjournal.care.records.people import Details
from kapjournal.errors import NothingWritten, NotThere
from kapjournal.storage.lock_screen import LockScreen, ShownPerson
from kapjournal.terms import PersonRole
from tests.care.conftest import NOW


def names(db: Session) -> list[str]:
    return [person.name for person in people.everybody(db)]


def test_they_stand_in_the_order_in_which_they_are_put(db: Session) -> None:
    """Somebody new comes last; one tap moves one place up, and the first stays where they are."""
    uids = [people.add(db, Details(name), now=NOW).uid for name in ("A", "B", "C")]
    people.move_up(db, uids[2], now=NOW)
    assert names(db) == ["A", "C", "B"]
    people.move_up(db, uids[2], now=NOW)
    people.move_up(db, uids[2], now=NOW)
    assert names(db) == ["C", "A", "B"]
    people.add(db, Details("D"), now=NOW)
    assert names(db) == ["C", "A", "B", "D"]


def test_a_place_is_kept_for_whoever_is_put_back(db: Session) -> None:
    uids = [people.add(db, Details(name), now=NOW).uid for name in ("A", "B", "C")]
    people.remove(db, uids[1], now=NOW)
    assert names(db) == ["A", "C"]
    people.undo_remove(db, uids[1], now=NOW)
    assert names(db) == ["A", "B", "C"]


def test_all_that_is_known_is_kept_and_changed(db: Session) -> None:
    known = Details("My clinic", PersonRole.CLINIC, "555 0101", "also at night", can_text=True, is_on_lock_screen=True)
    drafts.save(db, draft_keys.person_place(), {"name": "My cl"}, now=NOW)
    one = people.add(db, known, now=NOW)
    assert drafts.load(db, draft_keys.person_place()) is None
    assert (one.name, one.role, one.phone, one.when) == ("My clinic", PersonRole.CLINIC, "555 0101", "also at night")
    people.change(db, one.uid, Details("The clinic"), now=NOW + timedelta(days=1))
    again = people.find(db, one.uid)
    assert again
    assert (again.name, again.phone, again.can_text, again.is_on_lock_screen) == ("The clinic", "", False, False)


def test_without_a_name_nobody_is_kept(db: Session) -> None:
    with pytest.raises(NothingWritten):
        people.add(db, Details(" ", phone="555 0101"), now=NOW)
    with pytest.raises(NotThere):
        people.change(db, "nobody", Details("A"), now=NOW)
    with pytest.raises(NotThere):
        people.move_up(db, "nobody", now=NOW)
    assert names(db) == []


def test_the_plan_keeps_its_lines_in_their_steps(db: Session) -> None:
    """In the order written; a blank one is none."""
    safety_plan.add(db, 2, "A shower.", now=NOW)
    safety_plan.add(db, 2, "A walk.", now=NOW)
    safety_plan.add(db, 1, "I lie awake.", now=NOW)
    with pytest.raises(NothingWritten):
        safety_plan.add(db, 3, " ", now=NOW)
    plan = safety_plan.read(db)
    texts = {step: [line.text for line in lines] for step, lines in plan.lines.items()}
    assert texts == {1: ["I lie awake."], 2: ["A shower.", "A walk."], 3: [], 4: [], 5: [], 6: []}


def test_the_plan_says_when_it_was_last_changed(db: Session) -> None:
    """Also when a line was taken out of it; an empty plan was never changed."""
    assert safety_plan.read(db).changed_at is None
    assert safety_plan.read(db).is_empty
    line = safety_plan.add(db, 2, "A shower.", now=NOW)
    later = NOW + timedelta(days=3)
    drafts.save(db, draft_keys.safety_line_place(line.uid), {"text": "A cold"}, now=NOW)
    safety_plan.change(db, line.uid, "A cold shower.", now=later, on_lock_screen=False)
    assert drafts.load(db, draft_keys.safety_line_place(line.uid)) is None
    assert safety_plan.read(db).changed_at == later
    safety_plan.remove(db, line.uid, now=later + timedelta(days=1))
    assert safety_plan.read(db).changed_at == later + timedelta(days=1)
    assert safety_plan.read(db).is_empty
    safety_plan.undo_remove(db, line.uid, now=later)
    assert not safety_plan.read(db).is_empty


def test_a_new_line_half_written_outlives_locking(db: Session) -> None:
    """It names no line that there is, and is not lost for that."""
    drafts.save(db, draft_keys.new_safety_line_place("safety.alone"), {"text": "A wal"}, now=NOW)
    soft_delete.purge(db, now=NOW)
    assert drafts.load(db, draft_keys.new_safety_line_place("safety.alone")) == {"text": "A wal"}


def test_only_what_was_chosen_is_for_the_lock_screen(db: Session) -> None:
    """In its order, and no longer once it is removed or taken back."""
    people.add(db, Details("My secret friend", phone="555 0100"), now=NOW)
    sister = people.add(db, Details("My sister", PersonRole.SUPPORT, "555 0101"), now=NOW)
    safety_plan.add(db, 2, "Something private.", now=NOW)
    walk = safety_plan.add(db, 3, "A walk.", now=NOW, on_lock_screen=True)
    safety_plan.add(db, 1, "I lie awake.", now=NOW, on_lock_screen=True)
    assert lock_screen.chosen(db) == LockScreen((), ("I lie awake.", "A walk."))
    people.show(db, sister.uid, on_lock_screen=True, now=NOW)
    safety_plan.show(db, walk.uid, on_lock_screen=False, now=NOW)
    shown = ShownPerson("My sister", PersonRole.SUPPORT, "555 0101")
    assert lock_screen.chosen(db) == LockScreen((shown,), ("I lie awake.",))
    people.remove(db, sister.uid, now=NOW)
    assert lock_screen.chosen(db).people == ()
