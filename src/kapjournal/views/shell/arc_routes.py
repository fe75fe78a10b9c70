"""Where the arc of care leads: the route of each thing that Today, a session and a look back offer."""

from kapjournal import routes
from kapjournal.routes import Route
from kapjournal.views.shell.addresses import CAPTURE_SET, STORY_SET

QUIET_SET, STEP_SET, LONGER_SET = "story.quiet", "between.plan", "between.long-run"


def someone() -> Route:
    return routes.Help()


def when_to_call() -> Route:
    return routes.Help()


def safety_plan() -> Route:
    return routes.Help()


def people() -> Route:
    return routes.Help()


def longer_term_check() -> Route:
    return routes.Write(set_id=LONGER_SET)


def prepare(session_uid: str) -> Route:
    return routes.Plan(session_uid=session_uid)


def what_to_expect() -> Route:
    return routes.About()


def clinic_questions(session_uid: str | None = None) -> Route:
    return routes.Write(set_id="preparing.week", session_uid=session_uid)


def companion(session_uid: str) -> Route:
    return routes.Plan(session_uid=session_uid)


def ride_home(session_uid: str) -> Route:
    return routes.Plan(session_uid=session_uid)


def setting(session_uid: str) -> Route:
    return routes.Plan(session_uid=session_uid)


def rest_of_today() -> Route:
    return routes.Help()


def session_screen(session_uid: str) -> Route:
    return routes.Session(session_uid=session_uid)


def one_word(session_uid: str) -> Route:
    return routes.Write(set_id=CAPTURE_SET, session_uid=session_uid)


def library() -> Route:
    return routes.Practices()


def nothing_happened(session_uid: str | None) -> Route:
    return routes.Write(set_id=QUIET_SET, session_uid=session_uid)


def story(session_uid: str) -> Route:
    return routes.Write(set_id=STORY_SET, session_uid=session_uid)


def new_small_step(session_uid: str | None) -> Route:
    return routes.Write(set_id=STEP_SET, session_uid=session_uid)


def small_steps() -> Route:
    return routes.Write(set_id=STEP_SET)


def mark_lines(entry_uid: str) -> Route:
    return routes.Entry(entry_uid=entry_uid)


def letter(letter_uid: str) -> Route:
    del letter_uid
    return routes.Note()


def letters() -> Route:
    return routes.Note()
