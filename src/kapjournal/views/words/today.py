"""Said on Today: what comes next, one promise about it, and that it can wait."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from kapjournal.care.steps.next_step import SessionSummary, Step, StepKind
from kapjournal.care.time import date_words, local_time
from kapjournal.messages import Message, Plural, lists
from kapjournal.views.kinds import draft_title
from kapjournal.views.words import check_in

RETURN = Message("Good to see you.")
OTHER_THINGS = Message("Other things", note="Heading of what can be done besides the one thing on the card.")
REMINDED = Message("You asked for a reminder.")
CHECK_IN_NOTE = Message("Tap the mood map, then save.")
PLAN_NOTE = Message("A date and a time are enough.")
WORDS_SHOWN = 3

NOTHING_TO_DO = Message("There is nothing to do now.", note="Large on the dark screen of a session.")
WRITE_ONE_WORD = Message("Write down one word", note="Button; on the session day.")
SOMEONE = Message("I need someone", note="Button; leads to people and numbers.")

_ADD_A_SESSION = Message("Add a session")
_TITLES: Mapping[StepKind, Message] = {
    StepKind.SESSION: NOTHING_TO_DO,
    StepKind.CAPTURE: Message("Write down what came up"),
    StepKind.PLAN: Message("Do you have a date for a session?"),
    StepKind.PRACTICE: Message("A short practice"),
}
_TITLES_OF_SESSION: Mapping[StepKind, Message] = {
    StepKind.STORY: Message("Tell the story of session {number}"),
    StepKind.INTENTION: Message("Set an intention for session {number}"),
    StepKind.REVIEW_7: Message("One week after session {number}"),
    StepKind.REVIEW_14: Message("Two weeks after session {number}"),
    StepKind.REVIEW_30: Message("One month after session {number}"),
}
_START = Message("Start", context="something to write")
_LOOK_BACK = Message("Look back", note="Button; questions some time after a session.")
_LAMPS: Mapping[StepKind, Message] = {
    StepKind.SESSION: WRITE_ONE_WORD,
    StepKind.CAPTURE: WRITE_ONE_WORD,
    StepKind.PLAN: _ADD_A_SESSION,
    StepKind.PRACTICE: Message("Choose a practice"),
    StepKind.DRAFT: Message("Continue"),
    StepKind.CHECK_IN: Message("Check in"),
    StepKind.REVIEW_7: _LOOK_BACK,
    StepKind.REVIEW_14: _LOOK_BACK,
    StepKind.REVIEW_30: _LOOK_BACK,
}
_PROMISES: Mapping[StepKind, Message] = {
    StepKind.SESSION: Message("Everything else can wait."),
    StepKind.CAPTURE: Message("One word is enough. No word is fine too."),
    StepKind.INTENTION: Message("A few short questions lead to one sentence. You can also go without one."),
    StepKind.PLAN: Message("A date and a time are enough. You can change them later."),
    StepKind.DRAFT: Message("Your words are as you left them."),
    StepKind.CHECK_IN: Message("Tap the mood map, then save. Everything here is optional."),
    StepKind.PRACTICE: Message("Each takes a few minutes. You can stop at any time."),
    StepKind.REVIEW_30: Message("Look back at the month, one question at a time."),
}
_STORY_QUESTIONS = Plural(
    "{count} question. You can stop at any point.",
    "{count} questions, one at a time. You can stop at any point.",
)
_REVIEW_QUESTIONS = Plural(
    "{count} short question. You can stop at any point.", "{count} short questions. You can stop at any point."
)

_SESSION_TODAY = Message("Session {number} is today.")
_SESSION_TOMORROW = Message("Session {number} is tomorrow.")
_SESSION_IN = Plural("Session {number} is in {count} day.", "Session {number} is in {count} days.")
_LAST = Message("Last check-in: {when}, {feelings}.", note="As in: this morning, tender and a little tired.")
_LAST_WITHOUT_WORDS = Message("Last check-in: {when}.")


def title(step: Step, zone: str, now: datetime) -> str:
    """What the card is about, in the zone where the patient is now."""
    if step.kind is StepKind.DRAFT:
        return _draft(step, zone, now)
    if step.kind is StepKind.CHECK_IN:
        return check_in.QUESTIONS[step.phase]()
    if step.session_number is not None and step.kind in _TITLES_OF_SESSION:
        return _TITLES_OF_SESSION[step.kind](number=step.session_number)
    return _TITLES[step.kind]()


def row(step: Step, zone: str, now: datetime) -> str:
    """The step in few words, where it can wait."""
    return _ADD_A_SESSION() if step.kind is StepKind.PLAN else title(step, zone, now)


def promise(step: Step, questions: int) -> str:
    """What to expect; `questions` is how many a story or a look back has."""
    if step.kind in _PROMISES:
        return _PROMISES[step.kind]()
    return (_STORY_QUESTIONS if step.kind is StepKind.STORY else _REVIEW_QUESTIONS)(count=questions)


def next_session_at(course: SessionSummary, now: datetime) -> str:
    """'Tomorrow, 2:00 PM', by the clock of where it is."""
    return _sentence(date_words.moment(course.starts_at, course.zone, now))


def ahead(course: SessionSummary, now: datetime) -> str:
    """'Session 3 is tomorrow.', in place of a question."""
    first, then = (local_time.local_day(each, course.zone) for each in (now, course.starts_at))
    away = (then - first).days
    if away < 2:
        return (_SESSION_TOMORROW if away == 1 else _SESSION_TODAY)(number=course.number)
    return _SESSION_IN(count=away, number=course.number)


def lamp(step: Step) -> str:
    return _LAMPS.get(step.kind, _START)()


def around(step: Step) -> str:
    """'2 days after session 2'; empty for a step that belongs to none."""
    if step.days is None:
        return ""
    return _sentence(date_words.around_session(step.days, step.session_number))


def last_check_in(happened_at: datetime, zone: str, now: datetime, felt: Sequence[str]) -> str:
    """'Last check-in: this morning, tender and a little tired.'"""
    when = date_words.day_and_part(happened_at, zone, now)
    return _LAST(when=when, feelings=lists.joined(felt[:WORDS_SHOWN])) if felt else _LAST_WITHOUT_WORDS(when=when)


def _draft(step: Step, zone: str, now: datetime) -> str:
    # A draft always says when it was last written.
    when = date_words.day_and_part(step.opens_at or now, zone, now)
    return draft_title(step.place, when)


def _sentence(words: str) -> str:
    """With a capital at the start, and the rest as it is."""
    return words[:1].upper() + words[1:]
