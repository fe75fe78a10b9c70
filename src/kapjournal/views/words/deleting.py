"""Said while everything is deleted: calm, twice, and always with a way out."""

from kapjournal.messages import Message

TITLE = Message("Delete everything")
BLURB = Message("The journal, settings and temporary files on this device")
WHAT = Message(
    "This deletes your journal from this device: entries, settings and temporary files. It cannot be undone."
)
ELSEWHERE = Message("Backups and shared files in other places stay.")
BACKUP_FIRST = Message("Make a backup first")
GO_ON = Message("Go on to delete", note="Button; to the passphrase, after which everything is deleted.")
KEEP = Message("Keep my journal", note="Button; goes back, and nothing is deleted.")
ASKED = Message("Enter your passphrase")
PASSPHRASE = Message("Passphrase")
DELETE = Message("Delete everything", context="now", note="Button; deletes at once, for good.")
DELETING = Message("Deleting")
GONE = Message("Your journal is deleted from this device.")
CLOSE_NOW = Message("You can close KapJournal now, or start a new journal.")
START_NEW = Message("Start new", note="Button; to the first steps of a new journal.")
REFUSED = Message("This device could not delete your journal. It is as it was. You can try again.")
