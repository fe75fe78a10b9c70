"""Where the device is, whether or not it has a name for it."""

import ctypes
import shutil
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import tzlocal

from kapjournal.care.time import device_zone, local_time, zone_names


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A device whose zone a test sets; afterwards it is where it was."""
    yield monkeypatch
    monkeypatch.undo()
    local_time.notice_travel()


def be_in(device: pytest.MonkeyPatch, zone: str) -> str:
    device.setenv("TZ", zone)
    local_time.notice_travel()
    return local_time.local_zone()


def test_travel_is_noticed(device: pytest.MonkeyPatch) -> None:
    """After `notice_travel` the zone is the one the device is in now."""
    assert be_in(device, "Asia/Tokyo") == "Asia/Tokyo"
    assert be_in(device, "Europe/Lisbon") == "Europe/Lisbon"


@pytest.mark.parametrize(
    ("rule", "zone"),
    [
        ("UTC-3", "UTC+0300"),
        ("JST-9", "UTC+0900"),
        ("<-0330>3:30", "UTC-0330"),
        ("NPT-5:45", "UTC+0545"),
        ("EST5EDT", "EST5EDT"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin"),
        ("GMT0BST,M3.5.0/1,M10.5.0", "Europe/London"),
    ],
)
def test_a_clock_without_a_name_is_understood(device: pytest.MonkeyPatch, rule: str, zone: str) -> None:
    """By its distance from UTC, half hours too, or by a zone that moves its clocks on the same days."""
    assert be_in(device, rule) == zone
    now = datetime.now(UTC)
    assert local_time.local(now, zone).replace(tzinfo=None) == now.astimezone().replace(tzinfo=None)


def test_copied_rules_are_not_taken_for_utc(device: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where /etc/localtime is a copy and no link, nothing says its name."""
    copied = tmp_path / "localtime"
    shutil.copy(str(files("tzdata") / "zoneinfo" / "Asia" / "Tokyo"), copied)
    assert be_in(device, f":{copied}") == "UTC+0900"


def test_a_name_that_contradicts_the_clock_is_not_taken(device: pytest.MonkeyPatch) -> None:
    """What tzlocal remembers may be long gone."""
    be_in(device, "UTC-3")
    device.setattr(tzlocal, "get_localzone_name", lambda: "Asia/Tokyo")
    assert local_time.local_zone() == "UTC+0300"


def test_a_device_that_refuses_to_say_shows_its_clock(device: pytest.MonkeyPatch) -> None:
    """An error while asking is no error for the patient."""

    def refuse() -> str:
        raise OSError("no such file")

    be_in(device, "UTC0")
    device.setattr(tzlocal, "get_localzone_name", refuse)
    device.setattr(tzlocal, "reload_localzone", refuse)
    local_time.notice_travel()
    assert local_time.local_zone() == "UTC"


@pytest.mark.parametrize("name", ["UTC+0545", "UTC-0330", "UTC+1400"])
def test_a_distance_from_utc_is_a_zone_like_any_other(name: str) -> None:
    """What was written there is shown as it was, and a time may be chosen there."""
    moment = local_time.at(datetime(2026, 11, 20, tzinfo=UTC).date(), datetime(2026, 1, 1, 9, 30).time(), name)  # noqa: DTZ001
    assert local_time.local(moment, name).strftime("%H:%M") == "09:30"
    assert local_time.require_reachable(moment, name) == moment


@pytest.mark.parametrize("name", ["UTC+9900", "UTC+0960", "UTC+5", "UTC+05:45", "Mars/Olympus", "", "\0"])
def test_what_is_no_zone_is_none(name: str) -> None:
    """It is shown in UTC."""
    assert not zone_names.is_zone(name)
    assert zone_names.zone_of(name).utcoffset(datetime.now(UTC)) == timedelta()


def test_asking_takes_no_time() -> None:
    """It is asked at every drawing."""
    local_time.local_zone()
    began = time.thread_time()
    for _ in range(100):
        local_time.local_zone()
    assert time.thread_time() - began < 0.1


def test_android_is_asked_without_starting_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the system's own call for a property, each time anew; or not at all where there is no such call."""
    said = [b"Asia/Tokyo"]

    def get(name: bytes, value: Any) -> int:
        value.value = {b"persist.sys.timezone": said[0]}[name]
        return len(said[0])

    monkeypatch.setattr(sys, "platform", "android")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace(__system_property_get=get))
    assert device_zone.said_by_device() == "Asia/Tokyo"
    said[0] = b"Pacific/Auckland"
    device_zone.ask_again()
    assert device_zone.said_by_device() == "Pacific/Auckland"
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace())
    assert device_zone.said_by_device() == ""
