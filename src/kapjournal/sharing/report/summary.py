"""The first page: what this is, questionnaires at a glance, the question after danger, questions, the course."""

from collections.abc import Sequence
from datetime import date

from kapjournal.care.measures import scales
from kapjournal.care.steps import distress
from kapjournal.messages import dates, lists
from kapjournal.sharing import kinds
from kapjournal.sharing.kinds import CLINIC_NOTES, DISTRESS_RATINGS
from kapjournal.sharing.report import words
from kapjournal.sharing.report.charts.course import course, days_in_a_point
from kapjournal.sharing.report.danger import danger
from kapjournal.sharing.report.faces import UI
from kapjournal.sharing.report.facts import Course, Facts
from kapjournal.sharing.report.fitting import on_one_page
from kapjournal.sharing.report.headings import BODY, LABEL, LEAD, NAME, SMALL, TITLE, heading
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import FAINT, INK, SOFT, TEAL, WASH, Type
from kapjournal.terms import ClinicNoteKind

QUESTIONS, GLANCES_SHOWN, HARD_SHOWN = (6, 5, 4, 3, 2, 1), 3, 6
_LOWEST, _HIGHEST = 150.0, 330.0


def summary(sheet: Sheet, facts: Facts) -> None:
    on_one_page(sheet, lambda questions: _drawn(sheet, facts, questions), QUESTIONS)


def _drawn(sheet: Sheet, facts: Facts, questions: int) -> None:
    sheet.bookmark(words.SUMMARY())
    _head(sheet, facts)
    _notice(sheet)
    if facts.courses:
        heading(sheet, words.GLANCE(), note=words.GLANCE_NOTE())
        _glance(sheet, facts)
    for one in facts.courses:
        danger(sheet, facts, one)
    _flags(sheet, facts)
    _questions(sheet, facts, questions)
    if facts.moods or facts.sessions:
        note = words.COURSE_NOTE[days_in_a_point(facts)]() if facts.moods else ""
        heading(sheet, words.COURSE(), note=note, needs=_LOWEST)
        course(sheet, facts, max(_LOWEST, min(_HIGHEST, sheet.bottom - sheet.y - 6)))


def counts(facts: Facts) -> list[str]:
    """'6 sessions', '202 check-ins'; nothing for what is not there."""
    each = ((which, which.counts[0]) for which in kinds.LISTS)
    return [
        count.said(count=len(found)).replace(" ", "\u00a0")
        for which, count in each
        if (found := facts.chosen.of(which))
    ]


def _head(sheet: Sheet, facts: Facts) -> None:
    _lamp(sheet, sheet.left, sheet.y)
    sheet.put(sheet.left + 17, sheet.y + 10, "KapJournal", NAME)
    made = words.MADE_ON(date=dates.long_date(facts.document.made_on))
    sheet.put(sheet.right, sheet.y + 10, made, SMALL, align="right")
    sheet.y += 20
    sheet.paragraph(words.TITLE(), TITLE, kind="H1")
    sheet.paragraph(dates.days(facts.chosen.start, facts.chosen.end), LEAD)
    sheet.y += 2
    kind = LABEL.but(colour=SOFT)
    for line in sheet.lines("  ·  ".join(counts(facts)), kind, sheet.width):
        sheet.paragraph(line.strip(" ·"), kind)
    sheet.y += 6


def _lamp(sheet: Sheet, x: float, y: float) -> None:
    with sheet.decoration():
        sheet.shape([(x + 3, y), (x + 9, y), (x + 12, y + 6.5), (x, y + 6.5)], TEAL)
        sheet.stroke([(x + 6, y + 6.5), (x + 6, y + 11.5)], TEAL, 1.2)
        sheet.stroke([(x + 2.6, y + 12), (x + 9.4, y + 12)], TEAL, 1.2)


def _notice(sheet: Sheet) -> None:
    width = sheet.width - 20
    height = len(sheet.lines(words.NOTICE(), LABEL, width)) * LABEL.line + 10
    top = sheet.y
    sheet.box(sheet.left, top, sheet.width, height, edge=FAINT, thickness=0.6, radius=4)
    sheet.y += 5
    sheet.paragraph(words.NOTICE(), LABEL, x=sheet.left + 10, width=width)
    sheet.y = top + height


def _glance(sheet: Sheet, facts: Facts) -> None:
    """Baseline, latest and range of three questionnaires; what was published of a change stands by the charts."""
    gap, top, height = 10.0, sheet.y, 52.0
    width = (sheet.width - gap * 2) / 3
    for index, one in enumerate(facts.courses[:GLANCES_SHOWN]):
        x = sheet.left + index * (width + gap)
        sheet.box(x, top, width, height, fill=WASH, radius=5)
        name = sheet.put(x + 10, top + 14, one.scale.name, NAME, kind="H3")
        sheet.put(x + 15 + name, top + 14, _when(one), SMALL)
        since, latest = one.since.total or 0, one.totals[-1]
        said = words.FROM_TO(first=since, latest=latest) if one.change else str(latest)
        size = sheet.put(x + 10, top + 34, said, Type(18))
        if one.change:
            sheet.put(x + 18 + size, top + 34, f"({words.signed(one.change.points)})", Type(12, colour=SOFT))
        sheet.put(x + 10, top + 46, _bands(one), LABEL.but(size=7.4))
    sheet.y = top + height + 8


def _when(one: Course) -> str:
    days = [one.since.at.date(), one.results[-1].at.date()]
    if one.change is None:
        return dates.medium_date(days[1])
    return words.FROM_TO(first=words.day(days[0], days), latest=words.day(days[1], days))


def _bands(one: Course) -> str:
    """Of a scale with clusters the cut-off is a stretch, which clinics choose from."""
    if one.scale.clusters:
        return words.CUT_OFF()
    names = [scales.band(one.scale, total) for total in (one.since.total or 0, one.totals[-1])]
    if names[0] == names[1] or one.change is None:
        return names[1]
    return words.FROM_TO(first=names[0], latest=names[1])


def _flags(sheet: Sheet, facts: Facts) -> None:
    """What was hard, and what was too much, as far as it was chosen."""
    said = []
    if facts.hard:
        said.append(words.HARD(count=len(facts.hard), list=_latest(facts, [one.at.date() for one in facts.hard])))
    if upset := facts.chosen.of(DISTRESS_RATINGS):
        highest = max(upset, key=lambda one: (one.value, one.at))
        high = sum(one.value >= distress.HIGH for one in upset)
        day = dates.long_date(highest.at.date())
        said.append(words.UPSET(count=len(upset), high=high, highest=highest.value, date=day))
    if facts.too_much:
        said.append(words.TOO_MUCH(count=len(facts.too_much), list=_latest(facts, facts.too_much)))
    sheet.y += 4 if said else 0
    for one in said:
        sheet.paragraph(one, SMALL.but(colour=INK, size=8))
        sheet.y += 1


def _latest(facts: Facts, days: Sequence[date]) -> str:
    """'October 14, October 13, and September 26'."""
    shown = list(dict.fromkeys(reversed(days)))[:HARD_SHOWN]
    return lists.joined([words.day(day, (facts.window.first, facts.window.today)) for day in shown])


def _questions(sheet: Sheet, facts: Facts, most: int) -> None:
    questions = facts.notes(ClinicNoteKind.QUESTION)
    if not questions:
        return
    heading(sheet, words.QUESTIONS(), more=(len(questions) - most, CLINIC_NOTES.name))
    for number, question in enumerate(questions[-most:], 1):
        sheet.put(sheet.left, sheet.y + 9.6, str(number), Type(9, UI, TEAL), kind="Lbl")
        sheet.paragraph(question.text, BODY.but(size=10), x=sheet.left + 14, width=sheet.width - 14, most=3)
        sheet.y += 2
