"""Totals of one questionnaire over time on its published ranges."""

from collections.abc import Callable

from kapjournal.content import Scale
from kapjournal.messages import dates
from kapjournal.sharing.report import words
from kapjournal.sharing.report.charts.axis import MANY_SESSIONS, TICK, Axis, session_mark
from kapjournal.sharing.report.faces import UI
from kapjournal.sharing.report.facts import Course, Facts
from kapjournal.sharing.report.page import Place
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import DUSK, FAINT, HAIRLINE, INK, TEAL, WASH, WHITE, Type

_VALUE = Type(7.5, UI, INK)
_BAND_NAME = Type(6.2, UI, FAINT)
_NAMES_WIDTH = 50.0
_THIN = 7.0
_NUMBERED_UP_TO, _DOTTED_UP_TO, _SAID = 8, 14, 40


def scale(sheet: Sheet, facts: Facts, course: Course, place: Place, size: tuple[float, float]) -> None:
    """A chart with its upper left corner at `place`."""
    (x, top), (width, height) = place, size
    right, bottom, highest = x + width - _NAMES_WIDTH, top + height, course.scale.highest
    axis = Axis(facts.window, x, right)

    def y(total: float) -> float:
        return bottom - total / highest * height

    with sheet.figure(" ".join(_said(course))):
        _bands(sheet, course.scale, x, right, y)
        if len(facts.sessions) <= MANY_SESSIONS:
            for session in facts.sessions:
                sheet.stroke([(axis.x(session.at), top), (axis.x(session.at), top + 6)], DUSK, 0.5)
                session_mark(sheet, axis.x(session.at), top, session.number, 2)
        sheet.stroke([(x, bottom), (right, bottom)], FAINT, 0.6)
        _totals(sheet, course, [(axis.x(one.at), y(one.total or 0)) for one in course.results], x)
        days = (facts.window.first, facts.window.today)
        sheet.put(x, bottom + 8.5, words.day(days[0], days), TICK)
        sheet.put(right, bottom + 8.5, words.day(days[1], days), TICK, align="right")


def _totals(sheet: Sheet, course: Course, places: list[Place], x: float) -> None:
    totals, count = course.totals, len(places)
    if count > 1:
        sheet.stroke(places, TEAL, 1.4)
    for index, (px, py) in enumerate(places):
        if count <= _DOTTED_UP_TO:
            sheet.dot(px, py, 2.2, fill=TEAL, edge=WHITE, thickness=0.7)
        if count <= _NUMBERED_UP_TO or index in (0, count - 1):
            falls = index > 0 and totals[index - 1] > totals[index]
            sheet.put(max(px, x + 5), py + 9.2 if falls else py - 4.4, str(totals[index]), _VALUE, align="center")


def _bands(sheet: Sheet, about: Scale, x: float, right: float, y: Callable[[float], float]) -> None:
    """Stripes with their lowest total at the left and their name at the right; a thin one says its whole range."""
    lows = [band.low for band in about.bands]
    was_thin = False
    for index, (low, high) in enumerate(zip(lows, [*lows[1:], about.highest], strict=True)):
        top, bottom = y(high), y(low)
        is_thin = bottom - top < _THIN
        if index % 2 == 0:
            sheet.box(x, top, right - x, bottom - top, fill=WASH)
        if low:
            sheet.stroke([(x, bottom), (right, bottom)], HAIRLINE, 0.5)
        if is_thin:
            sheet.put(x - 3, (top + bottom) / 2 + 2.4, f"{low}–{high - 1}", TICK.but(size=6), align="right")
        elif not was_thin:
            sheet.put(x - 3, bottom + (2.4 if low else 0.5), str(low), TICK, align="right")
        _band_name(sheet, about.bands[index].name.split(",")[0], right + 3, (top + bottom) / 2)
        was_thin = is_thin
    sheet.put(x - 3, y(about.highest) + 5, str(about.highest), TICK, align="right")


def _band_name(sheet: Sheet, name: str, x: float, y: float) -> None:
    """On two lines where it is long; what is longer still is on the pages of the answers."""
    lines = sheet.lines(name, _BAND_NAME, _NAMES_WIDTH - 3)[:3]
    for number, line in enumerate(lines):
        sheet.put(x, y + 2.2 + (number - (len(lines) - 1) / 2) * 7, line, _BAND_NAME)


def _said(course: Course) -> list[str]:
    return [
        words.SCALE_SAID(name=course.scale.name, date=dates.long_date(one.at.date()), total=one.total or 0)
        for one in course.results[-_SAID:]
    ]
