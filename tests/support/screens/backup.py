"""Backups: making one, and restoring one at the first start."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from kapjournal.care.records import entries
from kapjournal.sharing.backup.keys import to_passphrase
from kapjournal.sharing.backup.making import write_backup
from kapjournal.views.words import add_backup as add_words
from kapjournal.views.words import backup as words
from kapjournal.views.words import common
from kapjournal.views.words import deleting as delete_words
from tests.support.screens.more import SETTINGS
from tests.support.screens.screen import Screen, Start
from tests.support.screens.ways import as_one, down, down_to, press, room, sees, then
from tests.support.steps import MAKING_TIMEOUT_MS, choose
from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE, make_vault

BACKUP = then(room(common.MORE), down_to(as_one(words.TITLE())), press(as_one(words.TITLE())), sees(words.HOW()))
TO_DELETING = as_one(delete_words.TITLE())
DELETE = then(SETTINGS, down_to(TO_DELETING), press(TO_DELETING), sees(delete_words.ELSEWHERE()))
RESTORE = then(press(words.RESTORE()), sees(words.FOR_EMPTY()))


def made(ui: Ui) -> None:
    ui.type(ui.field(as_one(words.MINE())), PASSPHRASE)
    with ui.page.expect_download():
        choose(ui, words.MAKE())
    ui.sees(words.OPENS_WITH_MINE())


def chosen(ui: Ui) -> None:
    """A backup of another device, made with the passphrase of its journal, and opened."""
    with TemporaryDirectory(prefix="backup-") as name:
        file = Path(name) / "kapjournal-backup-2026-11-20-2140.kapjournal.age"
        file.write_bytes(_of_another_device(Path(name) / "data"))
        with ui.page.expect_file_chooser() as chooser:
            choose(ui, words.CHOOSE())
        chooser.value.set_files(file)
        ui.field(as_one(words.ITS_PASSPHRASE())).wait_for(timeout=MAKING_TIMEOUT_MS)
        ui.type(ui.field(as_one(words.ITS_PASSPHRASE())), PASSPHRASE)


def opened(ui: Ui) -> None:
    chosen(ui)
    choose(ui, words.OPEN())


def _of_another_device(data: Path) -> bytes:
    vault, _ = make_vault(data)
    target = BytesIO()
    now = datetime.now(UTC)
    with vault.session() as db:
        for days in (9, 4, 1):
            entries.keep_note(db, "Rain on the roof all morning.", now=now - timedelta(days=days), zone="UTC")
        write_backup(lambda query: query(db), target, to_passphrase(PASSPHRASE, work_factor=4), now=now)
    vault.lock()
    return target.getvalue()


ADD = then(BACKUP, down, press(as_one(add_words.TITLE())), sees(add_words.NOTHING_YET()))
SCREENS = (
    Screen("backup", BACKUP, words.MAKE()),
    Screen("backup-other", then(BACKUP, press(words.BY_OTHER()), sees(words.OTHER_ASKED())), words.MAKE()),
    Screen("backup-made", then(BACKUP, made), words.DONE()),
    Screen("backup-add", ADD, words.CHOOSE()),
    Screen("backup-add-found", then(ADD, opened, sees(add_words.OTHER_JOURNAL())), add_words.ADD(count=3)),
    Screen("delete-everything", DELETE, delete_words.KEEP()),
    Screen(
        "delete-everything-passphrase",
        then(DELETE, press(delete_words.GO_ON()), sees(delete_words.ASKED())),
        delete_words.KEEP(),
    ),
    Screen("restore", RESTORE, words.CHOOSE(), Start.NEW),
    Screen("restore-chosen", then(RESTORE, chosen), words.OPEN(), Start.NEW),
    Screen("restore-found", then(RESTORE, opened, sees(words.NEW_WORDS())), words.GO_ON(), Start.NEW),
)
