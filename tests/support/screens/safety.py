"""People, the safety plan, and whom to reach."""

from kapjournal.views.words import common
from kapjournal.views.words import lock_screen as lock_screen_words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import people as people_words
from kapjournal.views.words import safety_plan as safety_words
from kapjournal.views.words import someone as someone_words
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, down, press, room, sees, then

PEOPLE = then(room(common.MORE), press(as_one(more_words.PEOPLE())), sees(people_words.BLURB()))
PERSON = then(PEOPLE, press(as_one(people_words.change("My sister"))), sees(people_words.WHO()))
SAFETY_PLAN = then(room(common.MORE), press(as_one(more_words.SAFETY_PLAN())), sees("A cold shower."))
# The browser takes it for one below the edge, though the page was scrolled: it is pressed as a screen reader does.
CHANGE_PLAN = then(
    SAFETY_PLAN,
    down,
    lambda ui: ui.button(safety_words.CHANGE()).last.dispatch_event("click"),
    sees(safety_words.DONE()),
)
SAFETY_LINE = then(CHANGE_PLAN, press(as_one(safety_words.change_line("I stop"))), sees(safety_words.YOUR_LINE()))
SOMEONE = then(SAFETY_PLAN, press(someone_words.NEED()), sees(someone_words.TITLE()))


SCREENS = (
    Screen("people", PEOPLE, people_words.ADD()),
    Screen("person", PERSON, common.KEEP()),
    Screen(
        "person-lock-screen",
        then(
            PEOPLE,
            press(as_one(people_words.change("My therapist"))),
            down,
            press(lock_screen_words.SHOW()),
            down,
            sees(lock_screen_words.KEEP_LOCKED()),
        ),
        common.KEEP(),
    ),
    Screen("safety-plan", SAFETY_PLAN, someone_words.NEED()),
    Screen("safety-plan-edit", CHANGE_PLAN, safety_words.DONE()),
    Screen("safety-line", SAFETY_LINE, common.KEEP()),
    Screen("someone", SOMEONE),
    Screen("please-come", then(SOMEONE, press(as_one(someone_words.SHOW())), sees(someone_words.PLEASE_COME()))),
)
