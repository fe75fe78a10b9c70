"""Lines of the journal as they stand in a list, under their days; those that open into others, and which are open."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import flet as ft

from kapjournal.care.timeline.by_day import fold_of
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.search import Hit


@dataclass(frozen=True)
class ShownDay:
    """The name of a day, over its lines."""

    day: date


@dataclass(frozen=True)
class ShownRow:
    """A line as it stands in a list. `opened` is None for one that opens no others, `inside` is of such a one."""

    hit: Hit
    is_chosen: bool = False
    opened: bool | None = None
    inside: bool = False


@dataclass(frozen=True)
class DayOfHits:
    """What is listed of one day."""

    day: date
    hits: tuple[Hit, ...]


Shown = ShownDay | ShownRow
Folds = tuple[frozenset[str], Callable[[JournalRow], None]]


def use_folds() -> Folds:
    """What is open, by `fold_of`, and what opens or closes one."""
    opened, set_opened = ft.use_state(frozenset[str]())

    def turn(row: JournalRow) -> None:
        set_opened(lambda before: before ^ {fold_of(row)})

    return opened, turn


def under_days(days: Iterable[DayOfHits], opened: frozenset[str], chosen: str) -> list[Shown]:
    """As `laid_out`, each day under its name."""
    found = list[Shown]()
    for one in days:
        found += [ShownDay(one.day), *laid_out(one.hits, opened, chosen)]
    return found


def laid_out(hits: Iterable[Hit], opened: frozenset[str], chosen: str) -> list[ShownRow]:
    """All that is seen, in order; `chosen` is the uid of what is open beside the list."""
    return [line for hit in hits for line in _lines(hit, opened, chosen)]


def _lines(hit: Hit, opened: frozenset[str], chosen: str) -> Iterator[ShownRow]:
    row = hit.row
    if not row.within:
        yield ShownRow(hit, row.uid == chosen)
        return
    is_open = fold_of(row) in opened
    yield ShownRow(hit, opened=is_open)
    if is_open:
        yield from (ShownRow(Hit(one, ()), one.uid == chosen, inside=True) for one in row.within)
