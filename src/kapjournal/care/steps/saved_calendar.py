"""What the last calendar file said, so that the next one can move it and take it back."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from kapjournal.care.records import settings
from kapjournal.care.steps.calendar_events import CalendarEvent

_NAME = "calendar_file"


@dataclass(frozen=True)
class SavedCalendar:
    """`sequence` counts the files; `events` are the times that are in the calendar now, by UID."""

    sequence: int = 0
    events: Mapping[str, datetime] = field(default_factory=dict)


def read(db: Session) -> SavedCalendar:
    """What was noted; nothing where it cannot be read."""
    try:
        stored = json.loads(settings.read_raw(db, _NAME) or "{}")
        events = {str(uid): datetime.fromisoformat(at) for uid, at in stored.get("events", {}).items()}
        return SavedCalendar(int(stored.get("sequence", 0)), events)
    except (ValueError, TypeError, AttributeError):
        return SavedCalendar()  # as a later version may have written it: the next file is a first one


def note(db: Session, events: Iterable[CalendarEvent], sequence: int) -> None:
    """A file with these events was saved. Commits."""
    stored = {event.uid: event.at.isoformat() for event in events if not event.is_removed}
    settings.write_raw(db, _NAME, json.dumps({"sequence": sequence, "events": stored}))
    db.commit()
