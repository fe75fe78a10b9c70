"""A letter to oneself as a kind of record."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.models import Letter

LETTER = RecordKind(name="letter", table=Letter)
