"""What could be added to the page for the companion of a session; nothing of it is there by itself."""

from dataclasses import dataclass, field

from sqlmodel import Session, col, select

from kapjournal.care.records import entries
from kapjournal.models import Person


@dataclass(frozen=True)
class ToAdd:
    """The intention of the session, and the people who can be called, one a line. Its repr holds no text."""

    intention: str = field(default="", repr=False)
    people: str = field(default="", repr=False)


def to_add(db: Session, session_uid: str) -> ToAdd:
    """Raises NotThere for an unknown session."""
    intention = entries.intention_for(db, session_uid)
    alive = select(Person).where(col(Person.deleted_at).is_(None), col(Person.phone) != "")
    people = db.exec(alive.order_by(col(Person.position), col(Person.id)))
    lines = (", ".join(filter(None, (one.name, one.phone, one.when))) for one in people)
    return ToAdd(intention.sentence if intention else "", "\n".join(lines))
