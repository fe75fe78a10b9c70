"""Said by `kapjournal open`, and where a file cannot be made or put at its place. Names of files are not set apart."""

from kapjournal.messages import Message, Plural

WRITTEN = Message(
    "Wrote {page}, {markdown}, {json} and {fhir}. They are not encrypted. Keep them where nobody else reads them.",
    note="Four names of files.",
)
UNFAMILIAR = Plural(
    "{count} thing in it is from a newer KapJournal, and is not shown. Update the app to see it.",
    "{count} things in it are from a newer KapJournal, and are not shown. Update the app to see them.",
)
NO_FILE = Message("There is no file {file}.")
NOT_A_FILE = Message("This is not a file: {file}.")
NO_FOLDER = Message("There is no folder {folder}.")
NO_KEY_FILE = Message("There is no key file {file}.")
NOT_A_KEY_FILE = Message("This is not a key file: {file}.")
KEY_FILE_TOO_LARGE = Message("This is too large for a key file. Choose another one.")
KEY_FILE_UNREADABLE = Message("The key file could not be read: {reason}.", note="The operating system's reason.")
KEY_FILE_NO_TEXT = Message("This key file is not text. Choose another one.")
NEEDS_PASSPHRASE = Message("This file opens with a passphrase, not with a key file. Leave out --identity.")
NEEDS_KEY = Message("This file opens with a key file, not with a passphrase. Name it with --identity.")
FOLDER_IN_THE_WAY = Message("There is a folder {folder} in the way. Use --out DIR to write elsewhere.")
NAME_TAKEN = Message("There is already a file {file}. Use --force to replace it, or --out DIR to write elsewhere.")
NOT_OURS = Message("KapJournal did not make this file, or it was changed. Ask for a new one.")
DISK_REFUSED = Message("The file could not be read or written: {reason}.", note="The operating system's reason.")
NO_MEMORY = Message("There is too little free memory to encrypt it. Close other apps, then try again.")
