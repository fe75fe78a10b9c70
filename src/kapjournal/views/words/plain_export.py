"""Said where the journal is written as files that anyone can read."""

from kapjournal.messages import Message
from kapjournal.sharing.plain.writing import PlainFormat

TITLE = Message("Export without encryption")
WARNING = Message("Anyone who gets these files can read them.")
HOLDS = Message(
    "They hold your whole journal, also private entries and letters that are still closed. "
    "Drafts and settings are not in them."
)
I_KNOW = Message("I know that anyone can read them")
AS_WHAT = Message("Which kind of file?", note="Heading over Markdown, CSV and JSON.")
FORMATS = {
    PlainFormat.MARKDOWN: Message("Text files (Markdown)"),
    PlainFormat.CSV: Message("Tables (CSV)"),
    PlainFormat.JSON: Message("For programs (JSON)"),
}
EXPORT = Message("Export", note="Button; writes the files.")
EXPORTING = Message("Exporting")
STOP = Message("Stop")
STOPPED = Message("Stopped. Nothing was saved.")
SAVED = Message("Saved, and not encrypted. Keep it where nobody else reads it.")
NOT_SAVED = Message("Nothing was saved.")
