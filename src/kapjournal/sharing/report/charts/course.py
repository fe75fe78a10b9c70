"""The course: sessions, mood, energy and practices on one line of time."""

from collections.abc import Iterator, Sequence

from kapjournal.care.measures.mood import DayMood
from kapjournal.care.trends import line
from kapjournal.messages import dates
from kapjournal.sharing.kinds import PRACTICES
from kapjournal.sharing.report import words
from kapjournal.sharing.report.charts.axis import TICK, Axis, session_lines
from kapjournal.sharing.report.faces import UI
from kapjournal.sharing.report.facts import Facts
from kapjournal.sharing.report.page import Place
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import BAND, FAINT, INK, TEAL, Type

_NAME = Type(8, UI, INK)
_DOTS_UP_TO = 200
"""Days with check-ins that are each shown as a dot."""
_SAID = 24
"""Places of the line that a screen reader is told."""


def course(sheet: Sheet, facts: Facts, height: float) -> None:
    """At `y`, which moves below it."""
    top, axis = sheet.y, Axis(facts.window, sheet.left + 66, sheet.right)
    bottom = top + height - 12
    has_energy, has_practices = bool(facts.energies), bool(facts.chosen.of(PRACTICES))
    practices = bottom - 9 if has_practices else bottom + 2
    split = top + 22 + (practices - top - 30) * (0.66 if has_energy else 1)
    mood, energy = (top + 22, split - 6), (split, practices - 8)
    with sheet.figure(" ".join(_said(facts))):
        axis.draw(sheet, mood[0], bottom)
        if facts.sessions:
            sheet.put(sheet.left, top + 11.5, words.SESSIONS(), _NAME)
        _panel(sheet, axis, facts.moods, mood, (words.MOOD(), words.MOODS[-1](), words.MOODS[0]()), thickness=1.6)
        if has_energy:
            _panel(sheet, axis, facts.energies, energy, (words.ENERGY(), words.HIGH(), words.LOW()), thickness=1.2)
        session_lines(sheet, axis, facts.sessions, top + 9, energy[1] if has_energy else mood[1])
        if has_practices:
            sheet.put(sheet.left, practices + 3, words.PRACTICES(), _NAME)
            for one in facts.chosen.of(PRACTICES):
                sheet.stroke([(axis.x(one.at), practices - 3), (axis.x(one.at), practices + 4)], TEAL, 1)
    sheet.y = top + height


def days_in_a_point(facts: Facts) -> int:
    """Over how many days the line takes a median; see `care.trends.line.points`."""
    days = facts.window.days
    return 30 if days > 366 else 1 if days <= 45 else 3 if days <= 100 else 7


def _panel(
    sheet: Sheet, axis: Axis, days: Sequence[DayMood], panel: Place, names: tuple[str, str, str], *, thickness: float
) -> None:
    """The middle of each point as a line, what lay around it as a band, and the days as dots while they are few."""
    top, bottom = panel

    def y(value: float) -> float:
        return bottom - (value + 1) / 2 * (bottom - top)

    sheet.put(sheet.left, top + 7, names[0], _NAME)
    sheet.put(axis.x1 - 4, top + 17, names[1], TICK, align="right")
    sheet.put(axis.x1 - 4, bottom, names[2], TICK, align="right")
    sheet.stroke([(axis.x1, y(0)), (axis.x2, y(0))], FAINT, 0.4)
    stretches = line.runs(line.points(days, axis.window))
    for run in stretches:
        upper = [(_middle(axis, point), y(point.high)) for point in run]
        lower = [(_middle(axis, point), y(point.low)) for point in run]
        if len(run) > 1:
            sheet.shape([*upper, *reversed(lower)], BAND)
    if len(days) <= _DOTS_UP_TO:
        for day in days:
            sheet.dot(axis.x(day.day), y(day.middle), 1.25, fill="#8A9A98")
    for run in stretches:
        drawn = [(_middle(axis, point), y(point.middle)) for point in run]
        if len(drawn) > 1:
            sheet.stroke(drawn, TEAL, thickness)
        else:
            sheet.dot(*drawn[0], 2, fill=TEAL)


def _middle(axis: Axis, point: line.Point) -> float:
    return (axis.x(point.first) + axis.x(point.last)) / 2


def _said(facts: Facts) -> Iterator[str]:
    window = facts.window
    yield words.COURSE_SAID(days=dates.days(window.first, window.today))
    for session in facts.sessions[-_SAID:]:
        yield words.SESSION_SAID(number=session.number or 0, date=dates.long_date(session.at.date()))
    points = line.points(facts.moods, window)
    for point in points[:: max(1, -(-len(points) // _SAID))]:
        yield words.MOOD_SAID(date=dates.long_date(point.first), mood=words.mood(point.middle))
