"""A check-in from Today: how many taps and seconds it takes, and that the tap itself keeps it."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kapjournal import routes
from kapjournal.care.records import check_ins, entries
from kapjournal.models import CheckIn
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.terms import MoodStep
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common, moods
from kapjournal.views.words import today as today_words
from tests.support.browser import PHONE, window
from tests.support.server import Server, app_server
from tests.support.steps import choose, open_at
from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE, make_vault

MOST_S = 10.0
GOOD = words.MOOD(mood=moods.MOODS[3](), number=4, total=5)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Server]:
    """A journal of some days, open on Today."""
    vault, _ = make_vault(tmp_path / "data")
    with vault.session() as db:
        entries.keep_note(db, "Rain.", now=datetime.now(UTC) - timedelta(days=3))
    vault.lock()
    with app_server(tmp_path / "data") as server:
        yield server


@pytest.mark.parametrize(
    ("taps", "said"),
    [((GOOD,), today_words.saved_mood(moods.MOODS[3]())), ((today_words.OPEN_MAP(), "hopeful"), common.KEPT())],
    ids=["a mood", "a place on the map"],
)
def test_a_check_in_is_kept_with_its_last_tap(
    browser: Browser, house: Server, tmp_path: Path, taps: tuple[str, ...], said: str
) -> None:
    """One tap for a mood, two for a place on the map, each in seconds; the app is killed, and it is in the vault."""
    with window(browser, PHONE) as ui:
        open_at(ui, house, routes.Home())
        ui.button(taps[0]).wait_for()
        took = _taken(ui, taps, said)
        house.kill()
    print(f"\n{len(taps)} taps, {took:.1f} s")  # noqa: T201 - for whoever asks how long it takes
    kept = _kept(tmp_path / "data")
    if len(taps) == 1:
        assert (kept.valence, kept.energy) == (MoodStep.GOOD.valence, None)
    else:
        assert kept.words[0].id == "hopeful"
    assert took < MOST_S


def _taken(ui: Ui, taps: tuple[str, ...], said: str) -> float:
    began = time.perf_counter()
    choose(ui, *taps)
    ui.sees(said)
    return time.perf_counter() - began


def _kept(data: Path) -> CheckIn:
    vault = Vault.unlock(vault_folder(data), PASSPHRASE)
    with vault.session() as db:
        row = check_ins.latest(db)
        assert row is not None
        db.expunge(row)
    vault.lock()
    return row
