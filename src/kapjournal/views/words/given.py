"""Said where somebody opens a file that they were given, before any journal."""

from kapjournal import errors
from kapjournal.messages import Message, Plural
from kapjournal.sharing import open_words
from kapjournal.sharing.error_words import explain
from kapjournal.views.words import common

OPEN_ONE = Message("Open a file", note="Button on the first and on the lock screen; opens a file that one was given.")
TITLE = Message("Open a file you were given")
NOTE = Message("It is read on this device. Nothing stays after you close it.")
CHOOSE = Message("Choose a file", note="Button; of a file that one was given.")
CHOOSE_ANOTHER = Message("Choose another file")
PASSPHRASE = Message("Passphrase from the sender")
OPENS_WITH_KEY = Message("It opens with your key file. A key in it starts with AGE-SECRET-KEY-1.")
CHOOSE_KEY = Message("Choose your key file")
OPEN = Message("Open", note="Button; opens a file that one was given.")
OPENING = Message("Opening")
READING = Message("The file you were given", note="Title over what is in it.")
EARLIER = Message("Earlier", note="Button; to the page before this one.")
LATER_PAGE = Message("Later", context="page", note="Button; to the page after this one.")
PAGE_OF = Message("Page {page} of {pages}")
SAVE_PAGES = Message("Save pages")
ANYONE = Message("Saved pages are not encrypted. Anyone can read them.")
SAVE = Message("Save", note="Button; saves pages that are not encrypted.")
CANCEL = Message("Cancel", note="Button; saves nothing.")
SAVED = Message("Saved. It opens in any browser.")
NOT_SAVED = Message("Nothing was saved.")
CLOSE = Message("Close the file")
CLOSED = Message("Closed. Nothing was kept.")
CLOSED_BY_ITSELF = Message("It was open for half an hour, so it was closed. Nothing was kept.")
LATER = Plural(
    "{count} thing in it is from a newer KapJournal, and is not shown. Update the app to see it.",
    "{count} things in it are from a newer KapJournal, and are not shown. Update the app to see them.",
)
_FOREIGN = (errors.AgeError, errors.HandoffError, errors.EmptyPassphrase)


def sorry(error: errors.KapJournalError) -> str:
    """One calm sentence with a way on."""
    if type(error) is errors.HandoffError:
        return open_words.NOT_OURS()
    return explain(error) if isinstance(error, _FOREIGN) else common.sorry(error)
