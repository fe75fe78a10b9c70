"""What schema 8 adds, frozen once it is released: what somebody takes, and what changed of it on which day."""

from kapjournal.storage.sqlite.search_index import new_index

_ROW = """
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
"""
TABLES = (
    f"""CREATE TABLE medicine ({_ROW}
        name TEXT NOT NULL,
        as_prescribed TEXT NOT NULL,
        is_private BOOLEAN NOT NULL,
        happened_at BIGINT NOT NULL,
        zone TEXT NOT NULL
    )""",
    f"""CREATE TABLE medicine_change ({_ROW}
        medicine_id INTEGER NOT NULL REFERENCES medicine (id) ON DELETE CASCADE,
        turn TEXT NOT NULL,
        text TEXT NOT NULL,
        happened_at BIGINT NOT NULL,
        zone TEXT NOT NULL
    )""",
)
INDEXES = (
    "CREATE INDEX medicine_by_time ON medicine (happened_at, id)",
    "CREATE INDEX medicine_change_by_time ON medicine_change (happened_at, id)",
    "CREATE INDEX medicine_change_by_turn ON medicine_change (turn, happened_at, id)",
    "CREATE INDEX medicine_change_by_medicine ON medicine_change (medicine_id, happened_at, id)",
)
SEARCH = (*new_index("medicine", ("name", "as_prescribed")), *new_index("medicine_change", ("text",)))
