"""What prepares for a session, and the rest of its day."""

from kapjournal.content import PreparingPart
from kapjournal.views.words import common
from kapjournal.views.words import preparing as preparing_words
from kapjournal.views.words import preparing_clinic as clinic_words
from kapjournal.views.words import preparing_companion as companion_words
from kapjournal.views.words import preparing_expect as expect_words
from kapjournal.views.words import preparing_rest as rest_words
from kapjournal.views.words import preparing_setting as setting_words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import session_path as path_words
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, down_to, press, room, sees, then

PREPARE = then(
    room(common.SESSIONS),
    press(as_one(session_words.title(7))),
    press(as_one(path_words.PREPARE())),
    sees(preparing_words.WHY()),
)
TO_PEOPLE = press(as_one(preparing_words.PARTS[PreparingPart.PEOPLE]()))
TO_LATER = press(as_one(preparing_words.LATER()))


SCREENS = (
    Screen("prepare", then(PREPARE, press(as_one("Read what a session can")), sees(preparing_words.CHECKED(count=1)))),
    Screen(
        "setting",
        then(
            PREPARE,
            press(as_one(preparing_words.PARTS[PreparingPart.KNOWING]())),
            down_to(as_one(preparing_words.SETTING())),
            press(as_one(preparing_words.SETTING())),
            sees(setting_words.WHY()),
        ),
        common.KEEP(),
    ),
    Screen(
        "companion-page",
        then(
            PREPARE,
            TO_PEOPLE,
            down_to(as_one(preparing_words.COMPANION())),
            press(as_one(preparing_words.COMPANION())),
            sees(companion_words.THIS_IS_IT()),
        ),
        companion_words.SAVE(),
    ),
    Screen(
        "rest-of-today",
        then(
            PREPARE,
            down_to(as_one(preparing_words.LATER())),
            TO_LATER,
            down_to(as_one(preparing_words.REST())),
            press(as_one(preparing_words.REST())),
            sees(rest_words.CALL()),
        ),
    ),
    Screen(
        "what-to-expect",
        then(room(common.MORE), press(as_one(preparing_words.EXPECT())), sees(expect_words.WHY())),
    ),
    Screen(
        "clinic-notes",
        then(
            room(common.MORE),
            press(as_one(preparing_words.CLINIC())),
            press(clinic_words.QUESTIONS_TO_CHOOSE()),
            sees(clinic_words.WHY()),
        ),
    ),
)
