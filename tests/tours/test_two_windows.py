"""Two windows, one journal: it is open in one of them at a time, and what the other showed is gone from its screen."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kapjournal.care.records import entries
from kapjournal.views.words import common, elsewhere
from tests.support.server import Server, app_server
from tests.support.steps import unlock
from tests.support.ui import Ui
from tests.support.vaults import make_vault
from tests.tours.watching import all_text

CANARY = "oystercatchers along the quay"


@pytest.fixture
def noted(data: Path) -> Iterator[Server]:
    """The app over a journal with one note in it."""
    vault, _ = make_vault(data)
    with vault.session() as db:
        entries.keep_note(db, CANARY, now=datetime.now(UTC))
    vault.lock()
    with app_server(data) as server:
        yield server


def test_using_it_in_another_window_takes_every_word_off_the_first(phone: Ui, desktop: Ui, noted: Server) -> None:
    """The first one says where it went; it can be taken back, and is locked by then."""
    phone.open(noted.url)
    unlock(phone)
    phone.tap(phone.nav(common.JOURNAL()))
    phone.sees(CANARY)
    desktop.open(noted.url)
    desktop.tap(desktop.button(elsewhere.USE_HERE()))
    phone.sees(elsewhere.USE_HERE())
    assert CANARY not in all_text(phone.page)
    unlock(desktop)
    phone.tap(phone.button(elsewhere.USE_HERE()))
    desktop.sees(elsewhere.USE_HERE())
    unlock(phone)
    phone.check()
    desktop.check()
