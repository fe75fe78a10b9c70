"""What schema 2 changes, frozen as it was released: which question was asked, and a search that folds all scripts."""

from kapjournal.storage.sqlite.folding import FUNCTION

ASKED = "ALTER TABLE answer ADD COLUMN asked TEXT NOT NULL DEFAULT ''"

SEARCHED = {"answer": ("text",), "check_in": ("note",), "kap_session": ("place", "people", "notes")}
"""The columns that full-text search knows, by table."""


def search_index(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Statements that put an index of folded words in the place of the one before, filled, and keep it true.

    It holds no text, and lets go of a row without being told what stood in it: so an index that was made with an
    earlier way of folding stays whole.
    """
    names = ", ".join(columns)
    indexed = f"INSERT INTO {table}_fts (rowid, {names})"
    added = f"{indexed} VALUES (new.id, {_folded('new.', columns)});"
    removed = f"DELETE FROM {table}_fts WHERE rowid = old.id;"  # noqa: S608
    return (
        *(f"DROP TRIGGER {table}_fts_{event}" for event in ("insert", "delete", "update")),
        f"DROP TABLE {table}_fts",
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5({names}, content='', contentless_delete=1, tokenize='ascii')",
        f"{indexed} SELECT id, {_folded('', columns)} FROM {table}",  # noqa: S608
        f"CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table} BEGIN {added} END",
        f"CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table} BEGIN {removed} END",
        f"CREATE TRIGGER {table}_fts_update AFTER UPDATE OF {names} ON {table} BEGIN {removed} {added} END",
    )


def _folded(row: str, columns: tuple[str, ...]) -> str:
    return ", ".join(f"{FUNCTION}({row}{column})" for column in columns)
