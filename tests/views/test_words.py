"""The few words that change with the hour or with a choice."""

from datetime import UTC, datetime

import pytest

from kapjournal.care.time import date_words
from kapjournal.content import Evidence
from kapjournal.views.words import common, evidence, hard_moment, practice, settings, today


@pytest.mark.parametrize(
    ("hour", "said"),
    [
        (4, "Good evening."),
        (5, "Good morning."),
        (12, "Good afternoon."),
        (18, "Good evening."),
        (21, "Good evening."),
        (22, "Good evening."),
        (17, "Good afternoon."),
    ],
)
def test_the_greeting_fits_the_hour_and_never_says_farewell(hour: int, said: str) -> None:
    """'Good night' would send a sleepless reader away; and no greeting says otherwise than what stands below it."""
    moment = datetime(2026, 11, 20, hour, tzinfo=UTC)
    assert common.greeting(moment) == said
    part = date_words.day_and_part(moment, "UTC", moment).removeprefix("this ").replace("tonight", "evening")
    assert said == f"Good {part}."


@pytest.mark.parametrize(("seconds", "said"), [(0, "Immediately"), (60, "1 min"), (120, "2 min"), (1800, "30 min")])
def test_a_time_to_lock_is_short_enough_for_a_chip(seconds: int, said: str) -> None:
    """Five of them stand in two rows of a phone."""
    assert settings.duration(seconds) == said


def test_what_was_chosen_is_said_in_the_same_words() -> None:
    """Each in quotation marks, as one sentence; where no word was chosen, Today says that it is saved."""
    assert hard_moment.chose(["scared", "far away"]) == "You chose “scared” and “far away”."
    assert hard_moment.chose([]) == ""
    assert hard_moment.chose_on_today([]) == "Your check-in is saved."


def test_a_question_that_comes_alone_is_one_question() -> None:
    """A number is never written with the wrong form of its noun."""
    assert today.STORY_QUESTIONS(count=1) == "1 question. You can stop at any point."
    assert today.STORY_QUESTIONS(count=8) == "8 questions, one at a time. You can stop at any point."
    assert today.REVIEW_7(count=4) == "4 short questions, and your intention. You can stop at any point."
    assert practice.MINUTES(count=1) == "About 1 minute"


def test_every_evidence_label_has_words_of_its_own() -> None:
    """Nobody can take custom for proof: no two labels read alike."""
    assert len({evidence.LINES[label]() for label in Evidence}) == len(Evidence)
