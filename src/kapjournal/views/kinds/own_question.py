"""Own questions and sets of them on the screens."""

from kapjournal.care import kinds
from kapjournal.views.kinds.kind import ShownKind

QUESTION_SET = ShownKind(kind=kinds.QUESTION_SET)
OWN_QUESTION = ShownKind(kind=kinds.OWN_QUESTION)
