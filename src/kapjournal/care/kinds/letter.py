"""A letter to oneself as a kind of record. No line and no index: nothing shows or finds a word of a closed one."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.care.records import draft_keys
from kapjournal.models import Letter

LETTER = RecordKind(name="letter", table=Letter, places=(draft_keys.LETTER,))
