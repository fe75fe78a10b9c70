"""What to say to a person when a hand-off cannot be made or opened."""

from kapjournal import errors
from kapjournal.messages import Message

_SENTENCES: tuple[tuple[type[errors.KapJournalError], Message], ...] = (
    (errors.AgeTooLarge, Message("The content is larger than a hand-off can be. Nothing was written.")),
    (errors.AgeWorkFactorTooHigh, Message("The file asks for more memory than is safe to give, so it stays closed.")),
    (
        errors.AgeMemoryShort,
        Message("There is too little free memory to open the file. Close other programs and try again."),
    ),
    (errors.AgeHeaderTampered, Message("The file was changed after it was sealed. Nothing was written.")),
    (errors.AgePayloadDamaged, Message("The file is damaged or incomplete. Nothing was written. Ask for a new copy.")),
    (
        errors.AgeNoMatch,
        Message("This passphrase or key does not open the file. Check it letter by letter and try again."),
    ),
    (
        errors.AgeKeyUnsupported,
        Message("This kind of key is not supported yet. One that starts with AGE-SECRET-KEY-1 is."),
    ),
    (
        errors.AgeKeyMalformed,
        Message("The key file has no key that can be used. One that can starts with AGE-SECRET-KEY-1."),
    ),
    (errors.AgeFormatError, Message("This is not a sealed file, or it is damaged. Nothing was written.")),
    (errors.EmptyPassphrase, Message("The passphrase is empty.")),
    (
        errors.KeyIsSecret,
        Message("This is a private key. It belongs to its owner alone; the public one starts with age1."),
    ),
    (
        errors.KeyUnsupported,
        Message("This kind of key is not supported yet. Ask for one of 62 letters that starts with age1."),
    ),
    (errors.KeyMistyped, Message("This key does not work. It starts with age1, and every letter of it counts.")),
    (errors.HandoffTooNew, Message("This was made by a later version of KapJournal. A newer version can open it.")),
    (errors.HandoffTooLarge, Message("This is more than one hand-off may hold. Fewer days may fit.")),
    (errors.ImpossibleDate, Message("These days do not work: the first one comes after the last one.")),
)


_UNEXPLAINED = Message("This did not work.")
_ENDS = (".", "。", "]")
"""How a whole sentence ends; the last is the end of one in the longer language that nobody speaks."""


def explain(error: errors.KapJournalError) -> str:
    """Whole sentences for a person, without a secret and without a word of the journal.

    For the rest of the tree the message of the error itself, which starting and sharing write so that it can be read
    out: a sentence, or what becomes one with a capital and a full stop.
    """
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return sentence()
    message = str(error) or _UNEXPLAINED()
    return message if message.endswith(_ENDS) else f"{message[0].upper()}{message[1:]}."
