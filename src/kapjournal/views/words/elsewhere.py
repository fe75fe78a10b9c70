"""Said when the journal is open in another window."""

from kapjournal.messages import Message

TITLE = Message("The journal is open in another window.")
EXPLAIN = Message("If you use it here, the other window locks. Nothing is lost.")
USE_HERE = Message("Use it here")
