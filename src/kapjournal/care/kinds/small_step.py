"""A small step as a kind of record: found by its words. The verbs are in `care.records.small_steps`."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS, Line, Lines, RecordKind
from kapjournal.care.kinds.search_index import in_own_table
from kapjournal.care.records import draft_keys
from kapjournal.care.records.text_cleaning import opening
from kapjournal.models import KapSession, SmallStep

NAME = "small_step"


def _lines(_db: Session, steps: Sequence[SmallStep], _language: str | None) -> list[Line]:
    return [Line(NAME, preview=opening(one.text, PREVIEW_CHARACTERS)) for one in steps]


def _thread(db: Session, session: KapSession) -> list[tuple[datetime, SmallStep]]:
    mine = select(SmallStep).where(col(SmallStep.session_id) == session.id, col(SmallStep.deleted_at).is_(None))
    return [(one.happened_at, one) for one in db.exec(mine.order_by(col(SmallStep.happened_at), col(SmallStep.id)))]


SMALL_STEP = RecordKind(
    name=NAME,
    table=SmallStep,
    links={"session_id": "session"},
    of_session="session_id",
    places=(draft_keys.SMALL_STEP,),
    lines=Lines(_lines, (NAME,), is_listed=False),
    index=in_own_table(SmallStep, "text"),
    thread=_thread,
)
