"""Everything KapJournal raises on purpose, as one tree; what each error means stands at its class.

    KapJournalError
    ├── StorageError        something about what lies on disk: vault, keys, the disk itself
    ├── AgeError            an age file that cannot be read
    ├── FileUnreadable      a file that was chosen is gone, or the disk does not give it
    ├── ContentError        a fault in the prompts, practices or help lines shipped with the app
    ├── CareError           something a patient asked for that cannot be
    ├── HandoffError        a hand-off that cannot be made or read
    ├── ForeignFileError    a file of another app that cannot be read
    ├── BackupError         a backup that cannot be made or read
    └── StartError          the app cannot start: folder, port, second instance

Messages are for developers. They hold no key, no passphrase and no word of the journal; what is read is a `Message`.
"""

from datetime import datetime


class KapJournalError(Exception):
    """Root of everything raised on purpose."""


class StorageError(KapJournalError):
    """Something about what lies on disk."""


class WrongPassphrase(StorageError):
    """Neither passphrase nor recovery words fit; the vault is untouched."""


class EmptyPassphrase(StorageError):
    """A passphrase with nothing in it protects nothing."""


class VaultMissing(StorageError):
    """No vault in this folder."""


class VaultExists(StorageError):
    """A vault is already in this folder."""


class VaultInUse(StorageError):
    """Another instance has the vault open."""


class VaultTooNew(StorageError):
    """Written by a later version of KapJournal."""


class VaultDamaged(StorageError):
    """The vault is not what was written."""


class VaultLocked(StorageError):
    """The vault was locked while something still wanted to use it."""


class MemoryShort(StorageError):
    """There is too little free memory to open or to seal a key; nothing was changed."""


class StorageFailed(StorageError):
    """The disk refused: full, read-only, gone."""


class VaultNotMade(StorageFailed):
    """The disk refused, so there is no vault, and nothing is left of it."""


class VaultNotOpened(StorageFailed):
    """The disk refused, so the vault stays locked; nothing of what was kept is lost."""


class KeysUnchanged(StorageFailed):
    """The disk refused, so the passphrase and the recovery words from before are the ones that open the vault."""


class AgeError(KapJournalError):
    """An age file that cannot be read."""


class AgeFormatError(AgeError):
    """Not an age file, or not a well-formed one."""


class AgeArmorError(AgeFormatError):
    """The armor around the file is not as it must be."""


class AgeKeyMalformed(AgeError):
    """A text that should be an age key and is not."""


class AgeKeyUnsupported(AgeKeyMalformed):
    """An age key of a kind that we cannot use yet: post-quantum, or of a plugin."""


class AgeNoMatch(AgeError):
    """None of the keys given opens the file."""


class AgeWorkFactorTooHigh(AgeError):
    """The file asks for more memory than we are willing to give."""


class AgeMemoryShort(AgeError):
    """The file asks for more memory than there is just now."""


class AgeHeaderTampered(AgeError):
    """A key fits, but the header's seal does not."""


class AgePayloadDamaged(AgeError):
    """The content is truncated, extended or changed."""


class AgeTooLarge(AgeError):
    """The content is larger than the caller wants to take."""


class ContentError(KapJournalError):
    """A fault in the prompts, practices or help lines shipped with the app."""


class CareError(KapJournalError):
    """Something a patient asked for that cannot be."""


class ImpossibleDate(CareError):
    """A date or time that does not exist or is out of range; `suggestion` is the next one that does, if it is near."""

    def __init__(self, message: str, *, suggestion: datetime | None = None) -> None:
        super().__init__(message)
        self.suggestion = suggestion


class NotThere(CareError):
    """What was asked for is not, or no longer, in the journal."""


class NothingWritten(CareError):
    """There is no word to keep."""


class SessionBegun(CareError):
    """An intention is not rewritten once its session has started."""


class HandoffError(KapJournalError):
    """A hand-off that cannot be made or read."""


class HandoffStopped(HandoffError):
    """The patient did not want it any more."""


class HandoffTooNew(HandoffError):
    """Written by a later version of KapJournal."""


class HandoffTooLarge(HandoffError):
    """More than a hand-off may hold."""


class HandoffWasBackup(HandoffError):
    """A backup of a journal, which is restored and not read."""


class HandoffExists(HandoffError):
    """A file of that name is already there."""


class HandoffNeedsKey(HandoffError):
    """Sealed in a way that what was given cannot open."""


class PassphraseTooLong(HandoffError):
    """Longer than every reader of PDF takes."""


class PassphraseOfJournal(HandoffError):
    """It opens the journal itself, so nobody else may be told it."""


class KeyMistyped(HandoffError):
    """Not an age public key, or one with a typing mistake."""


class KeyUnsupported(KeyMistyped):
    """A public key of a kind that we cannot use yet: post-quantum, or of a plugin."""


class KeyIsSecret(HandoffError):
    """A private key stands where a public one belongs."""


class ForeignFileError(KapJournalError):
    """A file of another app that cannot be read."""


class ForeignFileUnknown(ForeignFileError):
    """A file of none of the apps that are known, or one that is not complete."""


class ForeignFileSealed(ForeignFileUnknown):
    """An encrypted file as KapJournal makes them itself: most likely a backup."""


class ForeignFileTooLarge(ForeignFileError):
    """A file that holds more than is safe to read on a phone."""


class ForeignFileLocked(ForeignFileError):
    """A file that opens with a password, and there is none."""


class ForeignPasswordWrong(ForeignFileError):
    """The password does not open the file."""


class FileUnreadable(KapJournalError):
    """A file that was chosen to be read cannot be."""


class BackupError(KapJournalError):
    """A backup that cannot be made or read."""


class NotABackup(BackupError):
    """A file that is something else than a backup."""


class BackupDamaged(BackupError):
    """A backup that is not what was written, or not all of it."""


class BackupTooNew(BackupError):
    """Written by a later version of KapJournal, in a way that this one cannot read."""


class BackupTooLarge(BackupError):
    """More than a backup may hold."""


class BackupStopped(BackupError):
    """The patient did not want it any more."""


class StartError(KapJournalError):
    """The app cannot start: folder, port, second instance."""


class AlreadyOpen(StartError):
    """Another process holds the data folder."""
