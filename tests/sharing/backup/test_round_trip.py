"""What a backup gives back is what was there: every table, every record, every value."""

import json
import tracemalloc
from datetime import timedelta
from functools import partial
from io import BytesIO
from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest
from sqlmodel import SQLModel

from kapjournal.care.records import drafts, last_backup, settings, shared_files
from kapjournal.care.records.soft_delete import mark_deleted, purge
from kapjournal.models import Entry, MarkedLine
from kapjournal.sharing.backup import restoring, standing
from kapjournal.sharing.backup.keys import Opener, OpensWith, WordsSeal, opens_with, to_passphrase
from kapjournal.sharing.backup.listed import LEFT_OUT_TABLES
from kapjournal.sharing.backup.making import write_backup
from kapjournal.sharing.backup.parts import PART_BYTES
from kapjournal.sharing.backup.reading import look
from kapjournal.sharing.container import members
from kapjournal.storage import Vault, backup_words
from kapjournal.storage.rows.shapes import shapes
from tests.sharing.backup.archives import opened, parts_of
from tests.sharing.backup.journals import (
    NOW,
    PASSPHRASE,
    backup,
    everything,
    journal,
    opener,
    reader,
    restored,
    share,
    source,
)
from tests.sharing.builders import add_entry, at


def test_a_restored_course_is_the_same_course(course: Vault, made: bytes, folder: Path) -> None:
    """Sessions, entries, check-ins, people, the plan, letters, questions, questionnaires: all of it, private or not."""
    with restored(folder, made) as vault:
        assert everything(vault) == everything(course)


def test_drafts_and_choices_come_too(tmp_path: Path) -> None:
    """What is half-written and what was chosen is part of the journal."""
    with journal(tmp_path / "one") as vault:
        with vault.session() as db:
            drafts.save(db, "note:", {"text": "half a thought"}, now=NOW)
            settings.keep(db, lock_idle_s=300, reduced_motion=True)
        sealed = backup(vault)
        with restored(tmp_path / "two", sealed) as other:
            assert everything(other) == everything(vault)
            with other.session() as db:
                assert drafts.load(db, "note:") == {"text": "half a thought"}
                assert settings.read(db).lock_idle_s == 300


def test_every_table_is_in_it_or_left_out_on_purpose(course: Vault) -> None:
    """A table that a new feature brings is in the backup without a change here; one that cannot be fails this test."""
    with course.session() as db:
        found = db.connection().exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'")
        tables = {name for (name,) in found if not any(part in name for part in LEFT_OUT_TABLES)}
    described = {shape.table for shape in shapes().values()}
    described |= {part.table for shape in shapes().values() for part in shape.parts}
    assert described == tables == set(SQLModel.metadata.tables)


def test_every_column_is_in_it_but_local_ids(course: Vault) -> None:
    """Rows are told apart by their uid, and name others by theirs: a local id means nothing elsewhere."""
    for shape in shapes().values():
        columns = {column.name for column in SQLModel.metadata.tables[shape.table].columns}
        assert columns - {each.column for each in shape.fields} <= {"id", "deleted_at"}
        for part in shape.parts:
            columns = {column.name for column in SQLModel.metadata.tables[part.table].columns}
            assert columns - {each.column for each in part.fields} == {"id", part.owner}
    for shape in shapes().values():
        assert not any(each.to == shape.table for each in shape.fields), (
            "a table that names itself is not read in order"
        )


def test_what_was_deleted_is_not_in_it_and_stays_deleted(tmp_path: Path) -> None:
    """Of a deleted entry there is no word, only that it is gone; so it is of one that was forgotten for good."""
    with journal(tmp_path / "one") as vault:
        with vault.session() as db:
            gone, hidden, kept = (
                add_entry(db, f"{word} words", at(day)) for day, word in ((1, "gone"), (2, "hidden"), (3, "kept"))
            )
            db.add(MarkedLine(entry_id=hidden.id or 0, text="hidden words", zone="UTC"))
            db.commit()
            mark_deleted(db, Entry, gone.uid, NOW - timedelta(days=1))
            purge(db, now=NOW)
            mark_deleted(db, Entry, hidden.uid, NOW)
        sealed = backup(vault)
        plain = opened(sealed)
        assert b"kept words" in plain
        assert b"gone words" not in plain
        assert b"hidden words" not in plain
        with restored(tmp_path / "two", sealed) as other:
            found = everything(other)
            assert set(found["entry"]) == {kept.uid}
            assert set(found["deleted_row"]) == {gone.uid, hidden.uid}


def test_it_says_what_is_in_it(course: Vault, made: bytes) -> None:
    """How many entries of which days, before anything is restored."""
    contents = look(source(made), opener(made))
    with course.session() as db:
        assert contents.manifest.entries == last_backup.count_since(db, NOW - timedelta(days=4000))
    assert contents.head.made_at == NOW
    assert (contents.manifest.first, contents.manifest.last) != (None, None)
    assert contents.unfamiliar == 0


def test_a_restored_journal_knows_its_backup(made: bytes, folder: Path) -> None:
    """It needs no other one at once."""
    with restored(folder, made) as vault, vault.session() as db:
        found = last_backup.last(db)
    assert found is not None
    assert found.made_at == NOW


def test_recovery_words_alone_open_it(course: Vault, tmp_path: Path) -> None:
    """The key to which it is encrypted opens nothing; the words do, however they are typed."""
    other, phrase = Vault.create(tmp_path / "other", "lamp", work_factor=2)
    other.lock()
    target = BytesIO()
    write_backup(reader(course), target, WordsSeal(backup_words.public_key(phrase)), now=NOW)
    sealed = target.getvalue()
    assert opens_with(BytesIO(sealed)) is OpensWith.WORDS
    found = look(source(sealed), Opener.of(BytesIO(sealed), phrase.upper().replace(" ", "  ")))
    assert found.manifest.entries > 200
    secret = pyrage.x25519.Identity.from_str(backup_words.identity_of(phrase).secret())
    assert pyrage.decrypt(sealed, [secret]).startswith(b"backup.json")


def test_any_program_for_tar_unpacks_it(made: bytes) -> None:
    """Each line under records is one thing of the journal, as JSON."""
    parts = parts_of(made)
    assert next(iter(parts)) == "backup.json"
    assert list(parts)[-1] == "manifest.json"
    entries = [json.loads(line) for line in parts["records/entry/000001.jsonl"].splitlines()]
    assert all(entry["answer"] for entry in entries)


def test_parts_are_closed_before_they_grow(tmp_path: Path) -> None:
    """Memory holds one part at a time, however long the journal is."""
    with journal(tmp_path / "long") as vault:
        with vault.session() as db:
            for day in range(1, 13):
                add_entry(db, "a word and another " * 20_000, at(day))
            db.commit()
        sealed = backup(vault)
        sizes = [one.size for one in members(BytesIO(opened(sealed))) if one.name.startswith("records/entry")]
        assert len(sizes) > 2
        assert max(sizes) < 2 * PART_BYTES
        with restored(tmp_path / "again", sealed) as other:
            assert everything(other) == everything(vault)


def test_much_that_was_shared_takes_little_memory(tmp_path: Path) -> None:
    """Forty letters of a megabyte are never in memory together: not while a backup is made, opened or restored."""
    letters, most = 40, 12 * 2**20
    with journal(tmp_path / "long") as vault:
        for number in range(letters):
            with vault.session() as db:
                share(db, bytes([number]) * 2**20)
        file = tmp_path / "backup.age"
        tracemalloc.start()
        try:
            with file.open("wb") as target:
                write_backup(reader(vault), target, to_passphrase(PASSPHRASE, work_factor=2), now=NOW)
            assert tracemalloc.get_traced_memory()[1] < most
            with file.open("rb") as sealed:
                opens = Opener.of(sealed, PASSPHRASE)
            tracemalloc.reset_peak()
            assert look(lambda: file.open("rb"), opens).size > letters * 2**20
            put_in = partial(restoring.fill, source=lambda: file.open("rb"), opener=opens)
            with journal(tmp_path / "again", put_in) as other, other.session() as db:
                assert tracemalloc.get_traced_memory()[1] < most
                found = [shared_files.require(db, line.uid)[1] for line in shared_files.everything(db)]
        finally:
            tracemalloc.stop()
    assert sorted(found) == [bytes([number]) * 2**20 for number in range(letters)]


def test_what_comes_while_it_is_made_is_in_the_next_one(tmp_path: Path) -> None:
    """A backup is of the moment at which it began: nothing in it names what is not."""
    with journal(tmp_path / "one") as vault:
        with vault.session() as db:
            add_entry(db, "before", at(1))
            db.commit()

        def write_meanwhile(done: int, of: int) -> None:
            del of
            if done == 1:
                with vault.session() as db:
                    add_entry(db, "meanwhile", at(2))
                    db.commit()

        target = BytesIO()
        write_backup(
            reader(vault), target, to_passphrase("quiet river stone", work_factor=2), now=NOW, tell=write_meanwhile
        )
        assert b"before" in opened(target.getvalue())
        assert b"meanwhile" not in opened(target.getvalue())


def test_each_generation_comes_back_as_it_was(tmp_path: Path) -> None:
    """Several lie beside each other, told apart by the minute in their names; an older one has the words of then."""
    names = [standing.file_name(NOW + timedelta(minutes=minutes)) for minutes in (0, 1, 24 * 60)]
    assert names == sorted(set(names))
    assert names[0] == "kapjournal-backup-2026-11-30-1200.kapjournal.age"
    with journal(tmp_path / "one") as vault:
        generations, then = [], []
        for day in (1, 2, 3):
            with vault.session() as db:
                add_entry(db, f"words of day {day}", at(day))
                db.commit()
            generations.append(backup(vault))
            then.append(everything(vault))
    for number, sealed in enumerate(generations):
        with restored(tmp_path / f"again-{number}", sealed) as other:
            assert everything(other) == then[number]


def test_who_stops_it_stops_it(course: Vault) -> None:
    """What is told of the progress may say that nobody wants it any more."""

    class Enough(Exception):
        """Somebody pressed Stop."""

    def stop(done: int, of: int) -> None:
        assert done <= of
        if done > 100:
            raise Enough

    with pytest.raises(Enough):
        write_backup(reader(course), BytesIO(), to_passphrase("quiet", work_factor=2), now=NOW, tell=stop)
