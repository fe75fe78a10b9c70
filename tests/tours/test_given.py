"""Somebody without a terminal opens what they were given: from the lock screen, read, closed, and nothing is left."""

from pathlib import Path

import pytest

from kapjournal.sharing.archive.sealed import sealed
from kapjournal.sharing.sealing import PassphraseSeal
from kapjournal.views.words import common
from kapjournal.views.words import given as words
from kapjournal.views.words import lock as lock_words
from tests.support.handed_over import a_document
from tests.support.server import Server
from tests.support.steps import choose, unlock
from tests.support.ui import Ui
from tests.tours.watching import all_text

CANARY = "cormorants on the old groyne"
PASSPHRASE = "lamp harbour eleven drum"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "kapjournal-2026-11-20.kapjournal.age"
    file.write_bytes(sealed(a_document(CANARY), PassphraseSeal(PASSPHRASE, work_factor=10)))
    return file


def test_a_file_is_opened_at_the_lock_screen(phone: Ui, journal: Server, data: Path, letter: Path) -> None:
    """Its words are read there, the journal stays closed, and after closing no word is on the screen or the disk."""
    phone.open(journal.url)
    choose(phone, words.OPEN_ONE())
    phone.sees(words.NOTE())
    with phone.page.expect_file_chooser() as chooser:
        choose(phone, words.CHOOSE())
    chooser.value.set_files(letter)
    phone.type(phone.field(words.PASSPHRASE()), PASSPHRASE)
    choose(phone, words.OPEN())
    phone.sees(words.READING())
    phone.sees(CANARY)
    phone.check()
    choose(phone, words.CLOSE())
    phone.sees(words.CLOSED())
    assert CANARY not in all_text(phone.page)
    phone.check()
    choose(phone, common.BACK())
    phone.sees(lock_words.OPEN())
    for path in (one for one in data.rglob("*") if one.is_file()):
        assert CANARY.encode() not in path.read_bytes()
    unlock(phone)
