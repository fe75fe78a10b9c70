"""A session as a kind of record: found by its place, people and notes. The verbs are in `care.records.sessions`."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS, Line, Lines, PartTable, RecordKind
from kapjournal.care.kinds.search_index import in_own_table, joined
from kapjournal.care.records import draft_keys
from kapjournal.care.records.text_cleaning import opening
from kapjournal.messages import Message
from kapjournal.models import KapSession, PointMark

NAME = "session"
_CALLED = Message("sessions", note="Typed to find all sessions; several are parted by commas.")
_SETTING = "companion", "ride_home", "music", "eye_mask", "light", "who_may_come", "dose"
_INDEX = in_own_table(KapSession, "place", "people", "notes", *_SETTING)


def _lines(_db: Session, sessions: Sequence[KapSession], _language: str | None) -> list[Line]:
    return [Line(NAME, preview=opening(joined(one, _INDEX.columns), PREVIEW_CHARACTERS)) for one in sessions]


def _thread(_db: Session, session: KapSession) -> list[tuple[datetime, KapSession]]:
    """The hours themselves."""
    return [(session.starts_at, session)]


SESSION = RecordKind(
    name=NAME,
    table=KapSession,
    when="starts_at",
    of_session="id",
    parts=(PartTable(PointMark, "session_id"),),
    places=(draft_keys.PLAN, draft_keys.SETTING, draft_keys.COMPANION),
    lines=Lines(_lines, (NAME,), is_listed=False, called={NAME: _CALLED}),
    index=_INDEX,
    thread=_thread,
)
