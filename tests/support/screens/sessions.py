"""Sessions, the plan of one, an intention and a story."""

import re

from kapjournal.terms import ReviewDay
from kapjournal.views.words import common
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import plan as plan_words
from kapjournal.views.words import review as review_words
from kapjournal.views.words import session as session_words
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, down_to, press, room, sees, then, up, write

TODAY = "Slower than usual, and softer. I made tea, forgot it, and did not mind."
SESSION = then(room(common.SESSIONS), press(as_one(session_words.title(6))), sees(session_words.CHANGE_PLAN()))
TELL = re.compile(f"^{session_words.TELL()}")
STORY = then(SESSION, down_to(TELL), press(TELL), sees(common.QUESTION_OF(number=1, total=8)))
PLAN = then(
    room(common.SESSIONS),
    press(session_words.PLAN()),
    write("2 December", plan_words.DAY()),
    write("14:00", plan_words.TIME()),
    press("Infusion"),
    up,
)
INTENTION = then(
    room(common.SESSIONS),
    press(as_one(session_words.title(7))),
    press(session_words.SET_INTENTION()),
    sees(common.QUESTION_OF(number=1, total=3)),
)
WEEK = as_one(review_words.title(ReviewDay.WEEK, None))
LOOK_BACK = then(SESSION, down_to(WEEK), press(WEEK), sees(review_words.RATE()))


SCREENS = (
    Screen("sessions", room(common.SESSIONS)),
    Screen("session", SESSION),
    Screen("plan", PLAN, common.KEEP()),
    Screen("intention", INTENTION, guided_words.SKIP()),
    Screen("prompt", then(STORY, write(TODAY, "How are you today?")), guided_words.NEXT()),
    Screen("look-back", LOOK_BACK, review_words.QUESTIONS()),
    Screen(
        "look-back-harder",
        then(LOOK_BACK, press(review_words.SKIP()), sees(review_words.HARDER())),
        review_words.FINISH(),
    ),
)
