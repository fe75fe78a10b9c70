"""Said inside a backup, and by `kapjournal open` of one. Names of files are not set apart."""

from kapjournal.messages import Message

OTHER_VERSION = Message("The other version, from a backup", note="Over a text that was changed in two places.")
ABOUT = Message(
    "This is a backup of a KapJournal journal. KapJournal restores it: choose “Restore a backup” on its first screen.\n"
    "It can be read without KapJournal, too: each file under records holds one thing a line, written as JSON.\n"
    "These files are not encrypted once they are unpacked. Keep them where nobody else reads them.\n",
    note="A text file inside the backup, for whoever unpacks it with other programs.",
)
