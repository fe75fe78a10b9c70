"""Said of backups: making one, restoring one, adding from one."""

from datetime import date

from kapjournal import errors
from kapjournal.messages import Message, Plural, dates
from kapjournal.sharing.error_words import explain
from kapjournal.views.words import common

TITLE = Message("Backup")
BLURB = Message("Your whole journal in one encrypted file")
WHY = Message("If this device is lost, your journal is lost too, unless you have a backup.")
LAST = Message("Last backup", note="Heading over how long ago it was.")
LAST_ON = Message("Last backup: {date}")
NONE = Message("No backup yet")
TODAY = Message("Today", context="last backup")
DAYS_AGO = Plural("{count} day ago", "{count} days ago")
HOLDS_SO_MUCH = Plural("{count} entry, {size}", "{count} entries, {size}")
HOLDS_COUNT = Plural("{count} entry", "{count} entries")
NEW_SINCE = Plural("{count} new entry since the last backup", "{count} new entries since the last backup")
NOTHING_NEW = Message("Nothing new since the last backup")
MAKE = Message("Make a backup")
HOW = Message("How will it be opened?")
BY_WORDS = Message("Recovery words", note="One of three ways in which a backup is opened.")
BY_MINE = Message("My journal passphrase")
BY_OTHER = Message("Another passphrase")
WORDS_ARE_KNOWN = Message("Your twelve recovery words open it. You type nothing now.")
WORDS_ASKED = Message("Your twelve recovery words open it. Type them now. Later backups will not ask for them.")
WORDS = Message("Your twelve recovery words")
MINE_ASKED = Message(
    "The passphrase of your journal opens it. If you change that later, this backup keeps the old one."
)
MINE = Message("Journal passphrase")
OTHER_ASKED = Message("Write it down. Without it nobody can open this backup.")
OTHER = Message("New passphrase", context="backup")
HOLDS = Message("It holds everything, also private entries and drafts.")
KEEP = Message("Keep it on another device or a USB stick.")
REMIND = Message("Remind me every 14 days")
MAKING = Message("Making your backup")
NOTHING_LEAVES = Message("It is encrypted here, on this device.")
STOP = Message("Stop")
STOPPED = Message("Stopped. No backup was made.")
WHERE = Message("Encrypted. Where should it go?")
SAVE = Message("Save the file")
SHARE = Message("Share the file")
NOT_SAVED = Message("Nothing was saved yet.")
SAVED = Plural("Saved. {count} entry, {size}.", "Saved. {count} entries, {size}.")
SHARED = Plural("Shared. {count} entry, {size}.", "Shared. {count} entries, {size}.")
IN_DOWNLOADS = Message("Your browser saved it in Downloads.")
OPENS_WITH_WORDS = Message("It opens with your recovery words.")
OPENS_WITH_MINE = Message("It opens with the passphrase that your journal has today.")
OPENS_WITH_OTHER = Message("It opens with the passphrase that you chose for it.")
DONE = Message("Done")

RESTORE = Message("Restore a backup")
IN_PLACE = Message("The damaged journal stays on this device, set aside. Nothing in it is deleted.")
FOR_EMPTY = Message("For an empty journal on this device.")
CHOOSE = Message("Choose a backup")
CHOOSE_ANOTHER = Message("Choose another file")
ITS_PASSPHRASE = Message("Passphrase of this backup", note="Label; of the backup that was chosen.")
ITS_WORDS = Message("The twelve recovery words of this backup")
OPEN = Message("Open", note="Button; opens the backup to see what is in it.")
OPENING = Message("Opening")
MADE_ON = Message("Made on {date}", context="backup", note="A line of its own; how much is in it stands below.")
HOLDS_FROM = Plural("{count} entry, {first} to {last}", "{count} entries, {first} to {last}")
NO_ENTRIES = Message("No entries", context="backup")
LATER_VERSION = Plural(
    "A newer KapJournal made this backup. {count} thing in it is not known here and stays in the file.",
    "A newer KapJournal made this backup. {count} things in it are not known here and stay in the file.",
)
GO_ON = Message("Restore", note="Button; to choosing a passphrase, with which all of the backup is restored.")
KEPT_WORDS = Message("Your recovery words stay the same.")
NEW_WORDS = Message("Your journal here gets new recovery words. This backup still opens as before.")
NEW_PASSPHRASE = Message("You need it to open the journal on this device. It may be the one you had.")
RESTORING = Message("Restoring")
RESTORED = Plural("Restored. {count} entry is here.", "Restored. {count} entries are here.")

_SORRY: dict[type[errors.KapJournalError], Message] = {
    errors.NotABackup: Message("This file is not a KapJournal backup. Choose another one."),
    errors.BackupDamaged: Message(
        "This backup is incomplete, or was changed. Nothing was changed here. Choose another."
    ),
    errors.BackupTooNew: Message("A newer KapJournal made this backup. Update the app to open it."),
    errors.BackupTooLarge: Message("This file is too large for a backup. Nothing was changed here. Choose another."),
    errors.BackupStopped: Message("Stopped. Nothing was changed."),
    errors.BackupError: Message("The backup could not be made or read. Nothing was changed."),
    errors.AgeFormatError: Message("This is not an encrypted file, or it is incomplete. Choose it again."),
    errors.AgePayloadDamaged: Message("Part of this file is missing or changed. Choose another backup."),
    errors.AgeHeaderTampered: Message("This file was changed after it was encrypted. Choose another backup."),
    errors.AgeNoMatch: Message("This does not open it. Check each letter."),
    errors.WrongPassphrase: Message("This does not open your journal. Check each letter."),
    errors.EmptyPassphrase: Message("The passphrase is empty. Type it first."),
}
OPENS_WITH_KEY = Message("This file opens with a key file. It is not a backup of yours. Choose another one.")


def sorry(error: errors.KapJournalError) -> str:
    """One calm sentence for what stands in the way of a backup."""
    kinds = (kind for kind in type(error).__mro__ if kind in _SORRY)
    kind = next(kinds, None)
    if kind is not None:
        return _SORRY[kind]()
    return explain(error) if isinstance(error, errors.AgeError) else common.sorry(error)


def ago(days: int) -> str:
    """'Today', '12 days ago'."""
    return DAYS_AGO(count=days) if days > 0 else TODAY()


def made_on(day: date, count: int, first: date | None, last: date | None) -> list[str]:
    """'Made on November 9, 2026', '412 entries, May 3, 2026 to Nov 9, 2026': a line each."""
    made = MADE_ON(date=dates.long_date(day))
    if first is None or last is None:
        return [made, NO_ENTRIES()]
    return [made, HOLDS_FROM(count=count, first=dates.medium_date(first), last=dates.medium_date(last))]
