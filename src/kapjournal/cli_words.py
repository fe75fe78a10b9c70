"""What the command line says when something cannot be done: one sentence a kind of failure."""

from kapjournal import errors

_SENTENCES: dict[type[Exception], str] = {
    errors.AgeFormatError: "this is not a file that KapJournal or age has sealed, or it is damaged",
    errors.AgeNoMatch: "this passphrase or key does not open the file",
    errors.AgeWorkFactorTooHigh: "the file asks for more memory than is safe to give, so it stays closed",
    errors.AgeHeaderTampered: "the file was changed after it was sealed, so it stays closed",
    errors.AgePayloadDamaged: "the file is damaged or incomplete; nothing was written",
}


def sentence(error: Exception) -> str:
    """Return what went wrong, without the final stop; never a secret and never a word of a journal."""
    for kind, words in _SENTENCES.items():
        if isinstance(error, kind):
            return words
    if isinstance(error, OSError):
        return f"{error.filename or 'the disk'}: {error.strerror or type(error).__name__}"
    return str(error) or type(error).__name__
