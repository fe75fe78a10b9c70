"""Said on the safety plan."""

from kapjournal.messages import Message

TITLE = Message("Safety plan")
CHANGE = Message("Change", note="Button; leads to where the safety plan is written.")
DONE = Message("Done", context="safety plan")
ADD_LINE = Message("Add a line")
NOTHING_YET = Message("Nothing written yet.")
CHANGED = Message("Last changed {date}")
ON_LOCK_SCREEN = Message("Also on the lock screen", note="A screen reader says it of a small open lock.")
GONE = Message("This line is no longer in your safety plan.")
YOUR_LINE = Message("Your line", note="Names the field for a line of the safety plan.")
REMOVE = Message("Remove", context="line of the safety plan")
REMOVED = Message("Removed.")
DRAFT = Message("Finish your safety plan from {when}")
_READING = Message(
    "If you are in danger, call {number} first. Otherwise start with step 1. If it does not help, go to the next."
)
_READING_ANYWHERE = Message(
    "If you are in danger, call your local emergency number first. Otherwise start with step 1. If it does not help, "
    "go to the next."
)
_STEP = Message("Step {number}: {title}", note="A screen reader says it of a heading.")
_ADD_TO = Message("Add a line to step {number}, {title}", note="A screen reader says it of a button.")
_CHANGE_LINE = Message("Change: {line}", note="A screen reader says it of a line of the safety plan.")
_HINT = Message("For example: {example}", note="Stands in an empty field.")


def reading(number: str) -> str:
    """How to use the plan; `number` is empty where the emergency number is not known."""
    return _READING(number=number) if number else _READING_ANYWHERE()


def step(number: int, title: str) -> str:
    return _STEP(number=number, title=title)


def add_to(number: int, title: str) -> str:
    return _ADD_TO(number=number, title=title)


def change_line(line: str) -> str:
    return _CHANGE_LINE(line=line)


def hint(example: str) -> str:
    return _HINT(example=example)
