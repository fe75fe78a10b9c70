"""Every call of the file layer fails once, and for good: what was told is what is found, and nothing kept is lost."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlmodel import Session, select

from kapjournal.care.records import soft_delete
from kapjournal.errors import KeysUnchanged, StorageFailed, VaultExists, VaultNotMade, VaultNotOpened, WrongPassphrase
from kapjournal.models import Entry
from kapjournal.storage import Vault, vault_keys
from kapjournal.storage.paths import vault_exists
from kapjournal.storage.sqlite import migrations
from tests.storage.support import make_vault
from tests.storage.support.damaging import Tree, plant, read_all, tree_of
from tests.storage.support.every_call import every_call
from tests.storage.support.faulty_calls import Faults, failing
from tests.storage.support.recorded_vault import state_of
from tests.storage.support.workload import keep_a_draft, plan_a_session, write_an_entry

pytestmark = pytest.mark.once

OLD, NEW = "the old passphrase", "the new one"
QUICK = 2
RELEASED = sorted(path for path in (Path(__file__).parent / "vaults").iterdir() if path.is_dir())


@dataclass(frozen=True)
class Sample:
    """A vault that a kill left with a log, and what it holds."""

    tree: Tree
    phrase: str
    state: str


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder = tmp_path_factory.mktemp("sample") / "vault"
    vault, phrase = Vault.create(folder, OLD, work_factor=QUICK)
    for step in (plan_a_session, write_an_entry):
        step(vault)
    vault.lock()
    vault = Vault.unlock(folder, OLD)
    keep_a_draft(vault)
    with vault.session() as db:
        entry = db.exec(select(Entry)).one()
        entry.deleted_at = datetime(2026, 1, 1, tzinfo=UTC)
        db.add(entry)
        db.commit()
    state, tree = state_of(vault), tree_of(folder)
    vault.lock()
    return Sample(tree, phrase, state)


def opened(folder: Path, secret: str, *, words: bool = False) -> str | None:
    """The state of the vault after a closer look; None if this does not open it."""
    try:
        return read_all((Vault.unlock_with_recovery if words else Vault.unlock)(folder, secret))
    except WrongPassphrase:
        return None


def test_unlocking(sample: Sample, quick_folder: Path, crash_counts: list[str]) -> None:
    """A vault that could not be opened can be opened once the disk is well; what was kept is there, log and all."""

    def try_it(folder: Path, faults: Faults) -> None:
        vault = None
        with failing(faults), suppress(VaultNotOpened):
            vault = Vault.unlock(folder, OLD)
        if vault is not None:
            assert read_all(vault) == sample.state, faults.failed
        assert opened(folder, OLD) == sample.state, faults.failed

    count = every_call(quick_folder, sample.tree, try_it)
    crash_counts.append(f"unlocking: {count} failing calls, 0 losses")
    assert count > 20


def _rewrite(db: Session) -> None:
    """Something that must be written first, and is as it was."""
    db.connection().exec_driver_sql("UPDATE kap_session SET place = place")


CHANGES: dict[str, Callable[[Vault, str], object]] = {
    "changing the passphrase": lambda vault, _: vault.change_passphrase(OLD, NEW, work_factor=QUICK),
    "resetting the passphrase": lambda vault, phrase: vault.reset_passphrase(phrase, NEW, work_factor=QUICK),
    "making new words": lambda vault, _: vault.new_recovery_phrase(OLD, work_factor=QUICK, prepare=_rewrite),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_changing_keys(sample: Sample, quick_folder: Path, crash_counts: list[str], kind: str) -> None:
    """Told that nothing has changed, the old secret opens it and the new one not; told that it has, the reverse."""

    def try_it(folder: Path, faults: Faults) -> None:
        vault, given, told = Vault.unlock(folder, OLD), None, True
        with failing(faults):
            try:
                given = CHANGES[kind](vault, sample.phrase)
            except KeysUnchanged:
                told = False
        vault.lock()
        if kind == "making new words":
            found = [opened(folder, sample.phrase, words=True), told and opened(folder, str(given), words=True)]
            assert opened(folder, OLD) == sample.state, faults.failed
        else:
            found = [opened(folder, OLD), opened(folder, NEW)]
            assert opened(folder, sample.phrase, words=True) == sample.state, faults.failed
        expected = [None, sample.state] if told else [sample.state, None]
        assert [state or None for state in found] == expected, faults.failed

    count = every_call(quick_folder, sample.tree, try_it)
    crash_counts.append(f"{kind}: {count} failing calls, 0 losses")
    assert count > 20


def test_making_a_vault(quick_folder: Path, crash_counts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Told that there is none, none is there and one can be made; else both secrets open it."""
    phrase = vault_keys.new_recovery_phrase()
    monkeypatch.setattr(vault_keys, "new_recovery_phrase", lambda: phrase)

    def try_it(folder: Path, faults: Faults) -> None:
        vault = None
        with failing(faults), suppress(VaultNotMade):
            vault, _ = Vault.create(folder, OLD, work_factor=QUICK)
        if vault is None:
            assert not vault_exists(folder), faults.failed
            vault, _ = Vault.create(folder, OLD, work_factor=QUICK)
        vault.lock()
        assert opened(folder, OLD) == opened(folder, phrase, words=True) is not None, faults.failed
        assert [path.name for path in folder.parent.iterdir() if not path.name.startswith(".")] == ["vault"]
        with pytest.raises(VaultExists):
            Vault.create(folder, OLD, work_factor=QUICK)

    count = every_call(quick_folder, {}, try_it, nth=11)
    crash_counts.append(f"making a vault: {count} failing calls, 0 losses")
    assert count > 40


def test_forgetting_what_was_deleted(sample: Sample, quick_folder: Path, crash_counts: list[str]) -> None:
    """Told that it failed, the deleted entry may still be there; told that it is gone, it is. All else stays."""

    def try_it(folder: Path, faults: Faults) -> None:
        told = True
        with failing(faults):
            vault = None
            try:
                vault = Vault.unlock(folder, OLD)
                with vault.session() as db:
                    soft_delete.purge(db, now=datetime.now(UTC) + timedelta(days=1))
            except StorageFailed:
                told = False
            if vault is not None:
                vault.lock()
        vault = Vault.unlock(folder, OLD)
        with vault.session() as db:
            left = db.exec(select(Entry)).all()
        if told:
            assert left == [], faults.failed
            vault.lock()
        else:
            assert read_all(vault) == sample.state or left == [], faults.failed

    count = every_call(quick_folder, sample.tree, try_it)
    crash_counts.append(f"forgetting what was deleted: {count} failing calls, 0 losses")
    assert count > 20


def _one_more(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE entry ADD COLUMN weather TEXT NOT NULL DEFAULT ''")
    connection.exec_driver_sql("UPDATE entry SET weather = 'rain'")


def _yet_one_more(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")
    connection.exec_driver_sql("INSERT INTO place (name) SELECT place FROM kap_session")


def test_taking_steps_of_the_schema(
    sample: Sample, quick_folder: Path, crash_counts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever failed while a vault was brought up to date: the next unlocking ends it, and every row is there."""
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, _one_more, _yet_one_more))
    plant(sample.tree, quick_folder / "healthy")
    expected = read_all(Vault.unlock(quick_folder / "healthy", OLD))

    def try_it(folder: Path, faults: Faults) -> None:
        with failing(faults), suppress(VaultNotOpened):
            Vault.unlock(folder, OLD).lock()
        assert opened(folder, OLD) == expected, faults.failed

    count = every_call(quick_folder, sample.tree, try_it)
    crash_counts.append(f"taking steps of the schema: {count} failing calls, 0 losses")
    assert count > 30


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.name)
def test_bringing_an_old_vault_up_to_date(quick_folder: Path, crash_counts: list[str], released: Path) -> None:
    """The real steps from every released version: whatever failed, the next unlocking ends them; nothing is gone."""
    tree = tree_of(released)
    plant(tree, quick_folder / "healthy")
    expected = read_all(Vault.unlock(quick_folder / "healthy", make_vault.PASSPHRASE))

    def try_it(folder: Path, faults: Faults) -> None:
        with failing(faults), suppress(VaultNotOpened):
            Vault.unlock(folder, make_vault.PASSPHRASE).lock()
        assert opened(folder, make_vault.PASSPHRASE) == expected, faults.failed

    count = every_call(quick_folder, tree, try_it, nth=11)
    crash_counts.append(f"bringing {released.name} up to date: {count} failing calls, 0 losses")
    assert count > 30
