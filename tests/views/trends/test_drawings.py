"""Charts are drawn within their size, broken where there was nothing, and a finger finds the nearest day."""

import re
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.trends.felt_days import FeltDay
from kapjournal.care.trends.line import points, runs
from kapjournal.care.trends.span import Span, window
from kapjournal.views.design.tokens import DARK, LIGHT
from kapjournal.views.trends import axis, drawings
from kapjournal.views.trends.mood_layout import NUMBER, apart, left_of, wide
from kapjournal.views.trends.scale import MARK, SIDE, Scale
from kapjournal.views.trends.year_layout import SPACE, columns

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)
HEIGHT = 220.0
SVG = "{http://www.w3.org/2000/svg}"


def parsed(drawn: str) -> ET.Element:
    return ET.fromstring(drawn)  # noqa: S314 - the app drew it


def felt(ago: int, *values: float) -> FeltDay:
    in_order = tuple(sorted(values))
    return FeltDay(TODAY - ago * DAY, in_order[0], in_order[len(values) // 2], in_order[-1], len(values), in_order)


moods = st.lists(st.integers(-10, 10).map(lambda tenths: tenths / 10), min_size=1, max_size=4)
some_days = st.dictionaries(st.integers(0, 4000), moods, min_size=1, max_size=40).map(
    lambda found: [felt(ago, *found[ago]) for ago in sorted(found, reverse=True)]
)


def lines(drawn: str, colour: str, width: int) -> list[str]:
    """The paths of this stroke."""
    found = parsed(drawn).iter(f"{SVG}path")
    return [one.get("d", "") for one in found if one.get("stroke") == colour and one.get("stroke-width") == str(width)]


def places(path: str) -> list[tuple[float, float]]:
    numbers = [float(one) for one in re.findall(r"-?\d+\.?\d*", path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


@given(some_days, st.sampled_from([262.0, 318.0, 660.0]))
def test_the_line_stays_in_its_picture(days: list[FeltDay], width: float) -> None:
    """However long and however full of gaps; a stretch of one point is a dot, a longer one a line."""
    looked_at = window(Span.ALL, today=TODAY, earliest=days[0].day)
    scale = Scale(width, HEIGHT, looked_at.first, looked_at.today)
    parts = runs(points(days, looked_at))
    for p in (LIGHT, DARK):
        drawn = drawings.line(p, scale, parts, [scale.x(days[0].day)])
        drawn_lines = lines(drawn, p.teal, 3)
        assert len(drawn_lines) == sum(len(part) > 1 for part in parts)
        for x, y in (place for one in drawn_lines for place in places(one)):
            assert -0.1 <= x <= width + 0.1
            assert scale.top - 0.1 <= y <= HEIGHT
        assert len(lines(drawn, p.dusk, 2)) == 1


@pytest.mark.parametrize("few", [True, False])
@given(some_days, st.lists(st.integers(0, 89), max_size=6))
def test_each_change_of_a_medicine_is_a_triangle(few: bool, days: list[FeltDay], marks: list[int]) -> None:
    """On the line at the foot, within the picture, also on the first day and the last."""
    scale = Scale(318.0, HEIGHT, TODAY - 89 * DAY, TODAY)
    xs = [scale.x(TODAY - ago * DAY) for ago in marks]
    if few:
        drawn = drawings.moons(LIGHT, scale, days, [], xs, joined=False)
    else:
        drawn = drawings.line(LIGHT, scale, runs(points(days, window(Span.ALL, today=TODAY, earliest=None))), [], xs)
    found = [one.get("d", "") for one in parsed(drawn).iter(f"{SVG}path") if one.get("stroke") == LIGHT.sheet]
    assert len(found) == len(marks)
    for x, y in (place for one in found for place in places(one)):
        assert 0 <= x <= 318
        assert scale.floor - drawings.TRIANGLE - 0.1 <= y <= HEIGHT


@given(st.lists(st.integers(0, 200), min_size=2, max_size=30))
def test_a_smooth_line_never_overshoots_what_was_felt(heights: list[int]) -> None:
    """Between two points no control point is higher or lower than both."""
    path = places(drawings.smooth([(4.0 * place, float(height)) for place, height in enumerate(heights)]))
    assert [round(y) for _, y in path[::3]] == heights
    for place in range(0, len(path) - 1, 3):
        ends = sorted((path[place][1], path[place + 3][1]))
        assert all(ends[0] - 0.2 <= y <= ends[1] + 0.2 for _, y in path[place + 1 : place + 3])


@given(st.lists(moods, min_size=1, max_size=14), st.booleans())
def test_each_mood_of_a_few_days_is_a_moon(each: list[list[float]], joined: bool) -> None:
    days = [felt(len(each) - 1 - place, *values) for place, values in enumerate(each)]
    scale = Scale(262.0, HEIGHT, TODAY - 13 * DAY, TODAY)
    root = parsed(drawings.moons(LIGHT, scale, days, [], joined=joined))
    assert len(list(root.iter(f"{SVG}rect"))) == len(days)
    rims = [one for one in root.iter(f"{SVG}circle") if one.get("fill") == "none"]
    assert len(rims) == sum(len(set(day.values)) for day in days)
    assert all(0 <= float(one.get("cy", "-1")) <= HEIGHT for one in rims)


@given(some_days, st.floats(-50, 400))
def test_a_finger_finds_the_nearest_day(days: list[FeltDay], x: float) -> None:
    """Also beside the picture, where a drag may end."""
    scale = Scale(318.0, HEIGHT, days[0].day, max(TODAY, days[0].day + DAY))
    found = scale.nearest(days, x)
    nearest = min(abs(scale.x(day.day) - x) for day in days)
    assert abs(scale.x(found.day) - x) <= nearest + scale.pitch


def test_one_day_has_a_place() -> None:
    scale = Scale(318.0, HEIGHT, TODAY, TODAY)
    assert scale.nearest([felt(0, 0.4)], 300) == felt(0, 0.4)
    assert parsed(drawings.touched(LIGHT, scale, felt(0, 0.4))).get("viewBox") == f"0 0 {MARK:g} {HEIGHT:g}"


@given(st.lists(st.floats(0, 318), max_size=40))
def test_numbers_of_sessions_do_not_lie_on_each_other(xs: list[float]) -> None:
    """The latest keeps its own; without room for the others their lines stay."""
    sessions = list(enumerate(sorted(xs), start=1))
    kept = apart(sessions)
    assert kept[-1:] == sessions[-1:]
    assert all(b[1] - a[1] >= NUMBER for a, b in pairwise(kept))


@pytest.mark.parametrize("first", range(7))
def test_a_month_is_drawn_wholly(first: int) -> None:
    """A moon or a dot for each day, a ring for a session, none of it cut."""
    drawn = parsed(drawings.month(DARK, 98.0, first, 31, {1: 3, 31: 5}, {31}))
    height = drawings.month_height(98.0)
    circles = list(drawn.iter(f"{SVG}circle"))
    assert len([one for one in circles if one.get("stroke") == DARK.dusk]) == 1
    for one in circles:
        x, y, r = (float(one.get(name, "0")) for name in ("cx", "cy", "r"))
        assert r - 0.1 <= x + 1 <= 98.0 - r + 2
        assert r - 0.1 <= y + 1 <= height - r + 2


@pytest.mark.parametrize(
    ("room", "large", "count"), [(216, False, 2), (286, False, 3), (372, False, 4), (700, False, 6), (216, True, 2)]
)
def test_months_are_no_smaller_than_can_be_seen(room: float, large: bool, count: int) -> None:
    assert columns(room, large_text=large) == count
    assert (room + SPACE) / count - SPACE >= 84


def test_what_is_missing_around_a_session_is_an_open_ring() -> None:
    """Never so-so, and no line leads to it."""
    drawn = drawings.around(LIGHT, 64, 92, (0.0, 0.4, None))
    assert len(lines(drawn, LIGHT.teal, 2)) == 1
    assert drawn.count(f'stroke="{LIGHT.edge}"') == 1


@given(st.lists(moods, min_size=1, max_size=14), st.integers(0, 13))
def test_the_rim_of_the_day_that_is_told_covers_no_moon(each: list[list[float]], place: int) -> None:
    """It stands round all of them, and within the picture, also on the first day and the last."""
    days = [felt(len(each) - 1 - number, *values) for number, values in enumerate(each)]
    day = days[place % len(days)]
    scale = Scale(262.0, HEIGHT, TODAY - 13 * DAY, TODAY)
    (rim,) = parsed(drawings.held(LIGHT, scale, day)).iter(f"{SVG}rect")
    assert rim.get("fill") == "none"
    top, high = float(rim.get("y", "0")), float(rim.get("height", "0"))
    half = drawings.glass(scale)
    assert top <= scale.y(day.high) - half - 1
    assert top + high >= scale.y(day.low) + half + 1
    assert top >= 0
    assert top + high <= HEIGHT
    left = scale.x(day.day) - drawings.held_width(scale) / 2
    assert left >= 0
    assert left + drawings.held_width(scale) <= scale.width


@pytest.mark.parametrize(("count", "reaches_down"), [(1, True), (12, True), (30, True), (60, False), (120, False)])
def test_many_sessions_leave_the_line_to_be_seen(count: int, reaches_down: bool) -> None:
    """From top to bottom where there is room between them, else short at the top; none is left out."""
    scale = Scale(318.0, HEIGHT, TODAY - 3649 * DAY, TODAY)
    xs = [scale.x(TODAY - DAY * (3649 * number // count)) for number in range(count)]
    drawn = drawings.line(LIGHT, scale, [], xs)
    threads = [one for one in parsed(drawn).iter(f"{SVG}path") if one.get("stroke") == LIGHT.dusk]
    assert len(threads) == count
    ends = {float(str(one.get("d")).rpartition("V")[2]) for one in threads}
    assert ends == {scale.floor if reaches_down else scale.top - 14 + drawings.SHORT}


def test_a_number_of_three_digits_has_room() -> None:
    """And keeps as much more from the one beside it."""
    assert wide(9) == wide(99) == NUMBER
    assert wide(100) > NUMBER
    assert [number for number, _ in apart([(98, 0.0), (99, 24.0)])] == [98, 99]
    assert [number for number, _ in apart([(118, 0.0), (119, 24.0)])] == [119]


@given(st.integers(1, 120), st.floats(SIDE, 318 - SIDE))
def test_the_number_of_a_session_is_not_cut_at_the_side(number: int, x: float) -> None:
    """Also that of one on the first day, or today."""
    left = left_of(number, x, 318.0)
    assert 0 <= left <= 318 - wide(number)
    assert abs(left + wide(number) / 2 - x) <= 3


@pytest.mark.parametrize(("days", "half"), [(0, None), (13, None), (27, None), (28, 14), (89, 44), (3649, 1824)])
def test_a_long_chart_says_its_middle(days: int, half: int | None) -> None:
    """The ends of a short one are enough."""
    first = TODAY - days * DAY
    assert axis.middle(first, TODAY) == (None if half is None else first + half * DAY)
