"""What is rated around a session, as kinds of records."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.models import DistressRating, IntentionRating

INTENTION_RATING = RecordKind(
    name="intention_rating", table=IntentionRating, links={"session_id": "session"}, of_session="session_id"
)
DISTRESS_RATING = RecordKind(name="distress_rating", table=DistressRating)
