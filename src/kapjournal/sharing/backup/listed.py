"""What of a backup counts as an entry, and what of a journal is in none."""

from collections.abc import Mapping
from functools import cache

from kapjournal.care.access import recovery_check
from kapjournal.care.records import last_backup
from kapjournal.sharing.backup import lineage
from kapjournal.storage.sqlite import deleted_words

LEFT_OUT_SETTINGS = frozenset(
    {*recovery_check.SETTINGS, *last_backup.SETTINGS, *lineage.SETTINGS, *deleted_words.SETTINGS}
)
"""What is true of one vault alone: its recovery words, its last backup, its name among journals, what its index has yet
to forget."""
LEFT_OUT_TABLES = ("sqlite_", "_fts")
"""Tables with one of these in their name: SQLite's own, and the search index, which is made anew from what it is of."""


@cache
def listed() -> Mapping[str, str]:
    """The tables of what the journal shows, with the column of when each was."""
    return {str(kind.table.__tablename__): kind.when for kind in last_backup.listed()}
