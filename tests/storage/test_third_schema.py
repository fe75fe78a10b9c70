"""The words of check-ins get their ids, once, and none of them is lost."""

import json
from collections.abc import Iterator
from typing import Any, cast

import apsw
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from kapjournal import content
from kapjournal.storage.sqlite import dbapi
from kapjournal.storage.sqlite.dialect import engine_on
from kapjournal.storage.sqlite.folding import FUNCTION, fold
from kapjournal.storage.sqlite.m003 import FEELINGS, PRACTICE_ANSWERS
from kapjournal.storage.sqlite.migrations import MIGRATIONS, migrate
from tests.support.thorough import examples

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)
KNOWN = st.sampled_from([*FEELINGS, *PRACTICE_ANSWERS, *FEELINGS.values(), "CALM"])
WORDS = st.lists(st.one_of(ANY, KNOWN), max_size=5)
INSERT = """
    INSERT INTO check_in
        (uid, created_at, updated_at, happened_at, zone, valence, energy, words, note, practice_run_id)
    VALUES (hex(randomblob(8)), ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


@pytest.fixture
def old() -> Iterator[Connection]:
    with _at_schema_2() as connection:
        yield connection


def _at_schema_2() -> Connection:
    raw = apsw.Connection(":memory:")
    raw.create_scalar_function(FUNCTION, cast("Any", fold), 1, deterministic=True)
    connection = engine_on(dbapi.Connection(raw)).connect()
    with connection.begin():
        for step in MIGRATIONS[:2]:
            step(connection)
        connection.exec_driver_sql("PRAGMA user_version = 2")
        connection.exec_driver_sql(
            "INSERT INTO practice_run (uid, created_at, updated_at, practice_id, happened_at, zone, seconds) "
            "VALUES ('run', 0, 0, 'breathing.paced', 0, 'UTC', 60)"
        )
    return connection


def _keep(old: Connection, words: list[str], note: str = "", *, of_practice: bool = False) -> None:
    values = (0, 0, 0, "UTC", 0, 0, json.dumps(words), note, 1 if of_practice else None)
    with old.begin():
        old.exec_driver_sql(INSERT, values)


def _kept(connection: Connection) -> list[list[dict[str, str]]]:
    with connection.begin():
        stored = connection.exec_driver_sql("SELECT words FROM check_in ORDER BY id").scalars().all()
    return [json.loads(words) for words in stored]


def _found(connection: Connection, match: str) -> list[int]:
    with connection.begin():
        found = connection.exec_driver_sql("SELECT rowid FROM check_in_fts WHERE check_in_fts MATCH ?", (match,))
        return list(found.scalars())


@settings(max_examples=examples(20), deadline=None)
@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=4))
@example([(["calm", "calm", "on-edge", "on edge", "m\u00fcde", "\U0001f319", '{"id": "calm"}', "\0"], False)])
@example([(["\u05de\u05d9\u05dd", "light", "all right"], True)])
def test_no_word_is_lost(kept: list[tuple[list[str], bool]]) -> None:
    """Every text stays as it was and where it was; what the library had gets its id, and nothing else does."""
    with _at_schema_2() as old:
        for words, of_practice in kept:
            _keep(old, words, of_practice=of_practice)
        migrate(old)
        after = _kept(old)
    assert [[word["text"] for word in words] for words in after] == [words for words, _ in kept]
    for named, (words, of_practice) in zip(after, kept, strict=True):
        known = FEELINGS | PRACTICE_ANSWERS if of_practice else FEELINGS
        assert [word.get("id") for word in named] == [known.get(word) for word in words]


def test_an_answer_to_a_practice_is_no_feeling(old: Connection) -> None:
    """Heavy before a practice and heavy on the mood map are two things."""
    _keep(old, ["heavy"], of_practice=True)
    _keep(old, ["heavy"])
    _keep(old, ["tired"], of_practice=True)
    migrate(old)
    assert [words[0]["id"] for words in _kept(old)] == ["practice.heavy", "heavy", "tired"]


def test_words_are_found_by_text_and_by_id(old: Connection) -> None:
    """In the index of before and in that of today; an id is one word of it."""
    _keep(old, ["on edge", "M\u00fcde"], "by the river")
    assert _found(old, "river") == [1]
    migrate(old)
    for match in ("note : river", "words : edge", "words : mude", 'ids : "on-edge"', '{note words} : "riv"*'):
        assert _found(old, match) == [1], match
    for match in ("ids : edge", "ids : on", "note : edge"):
        assert _found(old, match) == [], match


def test_a_draft_keeps_every_line(old: Connection) -> None:
    """The words that were chosen beside a note that waits, for a new check-in and for one being changed."""
    kept = {"note": "half a sent", "point": "0.100 0.200", "words": "calm\nmy own"}
    drafts = {"check_in": kept, "check_in:" + "0" * 32: kept, "note": {"text": "calm"}, "check_in_elsewhere": kept}
    with old.begin():
        for place, texts in drafts.items():
            old.exec_driver_sql("INSERT INTO draft VALUES (?, ?, 0)", (place, json.dumps(texts)))
    migrate(old)
    with old.begin():
        after = {place: json.loads(texts) for place, texts in old.exec_driver_sql("SELECT place, texts FROM draft")}
    lines = [json.loads(line) for line in after["check_in"].pop("words").split("\n")]
    assert lines == [{"id": "calm", "text": "calm"}, {"text": "my own"}]
    assert after["check_in"] == {"note": "half a sent", "point": "0.100 0.200"}
    assert "my own" in after["check_in:" + "0" * 32]["words"]
    assert (after["note"], after["check_in_elsewhere"]) == (drafts["note"], kept)


def test_the_frozen_ids_are_those_of_the_library() -> None:
    """No word was given the id of another, and the answers of version 0.1, which read otherwise, keep their moons."""
    now = {feeling.word: feeling.id for feeling in content.feelings()}
    assert {word: FEELINGS[word] for word in now if word in FEELINGS}.items() <= now.items()
    assert [answer.id for answer in content.practice_answers()] == list(PRACTICE_ANSWERS.values())
    assert list(PRACTICE_ANSWERS) == ["heavy", "low", "so-so", "all right", "light"]
