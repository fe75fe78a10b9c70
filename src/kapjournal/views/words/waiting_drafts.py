"""Said of the list of drafts."""

from kapjournal.messages import Message

TITLE = Message("Drafts")
NOTE = Message("Your words are as you left them.")
NONE = Message("There are no drafts.")
DRAFT = Message("{draft}\n{words}", note="What is pressed, for a screen reader; then how the text begins.")
DELETE = Message("Delete: {draft}", note="Names a button; 'Delete: Finish your note from this morning'.")
