"""Questionnaires over time: the words of their own page, the published ranges as shelves, and no verdict."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.measures.scales import Score
from kapjournal.care.records import scale_results
from kapjournal.care.steps.scales import ScaleReading
from kapjournal.care.trends.scale_histories import ScaleHistory, history
from kapjournal.content import Scale
from kapjournal.models import ScaleResult
from kapjournal.views.design.tokens import DARK, LIGHT
from kapjournal.views.trends import scale_drawing as drawing
from kapjournal.views.words import scale_result as result_words
from kapjournal.views.words import trends as words
from tests.views.indoors import NOW, Indoors
from tests.views.trends.test_beside_cards import table_of
from tests.views.trends.test_drawings import parsed, places
from tests.views.trends.test_trends import days, images, on_trends


def fill_in(db: Session, ago: int, total: int, scale_id: str = "phq-9") -> None:
    """In whole points, the first items first."""
    scale, left, said = content.scale(scale_id), total, {}
    for item in scale.items:
        said[item.id] = min(left, 3)
        left -= said[item.id]
    when = NOW - timedelta(days=ago)
    scale_results.keep(db, scale, said, started_at=when, now=when, zone="UTC")


def laid(*totals: tuple[int, int], scale_id: str = "phq-9") -> Any:
    """Each by how many days ago it was."""

    def lay(db: Session) -> None:
        days(0.4)(db)
        for ago, total in totals:
            fill_in(db, ago, total, scale_id)

    return lay


def made(scale_id: str, *totals: tuple[int, int]) -> ScaleHistory:
    """Each by how many days ago it was."""
    scale = content.scale(scale_id)
    each = [_result(scale, ago, total) for ago, total in totals]
    (result, score), *others = sorted(each, key=lambda pair: pair[0].happened_at, reverse=True)
    latest = ScaleReading(scale, result, score, None, others=tuple(others))
    return history(latest, (), now=NOW, today=NOW.date())


def _result(scale: Scale, ago: int, total: int) -> tuple[ScaleResult, Score]:
    when = NOW - timedelta(days=ago)
    result = ScaleResult(scale_id=scale.id, started_at=when, happened_at=when, zone="UTC")
    return result, Score(total, scale.bands[0].name)


@pytest.mark.parametrize("scale_id", ["phq-9", "gad-7", "phq-2", "gad-2", "pcl-5"])
@pytest.mark.parametrize("count", [1, 2, 8, 9, 31, 130])
def test_every_history_stays_in_its_picture(scale_id: str, count: int) -> None:
    """From one result to ten years of them, with straight lines of one hue in either theme."""
    highest = content.scale(scale_id).highest
    found = made(scale_id, *(((count - 1 - place) * 28, place * 7 % (highest + 1)) for place in range(count)))
    assert len(found.points) == count
    for width in (140.0, 318.0, 660.0):
        at = drawing.places(found, width)
        for p in (LIGHT, DARK):
            root = parsed(drawing.chart(p, found, width))
            strokes = [one for one in root.iter() if one.get("stroke") == p.teal and one.tag.endswith("path")]
            assert len(strokes) == (count > 1)
            for x, y in (place for one in strokes for place in places(one.get("d", ""))):
                assert 0 <= x <= width
                assert drawing.HEAD - 0.1 <= y <= at.floor + 0.1
        kept = drawing.numbered(found, width)
        assert kept[0] == count - 1
        xs = [at.x(found.points[place].day) for place in kept]
        assert all(a - b >= drawing.NUMBER for a, b in pairwise(xs))


def test_a_total_that_never_changed_is_a_level_line() -> None:
    found = made("phq-9", (40, 9), (20, 9), (0, 9))
    strokes = [one for one in parsed(drawing.chart(LIGHT, found, 300)).iter() if one.get("stroke") == LIGHT.teal]
    (path,) = [one.get("d", "") for one in strokes if one.get("d")]
    assert len({y for _, y in places(path)}) == 1


def test_the_card_says_what_the_result_says(journal_data: Path) -> None:
    """Number, change and published figure in the very words of the page; the ranges named beside their shelves."""

    async def story(home: Indoors) -> None:
        texts = home.app.texts()
        assert result_words.history(content.scale("phq-9")) in texts
        assert "November 18: 9 out of 27." in texts
        assert "Since your first one: 5 points lower than on October 1." in texts
        assert {"Your drop is at least that large.", result_words.LOWER(), result_words.NO_DIAGNOSIS()} <= set(texts)
        assert result_words.IF_WORSE() not in texts
        assert {"Minimal", "Mild", "Moderate", "Moderately severe", "Severe"} <= set(texts)
        said = next(one for one in images(home) if one.startswith("November 18: 9 out of 27."))
        assert "Your drop is at least that large." in said
        home.assert_accessible()
        await home.press(words.OPEN_RESULT())
        assert isinstance(home.where(), routes.ScaleResult)

    on_trends(journal_data, laid((50, 14), (20, 11), (2, 9)), story)


def test_a_rise_is_told_with_whom_to_tell(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        assert "Since your first one: 3 points higher than on October 31." in home.app.texts()
        assert result_words.IF_WORSE() in home.app.texts()

    on_trends(journal_data, laid((20, 4), (2, 7)), story)


def test_one_alone_is_a_number_and_no_change(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        assert "November 18: 9 out of 27." in home.app.texts()
        assert not [one for one in home.app.texts() if "Since" in one and "point" in one]

    on_trends(journal_data, laid((2, 9)), story)


def test_the_table_has_each_with_its_range(journal_data: Path) -> None:
    """Latest first."""

    async def story(home: Indoors) -> None:
        rows = await table_of(home, result_words.history(content.scale("phq-9")))
        assert rows == [
            "Nov 18, 2026\nTotal: 9\nPublished range: Mild",
            "Oct 1, 2026\nTotal: 14\nPublished range: Moderate",
        ]
        home.assert_accessible()

    on_trends(journal_data, laid((50, 14), (2, 9)), story)


def pcl_5(db: Session) -> None:
    days(0.4)(db)
    scale = content.scale("pcl-5")
    scale_results.keep(db, scale, {item.id: 2 for item in scale.items}, started_at=NOW, now=NOW, zone="UTC")


@pytest.mark.parametrize(("lay", "below"), [(pcl_5, True), (laid((2, 12)), False)])
def test_long_names_of_ranges_stand_below(journal_data: Path, lay: Any, below: bool) -> None:
    """Those of the PCL-5 have no room beside it."""

    async def story(home: Indoors) -> None:
        assert ("From 34: Above the usual cut-off" in home.app.texts()) is below
        assert bool([one for one in home.app.texts() if one.startswith("From ")]) is below

    on_trends(journal_data, lay, story)


def test_without_any_there_is_no_card(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        assert not [one for one in home.app.texts() if "over time" in one and one != words.MOOD_OVER_TIME()]

    on_trends(journal_data, days(0.4), story)
