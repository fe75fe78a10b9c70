"""Gathering from the vault exactly what was chosen."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlmodel import Session, and_, col, select, true

from kapjournal.models import KapSession
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.linking import Keys, linked_from
from kapjournal.sharing.handoff.model import Discreet, Item, Selection
from kapjournal.sharing.handoff.narrow import narrowed
from kapjournal.sharing.handoff.preview import Shown, shown
from kapjournal.sharing.handoff.queries import Pages
from kapjournal.sharing.handoff.remaining import Counting, Counts
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.kinds import SharedList


@dataclass(frozen=True, repr=False)
class Gathered(Discreet):
    """Everything that can leave by `choice`, under the names of the vault, and how much the whole journal holds."""

    choice: ShareChoice
    selection: Selection
    held: Counts

    @cached_property
    def offered(self) -> Shown:
        """Each thing of it under its title, whatever is left out later."""
        return shown(self.selection)

    def leaving(self, choice: ShareChoice) -> Selection:
        """What leaves by a choice of the same days, of which more may be left out. Asks the vault nothing."""
        return narrowed(self.selection, choice)


class _Walk:
    """Reads the records of one list, a page at a time, with what else belongs to them."""

    def __init__(self, which: SharedList[Any], choice: ShareChoice) -> None:
        self.which, self._source = which, which.source
        kind = self._source.kind
        where = and_(true(), *self._source.where)
        on_thread = self._source.on_thread(_ids(choice)) if choice.sessions else true()
        self._pages: Pages[Any] = Pages(kind.table, kind.when, choice, where, on_thread, self._source.stands)
        self._more: dict[int | None, Any] = {}

    def read_on(self, db: Session) -> bool:
        known = len(self._pages.rows)
        is_more = self._pages.read_on(db)
        found = self._pages.rows[known:]
        if found:
            self._more.update(self._source.more(db, found))
        return is_more

    def keys(self) -> dict[int, str]:
        return {row.id: row.uid for row in self._pages.rows}

    def items(self, keys: Keys) -> tuple[Item, ...]:
        shaped = ((row, self._source.shape(row, self._more.get(row.id))) for row in self._pages.rows)
        return tuple(linked_from(row, item, self.which, keys) for row, item in shaped if item is not None)


def _ids(choice: ShareChoice) -> Any:
    """A statement of the local ids of the sessions chosen."""
    return select(KapSession.id).where(col(KapSession.uid).in_(sorted(choice.sessions)))


@dataclass
class Gathering:
    """Reads the vault in short steps: call `read_on` until it is False, then take `gathered`.

    Whole texts, oldest first; what was deleted, has no words, or is a practice that ended at once is not among it.
    """

    choice: ShareChoice
    _counting: Counting = field(default_factory=Counting)

    def __post_init__(self) -> None:
        self._walks = [_Walk(which, self.choice) for which in kinds.LISTS if which.part in self.choice.parts]
        self._steps = [self._counting.read_on, *(walk.read_on for walk in reversed(self._walks))]

    def read_on(self, db: Session) -> bool:
        """Read a little more; False once everything is read. The session may be another one each time."""
        if not self._steps[-1](db):
            self._steps.pop()
        return bool(self._steps)

    def gathered(self) -> Gathered:
        keys = {walk.which.name: walk.keys() for walk in self._walks}
        lists = {walk.which.name: walk.items(keys) for walk in self._walks}
        everything = Selection(self.choice.start, self.choice.end, lists)
        return Gathered(self.choice, narrowed(everything, self.choice), self._counting.held())
