"""What came up in one session is one line of the journal, which opens; every piece of it stays an entry of its own."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import Session, and_, col, or_, select

from kapjournal.care.kinds.kind import Folded, is_one_of
from kapjournal.models import Entry, EntryKind

_CAPTURE = [EntryKind.CAPTURE]


def _leads() -> Any:
    """Whether an entry is the last piece of what came up in its session, or none at all."""
    table: Any = Entry
    other = table.__table__.alias("other").c
    happened_at, row_id = col(Entry.happened_at), col(Entry.id)
    is_later = or_(
        other.happened_at > happened_at,
        and_(other.happened_at == happened_at, other.id > row_id),
    )
    later = select(other.id).where(
        other.session_id == col(Entry.session_id),
        is_one_of(other.kind, _CAPTURE),
        other.deleted_at.is_(None),
        is_later,
    )
    # In this order: for all other writing SQLite looks no further than the kind.
    return or_(~is_one_of(col(Entry.kind), _CAPTURE), col(Entry.session_id).is_(None), ~later.exists())


def _together(db: Session, entries: Sequence[Entry]) -> Mapping[str, Sequence[Entry]]:
    """All pieces of the sessions of these, earliest first, by the uid of the one that leads them."""
    leads: dict[int | None, str] = {
        one.session_id: one.uid for one in entries if one.kind is EntryKind.CAPTURE and one.session_id
    }
    if not leads:
        return {}
    mine = select(Entry).where(
        col(Entry.session_id).in_(leads), is_one_of(col(Entry.kind), _CAPTURE), col(Entry.deleted_at).is_(None)
    )
    by_session: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(db.exec(mine), key=lambda one: (one.happened_at, one.id or 0)):
        by_session[leads[entry.session_id]].append(entry)
    return {uid: pieces for uid, pieces in by_session.items() if len(pieces) > 1}


FRAGMENTS = Folded(_leads(), _together)
