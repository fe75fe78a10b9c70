"""What is rated around a session on the screens."""

from kapjournal.care import kinds
from kapjournal.views.kinds.kind import ShownKind

INTENTION_RATING = ShownKind(kind=kinds.INTENTION_RATING)
DISTRESS_RATING = ShownKind(kind=kinds.DISTRESS_RATING)
