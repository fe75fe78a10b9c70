"""The rows below the first card of Today: what each says, and where it leads."""

from collections.abc import Callable, Mapping

from kapjournal import content, routes
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.today_facts import Candidate
from kapjournal.care.steps.today_parts import CardState, Part
from kapjournal.care.steps.today_state import TodayState
from kapjournal.terms import ReviewDay
from kapjournal.views.design.layout import Press
from kapjournal.views.shell import arc_routes
from kapjournal.views.shell.addresses import STEADYING
from kapjournal.views.today.today_face import TodayHands
from kapjournal.views.today.today_faces import REVIEWS, quoted, reminded_way
from kapjournal.views.today.today_questionnaire import questionnaire_row
from kapjournal.views.words import backup as backup_words
from kapjournal.views.words import reminders as reminder_words
from kapjournal.views.words import session_screen as screen_words
from kapjournal.views.words import today as words
from kapjournal.views.words import today_parts as parts_words

WIND_DOWN, SLOW_BREATHING = "sleep.wind-down", "breathing.paced"
Row = tuple[str, str, routes.Route | Press]
"""What it is, one line about it, and where it leads."""


def row_of(here: TodayState, hands: TodayHands, part: Part, about: Candidate | None) -> Row | None:
    """A row of the table; `about` is what did not win, where it is one of these. None for one without a screen yet."""
    course = (about.session if about else None) or here.card.session or here.facts.ahead or here.facts.last
    if part is Part.UPDATE_SESSIONS:
        return parts_words.ROWS[part](), _note(part), hands.sessions
    if part in _OWN and (found := _OWN[part](here, course, about)) is not None:
        return found
    ways = _ways(course.uid if course else "")
    if part not in ways:
        return None
    if part in parts_words.ROWS_OF_SESSION:
        return parts_words.ROWS_OF_SESSION[part](number=course.number if course else 0), _note(part), ways[part]
    return parts_words.ROWS[part](), _note(part), ways[part]


def _note(part: Part) -> str:
    return parts_words.NOTES[part]() if part in parts_words.NOTES else ""


def _add_session(here: TodayState, _course: SessionSummary | None, _about: Candidate | None) -> Row | None:
    if here.card.state is not CardState.FIRST_DAY:
        return None
    return parts_words.ADD_NEXT(), _note(Part.ADD_SESSION), routes.Plan()


def _try_practice(_here: TodayState, _course: SessionSummary | None, _about: Candidate | None) -> Row:
    practice = content.practice(SLOW_BREATHING)
    said = parts_words.takes(practice.title, practice.minutes)
    return parts_words.ROWS[Part.TRY_PRACTICE](), said, routes.Practice(practice_id=practice.id)


def _ride_home(here: TodayState, course: SessionSummary | None, _about: Candidate | None) -> Row:
    home = here.session.ride_home if here.session else ""
    said = parts_words.RIDE_HOME(name=home) if home else parts_words.ADD_RIDE()
    return said, "", arc_routes.ride_home(course.uid if course else "")


def _when_to_call(here: TodayState, _course: SessionSummary | None, _about: Candidate | None) -> Row | None:
    if here.card.state is not CardState.HOURS_BEFORE:
        return None
    return parts_words.CALL_AFTER(), "", arc_routes.when_to_call()


def _drafts(here: TodayState, _course: SessionSummary | None, _about: Candidate | None) -> Row:
    return parts_words.DRAFTS(count=len(here.facts.drafts)), "", routes.Drafts()


def _captured(here: TodayState, course: SessionSummary | None, _about: Candidate | None) -> Row:
    way = routes.Session(session_uid=course.uid if course else "")
    return parts_words.ROWS[Part.CAPTURED](), here.captured, way


def _step_due(here: TodayState, _course: SessionSummary | None, about: Candidate | None) -> Row | None:
    step = next((one for one in here.due if about and one.uid == about.about), None)
    return (quoted(step.text), parts_words.STEP_TODAY(), arc_routes.small_steps()) if step else None


def _look_back(_here: TodayState, course: SessionSummary | None, about: Candidate | None) -> Row | None:
    if about is None or course is None:
        return None
    day, _ = REVIEWS[about.state]
    title = words.TITLES_OF_SESSION[about.state](number=course.number)
    return title, "", routes.Review(session_uid=course.uid, day=day)


def _due(here: TodayState, _course: SessionSummary | None, about: Candidate | None) -> Row | None:
    if about is None or about.session is None or about.reminder is None:
        return None
    of = words.around(about.session, here.zone, here.now)
    return reminder_words.due(about.reminder), of, reminded_way(about.reminder, about.session.uid)


def _letter(_here: TodayState, _course: SessionSummary | None, about: Candidate | None) -> Row:
    return parts_words.ROWS[Part.LETTER](), "", arc_routes.letter(about.about if about else "")


def _opens_itself(here: TodayState, course: SessionSummary | None, _about: Candidate | None) -> Row | None:
    """Until the session begins: after that there is nothing to wait for."""
    if course is None or course.starts_at <= here.now:
        return None
    return screen_words.by_itself(course.starts_at, course.zone), "", arc_routes.session_screen(course.uid)


def _questionnaire(here: TodayState, _course: SessionSummary | None, _about: Candidate | None) -> Row | None:
    return questionnaire_row(here)


def _backup(here: TodayState, _course: SessionSummary | None, _about: Candidate | None) -> Row | None:
    return (backup_words.MAKE(), parts_words.backup(here.backup, here.zone), routes.Backup()) if here.backup else None


_OWN: Mapping[Part, Callable[[TodayState, SessionSummary | None, Candidate | None], Row | None]] = {
    Part.ADD_SESSION: _add_session,
    Part.TRY_PRACTICE: _try_practice,
    Part.RIDE_HOME: _ride_home,
    Part.WHEN_TO_CALL: _when_to_call,
    Part.DRAFTS: _drafts,
    Part.CAPTURED: _captured,
    Part.STEP_DUE: _step_due,
    Part.LOOK_BACK: _look_back,
    Part.DUE: _due,
    Part.LETTER: _letter,
    Part.OPENS_ITSELF: _opens_itself,
    Part.QUESTIONNAIRE: _questionnaire,
    Part.BACKUP: _backup,
}


def _ways(uid: str) -> dict[Part, routes.Route]:
    """Where each row leads, for the session that it is about."""
    return {
        Part.ADD_SESSION: routes.Plan(),
        Part.ADD_PEOPLE: arc_routes.people(),
        Part.FEEL_LIKE: arc_routes.what_to_expect(),
        Part.SAFETY_PLAN: arc_routes.safety_plan(),
        Part.SAFETY_LINES: arc_routes.safety_plan(),
        Part.PREPARE: arc_routes.prepare(uid),
        Part.CLINIC_QUESTIONS: arc_routes.clinic_questions(),
        Part.SLEEP: routes.Practice(practice_id=WIND_DOWN),
        Part.WHEN_TO_CALL: arc_routes.when_to_call(),
        Part.SHORT_PRACTICE: routes.Practice(practice_id=STEADYING, session_uid=uid or None),
        Part.SOMEONE: arc_routes.someone(),
        Part.AFTERCARE: arc_routes.rest_of_today(),
        Part.TELL_STORY: arc_routes.story(uid),
        Part.CAPTURE: arc_routes.one_word(uid),
        Part.CHOOSE_STEP: arc_routes.new_small_step(uid or None),
        Part.LONG_TERM_CHECK: arc_routes.longer_term_check(),
        Part.LETTERS: arc_routes.letters(),
        Part.FIND: arc_routes.library(),
        Part.SET_INTENTION: routes.Intention(session_uid=uid),
        Part.AFTER_LAST: routes.Review(session_uid=uid, day=ReviewDay.END),
    }
