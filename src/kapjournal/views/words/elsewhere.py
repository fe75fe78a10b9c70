"""Said when the journal is open in another window."""

TITLE = "Your journal is open in another window"
EXPLAIN = "Only one window can be open at a time. If you use it here, the other one locks. Nothing is lost."
USE_HERE = "Use it here"
