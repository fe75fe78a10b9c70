"""Lines of the journal that open into others, and which of them are open."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import flet as ft

from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.search import Hit


@dataclass(frozen=True)
class ShownRow:
    """A line as it stands in a list. `opened` is None for one that opens no others, `inside` is of such a one."""

    hit: Hit
    is_chosen: bool = False
    opened: bool | None = None
    inside: bool = False


Folds = tuple[frozenset[str], Callable[[JournalRow], None]]


def use_folds() -> Folds:
    """The sessions whose line is open, and what opens or closes one. By session: another line may lead it tomorrow."""
    opened, set_opened = ft.use_state(frozenset[str]())

    def turn(row: JournalRow) -> None:
        set_opened(lambda before: before ^ {row.session_uid or row.uid})

    return opened, turn


def laid_out(hits: Iterable[Hit], opened: frozenset[str], chosen: str) -> list[ShownRow]:
    """All that is seen, in order; `chosen` is the uid of what is open beside the list."""
    return [line for hit in hits for line in _lines(hit, opened, chosen)]


def _lines(hit: Hit, opened: frozenset[str], chosen: str) -> Iterator[ShownRow]:
    row = hit.row
    if not row.within:
        yield ShownRow(hit, row.uid == chosen)
        return
    is_open = (row.session_uid or row.uid) in opened
    yield ShownRow(hit, opened=is_open)
    if is_open:
        yield from (ShownRow(Hit(one, ()), one.uid == chosen, inside=True) for one in row.within)
