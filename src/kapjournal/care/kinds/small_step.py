"""A small step as a kind of record."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.models import SmallStep

SMALL_STEP = RecordKind(name="small_step", table=SmallStep, links={"session_id": "session"}, of_session="session_id")
