"""An index of folded words over some columns of a table, for migrations to make.

    {table}_fts   the words of each row, without its text        kept true by triggers on the table

Frozen: schema 2 was released with it. An index of another shape is another function.
"""

from kapjournal.storage.sqlite.folding import FUNCTION


def new_index(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Statements for `{table}_fts`, filled with what the table holds, over the columns that the kind of record names.

    It lets go of a row without being told what stood in it: so an index that was made with an earlier way of folding
    stays whole.
    """
    names = ", ".join(columns)
    indexed = f"INSERT INTO {table}_fts (rowid, {names})"
    added = f"{indexed} VALUES (new.id, {_folded('new.', columns)});"
    removed = f"DELETE FROM {table}_fts WHERE rowid = old.id;"  # noqa: S608
    return (
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5({names}, content='', contentless_delete=1, tokenize='ascii')",
        f"{indexed} SELECT id, {_folded('', columns)} FROM {table}",  # noqa: S608
        f"CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table} BEGIN {added} END",
        f"CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table} BEGIN {removed} END",
        f"CREATE TRIGGER {table}_fts_update AFTER UPDATE OF {names} ON {table} BEGIN {removed} {added} END",
    )


def without_index(table: str) -> tuple[str, ...]:
    """Statements that take the index of a table away."""
    drop_triggers = (f"DROP TRIGGER {table}_fts_{event}" for event in ("insert", "delete", "update"))
    return (*drop_triggers, f"DROP TABLE {table}_fts")


def _folded(row: str, columns: tuple[str, ...]) -> str:
    return ", ".join(f"{FUNCTION}({row}{column})" for column in columns)
