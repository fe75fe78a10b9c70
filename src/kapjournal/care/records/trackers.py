"""Own trackers: up to five things that the patient notes beside how it is, and what they were at check-ins."""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime

from sqlmodel import Session, col, delete, select

from kapjournal.care.records import keeping, soft_delete
from kapjournal.errors import CareError, NotThere
from kapjournal.models import Tracker, TrackerKind, TrackerValue

MOST = 5
"""So many are asked for at once; hidden ones do not count."""
LARGEST = 1e9
"""A number beyond it is mistyped."""


def add(db: Session, name: str, kind: TrackerKind, *, now: datetime, draft_place: str | None = None) -> Tracker:
    """Keeps a new tracker and drops its draft. Raises NothingWritten, and CareError where there are five."""
    tracker = Tracker(name=keeping.name(name, of="tracker"), kind=kind, created_at=now)
    _has_room(db)
    return keeping.keep(db, tracker, now, draft_place=draft_place)


def rename(db: Session, uid: str, name: str, *, now: datetime, draft_place: str | None = None) -> Tracker:
    """What it was stays. Raises NotThere, NothingWritten."""
    tracker = soft_delete.require(db, Tracker, uid)
    tracker.name = keeping.name(name, of="tracker")
    return keeping.keep(db, tracker, now, draft_place=draft_place)


def set_hidden(db: Session, uid: str, is_hidden: bool, *, now: datetime) -> None:
    """Whether it is asked for no more; what it was stays. Raises NotThere, and CareError where five are shown."""
    tracker = soft_delete.require(db, Tracker, uid)
    if tracker.is_hidden and not is_hidden:
        _has_room(db)
    tracker.is_hidden = is_hidden
    keeping.keep(db, tracker, now)


def everything(db: Session) -> list[Tracker]:
    """Also hidden ones, in the order added."""
    return list(db.exec(select(Tracker).where(col(Tracker.deleted_at).is_(None)).order_by(col(Tracker.id))))


def shown(db: Session) -> list[Tracker]:
    """Those that are asked for, in the order added."""
    return [one for one in everything(db) if not one.is_hidden]


def said(db: Session, check_in_ids: Collection[int | None]) -> dict[int, list[tuple[Tracker, float]]]:
    """What was said at some check-ins, by their local ids, in the order the trackers were added, in one statement.

    Nothing for a check-in at which nothing was said.
    """
    found: dict[int, list[tuple[Tracker, float]]] = defaultdict(list)
    each = select(TrackerValue.check_in_id, Tracker, TrackerValue.value).join(
        Tracker, col(Tracker.id) == col(TrackerValue.tracker_id)
    )
    each = each.where(col(TrackerValue.check_in_id).in_(check_in_ids), col(Tracker.deleted_at).is_(None))
    for check_in_id, tracker, value in db.exec(each.order_by(col(Tracker.id))):
        found[check_in_id].append((tracker, value))
    return dict(found)


def values(db: Session, check_in_ids: Collection[int | None]) -> dict[int, dict[str, float]]:
    """The same by the uids of the trackers."""
    each = said(db, check_in_ids).items()
    return {check_in_id: {tracker.uid: value for tracker, value in values_} for check_in_id, values_ in each}


def put(db: Session, check_in_id: int, now_said: Mapping[str, float]) -> None:
    """What the trackers were at a check-in, instead of what was said before, within the caller's transaction.

    Raises NotThere for a tracker that is none, CareError for a value that is not of its kind.
    """
    trackers = {one.uid: one for one in everything(db)} if now_said else {}
    rows = [_value(check_in_id, trackers.get(uid), value) for uid, value in now_said.items()]
    db.exec(delete(TrackerValue).where(col(TrackerValue.check_in_id) == check_in_id))
    db.add_all(rows)


def is_possible(kind: TrackerKind, value: float) -> bool:
    """Whether a tracker of that kind can have this value."""
    if kind is TrackerKind.YES_NO:
        return value in (0, 1)
    if kind is TrackerKind.ZERO_TO_TEN:
        return value in range(11)
    return math.isfinite(value) and abs(value) <= LARGEST


def _value(check_in_id: int, tracker: Tracker | None, value: float) -> TrackerValue:
    if tracker is None or tracker.id is None:
        raise NotThere("no such Tracker")
    if not is_possible(tracker.kind, value):
        raise CareError("not a value of that tracker")
    return TrackerValue(check_in_id=check_in_id, tracker_id=tracker.id, value=float(value))


def _has_room(db: Session) -> None:
    if len(shown(db)) >= MOST:
        raise CareError("there are five trackers")
