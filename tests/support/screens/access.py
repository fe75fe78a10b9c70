"""The first start, the lock screen, and what settings change of them."""

from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import settings as settings_words
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


SCREENS = (
    Screen("lock", as_it_is, lock_words.OPEN(), Start.LOCKED),
    Screen(
        "lock-words",
        then(press(lock_words.USE_WORDS()), sees(lock_words.USE_PASSPHRASE())),
        lock_words.OPEN(),
        Start.LOCKED,
    ),
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
