"""What is prepared for a session, as kinds of records."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.models import ClinicNote, Measurement, OwnPoint

CLINIC_NOTE = RecordKind(name="clinic_note", table=ClinicNote, links={"session_id": "session"}, of_session="session_id")
OWN_POINT = RecordKind(name="own_point", table=OwnPoint, when="")
MEASUREMENT = RecordKind(
    name="measurement", table=Measurement, links={"session_id": "session"}, of_session="session_id"
)
