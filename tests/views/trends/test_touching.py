"""A finger on a chart tells a value in words below it, whatever the chart; the table tells all of them."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import check_ins, medicines, scale_results, trackers
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.medicines import Details
from kapjournal.models import MedicineTurn, TrackerKind
from kapjournal.views.trends import touching
from tests.views.indoors import NOW, Indoors
from tests.views.trends.test_trends import on_trends

DAY = timedelta(days=1)


def lay(db: Session) -> None:
    """A week and a half of sleep, of yes and no; two questionnaires; a medicine that was changed."""
    tea = trackers.add(db, "Tea", TrackerKind.YES_NO, now=NOW)
    for ago in range(10):
        felt = MoodReading(0.0, None, sleep_minutes=400 + 10 * ago, trackers={tea.uid: float(ago > 5)})
        check_ins.add(db, felt, now=NOW - ago * DAY, zone="UTC")
    check_ins.add(db, MoodReading(0.0, None, sleep_minutes=300), now=NOW - 9 * DAY, zone="UTC")
    scale = content.scale("phq-9")
    for ago, each in ((60, 2), (20, 1)):
        then = NOW - ago * DAY
        scale_results.keep(db, scale, {one.id: each for one in scale.items}, started_at=then, now=then, zone="UTC")
    uid = medicines.add(db, Details("Sertraline"), since=date(2026, 9, 1), now=NOW, zone="UTC").uid
    medicines.note(db, uid, MedicineTurn.CHANGED, "two", on=date(2026, 11, 10), now=NOW, zone="UTC")


async def touch(home: Indoors, chart: str, x: float, event: str = "tap_down") -> None:
    """The chart with this in its name, so far from its left."""
    found = next(
        one
        for one, above in home.app.walk_with_ancestors()
        if isinstance(one, ft.GestureDetector) and any(chart in str(getattr(each, "label", "")) for each in above)
    )
    at = {"x": x, "y": 30}
    how: dict[str, Any] = {"k": "touch", "l": at, "g": at} if event == "tap_down" else {"l": at, "g": at, "pd": 1}
    await home.app.fire(found, event, how)


@pytest.mark.parametrize(
    ("chart", "latest", "earliest"),
    [
        ("Sleep:", "Friday, November 20: 6 h 40 min", "Wednesday, November 11: from 5 h 0 min to 8 h 10 min"),
        ("Tea:", "Friday, November 20: no", "Wednesday, November 11: yes"),
        (
            "out of 27",
            "October 31: 9 out of 27. Published range: Mild.",
            "September 21: 18 out of 27. Published range: Moderately severe.",
        ),
        ("Sertraline", "November 10: Sertraline changed. two", "September 1: Sertraline started"),
    ],
    ids=["a number", "yes or no", "a questionnaire", "a medicine"],
)
def test_a_touch_tells_a_value(journal_data: Path, chart: str, latest: str, earliest: str) -> None:
    """At first the latest; then the nearest to the finger, and it is said to a screen reader."""

    async def story(home: Indoors) -> None:
        texts = home.app.texts()
        assert latest in texts
        assert earliest not in texts
        await touch(home, chart, 1)
        texts = home.app.texts()
        assert earliest in texts
        assert latest not in texts
        spoken = [one.content for one in home.app.find(ft.Semantics) if one.live_region]
        assert earliest in [getattr(one, "value", "") for one in spoken]
        await touch(home, chart, 400)
        assert latest in home.app.texts()
        home.assert_accessible()

    on_trends(journal_data, lay, story)


@given(st.lists(st.floats(0, 400), min_size=1, max_size=40), st.floats(-50, 500))
def test_the_nearest_is_told(xs: list[float], x: float) -> None:
    """Of two in one place the later one: it is drawn over the other."""
    place = touching.nearest(xs, x)
    assert abs(xs[place] - x) == min(abs(one - x) for one in xs)
    assert xs[place] not in xs[place + 1 :]
