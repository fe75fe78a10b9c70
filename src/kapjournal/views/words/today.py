"""Said on Today: what comes next, one promise about it, and that it can wait."""

from datetime import datetime

from kapjournal.care import date_words
from kapjournal.care.arc import Step, StepKind
from kapjournal.care.drafts import PlaceKind, read_place

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
}
_LAMPS = {
    StepKind.SESSION: A_WORD,
    StepKind.PLAN: "Plan a session",
    StepKind.DRAFT: "Go on",
    StepKind.CHECK_IN: "Check in",
}
_ROWS = {
    StepKind.CAPTURE: "Catch what came up",
    StepKind.STORY: "Tell the story",
    StepKind.INTENTION: "Set an intention",
    StepKind.PLAN: "Plan a session",
}
_DRAFTS = {
    PlaceKind.ENTRY: "Go on with what you were changing",
    PlaceKind.INTENTION: "Go on with your intention",
    PlaceKind.NOTE: "Go on with your note",
}
_PROMISES = {
    StepKind.SESSION: "Everything else can wait.",
    StepKind.CAPTURE: "A word or two, or nothing. The rest can wait until tomorrow.",
    StepKind.INTENTION: "Three short questions lead to one sentence of your own.",
    StepKind.PLAN: "A day and a time are enough. All of it can be changed later.",
    StepKind.DRAFT: "Your words are here, as you left them.",
    StepKind.CHECK_IN: "If you like, say how you are. One tap is enough.",
}


def title(step: Step) -> str:
    return _draft(step) if step.kind is StepKind.DRAFT else _TITLES[step.kind]


def row(step: Step) -> str:
    """The step in few words, where it can wait."""
    return _draft(step) if step.kind is StepKind.DRAFT else _ROWS.get(step.kind, _TITLES[step.kind])


def promise(step: Step, questions: int) -> str:
    """What to expect; `questions` is how many a story has."""
    if step.kind is StepKind.STORY:
        return f"{date_words.count(questions).capitalize()} questions, one at a time. You can stop anywhere."
    return _PROMISES[step.kind]


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


def _draft(step: Step) -> str:
    place = read_place(step.place)
    return _DRAFTS.get(place.kind if place else PlaceKind.GUIDED, "Go on where you stopped")
