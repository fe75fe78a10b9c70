"""A marked line on the screens."""

from kapjournal.care import kinds
from kapjournal.views.kinds.kind import ShownKind

MARKED_LINE = ShownKind(kind=kinds.MARKED_LINE)
