"""Making a vault, changing its keys and bringing it up to date, each stopped at every step."""

import itertools
from functools import partial
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection

from kapjournal.errors import VaultMissing, WrongPassphrase
from kapjournal.storage import Vault, vault, vault_keys
from kapjournal.storage.paths import vault_exists
from kapjournal.storage.sqlite import dbapi, migrations
from kapjournal.storage.sqlite.database import Database
from tests.storage.support.crash_run import crash_everywhere
from tests.storage.support.crashed_disk import Disk, Mood
from tests.storage.support.damaging import plant, read_all, tree_of
from tests.storage.support.killing import killed_at
from tests.storage.support.recorded_vault import PASSPHRASE, RecordedVault, lay_out, query_of, state_of
from tests.storage.support.recording import Acknowledged, Event, RecordingVFS
from tests.storage.support.state import faults, state
from tests.storage.support.workload import check_in, plan_a_session, write_an_entry
from tests.support.thorough import every

pytestmark = pytest.mark.once

NEW_PASSPHRASE = "another, later"
FIRST_PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"
NEXT_PHRASE = "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"
KEY_FILES = {"keys/passphrase.age", "keys/recovery.age"}


def test_a_vault_is_made_whole_or_not_at_all(quick_folder: Path, crash_counts: list[str]) -> None:
    """Killed at any step of its making: no vault, and one can be made; or a whole one that opens."""
    for step in itertools.count(1, every(11)):
        folder = quick_folder / str(step) / "vault"
        folder.parent.mkdir()
        killed = killed_at(step, partial(Vault.create, folder, PASSPHRASE, work_factor=2))
        if vault_exists(folder):
            read_all(Vault.unlock(folder, PASSPHRASE))
        else:
            with pytest.raises(VaultMissing):
                Vault.unlock(folder, PASSPHRASE)
            made, _ = Vault.create(folder, PASSPHRASE, work_factor=2)
            read_all(made)
        assert [path.name for path in folder.parent.iterdir()] == ["vault"]
        assert set(tree_of(folder)) == KEY_FILES | {"journal.db"}
        if not killed:
            break
    crash_counts.append(f"making a vault: killed at each {every(11)}. of {step} steps")
    assert step > 30


def test_a_new_vault_survives_losing_power_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When `create` returns, all that the database needs was synced."""
    events: list[Event] = []
    recording = RecordingVFS(events)
    with monkeypatch.context() as patch:
        patch.setattr(vault, "Database", partial(Database, base=recording.name))
        made, _ = Vault.create(tmp_path / "made", PASSPHRASE, work_factor=2)
    expected = state_of(made)
    disk = Disk({"journal.db": b""})
    for event in events:
        disk.replay(event)
    made.lock()
    left = disk.without_power(Mood.FORGETS, Random(0))
    files = {name: content for name, content in tree_of(tmp_path / "made").items() if name in KEY_FILES}
    plant({**files, **left}, tmp_path / "left")
    assert read_all(Vault.unlock(tmp_path / "left", PASSPHRASE)) == expected


def test_keys_change_whole_or_not_at_all(
    quick_folder: Path, monkeypatch: pytest.MonkeyPatch, crash_counts: list[str]
) -> None:
    """Killed at any step: the old secret opens or the new one; and no file is left with a key under a given-up one."""
    phrases = iter([FIRST_PHRASE] + [NEXT_PHRASE] * 1000)
    monkeypatch.setattr(vault_keys, "new_recovery_phrase", lambda: next(phrases))
    made, _ = Vault.create(quick_folder / "made", PASSPHRASE, work_factor=2)
    made.lock()
    tree = tree_of(quick_folder / "made")
    for step in itertools.count(1):
        folder = quick_folder / str(step)
        plant(tree, folder)
        killed = killed_at(step, partial(_change_both, folder))
        by_passphrase = [_opens(folder, secret) for secret in (PASSPHRASE, NEW_PASSPHRASE)]
        by_phrase = [_opens_by_words(folder, phrase) for phrase in (FIRST_PHRASE, NEXT_PHRASE)]
        assert sorted(by_passphrase) == sorted(by_phrase) == [False, True]
        assert not (by_passphrase[0] and by_phrase[1]), "the second change came before the first"
        _change_both(folder, NEW_PASSPHRASE if by_passphrase[1] else PASSPHRASE)
        assert set(tree_of(folder)) == KEY_FILES | {"journal.db"}
        if not killed:
            assert by_passphrase[1]
            assert by_phrase[1]
            break
    crash_counts.append(f"changing both keys: killed at {step - 1} steps")
    assert step > 10


def _change_both(folder: Path, old: str = PASSPHRASE) -> None:
    opened = Vault.unlock(folder, old)
    opened.change_passphrase(old, NEW_PASSPHRASE, work_factor=2)
    opened.new_recovery_phrase(NEW_PASSPHRASE, work_factor=2)
    opened.lock()


def _opens(folder: Path, passphrase: str) -> bool:
    try:
        read_all(Vault.unlock(folder, passphrase))
    except WrongPassphrase:
        return False
    return True


def _opens_by_words(folder: Path, phrase: str) -> bool:
    try:
        read_all(Vault.unlock_with_recovery(folder, phrase))
    except WrongPassphrase:
        return False
    return True


def _with_weather(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE entry ADD COLUMN weather TEXT NOT NULL DEFAULT ''")
    connection.exec_driver_sql("CREATE INDEX entry_by_weather ON entry (weather)")
    connection.exec_driver_sql("UPDATE entry SET weather = 'rain' WHERE id % 2 = 1")


def _with_places(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")
    connection.exec_driver_sql("INSERT INTO place (name) SELECT place FROM kap_session")


def test_a_migration_is_taken_whole_or_not_at_all(
    quick_folder: Path, monkeypatch: pytest.MonkeyPatch, crash_counts: list[str]
) -> None:
    """A crash at any change of two migrations leaves a schema that has its number, and every row."""
    monkeypatch.setattr(dbapi, "LOG_PAGES", 5)
    recorded = RecordedVault(quick_folder / "vault", monkeypatch)
    recorded.run(plan_a_session, write_an_entry, check_in, write_an_entry)
    steps = migrations.MIGRATIONS
    for number in (1, 2):
        # Each unlocking takes one more step: so the state after each is known.
        monkeypatch.setattr(migrations, "MIGRATIONS", (*steps, _with_weather, _with_places)[: len(steps) + number])
        opened = Vault.unlock(recorded.folder, PASSPHRASE)
        recorded.events.append(Acknowledged(len(recorded.states)))
        recorded.states.append(state_of(opened))
        opened.lock()
    monkeypatch.undo()

    def look(image: dict[str, bytes]) -> str:
        lay_out(quick_folder / "image", image)
        database = Database(quick_folder / "image" / "journal.db", recorded.key)
        with database.engine.connect() as connection:
            query = query_of(connection)
            found = f"! {wrong}" if (wrong := faults(query)) else state(query)
        database.close()
        return found

    tally = crash_everywhere(recorded.events, recorded.start, recorded.states, look, stride=every(7))
    crash_counts.append(f"migrations: {tally}")
    assert tally.losses == []
    assert len(set(recorded.states)) == len(recorded.states)
    assert tally.images["killed"] > 50
