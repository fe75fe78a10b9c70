"""Whom to reach, and the safety plan, on the screens."""

from kapjournal.care import kinds
from kapjournal.views.kinds.kind import ShownKind

PERSON = ShownKind(kind=kinds.PERSON)
SAFETY_LINE = ShownKind(kind=kinds.SAFETY_LINE)
