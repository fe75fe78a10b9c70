"""What schema 2 changes, frozen as it was released: which question was asked, and a search that folds all scripts."""

from kapjournal.storage.sqlite.search_index import new_index, without_index

ASKED = "ALTER TABLE answer ADD COLUMN asked TEXT NOT NULL DEFAULT ''"

SEARCHED = {"answer": ("text",), "check_in": ("note",), "kap_session": ("place", "people", "notes")}
"""The columns that full-text search knows, by table."""


def search_index(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Statements that put an index of folded words in the place of the one before."""
    return (*without_index(table), *new_index(table, columns))
