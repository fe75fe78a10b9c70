"""Said where a file of another app is read: what stands in the way, and what was found in it."""

from kapjournal import errors
from kapjournal.messages import Message, Plural

SORRY: dict[type[errors.KapJournalError], Message] = {
    errors.ForeignFileError: Message("This file cannot be read. It may not be complete. Export it once more."),
    errors.ForeignFileUnknown: Message("KapJournal does not know this kind of file. Nothing was added."),
    errors.ForeignFileSealed: Message(
        "This file is encrypted, as a KapJournal backup is. Nothing was added. A backup comes in under Backup, with "
        "“Add from a backup”."
    ),
    errors.ForeignFileTooLarge: Message("This file holds more than can be read at once. Export a shorter time."),
    errors.ForeignFileLocked: Message("This file opens with a password of the other app."),
    errors.ForeignPasswordWrong: Message("This password does not open the file. Check each letter."),
}


def told(error: errors.ForeignFileError) -> str:
    """The one sentence for it; the nearest ancestor that has one speaks for it."""
    return next(SORRY[kind] for kind in type(error).__mro__ if kind in SORRY)()


# What a file holds, a line each where there is something to say

APP = Message("From {app}.", note="The name of another app, or of a kind of file.")
RECORDS = Plural("1 item in the file", "{count} items in the file")
ENTRIES = Plural("1 entry", "{count} entries")
CHECK_INS = Plural("1 check-in", "{count} check-ins")
DUPLICATES = Plural("1 is in the file twice, and comes in once.", "{count} are in the file twice, and come in once.")
UNREADABLE = Plural("1 line could not be read.", "{count} lines could not be read.")
EXCLUDED = Plural("1 is empty or was in the trash there.", "{count} are empty or were in the trash there.")
PHOTOS = Plural(
    "1 photo stays in the other app. KapJournal keeps no photos.",
    "{count} photos stay in the other app. KapJournal keeps no photos.",
)
PHOTOS_MISSING = Plural("1 photo is named and is not in the file.", "{count} photos are named and are not in the file.")
OTHER = Message("Not brought in: {name}, {count}.", note="The other app's name for a kind of reading, and how many.")
PLACE = Message("Could not be read: {place}.", note="A line number, or a name inside the file.")
UNPLACED = Plural(
    "1 mood is a word without a number. It comes in as a word.",
    "{count} moods are words without a number. They come in as words.",
)
ASKED = Message("Words without a number: {words}.", note="Words for moods, and how often each is there.")
ASKED_WORD = Message("{word} ({count})", note="A word for a mood, and how often it is there.")
ASKS_ZONE = Message("The file does not say the time zone.")
DAYS_ONLY = Message(
    "Some items have a day and no time. Check-ins say how that day was. Entries stand at noon, with the tag “{tag}”."
)
MOVED = Plural(
    "1 time does not exist there or exists twice, because clocks changed.",
    "{count} times do not exist there or exist twice, because clocks changed.",
)

# What stands in an entry that came in

MOOD = Message("Mood: {words}", note="Stands in an entry from another app: the words chosen there for a mood.")
NO_TIME = Message("time not known", note="A tag of an entry from another app that has a day and no time.")
PHOTO_ONLY = Plural("1 photo, in the other app.", "{count} photos, in the other app.")

# The command

IN_THE_APP = Message(
    "Importing happens in the app: More, Import from another app. To see what a file holds, add --dry-run."
)
NO_FILE = Message("There is no file {file}.")
NO_ZONE = Message("There is no time zone {zone}. Write it like Europe/Berlin.")
PASSWORD_UNREADABLE = Message("The password file could not be read: {reason}.", note="The operating system's reason.")
PASSWORD_NO_TEXT = Message("The password file is not text.")
