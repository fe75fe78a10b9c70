"""A questionnaire that was filled in as a kind of record. The verbs are in `care.records.scale_results`."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from kapjournal import content
from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS, Line, Lines, RecordKind
from kapjournal.care.kinds.search_index import SearchIndex, in_own_table
from kapjournal.care.records import draft_keys
from kapjournal.care.records.text_cleaning import opening
from kapjournal.messages import Message
from kapjournal.models import KapSession, ScaleResult

NAME = "scale_result"
_CALLED = Message(
    "questionnaire, questionnaires", note="Typed to find all questionnaires that were filled in, parted by commas."
)
_INDEX = in_own_table(ScaleResult, "scale_id", "event")


def name_of(scale_id: str, language: str | None = None) -> str:
    """'PHQ-9'; the id of one that is not in this version."""
    scale = content.known_scale(scale_id, language=language)
    return scale.name if scale else scale_id


def _lines(_db: Session, results: Sequence[ScaleResult], language: str | None) -> list[Line]:
    """Its name, and no number: a list that is leafed through is no place for one."""
    return [
        Line(NAME, name_of(one.scale_id, language), preview=opening(one.event, PREVIEW_CHARACTERS)) for one in results
    ]


def _texts(_db: Session, results: Sequence[ScaleResult], _phrases: Sequence[str]) -> Mapping[int, Sequence[str]]:
    """The name stands on the line itself."""
    return {one.id: [one.event] for one in results if one.id is not None}


def _thread(db: Session, session: KapSession) -> list[tuple[datetime, Any]]:
    mine = select(ScaleResult).where(col(ScaleResult.session_id) == session.id, col(ScaleResult.deleted_at).is_(None))
    return [(one.happened_at, one) for one in db.exec(mine.order_by(col(ScaleResult.happened_at), col(ScaleResult.id)))]


SCALE_RESULT = RecordKind(
    name=NAME,
    table=ScaleResult,
    links={"session_id": "session"},
    of_session="session_id",
    places=(draft_keys.SCALE,),
    lines=Lines(_lines, (NAME,), called={NAME: _CALLED}),
    index=SearchIndex(_INDEX.table, _INDEX.columns, _INDEX.has, _texts),
    thread=_thread,
)
