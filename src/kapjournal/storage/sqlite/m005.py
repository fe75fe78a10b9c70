"""What schema 5 adds, frozen once it is released: questionnaires that were filled in."""

from kapjournal.storage.sqlite.search_index import new_index

TABLE = """CREATE TABLE scale_result (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    scale_id TEXT NOT NULL,
    answers JSON NOT NULL,
    event TEXT NOT NULL,
    is_private BOOLEAN NOT NULL,
    session_id INTEGER REFERENCES kap_session (id) ON DELETE SET NULL,
    started_at BIGINT NOT NULL,
    happened_at BIGINT NOT NULL,
    zone TEXT NOT NULL
)"""
INDEXES = (
    "CREATE INDEX scale_result_by_time ON scale_result (happened_at, id)",
    "CREATE INDEX scale_result_by_scale ON scale_result (scale_id, happened_at, id)",
    "CREATE INDEX scale_result_by_session ON scale_result (session_id)",
)
SEARCH = new_index("scale_result", ("scale_id", "event"))
