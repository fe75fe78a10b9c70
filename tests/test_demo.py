"""The demo is a whole course in a folder that is gone afterwards."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from sqlmodel import Session, func, select

from kapjournal import demo
from kapjournal.care.records import shared_files
from kapjournal.models import CheckIn, Entry, KapSession, Row
from kapjournal.sharing.handoff.preview import preview
from kapjournal.sharing.kept_document import unpacked
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from tests.support.systems import posix


def test_it_is_filled(tmp_path: Path) -> None:
    """Six sessions, 200 check-ins and 60 entries, behind the passphrase that is told; a month of it was shared."""
    vault = Vault.unlock(vault_folder(tmp_path), demo.fill(tmp_path))
    with vault.session() as db:
        assert (count(db, KapSession), count(db, CheckIn), count(db, Entry)) == (6, 200, 60)
        (line,) = shared_files.everything(db)
        assert line.sharing.parts == len(preview(unpacked(shared_files.require(db, line.uid)[1]).selection)) > 20
    vault.lock()


def count(db: Session, table: type[Row]) -> int:
    return db.exec(select(func.count()).select_from(table)).one()


@pytest.mark.once
def test_what_a_killed_demo_left_goes_with_the_next_one(tmp_path: Path) -> None:
    """SIGKILL leaves the folder; the next demo takes it away, and leaves one that runs alone."""
    surroundings = os.environ | {"TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "kapjournal", "--demo", "--no-browser"]

    def started() -> subprocess.Popen[str]:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=surroundings)
        assert process.stdout is not None
        assert [process.stdout.readline() for _ in range(2)][1]
        return process

    def folders() -> set[Path]:
        return set(tmp_path.glob("kapjournal-demo-*"))

    with started() as killed:
        (left,) = folders()
        killed.kill()
    assert left.is_dir()
    with started() as running:
        (own,) = folders()
        assert own != left
        with started() as another:
            assert own in folders()
            another.terminate()
        running.terminate()
    assert folders() == set()


@posix
def test_it_leaves_nothing_behind(tmp_path: Path) -> None:
    """The real program: address and passphrase are told, SIGTERM ends it, and the throwaway folder is gone."""
    home, temporary = tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    temporary.mkdir()
    surroundings = os.environ | {"TMPDIR": str(temporary), "HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    command = [sys.executable, "-m", "kapjournal", "--demo", "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=surroundings) as process:
        assert process.stdout is not None
        assert demo.PASSPHRASE in process.stdout.readline()
        address = re.search(r"http\S+", process.stdout.readline())
        assert address
        page = httpx.get(address[0], follow_redirects=True)
        assert (page.status_code, "KapJournal" in page.text) == (200, True)
        assert len(list(temporary.glob("kapjournal-demo-*"))) == 1
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
    assert list(temporary.glob("kapjournal-demo-*")) == []
    assert list(home.iterdir()) == []
