"""What was taken when, as far as it was told. Nothing is filled in: without a day there is no beginning and no end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from kapjournal.care.records import medicines
from kapjournal.care.records.medicines import Taken
from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.gradual import Parts
from kapjournal.care.trends.medicine_marks import MedicineMark
from kapjournal.care.trends.span import Span, Window, window
from kapjournal.terms import MedicineTurn


@dataclass(frozen=True)
class MedicineCourse:
    """One medicine in a range of days.

    `spells` are the days on which it was taken, each from the first that is known to the last; `marks` is what
    happened, earliest first.
    """

    uid: str
    name: str = field(repr=False)
    spells: tuple[tuple[date, date], ...] = ()
    marks: tuple[MedicineMark, ...] = ()


@dataclass(frozen=True)
class MedicineCourses:
    """Those of which something is known in the window, in the order of the list."""

    window: Window
    courses: tuple[MedicineCourse, ...] = ()

    @property
    def marks(self) -> tuple[MedicineMark, ...]:
        """Of all of them, earliest first."""
        return tuple(sorted((mark for one in self.courses for mark in one.marks), key=lambda mark: mark.day))


def medicine_courses(span: Span, *, now: datetime, zone: str) -> Parts[MedicineCourses]:
    db = yield
    looked_at = window(span, today=local_time.local_day(now, zone), earliest=read.earliest_day(db))
    found = [course(one, looked_at) for one in medicines.everything(db)]
    return MedicineCourses(looked_at, tuple(one for one in found if one.spells or one.marks))


def course(taken: Taken, looked_at: Window) -> MedicineCourse:
    name = taken.medicine.name
    each = [MedicineMark(medicines.day_of(one), name, one.turn, one.text) for one in taken.changes]
    inside = tuple(mark for mark in each if looked_at.holds(mark.day))
    return MedicineCourse(taken.medicine.uid, name, tuple(_within(spells(each, looked_at.today), looked_at)), inside)


def spells(marks: Sequence[MedicineMark], today: date) -> list[tuple[date, date]]:
    """From each day on which it is known to have been taken until it was stopped, or until today."""
    found: list[tuple[date, date]] = []
    since: date | None = None
    for mark in (one for one in marks if one.day <= today):
        if mark.turn is not MedicineTurn.STOPPED:
            since = since or mark.day
        elif since is not None:
            found.append((since, mark.day))
            since = None
    return [*found, (since, today)] if since else found


def _within(found: Iterable[tuple[date, date]], looked_at: Window) -> Iterable[tuple[date, date]]:
    return ((max(first, looked_at.first), last) for first, last in found if last >= looked_at.first)
