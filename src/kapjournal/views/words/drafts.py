"""Said of what is half-written."""

from kapjournal.messages import Message

GO_ON = Message("Go on where you stopped")
CHANGING = Message("Go on with what you were changing")
INTENTION = Message("Go on with your intention")
NOTE = Message("Go on with your note")
