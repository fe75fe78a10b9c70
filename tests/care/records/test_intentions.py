"""How present an intention is, and how it read before."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import entries, intention_ratings, intention_versions, soft_delete
from kapjournal.errors import CareError, NotThere
from kapjournal.models import IntentionRating
from tests.care.conftest import NOW
from tests.care.writing import answers, plan

HOUR = timedelta(hours=1)


def test_a_rating_is_of_one_day_and_can_be_said_anew(db: Session) -> None:
    """The second answer takes the place of the first; the days are told apart, and so are the sessions."""
    one, other = plan(db, days=-8), plan(db, days=-30)
    intention_ratings.rate(db, one.uid, 1, 0, now=NOW - 7 * 24 * HOUR)
    intention_ratings.rate(db, one.uid, 7, 2, now=NOW, zone="UTC")
    again = intention_ratings.rate(db, one.uid, 7, 4, now=NOW + HOUR, zone="Asia/Tokyo")
    intention_ratings.rate(db, other.uid, 30, 3, now=NOW)
    assert intention_ratings.of_session(db, one.uid) == {1: 0, 7: 4}
    assert intention_ratings.of_session(db, other.uid) == {30: 3}
    assert (again.happened_at, again.zone) == (NOW + HOUR, "Asia/Tokyo")


@pytest.mark.parametrize(("day", "value"), [(2, 1), (0, 1), (7, -1), (7, 5)])
def test_no_other_day_and_no_other_answer_is_kept(db: Session, day: int, value: int) -> None:
    """Four days, five answers."""
    session = plan(db, days=-8)
    with pytest.raises(CareError):
        intention_ratings.rate(db, session.uid, day, value, now=NOW)
    assert intention_ratings.of_session(db, session.uid) == {}


def test_a_deleted_rating_is_not_told_and_can_be_given_again(db: Session) -> None:
    """It is a new one then; a session that is gone has none."""
    session = plan(db, days=-8)
    rating = intention_ratings.rate(db, session.uid, 7, 1, now=NOW)
    soft_delete.mark_deleted(db, IntentionRating, rating.uid, NOW)
    assert intention_ratings.of_session(db, session.uid) == {}
    assert intention_ratings.rate(db, session.uid, 7, 2, now=NOW).uid != rating.uid
    with pytest.raises(NotThere):
        intention_ratings.rate(db, "nowhere", 7, 2, now=NOW)


def test_every_earlier_wording_stays(db: Session) -> None:
    """Latest replaced first; what reads the same is no other wording, and the first one is none either."""
    session = plan(db, days=2)
    kept = entries.keep_intention(db, session.uid, answers("", "", "To rest."), now=NOW)
    assert intention_versions.of_entry(db, kept) == []
    entries.keep_intention(db, session.uid, answers("more", "", "To rest. "), now=NOW + HOUR)
    assert intention_versions.of_entry(db, kept) == []
    entries.keep_intention(db, session.uid, answers("", "", "To meet it."), now=NOW + 2 * HOUR)
    entries.keep_intention(db, session.uid, answers("", "", "To stay."), now=NOW + 3 * HOUR)
    found = intention_versions.of_entry(db, kept)
    assert [(one.text, one.replaced_at) for one in found] == [
        ("To meet it.", NOW + 3 * HOUR),
        ("To rest.", NOW + 2 * HOUR),
    ]
    reading = entries.intention_for(db, session.uid)
    assert reading is not None
    assert reading.sentence == "To stay."


def test_the_theme_is_kept_with_the_intention(db: Session) -> None:
    """And changes with it."""
    session = plan(db, days=2)
    for set_id in ("intention.first", "intention.loss"):
        kept = entries.keep_intention(db, session.uid, answers("", "", set_id), now=NOW, prompt_set=set_id)
        assert kept.prompt_set == set_id
