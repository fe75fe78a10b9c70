"""How upset the patient was around hard questions and steadying practices. The rules are in `care.steps.distress`."""

from datetime import date, datetime, time, timedelta

from sqlmodel import Session, col, select

from kapjournal.care.steps.distress import MOST
from kapjournal.care.time import local_time
from kapjournal.errors import CareError
from kapjournal.models import DistressRating

_MIDNIGHT = time()


def rate(
    db: Session, value: int | None, *, now: datetime, prompt_id: str = "", zone: str | None = None
) -> DistressRating:
    """Keeps one answer; None for no answer. `prompt_id` is the hard question before it, empty where none was.

    Raises CareError for a number that is not on the scale.
    """
    if value is not None and not 0 <= value <= MOST:
        raise CareError("not on the scale")
    rating = DistressRating(
        value=value, prompt_id=prompt_id, zone=zone or local_time.local_zone(),
        happened_at=now, created_at=now, updated_at=now,
    )  # fmt: skip
    db.add(rating)
    db.commit()
    return rating


def of_day(db: Session, day: date, zone: str) -> list[int | None]:
    """The answers of one calendar day in `zone`, earliest first."""
    start, end = (local_time.near(each, _MIDNIGHT, zone) for each in (day, day + timedelta(days=1)))
    happened_at = col(DistressRating.happened_at)
    within = select(DistressRating.value).where(
        happened_at >= start, happened_at < end, col(DistressRating.deleted_at).is_(None)
    )
    return list(db.exec(within.order_by(happened_at, col(DistressRating.id))))


def last_number(db: Session, *, now: datetime, zone: str | None = None) -> int | None:
    """The last number given today, where one was."""
    here = zone or local_time.local_zone()
    numbers = [value for value in of_day(db, local_time.local_day(now, here), here) if value is not None]
    return numbers[-1] if numbers else None
