"""What schema 7 adds, frozen once it is released: what a check-in has to do with, sleep, pain, own words and trackers.

It says nothing anew of what was kept before.
"""

from kapjournal.storage.sqlite import m003
from kapjournal.storage.sqlite.folding import FUNCTION

COLUMNS = (
    "ALTER TABLE check_in ADD COLUMN topics JSON NOT NULL DEFAULT '[]'",
    "ALTER TABLE check_in ADD COLUMN sleep_minutes INTEGER",
    "ALTER TABLE check_in ADD COLUMN pain INTEGER",
    "ALTER TABLE check_in ADD COLUMN is_of_day BOOLEAN NOT NULL DEFAULT '0'",
)

_ROW = """
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
"""
TABLES = (
    f"""CREATE TABLE own_word ({_ROW}
        text TEXT NOT NULL,
        valence FLOAT NOT NULL,
        energy FLOAT NOT NULL
    )""",
    f"""CREATE TABLE topic ({_ROW}
        name TEXT NOT NULL,
        is_hidden BOOLEAN NOT NULL
    )""",
    f"""CREATE TABLE tracker ({_ROW}
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        is_hidden BOOLEAN NOT NULL
    )""",
    """CREATE TABLE tracker_value (
        id INTEGER NOT NULL PRIMARY KEY,
        check_in_id INTEGER NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
        tracker_id INTEGER NOT NULL REFERENCES tracker (id) ON DELETE CASCADE,
        value FLOAT NOT NULL,
        UNIQUE (check_in_id, tracker_id)
    )""",
    "CREATE INDEX tracker_value_by_tracker ON tracker_value (tracker_id, check_in_id)",
)

_PART = "(SELECT coalesce(group_concat(value ->> '{key}', ' '), '') FROM json_each({row}{column}))"


def _indexed(row: str) -> str:
    """An own topic reads as it did when it was chosen; what it is called now is looked up by its id."""
    texts = [f"{FUNCTION}({_PART.format(key='text', row=row, column=column)})" for column in ("words", "topics")]
    ids = [_PART.format(key="id", row=row, column=column) for column in ("words", "topics")]
    return f"{row}id, {FUNCTION}({row}note), {texts[0]}, {ids[0]}, {texts[1]}, {ids[1]}"


_NAMES = "note, words, ids, topics, topic_ids"
_ADD = f"INSERT INTO check_in_fts (rowid, {_NAMES})"
_ADDED = f"{_ADD} VALUES ({_indexed('new.')});"
_REMOVED = "DELETE FROM check_in_fts WHERE rowid = old.id;"
_TABLE = f"""{_NAMES}, content='', contentless_delete=1, tokenize="ascii tokenchars '-._'\""""
_CHANGED = "UPDATE OF note, words, topics"

INDEX = (
    *m003.FORGET_INDEX,
    f"CREATE VIRTUAL TABLE check_in_fts USING fts5({_TABLE})",
    f"{_ADD} SELECT {_indexed('')} FROM check_in",  # noqa: S608
    f"CREATE TRIGGER check_in_fts_insert AFTER INSERT ON check_in BEGIN {_ADDED} END",
    f"CREATE TRIGGER check_in_fts_delete AFTER DELETE ON check_in BEGIN {_REMOVED} END",
    f"CREATE TRIGGER check_in_fts_update AFTER {_CHANGED} ON check_in BEGIN {_REMOVED} {_ADDED} END",
)
