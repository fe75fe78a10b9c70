"""Said of what was shared: when, for whom, how it was protected, and its pages again."""

from collections.abc import Mapping

from kapjournal.care.records.shared_files import LogLine
from kapjournal.messages import Message, Plural, dates

TITLE = Message("What I shared", note="Title; the list of files that were shared.")
NOTE = Message("Only you can see this list. It is kept inside your journal.")
EMPTY = Message("You have not shared anything yet.")
SHARE = Message("Share something", note="Button; to choosing what is shared.")
GONE = Message("This is no longer in your list.")
READING = Message("Opening")
DELETE = Message("Delete from the list", note="Button; a file that was shared is no longer listed.")
DELETED = Message("Deleted from the list. This does not delete the file that you shared.")
CANNOT_SHOW = Message("Its pages cannot be shown anymore.")
SAID = Plural("{days}, {count} part", "{days}, {count} parts", note="'October 22 – November 20, 2026, 5 parts'")
_ON = Message("Shared on {date}", note="Of a file.")
_ON_FOR = Message("Shared on {date} with {name}", note="Of a file.")
_FORMATS: Mapping[tuple[str, str], Message] = {
    ("pdf", "six"): Message("PDF, opens with six words", note="How a file was protected."),
    ("pdf", "own"): Message("PDF, opens with a passphrase of yours", note="How a file was protected."),
    ("age", "six"): Message("Encrypted file (age), opens with six words", note="How a file was protected."),
    ("age", "own"): Message("Encrypted file (age), opens with a passphrase of yours", note="How a file was protected."),
    ("age", "key"): Message("Encrypted file (age), opens with your therapist’s key", note="How a file was protected."),
}
_OTHERWISE = Message("Encrypted file", note="How a file was protected.")


def title(line: LogLine) -> str:
    """'Shared on November 20, 2026 with Dr. May'."""
    date, name = dates.long_date(line.day), line.sharing.recipient
    return _ON_FOR(date=date, name=name) if name else _ON(date=date)


def protection(line: LogLine) -> str:
    return _FORMATS.get((line.sharing.format, line.sharing.protection), _OTHERWISE)()


def range_(line: LogLine) -> str:
    """'October 22 – November 20, 2026, 5 parts'."""
    days = dates.days(line.sharing.first_day, line.sharing.last_day)
    return SAID(days=days, count=line.sharing.parts)
