"""Whom to reach, and the safety plan, as kinds of records."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.care.records import draft_keys
from kapjournal.models import Person, SafetyLine

PERSON = RecordKind(name="person", table=Person, when="", places=(draft_keys.PERSON,))
SAFETY_LINE = RecordKind(
    name="safety_line", table=SafetyLine, when="", places=(draft_keys.SAFETY_LINE, draft_keys.NEW_SAFETY_LINE)
)
