"""A letter to oneself on the screens."""

from kapjournal.care import kinds
from kapjournal.views.kinds.kind import ShownKind

LETTER = ShownKind(kind=kinds.LETTER)
