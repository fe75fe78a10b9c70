"""Every vault ever released opens: with its passphrase, with its recovery phrase, word for word."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from kapjournal.errors import WrongPassphrase
from kapjournal.models import (
    Answer,
    CheckIn,
    Draft,
    Entry,
    EntryKind,
    FeelingWord,
    KapSession,
    Phase,
    PracticeRun,
    Route,
    Setting,
)
from kapjournal.storage import Vault
from tests.storage.support.damaging import read_all
from tests.storage.support.make_vault import MOMENT, PASSPHRASE, PHRASE, TEXTS, ZONE
from tests.storage.support.workload import write_an_entry

VAULTS = sorted(path for path in (Path(__file__).parent / "vaults").iterdir() if path.is_dir())
RELEASES = pytest.mark.parametrize("released", VAULTS, ids=lambda path: path.name)
WAYS_IN = pytest.mark.parametrize(
    "unlock",
    [lambda folder: Vault.unlock(folder, PASSPHRASE), lambda folder: Vault.unlock_with_recovery(folder, PHRASE)],
    ids=["passphrase", "recovery phrase"],
)


@pytest.fixture
def copied(tmp_path: Path, released: Path) -> Path:
    shutil.copytree(released, tmp_path / "vault")
    return tmp_path / "vault"


def test_the_first_release_is_kept() -> None:
    """The list of old vaults is not empty by mistake."""
    assert "v0.1.0" in [path.name for path in VAULTS]


@RELEASES
@WAYS_IN
def test_an_old_vault_opens_word_for_word(copied: Path, unlock: Callable[[Path], Vault]) -> None:
    """Every row of every kind says what was written."""
    vault = unlock(copied)
    with vault.session() as db:
        session, entry, run = db.exec(select(KapSession)).one(), db.exec(select(Entry)).one(), db.get(PracticeRun, 1)
        assert run is not None
        assert (session.uid, session.starts_at, session.zone, session.route) == (
            "session-1",
            MOMENT,
            ZONE,
            Route.LOZENGE,
        )
        assert (entry.uid, entry.kind, entry.session_id) == ("entry-1", EntryKind.STORY, session.id)
        assert tuple(answer.text for answer in db.exec(select(Answer).order_by("position"))) == TEXTS
        assert (run.practice_id, run.seconds) == ("breathing.paced", 180)
        check_ins = db.exec(select(CheckIn).order_by("id")).all()
        assert [each.happened_at for each in check_ins] == [MOMENT + timedelta(days=day) for day in range(80)]
        assert {(tuple(each.words), each.phase, each.energy) for each in check_ins} == {
            ((FeelingWord("calm", "calm"), FeelingWord("müde")), Phase.AFTER, -0.5)
        }
        assert db.get_one(Draft, "note").texts == {"": "half a sent"}
        assert db.get_one(Setting, "lock_after_idle_s").value == "600"
    read_all(vault)


@RELEASES
def test_an_old_vault_can_be_searched_and_written(copied: Path) -> None:
    """Its search index works, accents folded, feelings by their ids; what is added now is there at the next opening."""
    vault = Vault.unlock(copied, PASSPHRASE)
    with vault.session() as db:
        sql = "SELECT count(*) FROM kap_session_fts WHERE kap_session_fts MATCH 'zurich'"
        assert db.connection().exec_driver_sql(sql).scalar_one() == 1
        for match in ('ids : "calm"', "words : mude", 'note : "day"'):
            sql = "SELECT count(*) FROM check_in_fts WHERE check_in_fts MATCH ?"
            assert db.connection().exec_driver_sql(sql, (match,)).scalar_one() == 80
    write_an_entry(vault, "written much later")
    vault.lock()
    vault = Vault.unlock(copied, PASSPHRASE)
    with vault.session() as db:
        assert len(db.exec(select(Entry)).all()) == 2
    read_all(vault)


@RELEASES
def test_an_old_vault_still_refuses_others(copied: Path) -> None:
    """Its age is no way in."""
    with pytest.raises(WrongPassphrase):
        Vault.unlock(copied, f"{PASSPHRASE}.")
