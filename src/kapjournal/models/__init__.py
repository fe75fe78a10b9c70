"""The tables of the journal. A moment is an aware UTC instant plus the time zone it was lived in."""

from kapjournal.models.arc import (
    ClinicNote,
    DistressRating,
    IntentionRating,
    IntentionVersion,
    Letter,
    MarkedLine,
    Measurement,
    OwnPoint,
    OwnQuestion,
    Person,
    PointMark,
    QuestionSet,
    SafetyLine,
    SmallStep,
)
from kapjournal.models.columns import Choice, Day, Discreet, FeelingWords, Moment, Row, new_uid, utc_now
from kapjournal.models.deleted import DeletedRow
from kapjournal.models.journal import Answer, CheckIn, Draft, Entry, KapSession, PracticeRun, Setting
from kapjournal.models.scales import ScaleResult
from kapjournal.models.sharing import Recipient, SharedFile
from kapjournal.terms import ClinicNoteKind, EntryKind, FeelingWord, PersonRole, Phase, PointState, Route

__all__ = [
    "Answer",
    "CheckIn",
    "Choice",
    "ClinicNote",
    "ClinicNoteKind",
    "Day",
    "DeletedRow",
    "Discreet",
    "DistressRating",
    "Draft",
    "Entry",
    "EntryKind",
    "FeelingWord",
    "FeelingWords",
    "IntentionRating",
    "IntentionVersion",
    "KapSession",
    "Letter",
    "MarkedLine",
    "Measurement",
    "Moment",
    "OwnPoint",
    "OwnQuestion",
    "Person",
    "PersonRole",
    "Phase",
    "PointMark",
    "PointState",
    "PracticeRun",
    "QuestionSet",
    "Recipient",
    "Route",
    "Row",
    "SafetyLine",
    "ScaleResult",
    "Setting",
    "SharedFile",
    "SmallStep",
    "new_uid",
    "utc_now",
]
