"""A practice that was begun, as a kind of record; it has no line in the journal. The verbs are in `care.practices`."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.models import PracticeRun

PRACTICE = RecordKind(name="practice", table=PracticeRun, links={"session_id": "session"}, of_session="session_id")
