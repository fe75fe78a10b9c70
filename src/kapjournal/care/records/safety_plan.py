"""The safety plan: lines in six steps, in the patient's words."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, func, select

from kapjournal.care.records import draft_keys, keeping, soft_delete
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.errors import NothingWritten
from kapjournal.models import SafetyLine

STEPS = 6


@dataclass(frozen=True)
class Plan:
    """The lines by their step, and when one of them was last written, changed, or removed. The repr holds no text."""

    lines: dict[int, tuple[SafetyLine, ...]] = field(repr=False)
    changed_at: datetime | None = None

    @property
    def is_empty(self) -> bool:
        return not any(self.lines.values())


def read(db: Session) -> Plan:
    """The whole plan; a step without a line has none."""
    alive = select(SafetyLine).where(col(SafetyLine.deleted_at).is_(None))
    rows = db.exec(alive.order_by(col(SafetyLine.step), col(SafetyLine.position), col(SafetyLine.id))).all()
    lines = {step: tuple(row for row in rows if row.step == step) for step in range(1, STEPS + 1)}
    return Plan(lines, db.exec(select(func.max(col(SafetyLine.updated_at)))).one())


def find(db: Session, uid: str) -> SafetyLine | None:
    return soft_delete.find(db, SafetyLine, uid)


def add(
    db: Session, step: int, text: str, *, now: datetime, on_lock_screen: bool = False, draft_place: str | None = None
) -> SafetyLine:
    """Keeps a new line, after the others of its step, and drops its draft. Raises NothingWritten."""
    last = db.exec(select(func.max(col(SafetyLine.position))).where(col(SafetyLine.step) == step)).one()
    line = SafetyLine(step=step, position=0 if last is None else last + 1, text="", created_at=now)
    line.is_on_lock_screen = on_lock_screen
    return _write(db, line, text, draft_place, now)


def change(db: Session, uid: str, text: str, *, now: datetime, on_lock_screen: bool) -> SafetyLine:
    """Drops the draft of changing it. Raises NotThere, NothingWritten."""
    line = soft_delete.require(db, SafetyLine, uid)
    line.is_on_lock_screen = on_lock_screen
    return _write(db, line, text, draft_keys.safety_line_place(uid), now)


def show(db: Session, uid: str, *, on_lock_screen: bool, now: datetime) -> SafetyLine:
    """Whether the lock screen shows it, without the passphrase. Raises NotThere."""
    line = soft_delete.require(db, SafetyLine, uid)
    line.is_on_lock_screen = on_lock_screen
    return keeping.keep(db, line, now)


def remove(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, SafetyLine, uid, now)


def undo_remove(db: Session, uid: str, *, now: datetime) -> SafetyLine:
    """In the place where it was. Raises NotThere once it is purged."""
    return soft_delete.put_back(db, SafetyLine, uid, now)


def _write(db: Session, line: SafetyLine, text: str, draft_place: str | None, now: datetime) -> SafetyLine:
    if is_blank(text):
        raise NothingWritten("no line was written")
    line.text = clean(text)
    return keeping.keep(db, line, now, draft_place=draft_place)
