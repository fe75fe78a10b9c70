"""When the journal locks by itself."""

from kapjournal.views.keeper import wait_after
from kapjournal.views.presence import Presence


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def presence(clock: Clock) -> Presence:
    return Presence(idle_s=600, background_s=120, clock=clock)


def test_ten_idle_minutes_are_too_many() -> None:
    """Untouched, time runs out after idle_s."""
    clock = Clock()
    here = presence(clock)
    clock.now += 599
    assert here.left_s() == 1
    clock.now += 1
    assert here.left_s() <= 0


def test_a_touch_begins_the_time_anew() -> None:
    """Whoever does something is there."""
    clock = Clock()
    here = presence(clock)
    clock.now += 599
    here.touch()
    assert here.left_s() == 600


def test_out_of_sight_the_shorter_time_counts() -> None:
    """Two minutes in the background, and a touch from before does not lengthen them."""
    clock = Clock()
    here = presence(clock)
    here.hide()
    clock.now += 119
    assert here.left_s() == 1
    here.touch()
    assert here.left_s() == 1


def test_hidden_twice_counts_from_the_first_time() -> None:
    """Phones say HIDE and then PAUSE."""
    clock = Clock()
    here = presence(clock)
    here.hide()
    clock.now += 60
    here.hide()
    assert here.left_s() == 60


def test_shown_again_in_time_all_is_as_before() -> None:
    """A short look at another app costs nothing."""
    clock = Clock()
    here = presence(clock)
    here.hide()
    clock.now += 60
    here.show()
    assert here.left_s() == 600


def test_a_phone_that_slept_finds_its_time_run_out() -> None:
    """No timer runs while a phone sleeps; the clock does."""
    clock = Clock()
    here = presence(clock)
    here.hide()
    clock.now += 8 * 3600
    assert here.left_s() < 0


def test_wrong_tries_are_answered_slower_each_time() -> None:
    """Three at once, then 1, 2, 4 … seconds, 30 at most."""
    assert [wait_after(n) for n in range(10)] == [0, 0, 0, 1, 2, 4, 8, 16, 30, 30]
