"""What to say to a person when a file for someone else cannot be made or opened."""

from kapjournal import errors
from kapjournal.messages import Message

_SENTENCES: tuple[tuple[type[errors.KapJournalError], Message], ...] = (
    (errors.AgeTooLarge, Message("This is too large for one file. Ask for one with fewer days.")),
    (
        errors.AgeWorkFactorTooHigh,
        Message("This file needs more memory than is safe. Ask for one made by KapJournal."),
    ),
    (
        errors.AgeMemoryShort,
        Message("There is too little free memory to open the file. Close other apps, then try again."),
    ),
    (
        errors.AgeHeaderTampered,
        Message("This file was changed after it was encrypted, so it stays closed. Ask for a new one."),
    ),
    (errors.AgePayloadDamaged, Message("Part of this file is missing or changed. Ask for a new one.")),
    (errors.AgeNoMatch, Message("This passphrase or key does not open the file. Check each letter.")),
    (
        errors.AgeKeyUnsupported,
        Message("KapJournal cannot use this kind of key. Use one that starts with AGE-SECRET-KEY-1."),
    ),
    (
        errors.AgeKeyMalformed,
        Message("This key file cannot be used. A key in it starts with AGE-SECRET-KEY-1. Choose another one."),
    ),
    (
        errors.AgeArmorError,
        Message("Parts of this file’s text are missing or changed. Ask for it as an attachment."),
    ),
    (
        errors.AgeFormatError,
        Message("This is not an encrypted file, or it is incomplete. Choose it again, or ask for a new one."),
    ),
    (errors.NotABackup, Message("KapJournal did not make this file, or it was changed. Choose another one.")),
    (errors.BackupTooNew, Message("A newer KapJournal made this backup. Update the app to open it.")),
    (errors.BackupError, Message("This backup is incomplete, or was changed. Choose another one.")),
    (errors.EmptyPassphrase, Message("The passphrase is empty. Type it first.")),
    (
        errors.PassphraseTooLong,
        Message("Some PDF readers take no more than 32 letters. Choose a shorter passphrase."),
    ),
    (
        errors.PassphraseOfJournal,
        Message("This passphrase opens your journal. Choose another one for this file."),
    ),
    (
        errors.KeyIsSecret,
        Message("This is a private key. It was not kept. Ask your therapist for the one that starts with age1."),
    ),
    (
        errors.KeyUnsupported,
        Message("KapJournal cannot use this kind of key. Ask for one of 62 letters that starts with age1."),
    ),
    (errors.KeyMistyped, Message("This is not a complete key. It starts with age1. Paste it again.")),
    (errors.HandoffTooNew, Message("A newer KapJournal made this file. Update the app to open it.")),
    (
        errors.HandoffWasBackup,
        Message("This is a backup of a journal. Choose “Restore a backup” on the first screen to open it."),
    ),
    (errors.HandoffTooLarge, Message("This is too large for one file. Choose fewer days, or ask for fewer.")),
    (errors.ImpossibleDate, Message("The first day comes after the last day. Choose other days.")),
)
_NOT_MADE_OR_READ = Message("The file could not be made or read. Nothing was shared.")
_UNEXPLAINED = Message("Something did not work. Try again, or close the app and open it again.")
_ENDS = (".", "。", "]")
"""How a whole sentence ends; the last is the end of one in the longer language that nobody speaks."""


def explain(error: errors.KapJournalError) -> str:
    """Whole sentences for a person, without a secret and without a word of the journal.

    For the rest of the tree the message of the error itself where it is a sentence, as starting and opening write it.
    What is none was written for developers, and is not shown.
    """
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return sentence()
    if isinstance(error, errors.StartError) or str(error).endswith(_ENDS):
        return str(error)
    is_about_a_file = isinstance(error, errors.AgeError | errors.HandoffError)
    return _NOT_MADE_OR_READ() if is_about_a_file else _UNEXPLAINED()
