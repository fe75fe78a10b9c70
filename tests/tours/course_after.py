"""The stations of a course after its session: from the day after to the end, and a year away."""

import re

from kapjournal import content
from kapjournal.care.steps.today_parts import CardState, Part
from kapjournal.content import Practice
from kapjournal.views.shell.addresses import STEADYING
from kapjournal.views.words import common, guided, one_word
from kapjournal.views.words import letters as letter_words
from kapjournal.views.words import marked_lines as marked_words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import practice as practice_words
from kapjournal.views.words import review as review_words
from kapjournal.views.words import session_path as path_words
from kapjournal.views.words import settings as settings_words
from kapjournal.views.words import small_steps as step_words
from kapjournal.views.words import today as today_words
from kapjournal.views.words import today_parts as parts_words
from tests.support.screens.ways import down_to, room
from tests.support.steps import choose
from tests.tours import walking
from tests.tours.course import INTENTION, LETTER, MARKED, STEP, STORY, WORD, Course, begins
from tests.tours.course_day import check_in


def day_1(course: Course) -> None:
    """The story with the day in sight, a line of it, a small step and a letter."""
    course.on_day(1, 10)
    course.today(today_words.TITLES_OF_SESSION[CardState.DAY_1](number=1), parts_words.ROWS[Part.CAPTURED]())
    course.picture("18-day-1")
    _tell(course)
    _mark(course)
    _choose_a_step(course)
    course.home()
    _write_a_letter(course)


def day_3(course: Course) -> None:
    """The small step is due; then a practice."""
    ui = course.ui
    course.on_day(3, 13)
    course.today(today_words.TITLES[CardState.STEP](), STEP)
    course.picture("24-step-due")
    choose(ui, today_words.PRIMARY[CardState.STEP]())
    practice = _steadying()
    ui.sees(today_words.PRACTICE_TAKES(practice=practice.title, count=practice.minutes))
    ui.sees(parts_words.SENTENCES[Part.LOW_MOOD]())
    course.picture("25-day-3")
    choose(ui, today_words.PRIMARY[CardState.PRACTICE]())
    course.down_and_choose(practice_words.START())
    ui.button(practice_words.STOP()).wait_for()
    course.picture("26-practice")
    choose(ui, practice_words.STOP())
    ui.sees(practice_words.AFTER())
    choose(ui, practice_words.DONE())
    ui.nav(common.TODAY()).wait_for()


def _steadying() -> Practice:
    return content.practice(STEADYING)


def day_8(course: Course) -> None:
    """One week after: how much of the intention is there."""
    _look_back(course, 8, CardState.LOOK_BACK_7, "27-day-8", rating=2)
    course.ui.sees("The next look back is on")


def day_15(course: Course) -> None:
    _look_back(course, 15, CardState.LOOK_BACK_14, "29-day-15", rating=3)
    course.ui.sees("The next look back is on")


def day_30(course: Course) -> None:
    """One month after."""
    _look_back(course, 30, CardState.LOOK_BACK_30, "30-day-30", rating=4)
    course.ui.sees("This was the last one for session 1.")


def day_31(course: Course) -> None:
    """The letter is due; then the patient says that the course is over."""
    ui = course.ui
    course.on_day(31, 9)
    course.today(today_words.TITLES[CardState.LETTER]())
    ui.misses(LETTER)
    course.picture("31-letter-due")
    choose(ui, today_words.PRIMARY[CardState.LETTER]())
    ui.button(letter_words.DELETE()).wait_for()
    if ui.button(letter_words.OPEN_LETTER()).count():
        choose(ui, letter_words.OPEN_LETTER())
    ui.sees(LETTER)
    course.picture("32-letter")
    course.home()
    check_in(course, None)
    _end_the_course(course)


def three_weeks_later(course: Course) -> None:
    """An ordinary day: one question, nothing that is asked for."""
    ui = course.ui
    course.on_day(52, 9)
    course.today(today_words.TITLES[CardState.BETWEEN]())
    ui.misses(parts_words.ROWS[Part.ADD_SESSION]())
    course.picture("36-three-weeks-later")


def a_year_away(course: Course) -> None:
    """Good to see you, and nothing is counted."""
    ui = course.ui
    course.on_day(400, 9)
    course.today(today_words.RETURN(), today_words.SENTENCES[CardState.RETURNING]())
    course.picture("37-a-year-away")
    walking.press(ui, ui.button(today_words.PRIMARY[CardState.RETURNING]()).last)
    course.home()


def _tell(course: Course) -> None:
    ui = course.ui
    choose(ui, today_words.PRIMARY[CardState.DAY_1]())
    ui.sees("Question 1 of")
    ui.sees(one_word.ON_THE_DAY())
    choose(ui, begins(f"{WORD}, "))
    ui.button(guided.NEXT()).wait_for()  # the word is in the text
    ui.type(ui.role("textbox").first, STORY)
    course.picture("19-story")
    choose(ui, guided.NEXT())
    course.skip_the_rest()
    choose(ui, common.KEEP())
    ui.sees(guided.KEPT_WHY())
    course.picture("20-story-saved")


def _mark(course: Course) -> None:
    ui = course.ui
    course.down_and_choose(marked_words.MARK())
    ui.sees(marked_words.WHICH())
    choose(ui, MARKED)
    ui.sees(marked_words.MARKED(count=1))
    course.picture("21-mark-a-line")
    choose(ui, common.KEEP())


def _choose_a_step(course: Course) -> None:
    ui = course.ui
    course.down_and_choose(begins(step_words.CHOOSE()))
    ui.sees(step_words.CAN_WAIT())
    course.write(STEP, begins(step_words.WHAT()))
    choose(ui, step_words.TOMORROW())
    course.picture("22-small-step")
    choose(ui, common.KEEP())


def _write_a_letter(course: Course) -> None:
    ui = course.ui
    room(common.MORE)(ui)
    course.down_and_choose(begins(letter_words.TITLE()))
    choose(ui, letter_words.WRITE())
    course.write(LETTER, begins(letter_words.YOUR_LETTER()))
    course.down_and_choose(letter_words.IN_30_DAYS())
    ui.sees("Closed until")
    course.picture("23-letter")
    choose(ui, letter_words.CLOSE())
    ui.sees("A letter for")
    course.home()


def _look_back(course: Course, day: int, state: CardState, picture: str, *, rating: int) -> None:
    ui = course.ui
    course.on_day(day, 19)
    course.today(today_words.TITLES_OF_SESSION[state](number=1))
    course.picture(picture)
    choose(ui, today_words.PRIMARY[state]())
    ui.sees(review_words.INTENTION_WAS(intention=INTENTION))
    ui.sees(review_words.RATE())
    down_to(path_words.RATINGS[rating]())(ui)
    choose(ui, path_words.RATINGS[rating]())
    course.picture(f"{picture}-rated")
    choose(ui, review_words.SKIP())
    ui.sees(review_words.HARDER())
    course.picture(f"{picture}-closing")
    choose(ui, review_words.FINISH())
    ui.nav(common.TODAY()).wait_for()


def _end_the_course(course: Course) -> None:
    ui = course.ui
    room(common.MORE)(ui)
    course.down_and_choose(begins(more_words.SETTINGS()))
    switch = ui.page.get_by_role("switch", name=re.compile(settings_words.COURSE_ENDED()))
    for _ in range(8):
        if switch.count():
            break
        ui.page.mouse.wheel(0, 400)
        ui.settle()
    ui.tap(switch)
    course.home()
    course.today(today_words.TITLES[CardState.COURSE_ENDED](), parts_words.SENTENCES[Part.TELL_IF_LOWER]())
    course.picture("34-course-ended")
    choose(ui, today_words.PRIMARY[CardState.COURSE_ENDED]())
    ui.sees(review_words.END_WHY())
    choose(ui, review_words.SKIP(), review_words.FINISH())
    ui.nav(common.TODAY()).wait_for()
