"""What may be said of a change beside its number, scale by scale, as the sources allow it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal import content
from kapjournal.care.measures import scale_change, scales
from kapjournal.care.measures.scale_change import Figure
from kapjournal.care.measures.scales import Taken

AT = datetime(2026, 11, 20, 13, tzinfo=UTC)


def figure(scale_id: str, before: int, now: int) -> Figure:
    scale = content.scale(scale_id)
    return scale_change.figure(scale, scales.change(scale, Taken(AT, before), now))


@pytest.mark.parametrize(
    ("scale_id", "before", "now", "said"),
    [
        ("phq-9", 10, 6, Figure.NOTICED),
        ("phq-9", 19, 0, Figure.NOTICED),
        ("phq-9", 10, 7, Figure.SMALLER),
        ("phq-9", 14, 13, Figure.SMALLER),
        ("phq-9", 9, 1, Figure.NONE),
        ("phq-9", 20, 4, Figure.STARTED_HIGHER),
        ("phq-9", 20, 19, Figure.STARTED_HIGHER),
        ("gad-7", 14, 10, Figure.NOTICED),
        ("gad-7", 14, 11, Figure.SMALLER),
        ("gad-7", 15, 3, Figure.STARTED_HIGHER),
        ("gad-7", 9, 0, Figure.NONE),
        ("phq-2", 6, 0, Figure.NONE),
        ("gad-2", 6, 0, Figure.NONE),
        ("pcl-5", 40, 35, Figure.CHANCE),
        ("pcl-5", 40, 39, Figure.CHANCE),
        ("pcl-5", 40, 34, Figure.NONE),
        ("pcl-5", 40, 32, Figure.NONE),
        ("pcl-5", 40, 31, Figure.MATTERED),
        ("pcl-5", 40, 23, Figure.MATTERED),
        ("pcl-5", 40, 22, Figure.UNLIKELY_CHANCE),
    ],
)
def test_the_figures_are_those_of_their_sources(scale_id: str, before: int, now: int, said: Figure) -> None:
    """Each on its side of the published number, and only for the totals to start from that it is of."""
    assert figure(scale_id, before, now) is said


@given(st.sampled_from(content.scales()), st.data())
def test_nothing_is_said_of_a_rise_nor_of_the_same(scale: content.Scale, data: st.DataObject) -> None:
    """Whatever the scale, whatever the totals."""
    before = data.draw(st.integers(0, scale.highest))
    now = data.draw(st.integers(before, scale.highest))
    assert scale_change.figure(scale, scales.change(scale, Taken(AT, before), now)) is Figure.NONE


def test_the_average_is_said_in_whole_points() -> None:
    """3.7 and 3.3 are both 4: what reaches the one reaches the other."""
    assert [scale_change.needed(content.scale(each)) for each in ("phq-9", "gad-7")] == [4, 4]
