"""Backups: making one, and restoring one at the first start."""

from kapjournal.views.words import add_backup as add_words
from kapjournal.views.words import backup as words
from kapjournal.views.words import common
from kapjournal.views.words import deleting as delete_words
from tests.support.screens.more import SETTINGS
from tests.support.screens.screen import Screen, Start
from tests.support.screens.ways import as_one, down, down_to, press, room, sees, then
from tests.support.steps import choose
from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE

BACKUP = then(room(common.MORE), down_to(as_one(words.TITLE())), press(as_one(words.TITLE())), sees(words.HOW()))
TO_DELETING = as_one(delete_words.TITLE())
DELETE = then(SETTINGS, down_to(TO_DELETING), press(TO_DELETING), sees(delete_words.ELSEWHERE()))
RESTORE = then(press(words.RESTORE()), sees(words.FOR_EMPTY()))


def made(ui: Ui) -> None:
    ui.type(ui.field(as_one(words.MINE())), PASSPHRASE)
    with ui.page.expect_download():
        choose(ui, words.MAKE())
    ui.sees(words.OPENS_WITH_MINE())


SCREENS = (
    Screen("backup", BACKUP, words.MAKE()),
    Screen("backup-other", then(BACKUP, press(words.BY_OTHER()), sees(words.OTHER_ASKED())), words.MAKE()),
    Screen("backup-made", then(BACKUP, made), words.DONE()),
    Screen(
        "backup-add",
        then(BACKUP, down, press(as_one(add_words.TITLE())), sees(add_words.NOTHING_YET())),
        words.CHOOSE(),
    ),
    Screen("delete-everything", DELETE, delete_words.KEEP()),
    Screen(
        "delete-everything-passphrase",
        then(DELETE, press(delete_words.GO_ON()), sees(delete_words.ASKED())),
        delete_words.KEEP(),
    ),
    Screen("restore", RESTORE, words.CHOOSE(), Start.NEW),
)
