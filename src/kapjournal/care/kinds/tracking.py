"""What the patient adds to check-ins, as kinds of records: own words, topics, trackers."""

from kapjournal.care.kinds.kind import PartTable, RecordKind
from kapjournal.care.records import draft_keys
from kapjournal.models import OwnWord, Topic, Tracker, TrackerValue

OWN_WORD = RecordKind(name="own_word", table=OwnWord, when="", places=(draft_keys.OWN_WORD,))
TOPIC = RecordKind(name="topic", table=Topic, when="", places=(draft_keys.TOPIC,))
TRACKER = RecordKind(
    name="tracker",
    table=Tracker,
    when="",
    parts=(PartTable(TrackerValue, "tracker_id"),),
    places=(draft_keys.TRACKER,),
)
