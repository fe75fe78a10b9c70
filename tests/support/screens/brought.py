"""Marked lines, small steps and letters."""

import re

from kapjournal.views.words import common
from kapjournal.views.words import letters as letter_words
from kapjournal.views.words import marked_lines as marked_words
from kapjournal.views.words import small_steps as step_words
from tests.support.screens.journal import ENTRY, WRITTEN
from tests.support.screens.screen import Screen
from tests.support.screens.ways import ANY_SENTENCE, as_one, down_to, first_of, press, room, sees, then, write

MARKING = then(ENTRY, down_to(marked_words.MARK()), press(marked_words.MARK()), sees(marked_words.WHICH()))
MARKED = then(room(common.MORE), press(as_one(marked_words.TITLE())), sees(marked_words.REMOVE()))
STEPS = then(room(common.MORE), press(as_one(step_words.TITLE())), sees(step_words.END()))
NEW_STEP = then(STEPS, press(step_words.CHOOSE()), write("Tea on the step, before the day begins", step_words.WHAT()))
LETTERS = then(room(common.MORE), press(as_one(letter_words.TITLE())), sees(letter_words.WRITE()))
NEW_LETTER = then(LETTERS, press(letter_words.WRITE()), write(WRITTEN, letter_words.YOUR_LETTER()))
LETTER_TO_ME = then(LETTERS, press(re.compile("^A letter for")), sees(letter_words.STAYS_CLOSED()))


SCREENS = (
    Screen("mark-lines", then(MARKING, first_of(ANY_SENTENCE)), common.KEEP()),
    Screen("marked-lines", MARKED),
    Screen("small-steps", STEPS, step_words.CHOOSE()),
    Screen("small-step-new", NEW_STEP, common.KEEP()),
    Screen("letters", LETTERS, letter_words.WRITE()),
    Screen("letter-new", NEW_LETTER, letter_words.CLOSE()),
    Screen("letter-closed", LETTER_TO_ME),
    Screen(
        "letter-early",
        then(LETTER_TO_ME, press(letter_words.OPEN_NOW()), sees(letter_words.OPEN())),
        letter_words.KEEP_CLOSED(),
    ),
    Screen("letter-open", then(LETTERS, press(re.compile("^You wrote this on")), sees(letter_words.DELETE()))),
)
