"""Said where something is brought in from another app."""

from kapjournal.messages import Message, Plural

TITLE = Message("Import from another app")
NOTE = Message("It is read on this device, and nothing is added before you say so.")
CHOOSE = Message("Choose a file", note="Button; opens the device's own dialog for files.")
CHOOSE_OTHER = Message("Choose another file")
WHICH = Message("Export what you wrote there as a file. KapJournal reads these:")
APPS = Message(
    "Afterflow, Apple Journal, Bearable, Daily You, Day One, Daylio, Diarium, eMoods, How We Feel, Joplin, Journey, "
    "jrnl, Logseq, MoodHaven, Obsidian, StoryPad",
    note="Names of apps, which stay as they are.",
)
ALSO = Message("Also zipped folders of Markdown, and tables as CSV with a date, and a text or a mood.")
READING = Message("Reading the file")
PASSWORD = Message("Password in the other app")
PASSWORD_NOTE = Message("This file is encrypted. Type the password that you have in the other app. It is not kept.")
OPEN = Message("Open")
FOUND = Plural(
    "Found: 1 entry, {first} to {last}. Nothing is added yet.",
    "Found: {count} entries, {first} to {last}. Nothing is added yet.",
    note="Two dates.",
)
FOUND_MOODS = Plural("1 check-in comes in as well.", "{count} check-ins come in as well.")
NOTHING = Message("There is nothing in this file that can be added.")
SHOW_THEM = Message("Show them", note="Button; lists what could not be read.")
HIDE_THEM = Message("Hide them")
LEFT_OUT = Message("What to know", note="Heading over what stays out of the journal, and why.")
WHERE = Message("Where were you when you wrote them?")
WHERE_NOTE = Message("The file does not say the time zone. Type a city to choose another one.")
CITY = Message("City or time zone")
WORDS = Message("What do these words mean to you?", note="Heading over words for moods from another app.")
WORDS_NOTE = Message(
    "Press a mood, and the word comes in as that mood. Press it again to take it back. A word without a mood comes in "
    "as a word."
)
WORD = Plural("“{word}”, once", "“{word}”, {count} times", note="A word for a mood, and how often the file has it.")
MORE_WORDS = Plural("Show 1 more word", "Show {count} more words")
BACKWARDS = Message("Do these moods fit?")
BACKWARDS_NOTE = Message("The file does not say if a high number is a good mood. Look at these:")
EXAMPLE = Message("“{text}”: {mood}")
TURN = Message("Swap good and bad")
TAG = Message("Each entry gets the tag “{app}”.")
IMPORT = Plural("Import 1 entry", "Import {count} entries")
IMPORT_MOODS = Plural("Import 1 check-in", "Import {count} check-ins")
IMPORTING = Message("Importing")
TAKES = Message("This can take a minute. You can stop it.")
STOP = Message("Stop")
STOPPED = Message("Stopped. Nothing was added.")
IMPORTED = Message("Imported.")
ALL_THERE = Message("All of it is in your journal already.")
SOME_THERE = Plural("Imported. 1 was there already.", "Imported. {count} were there already.")
EARLIER = Message("Imported before")
ONE = Plural("{app}, {date}: 1 item", "{app}, {date}: {count} items")
UNDO = Message("Undo this import", note="Button; takes out again all that came in with it.")
UNDONE = Message("Undone. What you changed since stays.")
PUT_BACK = Message("Put it back")
IS_BACK = Message("It is in your journal again.")
