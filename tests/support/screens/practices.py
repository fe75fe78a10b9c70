"""Practices, before, while and after."""

from kapjournal.views.words import common
from kapjournal.views.words import practice as practice_words
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, press, rest, room, sees, then

BREATHING_S = 5.8
"""Into a practice, with the circle well open."""
PRACTICES = then(room(common.MORE), press(as_one(practice_words.TITLE())), sees("Five, four"))
BREATHING = then(PRACTICES, press(as_one("Slow breathing")), sees(practice_words.BEFORE()))
GROUNDING = then(PRACTICES, press(as_one("Five, four")), sees(practice_words.BEFORE()))


SCREENS = (
    Screen("practices", PRACTICES),
    Screen("practice", BREATHING, practice_words.START()),
    Screen("practice-breathing", then(BREATHING, press(practice_words.START()), rest(BREATHING_S)), moves=True),
    Screen(
        "practice-grounding",
        then(GROUNDING, press(practice_words.START()), sees(practice_words.STOP())),
        practice_words.NEXT(),
    ),
    Screen(
        "practice-after",
        then(BREATHING, press(practice_words.START(), practice_words.STOP()), sees(practice_words.AFTER())),
        practice_words.DONE(),
    ),
)
