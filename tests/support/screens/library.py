"""Questions by need, part of life and theme; hard ones, and one's own."""

from kapjournal.care.steps.library import Need
from kapjournal.content import Domain
from kapjournal.views.words import common
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import library as library_words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import my_questions as my_words
from kapjournal.views.words import nothing_happened as nothing_words
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, down, press, room, sees, then

LIBRARY = then(room(common.MORE), press(as_one(more_words.LIBRARY())), sees(library_words.BY_PART()))
TOO_MUCH = then(LIBRARY, press(library_words.NEEDS[Need.TOO_MUCH]()), sees(library_words.OTHERS()))
PART = then(LIBRARY, press(library_words.DOMAINS[Domain.NATURE]()), sees(guided_words.ANOTHER()))
ALL_QUESTIONS = then(LIBRARY, down, press(as_one(library_words.ALL_QUESTIONS())), sees(library_words.ALL_BLURB()))
THEME = then(ALL_QUESTIONS, press(as_one(library_words.THEMES["story"]())), sees("The short story"))
HARD_SET = then(
    ALL_QUESTIONS,
    press(as_one(library_words.THEMES["difficult"]())),
    press(as_one("An old memory")),
    sees(library_words.ONE_ONLY()),
)
HOW_UPSET = then(HARD_SET, press(as_one("Without telling the memory")), sees(guided_words.UPSET()))
MY_QUESTIONS = then(LIBRARY, down, press(as_one(library_words.MY_QUESTIONS())), sees(my_words.GIVEN()))


SCREENS = (
    Screen("library", LIBRARY),
    Screen("library-need", TOO_MUCH, library_words.TALK()),
    Screen("library-part", PART, library_words.WRITE()),
    Screen("library-all", ALL_QUESTIONS),
    Screen("library-theme", THEME),
    Screen("library-set", HARD_SET, library_words.START_SET()),
    Screen("how-upset", HOW_UPSET),
    Screen("hard-question", then(HOW_UPSET, press("2"), sees("A title is plenty"))),
    Screen("how-upset-high", then(HOW_UPSET, press("8"), sees(guided_words.NO_MORE_HARD())), guided_words.TALK()),
    Screen(
        "not-much",
        then(LIBRARY, press(library_words.NEEDS[Need.NOTHING]()), sees(nothing_words.FAULT())),
        nothing_words.WRITE(),
    ),
    Screen("my-questions", MY_QUESTIONS, my_words.ADD()),
    Screen("my-question", then(MY_QUESTIONS, press(my_words.ADD()), sees(my_words.CAN_BE_HARD_WHY()))),
)
