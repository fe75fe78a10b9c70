"""The stations of a course before its session: seven days, the evening before."""

import re

from kapjournal import content
from kapjournal.care.steps.today_parts import CardState, Part
from kapjournal.models import ClinicNoteKind
from kapjournal.terms import PersonRole
from kapjournal.views.words import common, guided
from kapjournal.views.words import intention as intention_words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import people as people_words
from kapjournal.views.words import plan as plan_words
from kapjournal.views.words import preparing as preparing_words
from kapjournal.views.words import preparing_clinic as clinic_words
from kapjournal.views.words import safety_plan as safety_words
from kapjournal.views.words import today as today_words
from kapjournal.views.words import today_parts as parts_words
from tests.support.screens.ways import room
from tests.support.steps import choose
from tests.tours.course import INTENTION, SESSION_DAY, Course, begins

QUESTION = "May I eat a little in the morning?"
THEME = "intention.ease"
OWN_POINT = "Feed the cat"
SISTER, NUMBER = "Ines", "+351 210 000 000"
SIGN = "I stop answering messages."


def seven_days_before(course: Course) -> None:
    """An empty journal: a session is planned, then meant, then prepared."""
    course.on_day(-7, 18)
    course.today(today_words.HEADINGS[CardState.FIRST_DAY](), today_words.SENTENCES[CardState.FIRST_DAY]())
    course.picture("01-first-day")
    _plan(course)
    course.today(today_words.TITLES_OF_SESSION[CardState.INTENTION](number=1))
    course.picture("02-seven-days-before")
    _mean(course)
    course.today(today_words.TITLES_OF_SESSION[CardState.PREPARE](number=1))
    course.picture("04-intention-set")
    _prepare(course)
    _ask_the_clinic(course)
    _add_somebody(course)
    _write_a_safety_line(course)


def evening_before(course: Course) -> None:
    course.on_day(-1, 19)
    course.today(
        "Your session is tomorrow at 2:00",
        today_words.SENTENCES[CardState.EVENING_BEFORE](),
        parts_words.ROWS[Part.SLEEP](),
    )
    course.ui.button(today_words.READ_INTENTION()).wait_for()
    course.picture("09-evening-before")


def _plan(course: Course) -> None:
    ui = course.ui
    course.down_and_choose(begins(parts_words.ADD_NEXT()))
    course.write(f"{SESSION_DAY.day} {SESSION_DAY:%B %Y}", begins(plan_words.DAY()))
    course.write("14:00", begins(plan_words.TIME()))
    choose(ui, "Infusion")
    course.write("the room by the river", plan_words.PLACE())
    course.write(SISTER, plan_words.RIDE_HOME())
    choose(ui, common.KEEP())
    ui.sees("Saved. Session 1 is on")


def _mean(course: Course) -> None:
    """An intention by way of a theme; the taps and seconds of the shortest way are counted along it."""
    ui = course.ui

    def until() -> None:
        ui.sees("Question 1 of")

    course.measured("to the first question of the intention", [today_words.PRIMARY[CardState.INTENTION]()], until)
    choose(ui, intention_words.CHOOSE_THEME())
    course.picture("03-themes")
    choose(ui, begins(content.prompt_set(THEME).title))
    ui.sees("Question 1 of")
    course.picture("03-intention")
    course.write(INTENTION)
    choose(ui, guided.NEXT())
    course.skip_the_rest()
    ui.sees(intention_words.quoted(INTENTION))
    choose(ui, common.KEEP())
    ui.nav(common.TODAY()).wait_for()


def _prepare(course: Course) -> None:
    """Two points are ticked, and one of one's own is added."""
    ui = course.ui
    choose(ui, today_words.PRIMARY[CardState.PREPARE]())
    ui.sees(preparing_words.WHY())
    for ticked in (1, 2):
        choose_first_open_point(course)
        ui.sees(preparing_words.CHECKED(count=ticked))
    course.down_and_choose(preparing_words.ADD_OWN())
    course.write(OWN_POINT, begins(preparing_words.OWN_POINT()))
    choose(ui, preparing_words.ADD_OWN())
    ui.sees(OWN_POINT)
    course.picture("05-prepare")
    course.home()


def choose_first_open_point(course: Course) -> None:
    course.ui.tap(course.ui.button(re.compile(", not checked$")).first)


def _ask_the_clinic(course: Course) -> None:
    ui = course.ui
    course.down_and_choose(begins(parts_words.ROWS[Part.CLINIC_QUESTIONS]()))
    course.write(QUESTION, begins(clinic_words.FIELDS[ClinicNoteKind.QUESTION]()))
    choose(ui, clinic_words.ADD[ClinicNoteKind.QUESTION]())
    ui.sees(clinic_words.said(QUESTION, asked=False))
    course.picture("06-clinic-questions")
    course.home()


def _add_somebody(course: Course) -> None:
    ui = course.ui
    room(common.MORE)(ui)
    choose(ui, begins(more_words.PEOPLE()), people_words.ADD())
    course.write(SISTER, begins(people_words.NAME()))
    choose(ui, people_words.ROLES[PersonRole.SUPPORT]())
    course.write(NUMBER, begins(people_words.PHONE()))
    choose(ui, common.KEEP())
    ui.sees(people_words.BLURB())
    ui.sees(SISTER)
    course.picture("07-people")
    course.home()


def _write_a_safety_line(course: Course) -> None:
    ui = course.ui
    room(common.MORE)(ui)
    choose(ui, begins(more_words.SAFETY_PLAN()), safety_words.CHANGE())
    choose(ui, begins("Add a line to step 1"))
    course.write(SIGN, begins(safety_words.YOUR_LINE()))
    choose(ui, common.KEEP())
    ui.sees(SIGN)
    choose(ui, safety_words.DONE())
    ui.sees(SIGN)
    course.picture("08-safety-plan")
    course.home()
