"""My medicines: the list, one of them, a new one, a change."""

from kapjournal.terms import MedicineTurn
from kapjournal.views.words import common
from kapjournal.views.words import medicines as words
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, down_to, press, room, sees, then, write

LIST = then(room(common.MORE), down_to(as_one(words.TITLE())), press(as_one(words.TITLE())), sees(words.BLURB()))
ONE = then(LIST, press(as_one("Sertraline")), sees(words.HISTORY()))
CHANGE = words.NOTE[MedicineTurn.CHANGED]()


SCREENS = (
    Screen("medicines", LIST, words.ADD()),
    Screen("medicine", ONE, CHANGE),
    Screen("medicine-new", then(LIST, press(words.ADD()), write("Vitamin D", words.NAME())), common.KEEP()),
    Screen(
        "medicine-change",
        then(ONE, press(CHANGE), write("Two drops in the morning", words.WORDS[MedicineTurn.CHANGED]())),
        common.KEEP(),
    ),
)
