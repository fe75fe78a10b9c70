"""The first start, the lock screen, and what settings change of them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from kapjournal.sharing.archive.sealed import sealed
from kapjournal.sharing.sealing import PassphraseSeal
from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import given as given_words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import settings as settings_words
from tests.support.handed_over import a_document
from tests.support.screens.more import SETTINGS
from tests.support.screens.screen import Screen, Start
from tests.support.screens.ways import as_it_is, as_one, down, press, sees, then, write
from tests.support.steps import MAKING_TIMEOUT_MS, choose
from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE

PROMISE = then(press(first_words.GO_ON()), sees("What stays here"))
CHOOSE_PASSPHRASE = then(PROMISE, press(first_words.GO_ON()), sees(first_words.PASSPHRASE_TITLE()))
TYPED_PASSPHRASE = then(
    CHOOSE_PASSPHRASE,
    write(PASSPHRASE, first_words.PASSPHRASE()),
    write(PASSPHRASE, first_words.AGAIN()),
    sees("guess"),
)


def make(ui: Ui) -> None:
    choose(ui, first_words.MAKE())
    ui.button(first_words.WRITTEN()).wait_for(timeout=MAKING_TIMEOUT_MS)


GIVEN = then(press(given_words.OPEN_ONE()), sees(given_words.NOTE()))


def opened(ui: Ui) -> None:
    """A hand-off, chosen and opened with its passphrase."""
    with TemporaryDirectory(prefix="given-") as name:
        file = Path(name) / "kapjournal-2026-11-20.kapjournal.age"
        file.write_bytes(sealed(a_document(), PassphraseSeal(PASSPHRASE, work_factor=4)))
        with ui.page.expect_file_chooser() as chooser:
            choose(ui, given_words.CHOOSE())
        chooser.value.set_files(file)
        ui.sees(file.name)
        ui.type(ui.field(given_words.PASSPHRASE()), PASSPHRASE)
    choose(ui, given_words.OPEN())
    ui.sees(given_words.READING())


SCREENS = (
    Screen("lock", as_it_is, lock_words.OPEN(), Start.LOCKED),
    Screen(
        "lock-words",
        then(press(lock_words.USE_WORDS()), sees(lock_words.USE_PASSPHRASE())),
        lock_words.OPEN(),
        Start.LOCKED,
    ),
    Screen("given", GIVEN, given_words.CHOOSE(), Start.LOCKED),
    Screen("given-reading", then(GIVEN, opened), given_words.CLOSE(), Start.LOCKED),
    Screen(
        "settings-passphrase",
        then(SETTINGS, down, press(as_one(settings_words.CHANGE_PASSPHRASE())), sees(first_words.AGAIN())),
        settings_words.CHANGE(),
    ),
    Screen(
        "settings-words",
        then(SETTINGS, down, press(as_one(settings_words.NEW_WORDS())), sees(settings_words.NEW_WORDS_NOTE())),
        settings_words.SHOW_WORDS(),
    ),
    Screen("first-start", lambda ui: ui.button(first_words.GO_ON()).wait_for(), first_words.GO_ON(), Start.NEW),
    Screen("first-start-promise", PROMISE, first_words.GO_ON(), Start.NEW),
    Screen("first-start-passphrase", TYPED_PASSPHRASE, first_words.MAKE(), Start.NEW),
    # Makes a vault, after which there is no first start any more: the last one of its start.
    Screen("first-start-words", then(TYPED_PASSPHRASE, make), first_words.WRITTEN(), Start.NEW),
)
