"""Where the arc of care leads: the route of each thing that Today, a session and a look back offer."""

from kapjournal import routes
from kapjournal.routes import Route
from kapjournal.views.shell.addresses import STORY_SET


def someone() -> Route:
    return routes.Someone()


def when_to_call() -> Route:
    return routes.WhenToCall()


def safety_plan() -> Route:
    return routes.SafetyPlan()


def people() -> Route:
    return routes.People()


def longer_term_check() -> Route:
    return routes.LongTermCheck()


def questionnaires() -> Route:
    return routes.Scales()


def prepare(session_uid: str) -> Route:
    return routes.Prepare(session_uid=session_uid)


def what_to_expect() -> Route:
    return routes.WhatToExpect()


def clinic_questions() -> Route:
    return routes.ClinicNotes()


def companion(session_uid: str) -> Route:
    return routes.CompanionPage(session_uid=session_uid)


def ride_home(session_uid: str) -> Route:
    return routes.Setting(session_uid=session_uid)


def setting(session_uid: str) -> Route:
    return routes.Setting(session_uid=session_uid)


def rest_of_today() -> Route:
    return routes.RestOfToday()


def session_screen(session_uid: str) -> Route:
    return routes.SessionScreen(session_uid=session_uid)


def one_word(session_uid: str) -> Route:
    return routes.OneWord(session_uid=session_uid)


def library() -> Route:
    return routes.Library()


def nothing_happened(session_uid: str | None) -> Route:
    return routes.NothingHappened(session_uid=session_uid)


def story(session_uid: str) -> Route:
    return routes.Write(set_id=STORY_SET, session_uid=session_uid)


def new_small_step(session_uid: str | None) -> Route:
    return routes.NewSmallStep(session_uid=session_uid)


def small_steps() -> Route:
    return routes.SmallSteps()


def mark_lines(entry_uid: str) -> Route:
    return routes.MarkLines(entry_uid=entry_uid)


def letter(letter_uid: str) -> Route:
    return routes.LetterPage(letter_uid=letter_uid)


def letters() -> Route:
    return routes.Letters()
