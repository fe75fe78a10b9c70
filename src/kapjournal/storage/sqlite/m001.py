"""The tables of schema 1, frozen as they were released."""

_ROW = """
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
"""

TABLES = (
    f"""CREATE TABLE kap_session ({_ROW}
        starts_at BIGINT NOT NULL,
        zone TEXT NOT NULL,
        route TEXT NOT NULL,
        place TEXT NOT NULL,
        people TEXT NOT NULL,
        notes TEXT NOT NULL,
        cancelled_at BIGINT
    )""",
    "CREATE INDEX kap_session_by_time ON kap_session (starts_at, id)",
    f"""CREATE TABLE entry ({_ROW}
        kind TEXT NOT NULL,
        session_id INTEGER REFERENCES kap_session (id) ON DELETE SET NULL,
        prompt_set TEXT NOT NULL,
        happened_at BIGINT NOT NULL,
        zone TEXT NOT NULL
    )""",
    "CREATE INDEX entry_by_time ON entry (happened_at, id)",
    "CREATE INDEX entry_by_session ON entry (session_id)",
    """CREATE TABLE answer (
        id INTEGER NOT NULL PRIMARY KEY,
        entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        prompt_id TEXT NOT NULL,
        text TEXT NOT NULL
    )""",
    "CREATE INDEX answer_by_entry ON answer (entry_id, position)",
    f"""CREATE TABLE practice_run ({_ROW}
        practice_id TEXT NOT NULL,
        session_id INTEGER REFERENCES kap_session (id) ON DELETE SET NULL,
        happened_at BIGINT NOT NULL,
        zone TEXT NOT NULL,
        seconds INTEGER NOT NULL
    )""",
    "CREATE INDEX practice_run_by_time ON practice_run (happened_at, id)",
    f"""CREATE TABLE check_in ({_ROW}
        happened_at BIGINT NOT NULL,
        zone TEXT NOT NULL,
        valence FLOAT NOT NULL,
        energy FLOAT NOT NULL,
        words JSON NOT NULL,
        note TEXT NOT NULL,
        phase TEXT,
        session_id INTEGER REFERENCES kap_session (id) ON DELETE SET NULL,
        practice_run_id INTEGER REFERENCES practice_run (id) ON DELETE SET NULL
    )""",
    "CREATE INDEX check_in_by_time ON check_in (happened_at, id)",
    "CREATE INDEX check_in_by_session ON check_in (session_id)",
    "CREATE TABLE draft (place TEXT NOT NULL PRIMARY KEY, texts JSON NOT NULL, updated_at BIGINT NOT NULL)",
    "CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
)

SEARCHED = {"answer": ("text",), "check_in": ("note",), "kap_session": ("place", "people", "notes")}
"""The columns that full-text search knows, by table."""


def search_index(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Statements for `{table}_fts`, which holds the index but not the text, and for what keeps it true."""
    names = ", ".join(columns)
    new = _of("new", columns)
    added = f"INSERT INTO {table}_fts (rowid, {names}) VALUES (new.id, {new});"  # noqa: S608
    # An index without its text must be told the old text in order to forget it.
    old = _of("old", columns)
    removed = f"INSERT INTO {table}_fts ({table}_fts, rowid, {names}) VALUES ('delete', old.id, {old});"  # noqa: S608
    source = f"content='{table}', content_rowid='id', tokenize='unicode61 remove_diacritics 2'"
    return (
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5({names}, {source})",
        f"CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table} BEGIN {added} END",
        f"CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table} BEGIN {removed} END",
        f"CREATE TRIGGER {table}_fts_update AFTER UPDATE OF {names} ON {table} BEGIN {removed} {added} END",
    )


def _of(row: str, columns: tuple[str, ...]) -> str:
    return ", ".join(f"{row}.{column}" for column in columns)
