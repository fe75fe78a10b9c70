"""What a database says, as one short text, and whether it is whole."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

Query = Callable[[str], list[tuple[Any, ...]]]
"""Runs one SQL text and gives all its rows."""


CHANCE = ("uid", "created_at", "updated_at")
"""Columns that differ when the same things are done again."""


def state(query: Query, *, leave_out: tuple[str, ...] = ()) -> str:
    """Fingerprint of the schema, its version and every row of every ordinary table, less the columns left out."""
    seen = sha256(repr(query("PRAGMA user_version")).encode())
    for name, sql in _tables(query):
        seen.update(repr((name, sql)).encode())
        if not _virtual(sql) and not _shadow(name):
            columns = ", ".join(
                f'"{row[1]}"' for row in query(f'PRAGMA table_info("{name}")') if row[1] not in leave_out
            )
            seen.update(repr(query(f'SELECT {columns} FROM "{name}" ORDER BY 1')).encode())  # noqa: S608 - our own names
    return seen.hexdigest()


def faults(query: Query) -> list[str]:
    """What SQLite's own checks find wrong with the pages, the indexes and the full-text search; empty if nothing."""
    found = [str(row[0]) for row in query("PRAGMA integrity_check") if row[0] != "ok"]
    found += [f"foreign key of {row[0]}" for row in query("PRAGMA foreign_key_check")]
    for name, sql in _tables(query):
        if _virtual(sql):
            # Rank 1 compares the index with the rows it stands for, too; one without text has but their numbers.
            query(f'INSERT INTO "{name}"("{name}", rank) VALUES(\'integrity-check\', 1)')
            if "content=''" in sql and _differ(query, name, name.removesuffix("_fts")):
                found.append(f"{name} stands for other rows")
    return found


def _differ(query: Query, index: str, table: str) -> bool:
    indexed, kept = query(f'SELECT rowid FROM "{index}" ORDER BY 1'), query(f'SELECT id FROM "{table}" ORDER BY 1')  # noqa: S608
    return indexed != kept


def _tables(query: Query) -> list[tuple[str, str]]:
    rows = query("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL ORDER BY name")
    return [(str(name), str(sql)) for name, sql in rows]


def _virtual(sql: str) -> bool:
    return sql.upper().startswith("CREATE VIRTUAL TABLE")


def _shadow(name: str) -> bool:
    return "_fts_" in name
