"""The stations of the day of a session: the hours before, the session screen, the evening."""

from datetime import timedelta

from kapjournal.care.steps.today_parts import CardState
from kapjournal.models import Phase
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common, moods, one_word, someone, steady_lines
from kapjournal.views.words import preparing_rest as rest_words
from kapjournal.views.words import session_screen as night
from kapjournal.views.words import today as today_words
from tests.support.steps import choose
from tests.tours.course import INTENTION, WORD, Course
from tests.tours.course_before import SISTER

PLACE = "the room by the river"


def morning(course: Course) -> None:
    """The hours before: what is still open, and how it is."""
    ui = course.ui
    course.on_day(0, 9)
    course.today("Your session is today at 2:00", today_words.PLACE(place=PLACE), today_words.RIDE(name=SISTER))
    course.picture("10-morning")
    choose(ui, today_words.READ_INTENTION())
    ui.sees(INTENTION)
    course.home()
    check_in(course, Phase.BEFORE)


def check_in(course: Course, phase: Phase | None) -> None:
    """From Today."""
    ui = course.ui
    pad, mood = ui.button("hopeful"), ui.button(check_in_words.MOOD(mood=moods.MOODS[3](), number=4, total=5))
    pad.or_(mood).first.wait_for()
    is_wide = pad.count() > 0
    if not is_wide:  # in a wide window the pad is on Today itself
        choose(ui, check_in_words.MOOD(mood=moods.MOODS[3](), number=4, total=5), today_words.ADD_MORE())
        ui.sees(check_in_words.QUESTIONS[phase]())
    choose(ui, "hopeful")
    ui.sees(common.KEPT())
    if not is_wide:
        choose(ui, common.CLOSE())
        ui.nav(common.TODAY()).wait_for()


def on_the_screen(course: Course) -> None:
    course.ui.button(night.END_IT()).wait_for()


def session(course: Course) -> None:
    """The session screen: a word, somebody and something steady; then its end."""
    ui = course.ui
    course.on_day(0, 13, 50)
    course.today(today_words.TITLES[CardState.POSSIBLE]())
    course.picture("11-screen-possible")
    choose(ui, night.OPEN())
    ui.sees(night.OPEN_TITLE())
    choose(ui, night.OPEN())
    on_the_screen(course)
    course.on_day(0, 14, 25)
    on_the_screen(course)
    ui.sees(INTENTION)
    ui.sees(night.elapsed(timedelta(minutes=35)))
    course.picture("12-session-screen")
    word = [night.WRITE_ONE_WORD(), one_word.WORDS[WORD](), one_word.DONE()]
    course.measured("a word, and back on the session screen", [*word], lambda: on_the_screen(course))
    course.measured("something steady", [night.FEEL_STEADY()], ui.button(steady_lines.NEXT()).wait_for)
    course.picture("13-steady")
    choose(ui, steady_lines.STOP())
    on_the_screen(course)
    course.measured("somebody", [night.SOMEONE()], lambda: ui.sees(someone.TITLE()))
    course.picture("14-someone")
    choose(ui, common.BACK())
    on_the_screen(course)
    course.measured("Help", [common.HELP()], lambda: ui.sees(SISTER))
    course.picture("15-help")
    choose(ui, common.BACK())
    on_the_screen(course)
    _end(course)


def _end(course: Course) -> None:
    ui = course.ui
    course.on_day(0, 17, 10)
    on_the_screen(course)
    choose(ui, night.END_IT())
    ui.sees(night.END_WHY())
    choose(ui, night.END())
    ui.sees(rest_words.TITLE())
    course.picture("16-rest-of-today")
    course.home()


def evening(course: Course) -> None:
    course.on_day(0, 20)
    course.today(today_words.TITLES[CardState.SAME_EVENING](), today_words.SENTENCES[CardState.SAME_EVENING]())
    course.picture("17-day-0")
    course.measured(
        "one more word in the evening",
        [today_words.PRIMARY[CardState.SAME_EVENING](), one_word.WORDS["moved"](), one_word.DONE()],
        course.ui.nav(common.TODAY()).wait_for,
    )
