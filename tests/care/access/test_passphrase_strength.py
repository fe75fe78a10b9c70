"""The estimate of a passphrase: honest about words of this field, and quick whatever is typed."""

import time

import pytest

from kapjournal.care.access.passphrase_strength import Strength, good_enough, strength

SLOW = ("4@8({[</369&#!1/|0$5+7%2/" * 3)[:72]
"""Every character of it stands for letters in the estimate, which took seven seconds for it."""


@pytest.mark.parametrize(
    "typed",
    [
        "ketamine",
        "Ketamine2026",
        "my ketamine journal",
        "therapist",
        "Session-12",
        "KAP KAP KAP",
        "kapjournal1",
        "    ",
    ],
)
def test_what_anybody_would_try_first_is_refused(typed: str) -> None:
    """The words of this field are known to whoever finds the app on the device."""
    assert strength(typed) is Strength.VERY_EASY
    assert not good_enough(typed)


@pytest.mark.parametrize(
    "typed", ["lamp on the hill tonight", "ketamine and four grey herons", "{[(<!@#$%^&*()", "безлюдный берег"]
)
def test_what_is_ones_own_is_taken(typed: str) -> None:
    """One word of the field does no harm beside others, and no kind of character is refused."""
    assert good_enough(typed)


def test_a_long_one_is_rated_by_its_better_end() -> None:
    """What stands before or after it can only make it harder."""
    assert strength("a" * 60) is Strength.VERY_EASY
    assert strength("a" * 60 + " four grey herons wait at the quay") is Strength.STRONG


def test_no_length_takes_long() -> None:
    """The work is bounded: it is done for every letter that is typed."""
    strength("warm up the lists")
    one, long = _seconds(SLOW[:32]), _seconds(SLOW * 40)
    assert long < 4 * one + 0.5


def _seconds(typed: str) -> float:
    start = time.process_time()
    strength(typed)
    return time.process_time() - start
