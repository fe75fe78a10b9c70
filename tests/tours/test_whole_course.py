"""A whole course by a clock that is set, from seven days before a session until long after it."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from playwright.sync_api import Browser

from tests.support.browser import DESKTOP, PHONE, Device, Paint, window
from tests.support.server import serving
from tests.support.vaults import lay_vault
from tests.tours import course_after, course_before, course_day
from tests.tours.course import PICTURES, ZONE, Course

STATIONS: tuple[Callable[[Course], None], ...] = (
    course_before.seven_days_before,
    course_before.evening_before,
    course_day.morning,
    course_day.session,
    course_day.evening,
    course_after.day_1,
    course_after.day_3,
    course_after.day_8,
    course_after.day_15,
    course_after.day_30,
    course_after.day_31,
    course_after.three_weeks_later,
    course_after.a_year_away,
)


# The whole loop goes through what most of its stations lead to each time; what day it is for is care.steps' to tell.
@pytest.fixture(
    params=[pytest.param((name, device), id=name) for name, device in (("phone", PHONE), ("desktop", DESKTOP))]
)
def course(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Course]:
    """The app over an empty journal, by a clock of its own, and a window on it."""
    name: str
    device: Device
    name, device = request.param
    data, clock = tmp_path / "data", tmp_path / "clock"
    clock.write_text("0", encoding="utf-8")
    lay_vault(data)
    app = [sys.executable, "-m", "tests.support.clocked_app", str(clock), "--web", "--no-browser", "--data", str(data)]
    with (
        patch.dict(os.environ, TZ=ZONE),
        serving(app) as server,
        window(browser, device, zone=ZONE, paint=Paint.SHARP if PICTURES else Paint.NOTHING) as ui,
    ):
        yield Course(ui, server, clock, device.width, name)


@pytest.mark.thorough
def test_a_whole_course(course: Course) -> None:
    """At each station Today says what it is the day for, and what it leads to can be done."""
    for station in STATIONS:
        station(course)
    course.ui.check()
    print(course.table())  # noqa: T201 - for whoever asks how long it takes
