"""How upset somebody was, kept by the day of where they are."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import distress
from kapjournal.care.time import local_time
from kapjournal.errors import CareError
from tests.care.conftest import NOW

ZONE = "Pacific/Auckland"


def test_the_last_number_of_the_day(db: Session) -> None:
    """Not the one of yesterday, and not an answer that was skipped."""
    assert distress.last_number(db, now=NOW, zone=ZONE) is None
    distress.rate(db, 9, now=NOW - timedelta(days=1), zone=ZONE)
    assert distress.last_number(db, now=NOW, zone=ZONE) is None
    distress.rate(db, 4, now=NOW, zone=ZONE)
    distress.rate(db, None, now=NOW + timedelta(minutes=1), zone=ZONE, prompt_id="story.next-day.hard")
    assert distress.last_number(db, now=NOW + timedelta(minutes=2), zone=ZONE) == 4
    assert distress.of_day(db, local_time.local_day(NOW, ZONE), ZONE) == [4, None]


@pytest.mark.parametrize("value", [-1, 11])
def test_a_number_that_is_not_on_the_scale_is_refused(db: Session, value: int) -> None:
    with pytest.raises(CareError):
        distress.rate(db, value, now=NOW, zone=ZONE)
