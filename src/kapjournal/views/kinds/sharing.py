"""What was shared on the screens: it has one of its own, and is no line of the journal."""

from kapjournal.care import kinds
from kapjournal.views.kinds.kind import ShownKind

SHARED_FILE = ShownKind(kind=kinds.SHARED_FILE)
RECIPIENT = ShownKind(kind=kinds.RECIPIENT)
