"""Said inside a backup, and by `kapjournal open` of one. Names of files are not set apart."""

from kapjournal.messages import Message, Plural

OTHER_VERSION = Message("The other version, from a backup", note="Over a text that was changed in two places.")
IS_A_BACKUP = Plural(
    "This is a backup of a KapJournal journal, made on {date}, with {count} entry.",
    "This is a backup of a KapJournal journal, made on {date}, with {count} entries.",
)
UNFAMILIAR = Plural(
    "A newer KapJournal made it. {count} thing in it is not known here.",
    "A newer KapJournal made it. {count} things in it are not known here.",
)
RESTORE_IN_APP = Message(
    "To restore it, start KapJournal and choose “Restore a backup”, or “Add from a backup” under Backup."
)
UNPACKED = Message(
    "Wrote {count} files into {folder}. They are not encrypted. Keep them where nobody else reads them.",
    note="A number and the name of a folder.",
)
ABOUT = Message(
    "This is a backup of a KapJournal journal. KapJournal restores it: choose “Restore a backup” on its first screen.\n"
    "It can be read without KapJournal, too: each file under records holds one thing a line, written as JSON.\n"
    "These files are not encrypted once they are unpacked. Keep them where nobody else reads them.\n",
    note="A text file inside the backup, for whoever unpacks it with other programs.",
)
