"""What is prepared for a session, as kinds of records; the verbs are in `care.records`."""

from collections.abc import Sequence

from sqlmodel import Session

from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS, Line, Lines, RecordKind
from kapjournal.care.kinds.search_index import in_own_table, joined
from kapjournal.care.records import draft_keys
from kapjournal.care.records.text_cleaning import opening
from kapjournal.models import ClinicNote, Measurement, OwnPoint

NAME = "clinic_note"
_INDEX = in_own_table(ClinicNote, "text", "answer")


def _lines(_db: Session, notes: Sequence[ClinicNote], _language: str | None) -> list[Line]:
    return [Line(NAME, preview=opening(joined(one, _INDEX.columns), PREVIEW_CHARACTERS)) for one in notes]


CLINIC_NOTE = RecordKind(
    name=NAME,
    table=ClinicNote,
    links={"session_id": "session"},
    of_session="session_id",
    places=(draft_keys.CLINIC_NOTE, draft_keys.NEW_CLINIC_NOTE),
    lines=Lines(_lines, (NAME,), is_listed=False),
    index=_INDEX,
)
OWN_POINT = RecordKind(
    name="own_point", table=OwnPoint, when="", places=(draft_keys.OWN_POINT, draft_keys.NEW_OWN_POINT)
)
MEASUREMENT = RecordKind(
    name="measurement", table=Measurement, links={"session_id": "session"}, of_session="session_id"
)
