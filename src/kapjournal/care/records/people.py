"""The people whom the patient can reach: added, changed, put in order, removed. They come first in Help."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, func, select

from kapjournal.care.records import draft_keys, keeping, soft_delete
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.errors import NothingWritten
from kapjournal.models import Person
from kapjournal.terms import PersonRole


@dataclass(frozen=True)
class Details:
    """What is known of somebody, as the form has it. The repr holds no text."""

    name: str = field(repr=False)
    role: PersonRole = PersonRole.OTHER
    phone: str = field(default="", repr=False)
    when: str = field(default="", repr=False)
    can_call: bool = True
    can_text: bool = False
    is_on_lock_screen: bool = False


def add(db: Session, details: Details, *, now: datetime) -> Person:
    """Keeps somebody new, after all others, and drops the draft of it. Raises NothingWritten without a name."""
    last = db.exec(select(func.max(col(Person.position)))).one()
    person = Person(position=0 if last is None else last + 1, name="", created_at=now)
    return _write(db, person, details, draft_keys.person_place(), now)


def change(db: Session, uid: str, details: Details, *, now: datetime) -> Person:
    """Drops the draft of changing them. Raises NotThere, NothingWritten without a name."""
    return _write(db, soft_delete.require(db, Person, uid), details, draft_keys.person_place(uid), now)


def show(db: Session, uid: str, *, on_lock_screen: bool, now: datetime) -> Person:
    """Whether the lock screen shows them, without the passphrase. Raises NotThere."""
    person = soft_delete.require(db, Person, uid)
    person.is_on_lock_screen, person.updated_at = on_lock_screen, now
    db.add(person)
    db.commit()
    return person


def move_up(db: Session, uid: str, *, now: datetime) -> None:
    """One place nearer to the first; without effect on the first. Raises NotThere."""
    person = soft_delete.require(db, Person, uid)
    everyone = everybody(db)
    place = [one.uid for one in everyone].index(uid)
    if place:
        everyone[place - 1 : place + 1] = [person, everyone[place - 1]]
        _number(db, everyone, now)


def find(db: Session, uid: str) -> Person | None:
    return soft_delete.find(db, Person, uid)


def everybody(db: Session) -> list[Person]:
    """The first to ask first."""
    alive = select(Person).where(col(Person.deleted_at).is_(None))
    return list(db.exec(alive.order_by(col(Person.position), col(Person.id))))


def remove(db: Session, uid: str, *, now: datetime) -> None:
    """Hides them until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, Person, uid, now)


def undo_remove(db: Session, uid: str, *, now: datetime) -> Person:
    """In the place where they were. Raises NotThere once they are purged."""
    return soft_delete.put_back(db, Person, uid, now)


def _number(db: Session, everyone: Sequence[Person], now: datetime) -> None:
    for position, person in enumerate(everyone):
        if person.position != position:
            person.position, person.updated_at = position, now
            db.add(person)
    db.commit()


def _write(db: Session, person: Person, details: Details, draft_place: str, now: datetime) -> Person:
    if is_blank(details.name):
        raise NothingWritten("no name was written")
    person.name, person.role = clean(details.name), details.role
    person.phone, person.when = clean(details.phone), clean(details.when)
    person.can_call, person.can_text = details.can_call, details.can_text
    person.is_on_lock_screen = details.is_on_lock_screen
    return keeping.keep(db, person, now, draft_place=draft_place)
