"""Said of what is half-written."""

GO_ON = "Go on where you stopped"
CHANGING = "Go on with what you were changing"
INTENTION = "Go on with your intention"
NOTE = "Go on with your note"
