"""The sessions that can be chosen one by one, as they are listed."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from kapjournal.care.records import sessions
from kapjournal.sharing.handoff.local_moments import wall_clock


@dataclass(frozen=True)
class OfferedSession:
    """`number` is the one it has in the app; a cancelled one has none."""

    uid: str
    number: int | None
    day: date


def offered(db: Session) -> tuple[OfferedSession, ...]:
    """The latest first, also those to come and those that were cancelled: something may have been written for them."""
    everything = sessions.everything(db)
    numbers = sessions.numbers(everything)
    listed = sorted(everything, key=lambda one: one.starts_at, reverse=True)
    return tuple(
        OfferedSession(one.uid, numbers.get(one.uid), wall_clock(one.starts_at, one.zone).date()) for one in listed
    )
