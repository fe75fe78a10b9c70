"""When the journal locks by itself."""

import time
from dataclasses import dataclass

import pytest

from kapjournal.runtime.auto_lock import AutoLock
from kapjournal.runtime.retry_delay import wait_after


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def auto_lock(clock: Clock) -> AutoLock:
    return AutoLock(idle_s=600, background_s=120, clock=clock)


def test_ten_idle_minutes_are_too_many() -> None:
    """Untouched, time runs out after idle_s."""
    clock = Clock()
    here = auto_lock(clock)
    clock.now += 599
    assert here.left_s() == 1
    clock.now += 1
    assert here.left_s() <= 0


def test_a_touch_begins_the_time_anew() -> None:
    """Whoever does something is there."""
    clock = Clock()
    here = auto_lock(clock)
    clock.now += 599
    here.touch()
    assert here.left_s() == 600


def test_out_of_sight_the_shorter_time_counts() -> None:
    """Two minutes in the background, and a touch from before does not lengthen them."""
    clock = Clock()
    here = auto_lock(clock)
    here.hide()
    clock.now += 119
    assert here.left_s() == 1
    here.touch()
    assert here.left_s() == 1


def test_hidden_twice_counts_from_the_first_time() -> None:
    """Phones say HIDE and then PAUSE."""
    clock = Clock()
    here = auto_lock(clock)
    here.hide()
    clock.now += 60
    here.hide()
    assert here.left_s() == 60


def test_shown_again_in_time_all_is_as_before() -> None:
    """A short look at another app costs nothing."""
    clock = Clock()
    here = auto_lock(clock)
    here.hide()
    clock.now += 60
    here.show()
    assert here.left_s() == 600


def test_a_phone_that_slept_finds_its_time_run_out() -> None:
    """No timer runs while a phone sleeps; the clock does."""
    clock = Clock()
    here = auto_lock(clock)
    here.hide()
    clock.now += 8 * 3600
    assert here.left_s() < 0


def test_who_comes_back_too_late_finds_it_out_of_time() -> None:
    """A touch in the second before the next look does not undo eight hours."""
    clock = Clock()
    here = auto_lock(clock)
    clock.now += 8 * 3600
    here.touch()
    assert here.left_s() <= 0
    here.show()
    assert here.left_s() == 600


@dataclass
class Device:
    """The clocks that a system has; `monotonic` and `process` stop while it sleeps, as on Linux, Android and Apple."""

    monotonic: float = 1000.0
    boot: float = 5000.0
    wall: float = 1_790_000_000.0

    def awake(self, seconds: float) -> None:
        self.monotonic += seconds
        self.asleep(seconds)

    def asleep(self, seconds: float) -> None:
        self.boot += seconds
        self.wall += seconds


@pytest.fixture(params=["counts since boot", "has no such clock", "refuses that clock"])
def device(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Device:
    """A device in place of this computer, below everything that asks for the time."""
    device = Device()
    monkeypatch.setattr(time, "monotonic", lambda: device.monotonic)
    monkeypatch.setattr(time, "time", lambda: device.wall)
    monkeypatch.setattr(time, "CLOCK_BOOTTIME", 7, raising=False)

    def clock_gettime(number: int) -> float:
        if request.param == "refuses that clock":
            raise OSError
        return {1: device.monotonic, 7: device.boot}[number]

    monkeypatch.setattr(time, "clock_gettime", clock_gettime, raising=False)
    if request.param == "has no such clock":
        monkeypatch.delattr(time, "CLOCK_BOOTTIME")
    return device


def test_eight_hours_asleep_are_eight_hours(device: Device) -> None:
    """A phone in a drawer over night is locked in the morning, whatever clocks it has."""
    here = AutoLock(idle_s=600, background_s=120)
    device.awake(1)
    here.hide()
    device.asleep(8 * 3600)
    assert here.left_s() <= 0


def test_a_clock_set_back_opens_nothing(device: Device) -> None:
    """Neither at once nor by lengthening the time that is left."""
    here = AutoLock(idle_s=600, background_s=120)
    here.hide()
    device.awake(60)
    assert here.left_s() == pytest.approx(60)
    device.wall -= 24 * 3600
    assert here.left_s() == pytest.approx(60)
    device.awake(60)
    assert here.left_s() <= 0
    device.wall -= 24 * 3600
    assert here.left_s() <= 0


@pytest.mark.skipif(not hasattr(time, "CLOCK_BOOTTIME"), reason="a system that counts no time since boot")
def test_where_the_system_counts_since_boot_that_is_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Linux and Android: the one clock of them that goes on in suspend and that nobody can set."""
    asked: list[int] = []
    read = time.clock_gettime

    def noting(number: int) -> float:
        asked.append(number)
        return read(number)

    monkeypatch.setattr(time, "clock_gettime", noting)
    here = AutoLock()
    assert here.left_s() > 0
    assert set(asked) == {time.CLOCK_BOOTTIME}


def test_wrong_tries_are_answered_slower_each_time() -> None:
    """Three at once, then 1, 2, 4 … seconds, 30 at most."""
    assert [wait_after(n) for n in range(10)] == [0, 0, 0, 1, 2, 4, 8, 16, 30, 30]
