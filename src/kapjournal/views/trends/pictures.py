"""The charts as they are saved: in the colors of paper, with their words on them, and nothing that they do not show."""

from collections.abc import Iterator
from datetime import date, datetime

from kapjournal.care.trends.medicine_courses import MedicineCourses
from kapjournal.care.trends.mood_over_time import MoodOverTime
from kapjournal.care.trends.numbers import YesDays
from kapjournal.care.trends.overview import Few
from kapjournal.care.trends.scale_histories import ScaleHistory
from kapjournal.care.trends.span import Window
from kapjournal.care.trends.tracked import OneTracked
from kapjournal.messages import dates
from kapjournal.messages.numbers import number
from kapjournal.sharing.chart_page import WIDTH, ChartPicture, Drawn, Side, Word
from kapjournal.views.design.tokens import LIGHT
from kapjournal.views.trends import drawings, medicines_layout, mood_layout, number_drawing, scale_drawing
from kapjournal.views.trends import scales_layout as scales
from kapjournal.views.trends import tracked_layout as tracked
from kapjournal.views.trends.axis import middle
from kapjournal.views.trends.scale import Scale
from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import scale_result
from kapjournal.views.words import trends as words
from kapjournal.views.words import trends_beside as beside
from kapjournal.views.words import trends_said as said
from kapjournal.views.words.moods import MOODS

PAPER = LIGHT
HEIGHT, AXIS = 260.0, 20.0
NAMES = 130.0
"""Beside a questionnaire, for the published ranges."""
LANE_NAME = 18.0


def mood(found: MoodOverTime) -> ChartPicture:
    """The number of each session over its line; no day is marked, for none is touched."""
    scale = mood_layout.scale_of(found, WIDTH, HEIGHT)
    marks = mood_layout.places_of(found, scale)
    if mood_layout.are_moons(found):
        joined = not isinstance(found.overview, Few)
        drawn = drawings.moons(PAPER, scale, found.days, marks.sessions, marks.medicines, joined=joined)
    else:
        drawn = drawings.line(PAPER, scale, found.runs, marks.sessions, marks.medicines)
    numbers = [Word(number(one), x, 8, Side.MIDDLE) for one, x in mood_layout.apart(marks.numbered)]
    ends = [Word(MOODS[4](), 0, scale.top - 1), Word(MOODS[0](), 0, scale.floor - 20)]
    return ChartPicture(
        words.MOOD_OVER_TIME(),
        (said.overview(found.overview), *said.under(found.overview)),
        (Drawn(drawn, 0, 0, WIDTH, HEIGHT),),
        HEIGHT + AXIS,
        (*numbers, *ends, *_axis(scale.first, scale.last, HEIGHT)),
        tuple(mood_layout.legend(found)),
    )


def questionnaire(found: ScaleHistory, now: datetime) -> ChartPicture:
    """The names of all ranges stand below, the numbers with which they begin on their shelves."""
    at = scale_drawing.places(found, WIDTH - NAMES)
    drawn = scale_drawing.chart(PAPER, found, at.width)
    totals = [
        Word(
            number(found.points[place].total),
            at.x(found.points[place].day),
            at.y(found.points[place].total) - 24,
            Side.MIDDLE,
        )
        for place in scale_drawing.numbered(found, at.width)
    ]
    range_starts = [Word(number(low), at.width + 6, y - 8) for low, y in scale_drawing.range_starts(found, at)]
    return ChartPicture(
        scale_result.history(found.scale),
        tuple(scales.sentences(found, now)),
        (Drawn(drawn, 0, 0, at.width, scale_drawing.HEIGHT),),
        scale_drawing.HEIGHT + AXIS,
        (
            *totals,
            *range_starts,
            *_axis(found.first, found.last, scale_drawing.HEIGHT, at.width),
        ),
        (
            *(words.range_from(band.low, band.name) for band in found.scale.bands),
            *([words.SESSION_DOT()] if found.sessions else []),
            scale_result.LOWER(),
            scale_result.NO_DIAGNOSIS(),
        ),
    )


def numbers(one: OneTracked, looked_at: Window) -> ChartPicture:
    found = one.found
    if isinstance(found, YesDays):
        scale = number_drawing.scale_of(looked_at, WIDTH, number_drawing.MARKS_HEIGHT)
        drawn, ends = number_drawing.marks(PAPER, found, scale), list[Word]()
    else:
        scale = number_drawing.scale_of(looked_at, WIDTH)
        drawn = number_drawing.line(PAPER, one.kind, found, scale)
        ends = [Word(beside.value(one, end), 0, y) for end, y in tracked.ends(one, found, scale, tall=16)]
    return ChartPicture(
        beside.name(one),
        (beside.tracked(one),),
        (Drawn(drawn, 0, 0, WIDTH, scale.height),),
        scale.height + AXIS,
        (*ends, *_ends_of(looked_at, scale.height)),
        tuple(tracked.legend(found, looked_at)),
    )


def medicines(found: MedicineCourses) -> ChartPicture:
    """A lane each, under its name."""
    scale = Scale(WIDTH, medicines_layout.LANE, found.window.first, found.window.today)
    high = LANE_NAME + medicines_layout.LANE
    lanes = [
        Drawn(medicines_layout.lane(PAPER, one, scale), 0, place * high + LANE_NAME, WIDTH, medicines_layout.LANE)
        for place, one in enumerate(found.courses)
    ]
    names = [Word(one.name, 0, place * high) for place, one in enumerate(found.courses)]
    foot = high * len(lanes)
    return ChartPicture(
        medicine_words.MEDICINES(),
        (medicines_layout.said(found),),
        tuple(lanes),
        foot + AXIS,
        (*names, *_ends_of(found.window, foot)),
        (*(medicine_words.mark(one, found.window.today) for one in found.marks), *medicines_layout.legend(found)),
    )


def _ends_of(looked_at: Window, foot: float) -> Iterator[Word]:
    return _axis(looked_at.first, looked_at.today, foot)


def _axis(first: date, last: date, foot: float, width: float = WIDTH) -> Iterator[Word]:
    """All as dates: on paper, today is another day."""
    yield Word(dates.medium_date(first), 0, foot + 2)
    half = middle(first, last)
    if half is not None:
        yield Word(dates.medium_date(half), width / 2, foot + 2, Side.MIDDLE)
    yield Word(dates.medium_date(last), width, foot + 2, Side.LEFT_OF)
