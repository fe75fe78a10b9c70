"""The question after danger in a frame of its own: its published words, every answer, and what an answer cannot say."""

from kapjournal.messages import dates
from kapjournal.sharing.kinds import SharedQuestionnaire
from kapjournal.sharing.report import words
from kapjournal.sharing.report.faces import UI
from kapjournal.sharing.report.facts import Course, Facts, dangers
from kapjournal.sharing.report.headings import QUOTE, SMALL
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import INK, SOFT, Type

SHOWN = 7
_WORDS = SMALL.but(size=6.4, colour=SOFT)
_VALUE = Type(9, UI, INK)
_ROW = 7.2


def danger(sheet: Sheet, facts: Facts, course: Course) -> None:
    """Nothing for a questionnaire that does not ask."""
    found = [(one, value) for one in course.results if (value := dangers(course).get(one.key)) is not None]
    if not found:
        return
    number, item = next((place, item) for place, item in enumerate(course.scale.items, 1) if item.danger)
    shown = found[-SHOWN:]
    column = (sheet.width - 20) / max(len(shown), 6)
    answers = [sheet.lines(_answer(course, value).lower(), _WORDS, column - 6) for _, value in shown]
    asked = words.NINE_QUOTE(question=item.text, window=course.scale.window)
    name = words.NINE(name=course.scale.name, number=number)
    lines = sheet.lines(asked, QUOTE.but(size=9), sheet.width - 98)
    height = 33.0 + len(lines) * 11 + max(map(len, answers)) * _ROW
    sheet.room(height + 30)
    top = sheet.y
    sheet.box(sheet.left, top, sheet.width, height, edge=INK, thickness=1, radius=5)
    sheet.put(sheet.left + 10, top + 14, name, _VALUE, kind="H3")
    with sheet.content("P"):
        for place, line in enumerate(lines):
            sheet.line(sheet.left + 88, top + 14 + place * 11, line, QUOTE.but(size=9), sheet.width - 98)
    _table(sheet, facts, shown, answers, top + 16 + len(lines) * 11, column)
    sheet.y = top + height + 3
    sheet.paragraph(_summed(course, found), SMALL.but(colour=INK, size=8))


def _table(
    sheet: Sheet,
    facts: Facts,
    shown: list[tuple[SharedQuestionnaire, int]],
    answers: list[list[str]],
    top: float,
    column: float,
) -> None:
    xs = [sheet.left + 10 + place * column for place in range(len(shown))]
    days = (facts.window.first, facts.window.today)
    with sheet.group("Table"):
        with sheet.group("TR"):
            for x, (one, _) in zip(xs, shown, strict=True):
                sheet.put(x, top, words.day(one.at.date(), days), SMALL, kind="TH")
        with sheet.group("TR"):
            for x, (_, value) in zip(xs, shown, strict=True):
                with sheet.content("TD"):
                    if value:
                        sheet.box(x - 3.5, top + 2.6, 12.4, 10.6, edge=INK, thickness=0.8, radius=2)
                    sheet.put(x, top + 11, str(value), _VALUE)
        with sheet.group("TR"):
            for x, lines in zip(xs, answers, strict=True):
                with sheet.content("TD"):
                    for place, line in enumerate(lines):
                        sheet.put(x, top + 21 + place * _ROW, line, _WORDS)


def _summed(course: Course, found: list[tuple[SharedQuestionnaire, int]]) -> str:
    above = sum(value > 0 for _, value in found)
    latest = found[-1][1]
    said = [words.NINE_PART(shown=SHOWN, count=len(found))] if len(found) > SHOWN else []
    answer = _answer(course, latest).lower()
    said.append(words.NINE_COUNTS(above=above, total=len(found), value=latest, answer=answer))
    if above:
        highest, value = max(found, key=lambda one: (one[1], one[0].at))
        said.append(words.NINE_HIGHEST(value=value, date=dates.long_date(highest.at.date())))
    return " ".join([*said, words.NINE_NOTE()])


def _answer(course: Course, value: int) -> str:
    return next((option.text for option in course.scale.options if option.value == value), str(value))
