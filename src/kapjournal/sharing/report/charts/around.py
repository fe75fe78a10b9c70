"""Before and after each session: a ring before, a dot on the day after, a small one a week after."""

from collections.abc import Sequence

from kapjournal.care.trends.around import Around
from kapjournal.sharing.kinds import SharedSession
from kapjournal.sharing.report import words
from kapjournal.sharing.report.charts.axis import TICK, session_mark
from kapjournal.sharing.report.faces import UI
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import FAINT, HAIRLINE, INK, SOFT, TEAL, WHITE, Type

_ROW = 17.0
_SAID = Type(8.2, colour=SOFT)
Found = Sequence[tuple[SharedSession, Around]]


def around(sheet: Sheet, found: Found) -> None:
    """One row for each session, at `y`, which moves below them."""
    top, left, width = sheet.y + 21, sheet.left + 112, 150.0
    columns = [left + width + 18 + place * 74 for place in range(3)]
    with sheet.figure(" ".join(map(_said, found))):
        sheet.put(left, sheet.y + 9, words.MOODS[0](), TICK)
        sheet.put(left + width, sheet.y + 9, words.MOODS[-1](), TICK, align="right")
        for x, name in zip(columns, (words.BEFORE, words.DAY_AFTER, words.WEEK_AFTER), strict=True):
            sheet.put(x, sheet.y + 9, name(), TICK)
        for step in range(5):
            x = left + width * step / 4
            sheet.stroke([(x, top - 7), (x, top + _ROW * len(found) - 9)], HAIRLINE, 0.9 if step == 2 else 0.4)
        days = [session.at.date() for session, _ in found]
        for row, (session, it) in enumerate(found):
            y = top + row * _ROW
            session_mark(sheet, sheet.left + 6, y, session.number)
            sheet.put(sheet.left + 17, y + 3, words.day(session.at.date(), days), Type(8, UI, INK))
            _row(sheet, y, [_x(left, width, mood) for mood in (it.before, it.after, it.week)])
            for x, mood in zip(columns, (it.before, it.after, it.week), strict=True):
                sheet.put(x, y + 3, words.mood(mood), _SAID)
    sheet.y = top + _ROW * len(found) - 4


def _x(left: float, width: float, mood: float | None) -> float | None:
    """The outer steps lie at the ends: -0.8 and 0.8."""
    return None if mood is None else left + width * min(1.0, max(0.0, (mood + 0.8) / 1.6))


def _row(sheet: Sheet, y: float, places: Sequence[float | None]) -> None:
    before, after, week = places
    if before is not None and after is not None:
        sheet.stroke([(before, y), (after, y)], TEAL, 1.4)
    if week is not None:
        sheet.dot(week, y + 4.2, 1.5, fill=FAINT)
    if after is not None:
        sheet.dot(after, y, 3, fill=TEAL)
    if before is not None:
        is_hidden = after is not None and abs(before - after) < 3
        sheet.dot(before, y, 4.2 if is_hidden else 2.7, fill="" if is_hidden else WHITE, edge=TEAL, thickness=1.1)


def _said(found: tuple[SharedSession, Around]) -> str:
    it = found[1]
    return words.AROUND_SAID(
        number=it.number, before=words.mood(it.before), after=words.mood(it.after), week=words.mood(it.week)
    )
