"""What of the journal the patient chose to show while it is locked."""

from typing import Any

from sqlmodel import Session, col, select

from kapjournal.models import Person, SafetyLine
from kapjournal.storage.lock_screen import MOST_ROWS, LockScreen, ShownPerson, cut


def chosen(db: Session) -> LockScreen:
    """People and lines of the safety plan that are chosen for the lock screen and not deleted, in their order."""
    people = db.exec(_shown(Person).order_by(col(Person.position), col(Person.id)).limit(MOST_ROWS))
    order = col(SafetyLine.step), col(SafetyLine.position), col(SafetyLine.id)
    lines = db.exec(_shown(SafetyLine).order_by(*order).limit(MOST_ROWS))
    return LockScreen(tuple(map(_person, people)), tuple(cut(line.text) for line in lines))


def _shown(table: Any) -> Any:
    return select(table).where(col(table.is_on_lock_screen), col(table.deleted_at).is_(None))


def _person(one: Person) -> ShownPerson:
    return ShownPerson(cut(one.name), one.role, cut(one.phone), cut(one.when), one.can_call, one.can_text)
