"""Which app a file is of, and what it holds."""

from kapjournal.errors import ForeignFileError, ForeignFileSealed, ForeignFileTooLarge, ForeignFileUnknown
from kapjournal.importing.counting import Found, gather
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.formats import FORMATS
from kapjournal.importing.source import Source

SEALED = b"age-encryption.org/"
"""So begins what KapJournal encrypts itself."""


def format_of(source: Source) -> Format:
    """Raises ForeignFileUnknown, ForeignFileTooLarge."""
    if source.start.startswith(SEALED):
        raise ForeignFileSealed("this is of no other app")
    try:
        known = next((form for form in FORMATS if form.knows(source)), None)
    except ForeignFileTooLarge:
        raise
    except ForeignFileError as error:
        raise ForeignFileUnknown("this is not complete") from error
    if known is None:
        raise ForeignFileUnknown("this is of no app that is known")
    return known


def found_in(source: Source, answers: Answers | None = None) -> Found:
    """All that would come in, counted. Raises ForeignFileError."""
    form = format_of(source)
    found = gather(form.app, form.read(source, answers or Answers()))
    found.may_run_backwards = form.may_run_backwards and any(record.moods for record in found.records)
    return found
