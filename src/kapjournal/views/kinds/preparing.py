"""What is prepared for a session on the screens."""

from kapjournal.care import kinds
from kapjournal.views.kinds.kind import ShownKind

CLINIC_NOTE = ShownKind(kind=kinds.CLINIC_NOTE)
OWN_POINT = ShownKind(kind=kinds.OWN_POINT)
MEASUREMENT = ShownKind(kind=kinds.MEASUREMENT)
