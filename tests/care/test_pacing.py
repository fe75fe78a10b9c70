"""A practice is where the seconds say it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal import content
from kapjournal.care import pacing
from kapjournal.content import Beat

SLOW = (Beat("Breathe in", 4), Beat("Breathe out", 6))
BOX = (Beat("In", 4), Beat("Hold", 4), Beat("Out", 4), Beat("Hold", 4))

pacings = st.lists(st.builds(Beat, st.just("Beat"), st.integers(1, 20)), min_size=1, max_size=4)
moments_s = st.floats(0, 3600)


@pytest.mark.parametrize(
    ("elapsed_s", "word", "breath", "second"),
    [
        (0, "Breathe in", 0, 1),
        (3.99, "Breathe in", 0, 4),
        (4, "Breathe out", 0, 1),
        (9.99, "Breathe out", 0, 6),
        (10, "Breathe in", 1, 1),
        (-1, "Breathe in", 0, 1),
    ],
)
def test_the_beat_that_is_on(elapsed_s: float, word: str, breath: int, second: int) -> None:
    """Beats follow each other, and begin anew with each breath; before the start is the start."""
    now = pacing.beat_at(SLOW, elapsed_s)
    assert (now.beat.word, now.breath, now.second) == (word, breath, second)


@given(pacings, moments_s)
def test_waiting_for_what_is_left_of_a_beat_leads_to_the_next(beats: list[Beat], elapsed_s: float) -> None:
    """Never past it, and never nowhere."""
    left_s = pacing.left_of_beat_s(beats, elapsed_s)
    now = pacing.beat_at(beats, elapsed_s)
    assert 0 < left_s <= now.beat.seconds
    later = pacing.beat_at(beats, elapsed_s + left_s + 0.001)
    assert (later.breath, later.index) > (now.breath, now.index)


@given(pacings, moments_s)
def test_the_circle_is_never_larger_than_full(beats: list[Beat], elapsed_s: float) -> None:
    assert -1e-9 <= pacing.fullness_at(beats, elapsed_s) <= 1 + 1e-9


def test_a_breath_rises_and_falls() -> None:
    """Empty at its start, full between in and out; where a breath is held, nothing moves."""
    seen = [pacing.fullness_at(SLOW, elapsed_s) for elapsed_s in (0, 2, 4, 7, 9.999)]
    assert seen == pytest.approx([0, 0.5, 1, 0.5, 0], abs=1e-3)
    held = [pacing.fullness_at(BOX, elapsed_s) for elapsed_s in (4, 6, 7.9, 12, 14, 15.9)]
    assert held == pytest.approx([1, 1, 1, 0, 0, 0])


def test_a_practice_ends_with_a_whole_breath() -> None:
    """Its minutes, and to the end of the breath that is on then."""
    for practice in content.practices():
        if practice.pacing:
            round_s = sum(beat.seconds for beat in practice.pacing)
            assert pacing.length_s(practice) % round_s == 0
            assert 0 <= pacing.length_s(practice) - practice.minutes * 60 < round_s
