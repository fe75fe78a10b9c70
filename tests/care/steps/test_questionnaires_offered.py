"""What Today makes of a questionnaire that is due: a card where nothing nearer is, else a row, else nothing."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session

from kapjournal.care.measures.scale_offers import Offer
from kapjournal.care.records import sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps import scales, today_card
from kapjournal.care.steps.today_card import CardState, TodayFacts
from kapjournal.care.steps.today_parts import NEVER, Part
from kapjournal.care.steps.today_state import today_state
from tests.care.conftest import NOW

DAY = timedelta(days=1)
QUIET = (
    CardState.RUNNING, CardState.HARD, CardState.JUST_AFTER, CardState.SAME_EVENING, CardState.RESTING,
    CardState.POSSIBLE, CardState.HOURS_BEFORE, CardState.EVENING_BEFORE, CardState.CAME_UP, CardState.DAY_1,
)  # fmt: skip


def test_today_offers_it_before_the_first_session(db: Session) -> None:
    """As the card, once the session is within two weeks; not on a hard day, nor once it was turned off."""
    sessions.plan(db, Plan(NOW + 15 * DAY, "UTC"), now=NOW)
    assert today_state(db, now=NOW, zone="UTC").card.state is CardState.AHEAD
    card = today_state(db, now=NOW + DAY, zone="UTC").card
    assert (card.state, card.about) == (CardState.QUESTIONNAIRE, "phq-9")
    for scale_id in ("phq-9", "gad-7"):
        scales.choose_offer(db, scale_id, Offer.NEVER)
    assert today_state(db, now=NOW + DAY, zone="UTC").card.state is CardState.AHEAD


def test_near_a_session_it_is_a_row_below_the_card(db: Session) -> None:
    """Three days before it, and gone on the evening before."""
    sessions.plan(db, Plan(NOW + 3 * DAY, "UTC"), now=NOW)
    assert Part.QUESTIONNAIRE in today_state(db, now=NOW, zone="UTC").card.below
    evening = today_state(db, now=NOW + 2.3 * DAY, zone="UTC").card
    assert evening.state is CardState.EVENING_BEFORE
    assert Part.QUESTIONNAIRE not in evening.parts


@pytest.mark.parametrize("state", QUIET)
def test_it_has_no_place_around_a_session(state: CardState) -> None:
    """Neither as a card nor as a row, from the evening before until the day after."""
    assert Part.QUESTIONNAIRE in NEVER[state]


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ({}, CardState.QUESTIONNAIRE),
        ({"is_hard_day": True}, CardState.NONE_PLANNED),
        ({"has_anything": False}, CardState.FIRST_DAY),
        ({"is_return": True}, CardState.RETURNING),
        ({"letters": ("l",)}, CardState.LETTER),
        ({"course_ended_on": NOW.date()}, CardState.QUESTIONNAIRE),
    ],
)
def test_what_wins_over_it(more: dict[str, Any], state: CardState) -> None:
    """In the order of the table; nothing of it on the first day or a hard one."""
    has = frozenset({Part.QUESTIONNAIRE})
    found = today_card.card(TodayFacts(NOW, "UTC", questionnaires=("phq-9", "gad-7"), has=has, **more))
    assert found.state is state
    if more.keys() & {"is_hard_day", "has_anything"}:
        assert Part.QUESTIONNAIRE not in found.parts


def test_one_that_was_put_off_makes_room_for_no_other() -> None:
    """It is a row until tomorrow."""
    facts = TodayFacts(NOW, "UTC", questionnaires=("phq-9", "gad-7"), put_off={"questionnaire:phq-9": NOW.date()})
    found = today_card.card(facts)
    assert found.state is CardState.NONE_PLANNED
    assert [about.about for part, about in found.others if part is Part.QUESTIONNAIRE and about] == ["phq-9"]
