"""Said inside a hand-off, to whoever unpacks it with other programs."""

from kapjournal.messages import Message

ABOUT = Message(
    "A patient shared this with KapJournal.\n"
    "handoff.html is a page to read in any browser. handoff.md is the same as plain text.\n"
    "For programs: the files under lists hold one thing a line, written as JSON; fhir-bundle.json is for a "
    "clinic’s own system.\n"
    "These files are not encrypted once they are unpacked. Keep them where nobody else reads them.\n",
    note="A text file inside a shared file, for whoever unpacks it with other programs.",
)
