"""How many check-ins there are this month: rule 4.12 of the words from data."""

from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.models import CheckIn


def check_ins_this_month(db: Session, *, now: datetime, zone: str) -> int:
    """Of the month so far, each by the calendar of where it was made."""
    today = local_time.local_day(now, zone)
    first = today.replace(day=1)
    start, end = read.edges(first, today)
    when = col(CheckIn.happened_at)
    near = select(when, CheckIn.zone).where(when >= start, when < end, col(CheckIn.deleted_at).is_(None))
    return sum(first <= local_time.local_day(at, there) <= today for at, there in db.exec(near))
