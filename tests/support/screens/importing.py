"""Bringing in what was written in another app, and taking everything out without encryption."""

from collections.abc import Callable
from pathlib import Path

from kapjournal.views.words import common
from kapjournal.views.words import importing as words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import plain_export as plain_words
from tests.importing.samples import FOLDER
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, down, press, room, sees, then
from tests.support.steps import choose
from tests.support.ui import Ui

IMPORT = then(room(common.MORE), down, press(as_one(more_words.IMPORT())), sees(words.WHICH()))


def picked(path: Path) -> Callable[[Ui], None]:
    """Choose this file with the browser's own dialog."""

    def pick(ui: Ui) -> None:
        with ui.page.expect_file_chooser() as chooser:
            choose(ui, words.CHOOSE())
        chooser.value.set_files(path)

    return pick


FOUND = then(IMPORT, picked(FOLDER / "daylio.csv"), sees(words.WHERE()))
PASSWORD = then(IMPORT, picked(FOLDER / "backup.moodhaven"), sees(words.PASSWORD_NOTE()))
PLAIN = then(room(common.MORE), down, press(as_one(plain_words.TITLE())), sees(plain_words.WARNING()))

SCREENS = (
    Screen("import", IMPORT, words.CHOOSE()),
    Screen("import-found", FOUND, words.IMPORT(count=13)),
    Screen("import-password", PASSWORD),
    Screen("export-plain", PLAIN, plain_words.EXPORT()),
)
