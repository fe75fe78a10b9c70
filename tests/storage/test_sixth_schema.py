"""A check-in need not say how much energy there is from schema 6 on; what was said before stays as it was said."""

import json
from typing import Any, cast

import apsw
import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from kapjournal.storage.sqlite import dbapi
from kapjournal.storage.sqlite.dialect import engine_on
from kapjournal.storage.sqlite.folding import FUNCTION, fold
from kapjournal.storage.sqlite.migrations import MIGRATIONS, migrate

INSERT = """
    INSERT INTO check_in (uid, created_at, updated_at, happened_at, zone, valence, energy, words, note)
    VALUES (?, 0, 0, ?, 'UTC', ?, ?, ?, ?)
"""
FELT = [(-0.8, 0.0, [], "a moon alone"), (0.4, -0.95, [{"text": "calm", "id": "calm"}], "river"), (1.0, 1.0, [], "")]


def _at_schema_5() -> Connection:
    raw = apsw.Connection(":memory:")
    raw.create_scalar_function(FUNCTION, cast("Any", fold), 1, deterministic=True)
    connection = engine_on(dbapi.Connection(raw)).connect()
    with connection.begin():
        for step in MIGRATIONS[:5]:
            step(connection)
        connection.exec_driver_sql("PRAGMA user_version = 5")
        for number, (valence, energy, words, note) in enumerate(FELT):
            connection.exec_driver_sql(INSERT, (str(number), number, valence, energy, json.dumps(words), note))
    return connection


def test_every_mood_is_as_it_was_said() -> None:
    """Nobody can tell whether the 0 of a moon was said: nothing is taken back, and nothing is filled in."""
    with _at_schema_5() as connection:
        with pytest.raises(IntegrityError), connection.begin():
            connection.exec_driver_sql(INSERT, ("none", 9, 0.4, None, "[]", ""))
        migrate(connection)
        with connection.begin():
            rows = connection.exec_driver_sql("SELECT valence, energy, words, note FROM check_in ORDER BY id").all()
            found = (
                connection.exec_driver_sql("SELECT rowid FROM check_in_fts WHERE check_in_fts MATCH 'river'")
                .scalars()
                .all()
            )
            connection.exec_driver_sql(INSERT, ("none", 9, 0.4, None, "[]", ""))
            absent = connection.exec_driver_sql("SELECT uid FROM check_in WHERE energy IS NULL").scalars().all()
    assert [(valence, energy, json.loads(words), note) for valence, energy, words, note in rows] == FELT
    assert found == [2]
    assert absent == ["none"]
