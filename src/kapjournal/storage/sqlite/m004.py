"""What schema 4 adds, frozen as it was released: the arc of care around a session, and whom to reach."""

from kapjournal.storage.sqlite.search_index import new_index, without_index

_SETTING = "companion", "ride_home", "music", "eye_mask", "light", "who_may_come", "dose"
_TEXT, _FLAG = "TEXT NOT NULL DEFAULT ''", "BOOLEAN NOT NULL DEFAULT '0'"
_SESSION_COLUMNS = {
    **dict.fromkeys(_SETTING, _TEXT),
    "opens_itself": _FLAG,
    "begun_at": "BIGINT",
    "ended_at": "BIGINT",
}
_ENTRY_COLUMNS = {"is_private": _FLAG, "is_favorite": _FLAG, "tags": "JSON NOT NULL DEFAULT '[]'"}
COLUMNS = tuple(
    f"ALTER TABLE {table} ADD COLUMN {name} {kind}"
    for table, columns in (("kap_session", _SESSION_COLUMNS), ("entry", _ENTRY_COLUMNS))
    for name, kind in columns.items()
)

_ROW = """
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
"""
_WHEN = "happened_at BIGINT NOT NULL, zone TEXT NOT NULL"
_OF_SESSION = "session_id INTEGER REFERENCES kap_session (id) ON DELETE SET NULL"
_PART = "id INTEGER NOT NULL PRIMARY KEY"

TABLES = (
    f"""CREATE TABLE person ({_ROW}
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        phone TEXT NOT NULL,
        "when" TEXT NOT NULL,
        can_call BOOLEAN NOT NULL,
        can_text BOOLEAN NOT NULL,
        is_on_lock_screen BOOLEAN NOT NULL
    )""",
    f"""CREATE TABLE safety_line ({_ROW}
        step INTEGER NOT NULL,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        is_on_lock_screen BOOLEAN NOT NULL
    )""",
    f"""CREATE TABLE clinic_note ({_ROW}
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        answer TEXT NOT NULL,
        asked_at BIGINT,
        {_OF_SESSION},
        {_WHEN}
    )""",
    f"""CREATE TABLE own_point ({_ROW}
        part TEXT NOT NULL,
        text TEXT NOT NULL
    )""",
    f"""CREATE TABLE measurement ({_ROW}
        {_OF_SESSION},
        phase TEXT NOT NULL,
        upper INTEGER,
        lower INTEGER,
        pulse INTEGER,
        {_WHEN}
    )""",
    f"""CREATE TABLE intention_rating ({_ROW}
        {_OF_SESSION},
        day INTEGER NOT NULL,
        value INTEGER NOT NULL,
        {_WHEN}
    )""",
    f"""CREATE TABLE distress_rating ({_ROW}
        value INTEGER,
        prompt_id TEXT NOT NULL,
        {_WHEN}
    )""",
    f"""CREATE TABLE marked_line ({_ROW}
        entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        prompt_id TEXT NOT NULL,
        text TEXT NOT NULL,
        {_WHEN}
    )""",
    f"""CREATE TABLE small_step ({_ROW}
        text TEXT NOT NULL,
        due_on TEXT,
        done_at BIGINT,
        ended_at BIGINT,
        {_OF_SESSION},
        {_WHEN}
    )""",
    f"""CREATE TABLE letter ({_ROW}
        text TEXT NOT NULL,
        opens_on TEXT,
        opened_at BIGINT,
        {_WHEN}
    )""",
    f"""CREATE TABLE question_set ({_ROW}
        title TEXT NOT NULL
    )""",
    f"""CREATE TABLE own_question ({_ROW}
        text TEXT NOT NULL,
        question_set_id INTEGER REFERENCES question_set (id) ON DELETE SET NULL,
        part_of TEXT NOT NULL,
        is_hard BOOLEAN NOT NULL,
        is_from_therapist BOOLEAN NOT NULL,
        is_hidden BOOLEAN NOT NULL
    )""",
    f"""CREATE TABLE point_mark ({_PART},
        session_id INTEGER NOT NULL REFERENCES kap_session (id) ON DELETE CASCADE,
        point TEXT NOT NULL,
        state TEXT NOT NULL,
        UNIQUE (session_id, point)
    )""",
    f"""CREATE TABLE intention_version ({_PART},
        entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        replaced_at BIGINT NOT NULL
    )""",
)

INDEXES = (
    "CREATE INDEX clinic_note_by_time ON clinic_note (happened_at, id)",
    "CREATE INDEX clinic_note_by_session ON clinic_note (session_id)",
    "CREATE INDEX measurement_by_time ON measurement (happened_at, id)",
    "CREATE INDEX measurement_by_session ON measurement (session_id)",
    "CREATE INDEX intention_rating_by_time ON intention_rating (happened_at, id)",
    "CREATE INDEX intention_rating_by_session ON intention_rating (session_id)",
    "CREATE INDEX intention_version_by_entry ON intention_version (entry_id, replaced_at)",
    "CREATE INDEX distress_rating_by_time ON distress_rating (happened_at, id)",
    "CREATE INDEX marked_line_by_time ON marked_line (happened_at, id)",
    "CREATE INDEX marked_line_by_entry ON marked_line (entry_id)",
    "CREATE INDEX small_step_by_time ON small_step (happened_at, id)",
    "CREATE INDEX small_step_by_session ON small_step (session_id)",
    "CREATE INDEX letter_by_time ON letter (happened_at, id)",
    "CREATE INDEX own_question_by_set ON own_question (question_set_id)",
    "CREATE INDEX answer_by_prompt ON answer (prompt_id, entry_id)",
)

_OF_SESSIONS = (
    "place",
    "people",
    "notes",
    "companion",
    "ride_home",
    "music",
    "eye_mask",
    "light",
    "who_may_come",
    "dose",
)

SEARCH = (
    *without_index("kap_session"),
    *new_index("kap_session", ("place", "people", "notes", *_SETTING)),
    *new_index("small_step", ("text",)),
    *new_index("clinic_note", ("text", "answer")),
)
"""A letter is in no index: nothing finds it while it is closed."""
