"""Said on the page for the rest of the day of a session; its sentences are content."""

from kapjournal.messages import Message

TITLE = Message("For the rest of today")
CALL = Message("When to call")
CALL_NOTE = Message("Signs that need a call, and whom to call")
SOMEONE = Message("I need someone", note="Button; leads to people and numbers.")
