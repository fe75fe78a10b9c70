"""What somebody takes, as kinds of records: a medicine is found by its words, and what happened to it on a day is a
line of the journal. The verbs are in `care.records.medicines`."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, or_, select

from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS, Line, Lines, PartTable, RecordKind
from kapjournal.care.kinds.search_index import SearchIndex, Word, in_own_table
from kapjournal.care.records import draft_keys
from kapjournal.care.records.text_cleaning import opening
from kapjournal.models import Medicine, MedicineChange, MedicineTurn

NAME = "medicine"
_INDEX = in_own_table(Medicine, "name", "as_prescribed")
_OF_CHANGES = in_own_table(MedicineChange, "text")


def _lines(_db: Session, medicines: Sequence[Medicine], _language: str | None) -> list[Line]:
    return [Line(NAME, opening(one.name, PREVIEW_CHARACTERS), _opening(one.as_prescribed)) for one in medicines]


def _change_lines(db: Session, changes: Sequence[MedicineChange], _language: str | None) -> list[Line]:
    ids = {one.medicine_id for one in changes}
    names = dict(db.exec(select(Medicine.id, Medicine.name).where(col(Medicine.id).in_(ids))).all())
    return [Line(one.turn, _opening(names[one.medicine_id]), _opening(one.text)) for one in changes]


def _opening(text: str) -> str:
    return opening(text, PREVIEW_CHARACTERS)


def _has(words: Sequence[Word], language: str | None) -> Any:
    """The name of the medicine stands on the line as well."""
    named = col(MedicineChange.medicine_id).in_(select(Medicine.id).where(_INDEX.has(words, language)))
    return or_(_OF_CHANGES.has(words, language), named)


MEDICINE = RecordKind(
    name=NAME,
    table=Medicine,
    parts=(PartTable(MedicineChange, "medicine_id"),),
    places=(draft_keys.MEDICINE, draft_keys.NEW_MEDICINE_CHANGE),
    lines=Lines(_lines, (NAME,), is_listed=False),
    index=_INDEX,
)
MEDICINE_CHANGE = RecordKind(
    name="medicine_change",
    table=MedicineChange,
    places=(draft_keys.MEDICINE_CHANGE,),
    lines=Lines(_change_lines, tuple(MedicineTurn), col(MedicineChange.turn)),
    index=SearchIndex(_OF_CHANGES.table, _OF_CHANGES.columns, _has, _OF_CHANGES.texts),
)
