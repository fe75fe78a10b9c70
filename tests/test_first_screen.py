"""What is imported before the first screen is seen: a phone reads every module out of an archive at each start."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.vaults import lay_vault

HEAVY = {"sqlmodel", "sqlalchemy", "apsw", "pydantic", "cryptography", "fpdf", "zxcvbn"}
ELSEWHERE = {
    "flet.controls.theme",
    "kapjournal.content",
    "kapjournal.models",
    "kapjournal.routes.every",
    "kapjournal.sharing.sealing",
    "kapjournal.storage.vault",
    "kapjournal.views.access.given",
    "kapjournal.views.access.first_start",
    "kapjournal.views.access.restore",
    "kapjournal.views.backup.deleting",
    "kapjournal.views.more.help",
    "kapjournal.views.shell.screens",
}
MOST_OF_OURS, MOST_OF_FLET = 110, 115
"""Before they were counted there were 182 and 136."""


@pytest.fixture(scope="module")
def before_the_lock_screen(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are there once the lock screen of an existing journal is drawn."""
    data = tmp_path_factory.mktemp("data")
    lay_vault(data)
    return imported(data)


def imported(data: Path) -> set[str]:
    command = [sys.executable, "-m", "tests.support.first_screen", str(data)]
    ended = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=True)
    return set(ended.stdout.split())


def test_the_lock_screen_waits_for_nothing_that_it_does_not_show(before_the_lock_screen: set[str]) -> None:
    """Nothing heavy, no other door, nothing that opens above it, and no screen of the open journal."""
    assert not HEAVY & {name.partition(".")[0] for name in before_the_lock_screen}
    assert not ELSEWHERE & before_the_lock_screen
    assert not {"tomllib", "zoneinfo"} & before_the_lock_screen
    assert "kapjournal.views.access.lock" in before_the_lock_screen


def test_the_first_start_waits_for_nothing_heavy(tmp_path: Path) -> None:
    """It shows passages and whose help lines there are, and reads them without what would check them."""
    before = imported(tmp_path)
    assert not HEAVY & {name.partition(".")[0] for name in before}
    assert not (ELSEWHERE - {"kapjournal.content", "kapjournal.views.access.first_start"}) & before
    assert "kapjournal.views.access.first_start" in before


def test_a_page_is_served_before_any_screen_is_there() -> None:
    """A browser takes a second to start its engine: what draws the first screen is imported meanwhile."""
    code = "import sys, kapjournal.app; print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    there = set(ended.stdout.split())
    assert not {"kapjournal.views.design", "kapjournal.views.shell"} & there


def test_the_lock_screen_waits_for_few_modules(before_the_lock_screen: set[str]) -> None:
    """Whoever needs more looks first whether it can wait for the second that a passphrase takes to type."""
    ours, flets = (
        sum(name.partition(".")[0] == package for name in before_the_lock_screen) for package in ("kapjournal", "flet")
    )
    assert ours <= MOST_OF_OURS
    assert flets <= MOST_OF_FLET
