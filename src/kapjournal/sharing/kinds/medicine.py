"""Medicines in a hand-off: the words of the patient, and the days on which something changed. Nothing is worked out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapjournal.care.measures import medicine_words
from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.item_words import Numbers
from kapjournal.sharing.handoff.json_types import Day
from kapjournal.sharing.handoff.local_moments import long_day, minute
from kapjournal.sharing.handoff.model import Discreet, Item, Part
from kapjournal.sharing.kinds.kind import Count, FromVault, PreviewPart, SharedList
from kapjournal.terms import MedicineTurn

if TYPE_CHECKING:
    from sqlmodel import Session

    from kapjournal.models import Medicine, MedicineChange

_PRIVATE = Plural("{count} private medicine", "{count} private medicines")


@dataclass(frozen=True, repr=False)
class SharedMedicineChange(Discreet):
    """What happened to it on a day, and what the patient wrote of that."""

    day: Day
    turn: MedicineTurn
    text: str


@dataclass(frozen=True, repr=False)
class SharedMedicine(Item):
    """A medicine and what happened to it, the earliest first; `at` is when it was put on the list."""

    name: str
    as_prescribed: str
    changes: tuple[SharedMedicineChange, ...]


def _changes(db: "Session", found: Sequence["Medicine"]) -> Mapping[int | None, list["MedicineChange"]]:
    from sqlmodel import col, select

    from kapjournal.models import MedicineChange

    of = defaultdict[int | None, list[MedicineChange]](list)
    mine = select(MedicineChange).where(col(MedicineChange.medicine_id).in_([one.id for one in found]))
    alive = mine.where(col(MedicineChange.deleted_at).is_(None))
    for change in db.exec(alive.order_by(col(MedicineChange.happened_at), col(MedicineChange.id))):
        of[change.medicine_id].append(change)
    return of


def _shape(row: "Medicine", changes: "Sequence[MedicineChange] | None") -> SharedMedicine:
    from kapjournal.care.records import medicines

    told = tuple(SharedMedicineChange(medicines.day_of(one), one.turn, one.text) for one in changes or ())
    return SharedMedicine(row.uid, minute(row.happened_at, row.zone), row.name, row.as_prescribed, told)


def turned(change: SharedMedicineChange) -> str:
    """'Changed on June 4, 2026: two in the morning'."""
    return medicine_words.turned(change.turn, long_day(change.day), change.text)


def _tell(one: SharedMedicine, _numbers: Numbers) -> str:
    words = [quote(one.as_prescribed)] if one.as_prescribed.strip() else []
    changes = "\n".join(f"- {one_line(turned(change))}" for change in one.changes)
    return "\n\n".join([f"### {one_line(one.name)}", *words, *([changes] if changes else [])])


def _show(found: Sequence[SharedMedicine], _numbers: Numbers) -> Iterator[PreviewPart]:
    for one in found:
        words = (one.as_prescribed,) if one.as_prescribed.strip() else ()
        yield PreviewPart(one.name, (*words, *map(turned, one.changes)), one.key, own_words=True)


def _stands(_row: "Medicine") -> bool:
    """What one takes is told whole."""
    return True


def _from_vault() -> FromVault:
    """What is private never leaves, whatever is chosen."""
    from sqlmodel import col

    from kapjournal.care import kinds
    from kapjournal.models import Medicine

    is_private = col(Medicine.is_private)
    counted = {"medicines": (~is_private,), "private_medicines": (is_private,)}
    return FromVault(kinds.MEDICINE, _shape, where=(~is_private,), more=_changes, stands=_stands, counted=counted)


MEDICINES = SharedList[SharedMedicine](
    name="medicines",
    one="medicine",
    part=Part("medicines", Message("My medicines")),
    item=SharedMedicine,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(
        Count("medicines", Plural("{count} medicine", "{count} medicines")),
        Count("private_medicines", _PRIVATE, leaving=lambda _: 0),
    ),
    since=3,
)
