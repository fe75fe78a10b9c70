"""Help at the lock and inside, and when to call."""

from kapjournal.views.words import common
from kapjournal.views.words import help as help_words
from kapjournal.views.words import longer_term as longer_term_words
from kapjournal.views.words import practice as practice_words
from tests.support.screens.screen import Screen, Start
from tests.support.screens.ways import as_one, down_to, press, room, sees, then

HELP = then(room(common.MORE), press(common.HELP()), sees(help_words.NOT_ALONE()))
WHEN_TO_CALL = then(
    HELP, down_to(as_one(help_words.WHEN_TO_CALL())), press(as_one(help_words.WHEN_TO_CALL())), sees("A seizure.")
)
CHECK = as_one(longer_term_words.TITLE())
LONGER_TERM = then(WHEN_TO_CALL, down_to(CHECK), press(CHECK), sees(longer_term_words.BLURB()))


SCREENS = (
    Screen(
        "help",
        then(press(common.HELP(), help_words.CHANGE_REGION(), "United States"), sees("988 Lifeline")),
        None,
        Start.LOCKED,
    ),
    Screen(
        "help-country", then(press(common.HELP(), help_words.CHANGE_REGION()), sees("New Zealand")), None, Start.LOCKED
    ),
    Screen(
        "help-number",
        then(press(common.HELP(), as_one("Show the number of My sister")), sees(help_words.COPY())),
        help_words.COPY(),
        Start.LOCKED,
    ),
    Screen(
        "help-steady",
        then(press(common.HELP(), as_one(help_words.STEADYING_ONE())), sees("five things")),
        practice_words.NEXT(),
        Start.LOCKED,
    ),
    Screen(
        "help-when",
        then(press(common.HELP(), as_one(help_words.WHEN_TO_CALL())), sees("A seizure.")),
        None,
        Start.LOCKED,
    ),
    Screen("help-inside", HELP),
    Screen("when-to-call", WHEN_TO_CALL),
    Screen(
        "longer-term-check", then(LONGER_TERM, press(longer_term_words.QUESTIONS[0].answers["little"]())), common.KEEP()
    ),
)
