"""The sky of Today: the moon in it never touches the greeting."""

import re
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal.care.records import check_ins
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.views.design import tokens as t
from kapjournal.views.design.text import LETTER
from tests.views.indoors import NOW, Indoors, visit

HALO, AIR = 3.4, 6.0


def lay(db: Session) -> None:
    check_ins.add(db, MoodReading(0.4, None), now=NOW - timedelta(hours=3), zone="UTC")


def moon(home: Indoors) -> tuple[float, float, float] | None:
    """Where it is and how large, or None where there is none."""
    (sky,) = [str(one.src) for one in home.app.find(ft.Image) if 'id="w"' in str(one.src)]
    found = re.search(r'<circle cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)" fill="url\(#m\)"', sky)
    return (float(found[1]), float(found[2]), float(found[3]) / HALO) if found else None


@pytest.mark.parametrize(
    ("width", "scale", "has_moon"),
    [
        (320, 1.0, False),
        (390, 1.0, True),
        (390, 1.3, False),
        (430, 1.0, True),
        (600, 1.3, False),
        (719, 1.0, True),
        (1024, 1.0, True),
        (1280, 1.0, True),
        (1280, 1.3, True),
        (1280, 2.0, False),
    ],
)
def test_the_moon_does_not_touch_the_greeting(journal_data: Path, width: int, scale: float, has_moon: bool) -> None:
    """It hangs below one line of it, or beside it; where there is no room for that the sky is empty."""

    async def story(home: Indoors) -> None:
        await home.enlarge(scale)
        await home.app.settle(60)
        found = moon(home)
        assert (found is not None) is has_moon
        if found is not None:
            x, y, r = found
            left = t.S5 if width < 1100 else 24
            end = left + len("Good evening.") * LETTER * t.DISPLAY.size * scale
            foot = 14 + t.SMALL_LABEL.size * t.SMALL_LABEL.line * scale + 2 + t.DISPLAY.size * t.DISPLAY.line * scale
            assert y - r >= foot + AIR or x - r >= end

    visit(journal_data, story, lay=lay, width=width, height=844)
