"""More, settings and what this is."""

from kapjournal.views.words import common
from kapjournal.views.words import keyboard as keyboard_words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import reminders as reminder_words
from kapjournal.views.words import settings as settings_words
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, down, press, room, sees, then

SETTINGS = then(room(common.MORE), press(as_one(more_words.SETTINGS())), sees(settings_words.LOCKING()))
REMINDERS = then(
    SETTINGS,
    down,
    press(as_one(reminder_words.REMINDERS())),
    sees(reminder_words.REMIND_ME()),
    lambda ui: ui.settle(),
    lambda ui: ui.tap(ui.page.get_by_role("switch")),
    sees(reminder_words.QUIET_HOURS()),
)


SCREENS = (
    Screen("more", room(common.MORE)),
    Screen("settings", SETTINGS),
    Screen("reminders", REMINDERS),
    Screen("keyboard", then(room(common.MORE), press(as_one(keyboard_words.TITLE())), sees(keyboard_words.NOTE()))),
    Screen("about", then(room(common.MORE), press(as_one(more_words.ABOUT())), sees("What this is not"))),
)
