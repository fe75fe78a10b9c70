"""The day of a session: its card, the session screen and what it leads to."""

from datetime import timedelta

from kapjournal.views.words import common
from kapjournal.views.words import one_word as one_word_words
from kapjournal.views.words import session_screen as night_words
from kapjournal.views.words import someone as someone_words
from kapjournal.views.words import steady_lines as steady_words
from kapjournal.views.words import today as today_words
from tests.support.screens.screen import Screen, Start
from tests.support.screens.ways import down, press, room, sees, then, write

SESSION_SCREEN = sees(night_words.elapsed(timedelta(minutes=30)))
ONE_WORD = then(SESSION_SCREEN, press(night_words.WRITE_ONE_WORD()), sees(one_word_words.WHICH()))
COLOR = then(
    ONE_WORD, press(one_word_words.WORDS["moved"](), one_word_words.ADD_COLOR()), sees(one_word_words.CHOOSE_COLOR())
)


def word(word_id: str) -> str:
    return one_word_words.WORDS[word_id]()


SCREENS = (
    Screen("today-session", room(common.TODAY), night_words.OPEN(), Start.IN_SESSION),
    Screen(
        "session-opening",
        then(room(common.TODAY), press(night_words.OPEN()), sees(night_words.OPEN_TITLE())),
        night_words.OPEN(),
        Start.IN_SESSION,
    ),
    Screen("session-screen", SESSION_SCREEN, None, Start.SESSION_OPEN),
    Screen(
        "session-ending",
        then(SESSION_SCREEN, press(night_words.END_IT()), sees(night_words.END_WHY())),
        night_words.STAY(),
        Start.SESSION_OPEN,
    ),
    Screen(
        "steady-lines",
        then(SESSION_SCREEN, press(night_words.FEEL_STEADY()), sees(steady_words.STOP())),
        steady_words.NEXT(),
        Start.SESSION_OPEN,
    ),
    Screen("one-word", ONE_WORD, None, Start.SESSION_OPEN),
    Screen(
        "one-word-saved",
        then(ONE_WORD, press(word("warm")), sees(one_word_words.saved(word("warm")))),
        None,
        Start.SESSION_OPEN,
    ),
    Screen(
        "one-word-hard",
        then(ONE_WORD, press(word("scared")), sees(one_word_words.saved(word("scared")))),
        night_words.SOMEONE(),
        Start.SESSION_OPEN,
    ),
    Screen("one-word-color", COLOR, None, Start.SESSION_OPEN),
    Screen(
        "one-word-end",
        then(COLOR, press(one_word_words.COLORS["blue"]()), sees("You can add more")),
        one_word_words.DONE(),
        Start.SESSION_OPEN,
    ),
    # Leaves a draft, to which one comes back: the last one of its start.
    Screen(
        "one-word-own",
        then(ONE_WORD, down, press(one_word_words.ANOTHER()), write("tide", one_word_words.OWN())),
        common.KEEP(),
        Start.SESSION_OPEN,
    ),
    Screen(
        "someone-session",
        then(room(common.TODAY), press(today_words.SOMEONE()), sees(someone_words.TITLE())),
        None,
        Start.IN_SESSION,
    ),
)
