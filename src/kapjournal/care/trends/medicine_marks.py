"""The days on which a medicine was begun, changed or stopped, as marks under a line. It says when, and never why."""

from dataclasses import dataclass, field
from datetime import date

from sqlmodel import Session, col, select

from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.span import Window
from kapjournal.models import Medicine, MedicineChange
from kapjournal.terms import MedicineTurn


@dataclass(frozen=True)
class MedicineMark:
    """One thing that happened to one medicine. The repr holds no text."""

    day: date
    name: str = field(repr=False)
    turn: MedicineTurn
    text: str = field(default="", repr=False)


def medicine_marks(db: Session, looked_at: Window) -> tuple[MedicineMark, ...]:
    """Those of the window, earliest first; one statement along the index of time."""
    start, end = read.edges(looked_at.first, looked_at.today)
    when = col(MedicineChange.happened_at)
    near = select(MedicineChange, Medicine.name).join(Medicine, col(Medicine.id) == col(MedicineChange.medicine_id))
    near = near.where(when >= start, when < end, col(MedicineChange.deleted_at).is_(None))
    found = db.exec(near.order_by(when, col(MedicineChange.id))).all()
    each = ((local_time.local_day(one.happened_at, one.zone), one, name) for one, name in found)
    return tuple(MedicineMark(day, name, one.turn, one.text) for day, one, name in each if looked_at.holds(day))
