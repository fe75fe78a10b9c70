"""What follows from how upset somebody is around a hard question, 0 not at all to 10. Pure.

Writing about hard things raises distress at first (Smyth 1998), for a benefit that is small or none (Mogk and others
2006): where it rose or is high, nothing hard is asked any more that day. The numbers are our choice.
"""

from collections.abc import Iterable
from enum import Enum, auto

MOST = 10
HIGH = 7
ROSE_BY = 2
"""How far above the last number of the day it has to be to have risen."""
EASIER_FROM = 4


class Outcome(Enum):
    """What is offered after a hard question."""

    GO_ON = auto()
    EASIER = auto()
    """Stop, or something easier."""
    ENOUGH = auto()
    """A person first, something steadying, an end; and no more hard questions today."""


def is_enough(value: int | None, before: int | None) -> bool:
    """Whether it is high, or rose since `before`, the last number of the day; not answered is neither."""
    return value is not None and (value >= HIGH or (before is not None and value - before >= ROSE_BY))


def after_question(value: int | None, before: int | None) -> Outcome:
    """No answer counts as the middle."""
    if is_enough(value, before):
        return Outcome.ENOUGH
    return Outcome.EASIER if value is None or value >= EASIER_FROM else Outcome.GO_ON


def offers_person(value: int | None, before: int | None) -> bool:
    """After something steadying: whether a person is offered, as it is unless it is known to be lower, and not high."""
    return value is None or before is None or value >= before or value >= HIGH


def stops_today(values: Iterable[int | None]) -> bool:
    """Whether the answers of one day, earliest first, end the hard questions of that day; a lower one later does not
    bring them back."""
    before: int | None = None
    for value in values:
        if is_enough(value, before):
            return True
        before = before if value is None else value
    return False
