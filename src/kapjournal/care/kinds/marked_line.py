"""A marked line as a kind of record."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.models import MarkedLine

MARKED_LINE = RecordKind(name="marked_line", table=MarkedLine)
