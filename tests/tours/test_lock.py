"""The door: it stays calm with whoever cannot open it, shuts when it should, and shows nothing through it."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kapjournal.care.records import entries, settings
from kapjournal.storage import word_list
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import help as help_words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import settings as settings_words
from tests.support.server import Server, app_server
from tests.support.steps import lock, unlock
from tests.support.ui import Ui
from tests.support.vaults import make_vault
from tests.tours.watching import all_text, hide, show

NEW_PASSPHRASE = "orchard tin eleven drum"
CANARY = "kittiwakes above the harbour wall"
AT_ONCE_S, SOON_S = 0, 30
"""The shortest times to wait, out of sight and without a touch, that the settings know."""


@pytest.fixture
def quick_lock(data: Path) -> Iterator[Server]:
    """The app over a journal with one note in it, that locks as soon as the settings allow."""
    vault, _ = make_vault(data)
    with vault.session() as db:
        settings.keep(db, lock_background_s=AT_ONCE_S, lock_idle_s=SOON_S)
        entries.keep_note(db, CANARY, now=datetime.now(UTC))
    vault.lock()
    with app_server(data) as server:
        yield server


def test_a_wrong_passphrase_is_answered_calmly_and_more_slowly(phone: Ui, journal: Server) -> None:
    """Three tries are free; the fourth takes a second longer, and says so; the right one still opens."""
    phone.open(journal.url)
    for _ in range(2):
        _try(phone, "not this one")
        phone.sees(lock_words.WRONG())
    _try(phone, "nor this")
    phone.sees(lock_words.WRONG_AND_SLOWER())
    began = time.monotonic()
    _try(phone, "nor that")
    phone.sees(lock_words.WAITING())
    phone.misses(lock_words.WAITING())
    phone.sees(lock_words.WRONG_AND_SLOWER())
    assert time.monotonic() - began >= 1
    unlock(phone)
    phone.check()


def test_the_twelve_words_open_too(phone: Ui, journal: Server, recovery_words: str) -> None:
    """In any case and spacing, in their order, and lead to a new passphrase, which opens from then on."""
    first, second, *rest = recovery_words.split()
    phone.open(journal.url)
    phone.tap(phone.button(lock_words.USE_WORDS()))
    field = phone.field(lock_words.RECOVERY_WORDS())
    phone.type(field, _out_of_order(recovery_words))
    phone.press("Enter")
    phone.sees(lock_words.MIXED_WORDS())
    phone.paste(field, f" {first.upper()}  {second} " + ", ".join(rest))
    phone.press("Enter")
    phone.sees(settings_words.FORGOTTEN())
    for label in (settings_words.NEW_PASSPHRASE(), first_words.AGAIN()):
        phone.type(phone.field(label), NEW_PASSPHRASE)
    phone.tap(phone.button(settings_words.CHANGE()))
    phone.nav(common.TODAY()).wait_for()
    lock(phone)
    unlock(phone, NEW_PASSPHRASE)
    phone.check()


def test_locking_takes_every_word_off_the_page(phone: Ui, quick_lock: Server) -> None:
    """From the menu, at once: nothing that was read stands anywhere in the document; unlocking brings it back."""
    phone.open(quick_lock.url)
    unlock(phone)
    _read_the_note(phone)
    assert CANARY in all_text(phone.page)
    phone.tap(phone.button(common.BACK()))
    lock(phone)
    assert CANARY not in all_text(phone.page)
    unlock(phone)
    _read_the_note(phone)
    phone.check()


def test_a_hidden_tab_locks(desktop: Ui, quick_lock: Server) -> None:
    """Out of sight for longer than the settings say, and the journal beside its list is gone too."""
    desktop.open(quick_lock.url)
    unlock(desktop)
    _read_the_note(desktop)
    hide(desktop.page)
    desktop.rest(2)
    show(desktop.page)
    desktop.field(lock_words.PASSPHRASE()).wait_for()
    assert CANARY not in all_text(desktop.page)
    desktop.check()


def test_an_idle_journal_locks_by_itself(phone: Ui, quick_lock: Server) -> None:
    """Nobody touches it for the shortest time there is; until just before that it stays open."""
    phone.open(quick_lock.url)
    unlock(phone)
    _read_the_note(phone)
    began = time.monotonic()
    phone.field(lock_words.PASSPHRASE()).wait_for(timeout=(SOON_S + 10) * 1000)
    assert time.monotonic() - began > SOON_S - 5
    assert CANARY not in all_text(phone.page)
    phone.check()


def test_help_does_not_ask_for_a_passphrase(phone: Ui, journal: Server) -> None:
    """From the lock screen to people one can call, and back to the lock."""
    phone.open(journal.url)
    phone.tap(phone.button(common.HELP()))
    phone.sees(help_words.NOT_ALONE())
    phone.tap(phone.button(common.BACK()))
    phone.field(lock_words.PASSPHRASE()).wait_for()
    assert phone.nav(common.TODAY()).count() == 0
    phone.check()


def _out_of_order(phrase: str) -> str:
    """Two neighbours changed round, so that it shows: of sixteen such phrases one has a right checksum all the same."""
    words = phrase.split()
    changed = (" ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]]) for at in range(len(words) - 1))
    return next(other for other in changed if not word_list.is_phrase(other.split()))


def _try(ui: Ui, passphrase: str) -> None:
    ui.type(ui.field(lock_words.PASSPHRASE()), passphrase)
    ui.press("Enter")


def _read_the_note(ui: Ui) -> None:
    ui.tap(ui.nav(common.JOURNAL()))
    # In the list; the card of a day tells of it before that.
    ui.tap(ui.role("button").filter(has_text=CANARY).or_(ui.page.get_by_label(CANARY)).last)
    ui.button(entry_words.EDIT()).wait_for()
    ui.sees(CANARY)
