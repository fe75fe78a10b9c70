"""Where a list of a hand-off comes from: the records of the vault, and how each becomes an item."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session

from kapjournal.care.kinds import RecordKind
from kapjournal.sharing.handoff.model import Item


def _nothing_more(_db: Session, _records: Sequence[Any]) -> Mapping[int | None, Any]:
    return {}


@dataclass(frozen=True, eq=False)
class FromVault:
    """The records of one list.

    `more` reads what else belongs to some records of one page, by their local ids, in a fixed number of statements;
    `shape` gets that, and gives None for a record that has nothing to share.
    """

    kind: RecordKind
    shape: Callable[[Any, Any], Item | None]
    where: tuple[Any, ...] = ()
    """Conditions for records that leave at all."""
    more: Callable[[Session, Sequence[Any]], Mapping[int | None, Any]] = _nothing_more
    counted: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """By the name of a `Count`, the conditions for what it counts; all of the kind without."""
