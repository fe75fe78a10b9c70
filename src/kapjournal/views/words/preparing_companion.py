"""Said where the page for the companion is made, and on that page."""

from kapjournal.messages import Message, Plural

TITLE = Message("Page for my companion")
WHY = Message("A page to print or share. It holds nothing from your journal unless you add it.")
ADD_NAME = Message("Add my name", note="To tick; adds it to a page for the companion.")
ADD_INTENTION = Message("Add my intention", note="To tick; adds it to a page for the companion.")
ADD_WORDS = Message("Add words that help me", note="To tick; adds them to a page for the companion.")
ADD_PEOPLE = Message("Add whom to call", note="To tick; adds people and numbers to a page for the companion.")
NO_INTENTION = Message("There is no intention for this session yet.")
NO_PEOPLE = Message("There are no people with a number in Help yet. You can type them here.")
NAME = Message("My name, as it stands on the page", note="Name of a field.")
WORDS = Message("Words that help me", note="Name of a field.")
CALL = Message("Whom to call", note="Name of a field for names and numbers.")
THIS_IS_IT = Message("This is the page", note="Heading; below it stands what is printed.")
SAVE = Message("Save as PDF", note="Button.")
SHARE = Message("Share", note="Button; opens what the device has for sharing.")
SAVING = Message("Making the page")
SAVED = Message("Saved. Anyone with this file can read it.")
NOT_SHARED = Message("Stopped. Nothing was shared.")
FILE_NAME = Message("for-my-companion.pdf", note="Name of a file: letters, digits and hyphens.")
UNPRINTED = Plural("{count} letter cannot be printed.", "Some letters cannot be printed: {count}.")
