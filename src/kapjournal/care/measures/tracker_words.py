"""What a tracker was, sleep and pain, as they are read."""

from kapjournal.messages import Message, numbers
from kapjournal.terms import TrackerKind

_YES, _NO = Message("yes", note="What an own tracker was on a day."), Message("no", note="What a tracker was.")
_OUT_OF_TEN = Message("{number} out of 10")
_TRACKED = Message("{name}: {value}", note="A tracker of the patient's own, and what it was: 'Walks: 3'")
_SLEEP = Message("{hours} h {minutes} min", note="How long somebody slept.")
_SLEPT = Message("slept {duration}")
_PAIN = Message("pain {number} out of 10")


def value(kind: TrackerKind, number: float) -> str:
    """'7.5', 'yes', '3 out of 10'."""
    if kind is TrackerKind.YES_NO:
        return _YES() if number else _NO()
    said = numbers.decimal(number)
    return _OUT_OF_TEN(number=said) if kind is TrackerKind.ZERO_TO_TEN else said


def tracked(name: str, kind: TrackerKind, number: float) -> str:
    """'Walks: 3'."""
    return _TRACKED(name=name, value=value(kind, number))


def duration(minutes: int) -> str:
    """'6 h 30 min'."""
    return _SLEEP(hours=minutes // 60, minutes=minutes % 60)


def slept(minutes: int) -> str:
    return _SLEPT(duration=duration(minutes))


def pain(number: int) -> str:
    return _PAIN(number=number)
