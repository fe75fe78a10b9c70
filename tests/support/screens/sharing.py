"""Choosing, reading and encrypting what is shared."""

import re

from kapjournal.views.words import common
from kapjournal.views.words import export as export_words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import shared_files as log_words
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, press, room, sees, then
from tests.support.steps import MAKING_TIMEOUT_MS, choose
from tests.support.ui import Ui

EXPORT = then(room(common.MORE), press(as_one(more_words.EXPORT())), sees(export_words.WHICH_DAYS()))
LETTER = then(EXPORT, press(export_words.SHOW()), sees(export_words.LETTER()))


def made(ui: Ui) -> None:
    """The pages are laid out."""
    ui.button(export_words.PAGE_AFTER()).wait_for(timeout=MAKING_TIMEOUT_MS)


PAGES = then(LETTER, press(export_words.LOOK()), made)
HOW = then(PAGES, press(export_words.SEAL_IT()), sees(export_words.HOW()))
AGE = then(HOW, press(export_words.FORMATS["age"]()), sees(export_words.ABOUT_AGE()))


def sealed(ui: Ui) -> None:
    choose(ui, export_words.SEAL())
    ui.button(export_words.SAVE()).wait_for(timeout=MAKING_TIMEOUT_MS)


def saved(ui: Ui) -> None:
    with ui.page.expect_download():
        choose(ui, export_words.SAVE())
    ui.sees(export_words.SAVED())


def done(ui: Ui) -> None:
    choose(ui, export_words.DONE())


def opened(ui: Ui) -> None:
    """Its pages are made anew."""
    ui.button(export_words.PAGE_AFTER()).wait_for(timeout=MAKING_TIMEOUT_MS)


LOG = then(HOW, sealed, saved, done, EXPORT, press(export_words.WHAT_I_SHARED()), sees(log_words.NOTE()))


SCREENS = (
    Screen("export", EXPORT, export_words.SHOW()),
    Screen("export-letter", LETTER, export_words.LOOK()),
    Screen("export-read", then(LETTER, press(export_words.READ()), sees(export_words.READ_NOTE()))),
    Screen("export-pages", PAGES, export_words.SEAL_IT()),
    Screen("export-how", HOW, export_words.SEAL()),
    Screen(
        "export-key", then(AGE, press(export_words.THEIR_KEY()), sees(export_words.ABOUT_KEY())), export_words.SEAL()
    ),
    Screen("export-sealed", then(HOW, sealed), export_words.SAVE()),
    Screen("export-saved", then(HOW, sealed, saved), export_words.DONE()),
    Screen("shared-files", LOG, log_words.SHARE()),
    Screen("shared-file", then(LOG, press(re.compile("^Shared on")), opened)),
)
