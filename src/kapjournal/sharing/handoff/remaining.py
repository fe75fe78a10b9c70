"""What stays on the device when something leaves, counted."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session, col, func, select

from kapjournal.messages import Plural
from kapjournal.models import Draft
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.model import Selection
from kapjournal.sharing.kinds import Count

Counts = Mapping[str, int]
"""How many there are of each thing that a list counts, and of drafts; what there is none of is not in it."""

_DRAFTS = Count("drafts", Plural("{count} draft", "{count} drafts"), leaving=lambda _: 0)


class Counting:
    """Counts what the whole journal holds, one thing a step: call `read_on` until it is False, then take `held`."""

    def __init__(self) -> None:
        self._left: list[tuple[str, Any]] = [(_DRAFTS.name, select(func.count()).select_from(Draft))]
        for which in kinds.LISTS:
            source = which.source
            table = source.kind.table
            alive = select(func.count()).select_from(table).where(col(table.deleted_at).is_(None))
            self._left += [(one.name, alive.where(*source.counted.get(one.name, ()))) for one in which.counts]
        self._found: dict[str, int] = {}

    def read_on(self, db: Session) -> bool:
        name, counting = self._left.pop()
        self._found[name] = db.exec(counting).one()
        return bool(self._left)

    def held(self) -> Counts:
        return _some(self._found)


def stays(everything: Counts, leaving: Selection) -> Counts:
    """What of a journal is not in `leaving`; drafts always stay."""
    left = {
        count.name: everything.get(count.name, 0) - count.leaving(leaving.of(which))
        for which in kinds.LISTS
        for count in which.counts
    }
    return _some({**left, _DRAFTS.name: everything.get(_DRAFTS.name, 0)})


def told(counts: Counts) -> list[str]:
    """'12 texts', '3 drafts', in the order of the document."""
    each = (*(count for which in kinds.LISTS for count in which.counts), _DRAFTS)
    return [count.said(count=counts[count.name]) for count in each if count.name in counts]


def _some(counts: Counts) -> Counts:
    return {name: number for name, number in counts.items() if number}
