"""The registry of record kinds: what a patient makes, deletes, finds again and may share.

A new kind is a module here, one in `sharing.kinds` if it can be shared, one in `views.kinds` with its words and its
address, a migration, and one line in the registry of each of these layers. Each layer has a registry of its own because
none may know the layers above it. `tests/dreams` adds one from the outside.

What is done with the records of a kind, such as keeping and changing them, is in `care.records`.
"""

from kapjournal.care.kinds.check_in import CHECK_IN
from kapjournal.care.kinds.entry import ENTRY
from kapjournal.care.kinds.help import PERSON, SAFETY_LINE
from kapjournal.care.kinds.kind import Line, Lines, PartTable, RecordKind
from kapjournal.care.kinds.letter import LETTER
from kapjournal.care.kinds.marked_line import MARKED_LINE
from kapjournal.care.kinds.medicine import MEDICINE, MEDICINE_CHANGE
from kapjournal.care.kinds.own_question import OWN_QUESTION, QUESTION_SET
from kapjournal.care.kinds.practice import PRACTICE
from kapjournal.care.kinds.preparing import CLINIC_NOTE, MEASUREMENT, OWN_POINT
from kapjournal.care.kinds.ratings import DISTRESS_RATING, INTENTION_RATING
from kapjournal.care.kinds.scale_result import SCALE_RESULT
from kapjournal.care.kinds.search_index import SearchIndex
from kapjournal.care.kinds.session import SESSION
from kapjournal.care.kinds.sharing import RECIPIENT, SHARED_FILE
from kapjournal.care.kinds.small_step import SMALL_STEP
from kapjournal.care.kinds.tracking import OWN_WORD, TOPIC, TRACKER
from kapjournal.care.records.draft_keys import DraftPlace
from kapjournal.models import Row

__all__ = [
    "CHECK_IN",
    "CLINIC_NOTE",
    "DISTRESS_RATING",
    "ENTRY",
    "INTENTION_RATING",
    "KINDS",
    "LETTER",
    "MARKED_LINE",
    "MEASUREMENT",
    "MEDICINE",
    "MEDICINE_CHANGE",
    "OWN_POINT",
    "OWN_QUESTION",
    "OWN_WORD",
    "PERSON",
    "PRACTICE",
    "QUESTION_SET",
    "RECIPIENT",
    "SAFETY_LINE",
    "SCALE_RESULT",
    "SESSION",
    "SHARED_FILE",
    "SMALL_STEP",
    "TOPIC",
    "TRACKER",
    "DraftPlace",
    "Line",
    "Lines",
    "PartTable",
    "RecordKind",
    "SearchIndex",
    "kind_of",
    "rank",
]

KINDS: tuple[RecordKind, ...] = (
    ENTRY,
    CHECK_IN,
    PRACTICE,
    PERSON,
    SAFETY_LINE,
    CLINIC_NOTE,
    OWN_POINT,
    MEASUREMENT,
    INTENTION_RATING,
    DISTRESS_RATING,
    SCALE_RESULT,
    MEDICINE,
    MEDICINE_CHANGE,
    MARKED_LINE,
    SMALL_STEP,
    LETTER,
    QUESTION_SET,
    OWN_QUESTION,
    OWN_WORD,
    TOPIC,
    TRACKER,
    SHARED_FILE,
    RECIPIENT,
    SESSION,
)
"""What stands later comes first in the journal where two lines have one instant."""


def kind_of(record: Row) -> RecordKind:
    return next(kind for kind in KINDS if kind.table is type(record))


def rank(kind: RecordKind) -> int:
    """The place of a kind among all."""
    return KINDS.index(kind)
