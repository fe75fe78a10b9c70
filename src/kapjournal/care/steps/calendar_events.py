"""What a calendar file says: every reminder to come, and what an earlier file said that is no longer true. Pure.

An event keeps its UID for ever, so that importing a new file moves it or removes it. A UID names nothing: it is made
from the random uid of the session, step or letter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from kapjournal.care.steps.reminders import Reminder

_NAMESPACE = UUID("0c7f2a52-8e5e-4c1b-9a6f-5d7e0c3b1f44")


@dataclass(frozen=True)
class CalendarEvent:
    """One event at an instant; `is_removed` takes it out of the calendar that has it."""

    uid: str
    at: datetime
    is_removed: bool = False


class Change(StrEnum):
    """How what is planned differs from the file that was saved last."""

    NONE = "none"
    FIRST = "first"
    """No file was saved yet, or all of its times have passed."""
    MOVED = "moved"
    """There are new times, or other ones."""
    REMOVED = "removed"
    """Some are gone, and none is new."""


def uid_of(reminder: Reminder) -> str:
    return str(uuid5(_NAMESPACE, f"{reminder.of}:{reminder.kind}"))


def events(reminders: Iterable[Reminder], saved: Mapping[str, datetime], *, now: datetime) -> tuple[CalendarEvent, ...]:
    """What a new file says, earliest first. `saved` are the times by UID that earlier files said."""
    wanted = {uid_of(reminder): reminder.at for reminder in reminders if reminder.at > now}
    gone = {uid: at for uid, at in saved.items() if at > now and uid not in wanted}
    said = [
        *(CalendarEvent(uid, at) for uid, at in wanted.items()),
        *(CalendarEvent(uid, at, is_removed=True) for uid, at in gone.items()),
    ]
    return tuple(sorted(said, key=lambda event: (event.at, event.uid)))


def change(reminders: Iterable[Reminder], saved: Mapping[str, datetime], *, now: datetime) -> Change:
    """Whether the calendar that has the last file is still true."""
    told = {uid: at for uid, at in saved.items() if at > now}
    wanted = {uid_of(reminder): reminder.at for reminder in reminders if reminder.at > now}
    if wanted == told:
        return Change.NONE
    if not told:
        return Change.FIRST
    return Change.REMOVED if wanted.items() <= told.items() else Change.MOVED
