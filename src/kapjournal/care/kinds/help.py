"""Whom to reach, and the safety plan, as kinds of records."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.models import Person, SafetyLine

PERSON = RecordKind(name="person", table=Person, when="")
SAFETY_LINE = RecordKind(name="safety_line", table=SafetyLine, when="")
