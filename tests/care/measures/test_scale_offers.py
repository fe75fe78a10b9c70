"""When a questionnaire is offered: once it has rested, never soon after a session, never again where it is unwanted."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal import content
from kapjournal.care.measures.scale_offers import Offer, Offered, offered

NOW = datetime(2026, 11, 20, 13, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def to_offer(sessions: Sequence[timedelta] = (), **more: Any) -> tuple[str, ...]:
    """With sessions that start so far from now; the effect of each lasts four hours."""
    starts = [NOW + away for away in sessions]
    facts = {"starts": starts, "effect_ends": [at + 4 * HOUR for at in starts], **more}
    return offered(content.scales(), Offered(NOW, **facts))


def taken(scale_id: str, *days_ago: float) -> dict[str, Any]:
    return {"taken": {scale_id: [NOW - days * DAY for days in days_ago]}}


def test_nothing_is_offered_to_somebody_without_a_session() -> None:
    """No questionnaire begins by itself."""
    assert to_offer() == ()


@pytest.mark.parametrize(("days", "found"), [(15, ()), (14, ("phq-9", "gad-7")), (1, ("phq-9", "gad-7"))])
def test_the_beginning_comes_in_the_days_before_a_session(days: int, found: tuple[str, ...]) -> None:
    """So that it asks about the days before it; the others are there for whoever looks for them."""
    assert to_offer([days * DAY]) == found


@pytest.mark.parametrize(("scale_id", "days"), [("phq-9", 14), ("phq-2", 14), ("gad-2", 14), ("pcl-5", 30)])
def test_what_was_filled_in_comes_again_when_it_has_rested(scale_id: str, days: int) -> None:
    """After two weeks, the monthly one after thirty days; without a session, too."""
    assert to_offer(**taken(scale_id, days - 0.1)) == ()
    assert to_offer(**taken(scale_id, days, 90)) == (scale_id,)


@pytest.mark.parametrize(("hours", "found"), [(1, ()), (4, ()), (27.9, ()), (28, ("phq-2",))])
def test_nothing_within_a_day_after_a_session(hours: float, found: tuple[str, ...]) -> None:
    """Counted from when its effect is over; and a session begins no rest anew."""
    assert to_offer([-hours * HOUR], **taken("phq-2", 20)) == found


def test_not_even_what_was_begun() -> None:
    """Until the day is over; then it comes first."""
    assert to_offer([-5 * HOUR], begun={"gad-7"}) == ()
    assert to_offer([-40 * HOUR, 3 * DAY], begun={"gad-7"}) == ("gad-7", "phq-9")


@pytest.mark.parametrize(
    ("sessions", "ago", "found"),
    [
        ([8 * DAY], (), ()),
        ([7 * DAY], (), ("phq-9",)),
        ([2 * DAY], (1,), ()),
        ([2 * DAY], (9,), ("phq-9",)),
        ([-5 * DAY, 2 * DAY], (6,), ("phq-9",)),
        ([-5 * DAY, 2 * DAY], (4,), ()),
        ([], (90,), ()),
    ],
)
def test_a_therapist_may_want_it_before_each_session(
    sessions: Sequence[timedelta], ago: Sequence[float], found: tuple[str, ...]
) -> None:
    """In the week before, once for each, also where sessions are a week apart; otherwise not."""
    wishes = {"phq-9": Offer.BEFORE_SESSIONS, "gad-7": Offer.NEVER}
    assert to_offer(sessions, wishes=wishes, **taken("phq-9", *ago)) == found


@given(st.lists(st.integers(-1000, 1000), max_size=4), st.lists(st.integers(-1000, 1000), max_size=4), st.booleans())
def test_one_that_was_turned_off_never_comes(sessions: list[int], ago: list[int], is_begun: bool) -> None:
    """Whatever else is true, also with a clock that was set back."""
    everything = {scale.id: Offer.NEVER for scale in content.scales()}
    begun = {"phq-9"} if is_begun else set()
    more = {"wishes": everything, "begun": begun, "taken": {"phq-9": [NOW - days * DAY for days in ago]}}
    assert to_offer([hours * HOUR for hours in sessions], **more) == ()


def test_a_clock_that_was_set_back_silences_nothing() -> None:
    """What seems to have been filled in tomorrow does not count."""
    assert to_offer([3 * DAY], **taken("phq-9", -300)) == ("phq-9", "gad-7")
