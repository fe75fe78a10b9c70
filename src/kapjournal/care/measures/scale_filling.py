"""A questionnaire on its way: which question comes next, and what its draft holds. Pure.

A draft keeps texts by name: the answers as digits under the ids of their items, and beside them when it was begun and
which experience is meant. Answers about two weeks and answers about two others make no total, so a draft that was not
finished within some days begins anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kapjournal.content import Scale, ScaleItem, ScaleOption, UnscoredItem

BEGUN, EVENT, WENT_ON = "begun", "event", "went_on"
"""Names in a draft that are no id of an item: those have a dot."""
GOES_ON_FOR = timedelta(days=7)

Item = ScaleItem | UnscoredItem


@dataclass(frozen=True)
class Filling:
    """What was answered so far. Its repr holds no words."""

    answers: Mapping[str, int] = field(default_factory=dict, repr=False)
    begun_at: datetime | None = None
    event: str = field(default="", repr=False)
    went_on: bool = False
    """Whether, after an answer that asks for a person, it was wished to go on."""

    @property
    def until(self) -> datetime | None:
        """So long it can be gone on with."""
        return self.begun_at + GOES_ON_FOR if self.begun_at else None


def read(scale: Scale, texts: Mapping[str, str], now: datetime) -> Filling:
    """What a draft holds; nothing of one that is too old, and nothing that is no answer to this scale.

    A beginning in the future tells of a clock that was set back, and keeps its answers.
    """
    begun_at = _moment(texts.get(BEGUN, ""))
    if begun_at is not None and now - begun_at >= GOES_ON_FOR:
        return Filling()
    possible = {item.id: {str(option.value) for option in options_of(scale, item)} for item in all_items(scale)}
    answers = {name: int(said) for name, said in texts.items() if said in possible.get(name, ())}
    return Filling(answers, begun_at, texts.get(EVENT, ""), went_on=bool(texts.get(WENT_ON)))


def all_items(scale: Scale) -> tuple[Item, ...]:
    return (*scale.items, *scale.unscored)


def asked(scale: Scale, answers: Mapping[str, int]) -> tuple[Item, ...]:
    """The questions in their order. What is not scored asks about problems, so it comes where one was checked."""
    has_problems = any(answers.get(item.id, 0) > 0 for item in scale.items)
    return all_items(scale) if has_problems else scale.items


def options_of(scale: Scale, item: Item) -> tuple[ScaleOption, ...]:
    return item.options if isinstance(item, UnscoredItem) else scale.options


def open_numbers(scale: Scale, answers: Mapping[str, int]) -> tuple[int, ...]:
    """The numbers, counted from 1, of the scored items without an answer: while there is one, there is no total."""
    return tuple(number for number, item in enumerate(scale.items, start=1) if item.id not in answers)


def first_open(scale: Scale, answers: Mapping[str, int]) -> int | None:
    """The place, counted from 0, of the first question without an answer; None where there is none."""
    return next((place for place, item in enumerate(asked(scale, answers)) if item.id not in answers), None)


def stays_at(scale: Scale, filling: Filling) -> int | None:
    """The place of an answer that asks for a person, until it was wished to go on; None where there is none."""
    if filling.went_on:
        return None
    dangers = [place for place, item in enumerate(scale.items) if item.danger]
    return next((place for place in dangers if filling.answers.get(scale.items[place].id)), None)


def given(scale: Scale, answers: Mapping[str, int]) -> dict[str, int]:
    """The answers to what was asked: the last question falls away with the problems that it asks about."""
    return {item.id: answers[item.id] for item in asked(scale, answers) if item.id in answers}


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:  # not begun, or as a later version may have written it
        return None
    return moment if moment.tzinfo else None
