"""The frozen schema, step by step, held against the models of today."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, cast

import apsw
import pytest
from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, SQLModel, col, select, text

from kapjournal.errors import VaultTooNew
from kapjournal.models import Answer, CheckIn, Entry, EntryKind, KapSession, Row, utc_now
from kapjournal.storage.sqlite import dbapi, migrations
from kapjournal.storage.sqlite.dialect import engine_on
from kapjournal.storage.sqlite.folding import FUNCTION, fold
from kapjournal.storage.sqlite.migrations import MIGRATIONS, migrate, schema_version
from tests.storage.support.state import faults

STEPS = [
    (1, "b5e116dff0365ce3"),
    (2, "25369f0c812624ae"),
    (3, "fec0f64282d8078f"),
    (4, "4507039679457c85"),
    (5, "311060fcb210f762"),
    (6, "b9daed2436e15bdf"),
    (7, "1a55837ce647ae33"),
    (8, "3660a74a3e9c6441"),
    (9, "878a9d1747464fae"),
    (10, "f874eba935576772"),
]
"""A new step adds its line. A line that would have to change is a step that must not."""


@pytest.fixture
def engine() -> Iterator[Engine]:
    """A database as the newest migration leaves it; plain, because the schema does not depend on the sealing."""
    engine = _plain()
    with engine.connect() as connection:
        migrate(connection)
    yield engine
    engine.dispose()


@pytest.fixture
def db(engine: Engine) -> Iterator[Session]:
    with Session(engine) as session:
        yield session


def test_the_models_are_what_the_migrations_made(engine: Engine) -> None:
    """Every table, column, key, index and constraint of the models is there, and no other."""
    fresh = _plain()
    SQLModel.metadata.create_all(fresh)
    assert _description(engine) == _description(fresh)
    fresh.dispose()


def test_each_step_is_numbered(engine: Engine) -> None:
    """The database knows the last step it took."""
    with engine.connect() as connection:
        assert schema_version(connection) == len(MIGRATIONS)


def test_no_step_makes_anything_else_than_it_did() -> None:
    """Whatever a step shares with other modules: a vault that has taken it holds exactly this, for ever."""
    engine = _plain()
    made = []
    with engine.connect() as connection:
        for number, step in enumerate(MIGRATIONS, start=1):
            with connection.begin():
                step(connection)
            with connection.begin():
                found = connection.exec_driver_sql("SELECT sql FROM sqlite_master ORDER BY name").scalars()
                # The tables inside an index are SQLite's own affair.
                sql = "\n".join(one for one in found if one and not one.startswith("CREATE TABLE '"))
            made.append((number, sha256(sql.encode()).hexdigest()[:16]))
    engine.dispose()
    assert made == STEPS


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    """A database of today is left alone."""
    with engine.connect() as connection:
        before = _everything(connection)
        migrate(connection)
        assert _everything(connection) == before


def test_a_step_and_its_number_come_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that fails half-way leaves nothing of itself, and the steps before it stand."""

    def fails(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half (a)")
        connection.exec_driver_sql("CREATE TABLE half (a)")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, fails))
    engine = _plain()
    with engine.connect() as connection:
        with pytest.raises(OperationalError, match="CREATE TABLE half"):
            migrate(connection)
        assert schema_version(connection) == len(MIGRATIONS)
        assert "half" not in _everything(connection)
    engine.dispose()


def test_a_later_schema_is_refused(engine: Engine) -> None:
    """A database with a step that this version does not know is left as it is."""
    with engine.connect() as connection:
        with connection.begin():
            connection.exec_driver_sql("PRAGMA user_version = 1000")
        with pytest.raises(VaultTooNew):
            migrate(connection)
        assert schema_version(connection) == 1000


class TestSearch:
    def test_folds_accents_and_case(self, db: Session) -> None:
        """A word is found however it is accented or capitalised."""
        answer = _answer(db, "Über den Café-Morgen")
        for word in ("uber", "ÜBER", "cafe", "CAFÉ", "cafe\u0301"):
            assert _found(db, "answer_fts", word) == [answer.id]

    def test_follows_a_change(self, db: Session) -> None:
        """A changed answer is found by its new words, not by its old ones."""
        answer = _answer(db, "river")
        answer.text = "lamp"
        db.commit()
        assert _found(db, "answer_fts", "lamp") == [answer.id]
        assert _found(db, "answer_fts", "river") == []

    def test_forgets_what_is_deleted(self, db: Session) -> None:
        """Deleting an entry takes its answers with it, and their words out of the index."""
        answer = _answer(db, "river")
        db.delete(db.exec(select(Entry).where(col(Entry.id) == answer.entry_id)).one())
        db.commit()
        assert db.exec(select(Answer)).all() == []
        assert _found(db, "answer_fts", "river") == []

    def test_covers_check_ins_and_sessions(self, db: Session) -> None:
        """Notes of check-ins, and place, people and notes of sessions are found."""
        db.add(CheckIn(zone="UTC", valence=0, energy=0, note="quiet"))
        db.add(KapSession(starts_at=utc_now(), zone="UTC", place="harbour", people="sitter", notes="blanket"))
        db.commit()
        assert _found(db, "check_in_fts", "quiet") == [1]
        assert [_found(db, "kap_session_fts", word) for word in ("harbour", "sitter", "blanket")] == [[1]] * 3

    def test_is_whole(self, db: Session) -> None:
        """The index agrees with the tables after additions, changes and deletions: each row once, by its words."""
        answers = [_answer(db, f"river number {number}") for number in range(20)]
        for answer in answers[::3]:
            db.delete(answer)
        for answer in answers[1::3]:
            answer.text = "lamp"
        db.add(CheckIn(zone="UTC", valence=0, energy=0, note="quiet"))
        db.commit()
        assert _found(db, "answer_fts", "lamp") == [answer.id for answer in answers[1::3]]
        assert _found(db, "answer_fts", "river") == [answer.id for answer in answers[2::3]]
        assert faults(lambda sql: [tuple(row) for row in db.execute(text(sql))] if "INSERT" not in sql else []) == []

    @pytest.mark.parametrize(
        ("written", "sought"),
        [
            ("κόσμος", "κοσμος"), ("ΚΌΣΜΟΣ", "κοσμος"), ("Økland", "okland"), ("Paweł", "pawel"), ("đẹp", "dep"),
            ("Straße", "strasse"), ("STRASSE", "straße"), ("ışık", "isik"), ("IŞIK", "ışık"),
            ("心の平静を保つ", "平静"),
            ("今日の気分だ", "気分"), ("วันนี้ฝนตกหนัก", "ฝนตก"), ("שָׁלוֹם", "שלום"), ("good night 🌙.", "🌙"),
            ("👋🏽", "👋"), ("don’t", "don't"), ("so\u00adft", "soft"), ("ﾊﾝｶｸ", "ハンカク"), ("Ærø", "aero"),
        ],
    )  # fmt: skip
    def test_finds_what_is_written_in_any_script(self, db: Session, written: str, sought: str) -> None:
        """Typed plain, typed inside a sentence without spaces, or typed as it stands."""
        answer = _answer(db, f"a {written} b")
        assert _found(db, "answer_fts", sought) == [answer.id]
        assert _found(db, "answer_fts", written) == [answer.id]


def test_a_row_names_no_session_that_is_gone(db: Session) -> None:
    """When a session is deleted, what was written for it stays and stands alone."""
    session = KapSession(starts_at=utc_now(), zone="UTC")
    db.add(session)
    db.flush()
    rows: list[Row] = [
        Entry(kind=EntryKind.STORY, zone="UTC", session_id=session.id),
        CheckIn(zone="UTC", valence=0, energy=0, session_id=session.id),
    ]
    db.add_all(rows)
    db.commit()
    db.delete(session)
    db.commit()
    assert [db.exec(select(table.session_id)).all() for table in (Entry, CheckIn)] == [[None], [None]]


def _plain() -> Engine:
    raw = apsw.Connection(":memory:")
    raw.create_scalar_function(FUNCTION, cast("Any", fold), 1, deterministic=True)
    raw.execute("PRAGMA foreign_keys = ON")
    return engine_on(dbapi.Connection(raw))


def _answer(db: Session, words: str) -> Answer:
    entry = Entry(kind=EntryKind.NOTE, zone="UTC")
    db.add(entry)
    db.flush()
    assert entry.id is not None
    answer = Answer(entry_id=entry.id, position=0, text=words)
    db.add(answer)
    db.commit()
    db.refresh(answer)
    return answer


def _found(db: Session, index: str, word: str) -> list[int]:
    query = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :word")  # noqa: S608
    return list(db.execute(query, {"word": f'"{fold(word)}"'}).scalars())


def _description(engine: Engine) -> dict[str, Any]:
    seen = inspect(engine)
    tables = [name for name in seen.get_table_names() if "_fts" not in name]
    return {
        name: {
            "columns": {column["name"]: {**column, "type": str(column["type"])} for column in seen.get_columns(name)},
            "key": seen.get_pk_constraint(name)["constrained_columns"],
            "unique": seen.get_unique_constraints(name),
            "indexes": seen.get_indexes(name),
            "foreign keys": _foreign_keys(engine, name),
        }
        for name in tables
    }


def _foreign_keys(engine: Engine, table: str) -> list[tuple[Any, ...]]:
    """As SQLite has them: SQLAlchemy sees ON DELETE only where a table lists its keys apart from its columns."""
    with engine.connect() as connection:
        return sorted(tuple(row)[2:] for row in connection.exec_driver_sql(f"PRAGMA foreign_key_list({table})"))


def _everything(connection: Connection) -> str:
    with connection.begin():
        return str(connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema ORDER BY name").all())
