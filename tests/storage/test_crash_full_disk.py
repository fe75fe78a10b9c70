"""A disk that refuses costs at most what was not acknowledged, and says so."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import apsw
import pytest

from kapjournal.errors import StorageFailed
from kapjournal.storage import Vault, vault
from kapjournal.storage.sqlite import dbapi
from kapjournal.storage.sqlite.database import Database
from tests.storage.support.damaging import Tree, plant, read_all, tree_of
from tests.storage.support.failing import FailingVFS, Refusal
from tests.storage.support.recorded_vault import PASSPHRASE, state_of
from tests.storage.support.state import CHANCE
from tests.storage.support.workload import (
    Step,
    break_a_rule,
    change_my_mind,
    check_in,
    edit_the_first_answer,
    keep_a_draft,
    vacuum,
    write_a_long_entry,
    write_a_lot_at_once,
    write_an_entry,
)
from tests.support.thorough import every

pytestmark = pytest.mark.once

STEPS: tuple[Step, ...] = (
    write_an_entry,
    keep_a_draft,
    write_a_long_entry,
    break_a_rule,
    check_in,
    vacuum,
    edit_the_first_answer,
)
SPILLING: tuple[Step, ...] = (write_an_entry, write_a_lot_at_once, change_my_mind, check_in)
"""More than the cache holds. Refused in the middle of that, FTS5 of SQLite 3.53 remembers words of the transaction that
SQLite gave up; so here the patient does not go on, but starts the app again."""
STRIDE = every(23)


@pytest.fixture(scope="module")
def new_vault(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    folder = tmp_path_factory.mktemp("new") / "vault"
    made, _ = Vault.create(folder, PASSPHRASE, work_factor=2)
    write_an_entry(made)
    made.lock()
    return tree_of(folder)


CODES = pytest.mark.parametrize("code", [apsw.SQLITE_FULL, apsw.SQLITE_IOERR_FSYNC], ids=["full", "broken"])


@CODES
def test_a_disk_that_refuses_once_loses_nothing(
    new_vault: Tree, quick_folder: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """Refused at any change: StorageFailed, the state from before that step, and the step can be taken again."""
    states = _healthy(new_vault, quick_folder / "healthy", STEPS)
    for first in _moments(code):
        refusal, folder = Refusal(first, code, stays=False), quick_folder / str(first)
        plant(new_vault, folder)
        with _beneath(monkeypatch, refusal):
            opened = _unlock(folder)
            for number, step in enumerate(STEPS):
                _insist(opened, step, states[number])
            assert _state(opened) == states[-1]
            opened.lock()
        assert _reopened(folder) == states[-1]
        if not refusal.came:
            break
    assert first > 30


@CODES
@pytest.mark.parametrize("steps", [STEPS, SPILLING], ids=["small", "spilling"])
def test_a_disk_that_refuses_for_good_keeps_what_was_acknowledged(
    new_vault: Tree, quick_folder: Path, monkeypatch: pytest.MonkeyPatch, steps: tuple[Step, ...], code: int
) -> None:
    """From any change on nothing is taken any more: what was acknowledged can be read now and after a new start."""
    states = _healthy(new_vault, quick_folder / "healthy", steps)
    for first in _moments(code):
        refusal, folder = Refusal(first, code, stays=True), quick_folder / str(first)
        plant(new_vault, folder)
        with _beneath(monkeypatch, refusal):
            taken = _take_until_refused(folder, steps, states)
        # The step that was refused may have reached the log whole before the disk said no.
        assert _reopened(folder) in states[taken : taken + 2]
        if not refusal.came:
            break
    assert first > 30


def _moments(code: int) -> Iterator[int]:
    """Each way of refusing comes at other changes than the other one: together they come at two of eleven."""
    return itertools.count(1 if STRIDE == 1 or code == apsw.SQLITE_FULL else 6, STRIDE)


def _healthy(tree: Tree, folder: Path, steps: tuple[Step, ...]) -> list[str]:
    """What a healthy disk holds before the first step and after each."""
    plant(tree, folder)
    opened = Vault.unlock(folder, PASSPHRASE)
    found = [_state(opened)]
    for step in steps:
        step(opened)
        found.append(_state(opened))
    opened.lock()
    return found


def _take_until_refused(folder: Path, steps: tuple[Step, ...], states: list[str]) -> int:
    """How many steps were acknowledged."""
    taken = 0
    try:
        opened = Vault.unlock(folder, PASSPHRASE)
    except StorageFailed:
        return taken
    try:
        for step in steps:
            step(opened)
            taken += 1
    except StorageFailed:
        assert _state(opened) == states[taken]
    opened.lock()
    return taken


def _unlock(folder: Path) -> Vault:
    try:
        return Vault.unlock(folder, PASSPHRASE)
    except StorageFailed:
        return Vault.unlock(folder, PASSPHRASE)


def _insist(opened: Vault, step: Step, before: str) -> None:
    try:
        step(opened)
    except StorageFailed:
        assert _state(opened) == before
        step(opened)


@contextmanager
def _beneath(monkeypatch: pytest.MonkeyPatch, refusal: Refusal) -> Iterator[None]:
    vfs = FailingVFS(refusal)
    with monkeypatch.context() as patch:
        patch.setattr(dbapi, "LOG_PAGES", 25)
        patch.setattr(vault, "Database", partial(Database, base=vfs.name))
        yield


def _reopened(folder: Path) -> str:
    found = _state(opened := Vault.unlock(folder, PASSPHRASE))
    opened.lock()
    read_all(Vault.unlock(folder, PASSPHRASE))
    return found


def _state(opened: Vault) -> str:
    return state_of(opened, leave_out=CHANCE)
