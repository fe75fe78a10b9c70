"""The whole way of a backup in a browser: made, everything deleted, restored from the file, and the note is there."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, FileChooser
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from kapjournal.care.records import entries
from kapjournal.models import utc_now
from kapjournal.views.words import backup as words
from kapjournal.views.words import common
from kapjournal.views.words import deleting as delete_words
from kapjournal.views.words import first_start as first_words
from tests.support.browser import NARROW, window
from tests.support.screens.backup import DELETE
from tests.support.screens.ways import as_one, down_to, press, room, sees, then, write
from tests.support.server import app_server
from tests.support.steps import MAKING_TIMEOUT_MS, choose, unlock, words_shown, words_to_today
from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE, make_vault

pytestmark = pytest.mark.browser

NOTE = "The heron stood on the weir"
NEW = "lamp on the hill tonight"


def test_a_note_comes_back_from_its_backup(browser: Browser, tmp_path: Path) -> None:
    """Nothing but a file and a passphrase is needed, on a device that knows nothing."""
    data, file = tmp_path / "data", tmp_path / "backup.kapjournal.age"
    vault, _ = make_vault(data)
    with vault.session() as db:
        entries.keep_note(db, NOTE, now=utc_now(), zone="UTC")
    vault.lock()
    with app_server(data) as server, window(browser, NARROW) as ui:
        ui.open(server.url)
        unlock(ui)
        _make(ui, file)
        _delete(ui)
        assert not (data / "vault").exists()
        _restore(ui, file)
        ui.tap(ui.nav(common.JOURNAL()))
        ui.sees(NOTE)
        ui.check()


def _chooser(ui: Ui) -> FileChooser | None:
    """A browser opens it within a few seconds of the press or not at all: on a busy machine it is pressed again."""
    try:
        with ui.page.expect_file_chooser(timeout=8000) as chooser:
            choose(ui, words.CHOOSE())
    except PlaywrightTimeout:
        return None
    return chooser.value


def _make(ui: Ui, file: Path) -> None:
    then(room(common.MORE), down_to(as_one(words.TITLE())), press(as_one(words.TITLE())), sees(words.HOW()))(ui)
    ui.type(ui.field(as_one(words.MINE())), PASSPHRASE)
    with ui.page.expect_download() as download:
        choose(ui, words.MAKE())
    download.value.save_as(file)
    ui.sees(words.OPENS_WITH_MINE())
    choose(ui, words.DONE())


def _delete(ui: Ui) -> None:
    DELETE(ui)
    then(press(delete_words.GO_ON()), write(PASSPHRASE, delete_words.PASSPHRASE()))(ui)
    then(press(delete_words.DELETE()), sees(delete_words.GONE()), press(delete_words.START_NEW()))(ui)


def _restore(ui: Ui, file: Path) -> None:
    then(press(words.RESTORE()), sees(words.FOR_EMPTY()))(ui)
    chooser = _chooser(ui) or _chooser(ui) or _chooser(ui)
    assert chooser is not None
    chooser.set_files(file)
    ui.field(as_one(words.ITS_PASSPHRASE())).wait_for(timeout=MAKING_TIMEOUT_MS)
    write(PASSPHRASE, words.ITS_PASSPHRASE())(ui)
    choose(ui, words.OPEN())
    ui.button(words.GO_ON()).wait_for(timeout=MAKING_TIMEOUT_MS)
    choose(ui, words.GO_ON())
    then(write(NEW, first_words.PASSPHRASE()), write(NEW, first_words.AGAIN()))(ui)
    choose(ui, words.GO_ON())
    ui.button(first_words.WRITTEN()).wait_for(timeout=MAKING_TIMEOUT_MS)
    words_to_today(ui, words_shown(ui))
