"""A small step on the screens."""

from kapjournal.care import kinds
from kapjournal.views.kinds.kind import ShownKind

SMALL_STEP = ShownKind(kind=kinds.SMALL_STEP)
