"""No word of the journal, no passphrase and no key is ever found in a file of the vault."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kapjournal.models import Answer, CheckIn, Draft, Entry, EntryKind, KapSession, Setting
from kapjournal.models import utc_now as now
from kapjournal.storage import Vault, vault_keys
from kapjournal.storage.paths import PASSPHRASE_KEY
from kapjournal.terms import FeelingWord
from tests.storage.support.canary import WORDS, traces
from tests.storage.support.victim import PASSPHRASE
from tests.storage.support.workload import vacuum
from tests.storage.test_crash_kill import start

pytestmark = pytest.mark.once


@pytest.fixture(autouse=True)
def _temporary_files_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Should SQLite or Python write a temporary file after all, it lies where the search looks.
    for name in ("SQLITE_TMPDIR", "TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))


@contextmanager
def _vault(folder: Path) -> Iterator[tuple[Vault, list[str | bytes]]]:
    vault, phrase = Vault.create(folder, PASSPHRASE, work_factor=2)
    key = vault_keys.unwrap_key(folder / PASSPHRASE_KEY, PASSPHRASE)
    derived = [vault_keys.derive_key(key, purpose) for purpose in vault_keys.Purpose]
    yield vault, [WORDS, PASSPHRASE, phrase, key, *derived]
    vault.lock()


def _write_everywhere(vault: Vault, *, keep: bool = True) -> None:
    with vault.session() as db:
        entry = Entry(kind=EntryKind.STORY, zone=WORDS, prompt_set=WORDS)
        db.add(entry)
        db.flush()
        db.add(Answer(entry_id=entry.id or 0, position=0, prompt_id=WORDS, text=WORDS * 5000))
        db.add(CheckIn(zone=WORDS, valence=0, energy=0, words=[FeelingWord(WORDS)], note=WORDS))
        db.add(KapSession(starts_at=now(), zone=WORDS, place=WORDS, people=WORDS, notes=WORDS))
        db.merge(Draft(place=WORDS, texts={WORDS: WORDS}))
        db.merge(Setting(name=WORDS, value=WORDS))
        db.flush()
        if keep:
            db.commit()


def _spill(vault: Vault) -> None:
    with vault.session() as db:
        db.connection().exec_driver_sql("PRAGMA cache_size = 10").close()
    _write_everywhere(vault, keep=False)
    _write_everywhere(vault)


def test_the_search_finds_what_plain_sqlite_writes(tmp_path: Path) -> None:
    """The canary sings: in a plain database it is found, whole, in part and in UTF-16."""
    for encoding in ("UTF-8", "UTF-16"):
        folder = tmp_path / encoding
        folder.mkdir()
        plain = sqlite3.connect(folder / "plain.db")
        plain.execute(f"PRAGMA encoding = '{encoding}'")
        plain.execute("CREATE TABLE entry(text TEXT)")
        plain.execute("INSERT INTO entry VALUES (?)", (WORDS[9:17],))
        plain.commit()
        plain.close()
        assert traces(folder, WORDS)


def test_every_key_that_is_derived_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The search knows the purpose of each key that a vault uses, and none that it does not."""
    purposes: list[bytes] = []

    def noted(*arguments: Any, **named: Any) -> HKDF:
        purposes.append(named["info"])
        return HKDF(*arguments, **named)

    monkeypatch.setattr(vault_keys, "HKDF", noted)
    with _vault(tmp_path / "vault") as (vault, _):
        _write_everywhere(vault)
        used = set(purposes)
    assert used == {f"kapjournal/v1/{purpose}".encode() for purpose in vault_keys.Purpose}


def test_nothing_is_found_while_the_vault_is_used(tmp_path: Path) -> None:
    """Open, inside a transaction, after spilling, after VACUUM, with new keys and when it is locked."""
    with _vault(tmp_path / "vault") as (vault, secrets):
        _write_everywhere(vault)
        assert traces(tmp_path, *secrets) == []
        with vault.session() as db:
            db.add(Setting(name="uncommitted", value=WORDS * 10_000))
            db.flush()
            assert traces(tmp_path, *secrets) == []
        _spill(vault)
        assert (tmp_path / "vault" / "journal.db-wal").stat().st_size > 500_000
        assert traces(tmp_path, *secrets) == []
        vacuum(vault)
        assert traces(tmp_path, *secrets) == []
        vault.change_passphrase(PASSPHRASE, f"{PASSPHRASE}!", work_factor=2)
        secrets.append(vault.new_recovery_phrase(f"{PASSPHRASE}!", work_factor=2))
        vault.lock()
        assert (tmp_path / "vault" / "journal.db").stat().st_size > 400_000
        assert traces(tmp_path, *secrets) == []


def test_nothing_is_found_after_a_kill(tmp_path: Path) -> None:
    """Killed inside a large transaction: neither what was kept nor what was not can be read; nor after recovery."""
    with _vault(tmp_path / "vault") as (vault, secrets):
        vault.lock()
        with start("stop_inside_a_transaction", tmp_path / "vault") as victim:
            assert victim.stdout is not None
            assert victim.stdout.readline() == "inside\n"
            assert traces(tmp_path, *secrets) == []
            victim.kill()
        assert (tmp_path / "vault" / "journal.db-wal").stat().st_size > 1_000_000
        assert traces(tmp_path, *secrets) == []
        Vault.unlock(tmp_path / "vault", PASSPHRASE).lock()
        assert traces(tmp_path, *secrets) == []
