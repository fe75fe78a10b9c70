"""What somebody takes: put on the list, changed, stopped, deleted. Words and days as they were told; nothing is worked
out from them."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time

from sqlmodel import Session, col, select

from kapjournal.care.records import draft_keys, drafts, soft_delete
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.care.time import local_time
from kapjournal.errors import ImpossibleDate, NothingWritten, NotThere
from kapjournal.models import Medicine, MedicineChange, MedicineTurn

_NOON = time(12)


@dataclass(frozen=True)
class Details:
    """What the form has. The repr holds no text."""

    name: str = field(repr=False)
    as_prescribed: str = field(default="", repr=False)


@dataclass(frozen=True)
class Taken:
    """A medicine with what happened to it, the earliest first."""

    medicine: Medicine
    changes: tuple[MedicineChange, ...] = ()

    @property
    def is_stopped(self) -> bool:
        """As it was told last; a medicine of which nothing was told is taken."""
        return bool(self.changes) and self.changes[-1].turn is MedicineTurn.STOPPED


def add(db: Session, details: Details, *, since: date | None, now: datetime, zone: str | None = None) -> Medicine:
    """Puts it on the list and drops the draft of it. `since` None: not known. Raises NothingWritten, ImpossibleDate."""
    zone = zone or local_time.local_zone()
    begun_at = _moment(since, zone, now) if since else None
    medicine = Medicine(name="", as_prescribed="", happened_at=now, created_at=now, zone=zone)
    _write(medicine, details, now)
    db.add(medicine)
    db.flush()
    if begun_at and medicine.id is not None:
        db.add(_change(medicine.id, MedicineTurn.BEGUN, "", begun_at, now, zone))
    drafts.forget(db, draft_keys.medicine_place())
    db.commit()
    return medicine


def change(db: Session, uid: str, details: Details, *, now: datetime) -> Medicine:
    """Its name and words. Raises NotThere, NothingWritten without a name."""
    medicine = _write(soft_delete.require(db, Medicine, uid), details, now)
    db.add(medicine)
    drafts.forget(db, draft_keys.medicine_place(uid))
    db.commit()
    return medicine


def set_private(db: Session, uid: str, is_private: bool, *, now: datetime) -> Medicine:
    """Whether it is never shared. Raises NotThere."""
    medicine = soft_delete.require(db, Medicine, uid)
    medicine.is_private, medicine.updated_at = is_private, now
    db.add(medicine)
    db.commit()
    return medicine


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it, with what happened to it, until `soft_delete.purge`. Raises NotThere."""
    medicine = soft_delete.require(db, Medicine, uid)
    for change_ in _changes(db, medicine):
        change_.deleted_at = change_.updated_at = now
        db.add(change_)
    soft_delete.mark_deleted(db, Medicine, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> Medicine:
    """What of it was deleted before stays so. Raises NotThere once it is purged."""
    medicine = db.exec(select(Medicine).where(col(Medicine.uid) == uid)).first()
    if medicine is None:
        raise NotThere("no such medicine")
    mine = select(MedicineChange).where(col(MedicineChange.medicine_id) == medicine.id)
    for change_ in db.exec(mine.where(col(MedicineChange.deleted_at) == medicine.deleted_at)):
        change_.deleted_at, change_.updated_at = None, now
        db.add(change_)
    return soft_delete.put_back(db, Medicine, uid, now)


def note(
    db: Session,
    medicine_uid: str,
    turn: MedicineTurn,
    text: str,
    *,
    on: date,
    now: datetime,
    zone: str | None = None,
) -> MedicineChange:
    """Something happened to it on a day that was, and its draft is dropped.

    Raises NotThere, ImpossibleDate for a day ahead, NothingWritten for a change that does not say what changed.
    """
    medicine, zone = soft_delete.require(db, Medicine, medicine_uid), zone or local_time.local_zone()
    if medicine.id is None:
        raise NotThere("the medicine was never kept")
    _require_words(turn, text)
    made = _change(medicine.id, turn, clean(text), _moment(on, zone, now), now, zone)
    db.add(made)
    drafts.forget(db, draft_keys.new_medicine_change_place(medicine_uid, turn))
    db.commit()
    return made


def tell_anew(db: Session, change_uid: str, text: str, *, on: date, now: datetime) -> MedicineChange:
    """Its words and its day. Raises NotThere, ImpossibleDate, NothingWritten."""
    change_ = soft_delete.require(db, MedicineChange, change_uid)
    _require_words(change_.turn, text)
    if on != day_of(change_):
        change_.happened_at = _moment(on, change_.zone, now)
    change_.text, change_.updated_at = clean(text), now
    db.add(change_)
    drafts.forget(db, draft_keys.medicine_change_place(change_uid))
    db.commit()
    return change_


def delete_change(db: Session, change_uid: str, *, now: datetime) -> None:
    """Raises NotThere."""
    soft_delete.mark_deleted(db, MedicineChange, change_uid, now)


def undo_delete_change(db: Session, change_uid: str, *, now: datetime) -> MedicineChange:
    return soft_delete.put_back(db, MedicineChange, change_uid, now)


def day_of(change_: MedicineChange) -> date:
    return local_time.local_day(change_.happened_at, change_.zone)


def everything(db: Session) -> list[Taken]:
    """In the order of the list; two statements, however many there are."""
    alive = select(Medicine).where(col(Medicine.deleted_at).is_(None))
    medicines = db.exec(alive.order_by(col(Medicine.happened_at), col(Medicine.id))).all()
    of = defaultdict[int | None, list[MedicineChange]](list)
    told = select(MedicineChange).where(col(MedicineChange.deleted_at).is_(None))
    for change_ in db.exec(told.order_by(col(MedicineChange.happened_at), col(MedicineChange.id))):
        of[change_.medicine_id].append(change_)
    return [Taken(medicine, tuple(of[medicine.id])) for medicine in medicines]


def read(db: Session, uid: str) -> Taken:
    """Raises NotThere."""
    medicine = soft_delete.require(db, Medicine, uid)
    return Taken(medicine, tuple(_changes(db, medicine)))


def read_change(db: Session, change_uid: str) -> tuple[MedicineChange, Medicine]:
    """Raises NotThere."""
    change_ = soft_delete.require(db, MedicineChange, change_uid)
    return change_, db.exec(select(Medicine).where(col(Medicine.id) == change_.medicine_id)).one()


def _changes(db: Session, medicine: Medicine) -> list[MedicineChange]:
    mine = select(MedicineChange).where(col(MedicineChange.medicine_id) == medicine.id)
    alive = mine.where(col(MedicineChange.deleted_at).is_(None))
    return list(db.exec(alive.order_by(col(MedicineChange.happened_at), col(MedicineChange.id))))


def _write(medicine: Medicine, details: Details, now: datetime) -> Medicine:
    if is_blank(details.name):
        raise NothingWritten("no name was written")
    medicine.name, medicine.as_prescribed = clean(details.name), clean(details.as_prescribed)
    medicine.updated_at = now
    return medicine


def _change(medicine_id: int, turn: MedicineTurn, text: str, at: datetime, now: datetime, zone: str) -> MedicineChange:
    return MedicineChange(
        medicine_id=medicine_id, turn=turn, text=text, happened_at=at, created_at=now, updated_at=now, zone=zone
    )


def _require_words(turn: MedicineTurn, text: str) -> None:
    if turn is MedicineTurn.CHANGED and is_blank(text):
        raise NothingWritten("it was not written what changed")


def _moment(day: date, zone: str, now: datetime) -> datetime:
    """Now for today, else the noon of the day. Raises ImpossibleDate for a day ahead, and one that is out of reach."""
    today = local_time.local_day(now, zone)
    if day > today:
        raise ImpossibleDate("a day ahead")
    return now if day == today else local_time.require_reachable(local_time.near(day, _NOON, zone), zone)
