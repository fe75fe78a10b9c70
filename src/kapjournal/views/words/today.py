"""Said on Today: what comes next, one promise about it, and that it can wait."""

from datetime import datetime

from kapjournal.care.steps.next_step import SessionSummary, Step, StepKind
from kapjournal.care.time import date_words
from kapjournal.views.kinds import draft_title

RETURN = "Good to see you."
CAN_WAIT = "It can wait"
REMINDED = "You asked to be reminded"
CHECK_IN = "How are you, right now?"
CHECK_IN_NOTE = "One tap is enough."
PLAN_NOTE = "When a day is set, or before"
WORDS_SHOWN = 3

NOTHING_TO_DO = "There is nothing to do now."
A_WORD = "Catch a word"
BREATHE = "Breathe"
SOMEONE = "I need someone"

_TITLES = {
    StepKind.SESSION: NOTHING_TO_DO,
    StepKind.CAPTURE: "Catch what came up",
    StepKind.STORY: "Tell the story, while it is near",
    StepKind.INTENTION: "What would you like to bring along?",
    StepKind.PLAN: "When is your next session?",
    StepKind.CHECK_IN: "Nothing is waiting for you.",
    StepKind.PRACTICE: "A few quiet minutes, if you like",
    StepKind.REVIEW_7: "A look back, one week on",
    StepKind.REVIEW_14: "A look back, two weeks on",
    StepKind.REVIEW_30: "A look back, one month on",
}
_LAMPS = {
    StepKind.SESSION: A_WORD,
    StepKind.PLAN: "Plan a session",
    StepKind.PRACTICE: "Choose a practice",
    StepKind.DRAFT: "Go on",
    StepKind.CHECK_IN: "Check in",
}
_ROWS = {
    StepKind.CAPTURE: "Catch what came up",
    StepKind.STORY: "Tell the story",
    StepKind.INTENTION: "Set an intention",
    StepKind.PLAN: "Plan a session",
    StepKind.PRACTICE: "A short practice",
}
_PROMISES = {
    StepKind.SESSION: "Everything else can wait.",
    StepKind.CAPTURE: "A word or two, or nothing. The rest can wait until tomorrow.",
    StepKind.INTENTION: "Three short questions lead to one sentence of your own.",
    StepKind.PLAN: "A day and a time are enough. All of it can be changed later.",
    StepKind.DRAFT: "Your words are here, as you left them.",
    StepKind.CHECK_IN: "If you like, say how you are. One tap is enough.",
    StepKind.PRACTICE: "Two minutes are enough, and you can stop at any moment.",
}


def title(step: Step) -> str:
    return draft_title(step.place) if step.kind is StepKind.DRAFT else _TITLES[step.kind]


def row(step: Step) -> str:
    """The step in few words, where it can wait."""
    return draft_title(step.place) if step.kind is StepKind.DRAFT else _ROWS.get(step.kind, _TITLES[step.kind])


def promise(step: Step, questions: int) -> str:
    """What to expect; `questions` is how many a story or a look back has."""
    if step.kind not in _PROMISES:
        return f"{date_words.count(questions).capitalize()} questions, one at a time. You can stop anywhere."
    return _PROMISES[step.kind]


def next_session(course: SessionSummary) -> str:
    """'Your third session'."""
    return f"Your {date_words.ordinal(course.number)} session"


def next_session_at(course: SessionSummary, now: datetime) -> str:
    """'Tomorrow, at 14:00', by the clock of where it is."""
    day = date_words.day(course.starts_at, course.zone, now)
    return sentence(f"{day}, at {date_words.clock(course.starts_at, course.zone)}")


def ahead(course: SessionSummary, now: datetime) -> str:
    """'Your third session is tomorrow.', in place of saying that nothing waits."""
    return f"{next_session(course)} is {date_words.around_today(course.starts_at, course.zone, now)}."


def lamp(step: Step) -> str:
    return _LAMPS.get(step.kind, "Begin")


def around(step: Step) -> str:
    """'Two days after your second session'; empty for a step that belongs to none."""
    if step.days is None:
        return ""
    return sentence(date_words.around_session(step.days, step.session_number))


def begun(step: Step, zone: str, now: datetime) -> str:
    """'Begun yesterday evening', of a draft."""
    return f"Begun {date_words.day_and_part(step.opens_at, zone, now)}" if step.opens_at else ""


def last_check_in(happened_at: datetime, zone: str, now: datetime, felt: list[str]) -> str:
    """'This morning: tender, a little tired'."""
    when = date_words.day_and_part(happened_at, zone, now)
    return f"{sentence(when)}: {', '.join(felt[:WORDS_SHOWN])}" if felt else f"Last time: {when}"


def sentence(words: str) -> str:
    """With a capital at the start, and the rest as it is."""
    return words[:1].upper() + words[1:]
