"""What schema 9 adds, frozen once it is released: what was shared, and with whom."""

TABLES = (
    """CREATE TABLE shared_file (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    recipient TEXT NOT NULL,
    format TEXT NOT NULL,
    protection TEXT NOT NULL,
    paper TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    parts INTEGER NOT NULL,
    content BLOB NOT NULL,
    happened_at BIGINT NOT NULL,
    zone TEXT NOT NULL
)""",
    """CREATE TABLE recipient (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    name TEXT NOT NULL,
    age_key TEXT NOT NULL
)""",
)
INDEX = "CREATE INDEX shared_file_by_time ON shared_file (happened_at, id)"
