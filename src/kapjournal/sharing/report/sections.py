"""The second page: what stands around sessions, in parts that each kind of record may add to.

A part is a function of the sheet, the facts and the rows that it may take; it draws nothing where there is nothing. A
new one is a line in `PARTS`. Without one of its own, what was chosen of a kind stands in full on the last pages (see
`rest`). What has no row here is there as well, and the page of it is said.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kapjournal.messages import dates
from kapjournal.sharing.handoff.item_words import facts as on_one_line
from kapjournal.sharing.kinds import (
    CLINIC_NOTES,
    INTENTION_RATINGS,
    INTENTIONS,
    PRACTICES,
    QUESTIONNAIRES,
    SMALL_STEPS,
    SharedEntry,
)
from kapjournal.sharing.kinds.small_step import state
from kapjournal.sharing.report import words
from kapjournal.sharing.report.body import measurements, medicines
from kapjournal.sharing.report.charts.around import around
from kapjournal.sharing.report.charts.axis import TICK, session_mark
from kapjournal.sharing.report.charts.scale import scale
from kapjournal.sharing.report.facts import Facts
from kapjournal.sharing.report.fitting import on_one_page
from kapjournal.sharing.report.headings import BODY, LABEL, QUOTE, SMALL, heading
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import FAINT, HAIRLINE, INK, SOFT, TEAL, WASH
from kapjournal.terms import ClinicNoteKind


@dataclass(frozen=True)
class Room:
    """How many rows the parts may take that have one for each session, and the others; and how high charts are."""

    sessions: int
    others: int
    chart: float


Part = Callable[[Sheet, Facts, Room], None]
_SMALLEST_CHART = 76.0
_ROWS = ((6, 6), (6, 4), (6, 3), (6, 2), (5, 2), (4, 2), (3, 2), (2, 2), (1, 1))
AROUND = "around"
"""The place of the sessions that have no row."""
SCALES_SHOWN = 3
_RATED_ON = (1, 7, 14, 30)
_MOST_PRACTICES = 4


def sections(sheet: Sheet, facts: Facts) -> int:
    """How many sessions there was room for."""

    def draw(room: Room) -> None:
        for part in PARTS:
            part(sheet, facts, room)

    return on_one_page(sheet, draw, _rooms(sheet)).sessions


def _rooms(sheet: Sheet) -> list[Room]:
    """From the best to the least: charts give way before the last rows do."""
    largest = _SMALLEST_CHART + max(0.0, (sheet.paper.height - 792) * 0.9)
    tall = [Room(*rows, largest) for rows in _ROWS[:2]]
    return tall + [Room(*rows, _SMALLEST_CHART) for rows in _ROWS[1:]]


def _around(sheet: Sheet, facts: Facts, room: Room) -> None:
    if not facts.around:
        return
    heading(sheet, words.AROUND(), note=words.AROUND_NOTE(), needs=40, more=(len(facts.around) - room.sessions, AROUND))
    around(sheet, facts.around[-room.sessions :])
    sheet.y += 4
    sheet.paragraph(words.BEFORE_MEANS(), SMALL)


def _scales(sheet: Sheet, facts: Facts, room: Room) -> None:
    shown = facts.courses[:SCALES_SHOWN]
    if not shown:
        return
    gap, height = 20.0, room.chart
    more = len(facts.courses) - len(shown), QUESTIONNAIRES.name
    heading(sheet, words.SCALES(), note=words.SCALES_NOTE(), needs=height + 90, more=more)
    columns = max(2, len(shown))
    width, top = (sheet.width - gap * (columns - 1)) / columns, sheet.y + 10
    lowest = top
    for index, one in enumerate(shown):
        x = sheet.left + index * (width + gap)
        sheet.put(x, top, words.PERIOD(name=one.scale.name, period=one.scale.window), LABEL, kind="H3")
        scale(sheet, facts, one, (x + 14, top + 11), (width - 14, height))
        sheet.y = top + height + 24
        first = dates.long_date(one.results[0].at.date())
        said = words.change(one.change) if one.change else words.ONCE(date=first)
        figure = words.figure(one.scale, one.change) if one.change else ""
        sheet.paragraph(f"{said} {figure}".strip(), SMALL.but(colour=INK), x=x, width=width)
        lowest = max(lowest, sheet.y)
    sheet.y = lowest


def _intentions(sheet: Sheet, facts: Facts, room: Room) -> None:
    """Each intention's sentence, and how much it was with the patient later: five steps, as bars and words."""
    if not facts.intentions:
        return
    more = len(facts.intentions) - room.sessions, INTENTIONS.name
    heading(sheet, words.INTENTIONS(), note=words.INTENTIONS_NOTE(), needs=40, more=more)
    rated: dict[tuple[str | None, int], int] = {
        (one.session, one.day): one.value for one in facts.chosen.of(INTENTION_RATINGS)
    }
    columns = [(day, sheet.right - 190 + place * 48) for place, day in enumerate(_RATED_ON)]
    with sheet.group("Table"):
        with sheet.group("TR"):
            for day, x in columns:
                sheet.put(x, sheet.y + 6, words.DAYS(count=day), TICK, kind="TH")
        sheet.y += 8
        for intention in facts.intentions[-room.sessions :]:
            _intention(sheet, facts, intention, [(x, rated.get((intention.session, day))) for day, x in columns])


def _intention(sheet: Sheet, facts: Facts, one: SharedEntry, ratings: list[tuple[float, int | None]]) -> None:
    top = sheet.y
    with sheet.group("TR"):
        if number := facts.numbers.get(one.session or ""):
            with sheet.content("TH"):
                session_mark(sheet, sheet.left + 6, top + 6.3, number)
        sentence = one.answers[-1].text if one.answers else ""
        sheet.paragraph(f"“{sentence}”", QUOTE, x=sheet.left + 17, width=sheet.width - 222, kind="TD", most=2)
        for x, value in ratings:
            with sheet.content("TD"):
                _rating(sheet, x, top + 8.4, value if one.session else None)
    sheet.y = max(sheet.y, top + 15) + 4
    sheet.rule(sheet.left, sheet.y - 1, sheet.right, HAIRLINE, 0.4)


def _rating(sheet: Sheet, x: float, baseline: float, value: int | None) -> None:
    """Five places, as many of them full as it says, and its word."""
    if value is None or value >= len(words.RATINGS):
        sheet.put(x, baseline, words.NO_CHECK_IN, LABEL.but(colour=FAINT))
        return
    sheet.put(x, baseline, words.RATINGS[value](), SMALL.but(colour=INK, size=7))
    for place in range(len(words.RATINGS) - 1):
        sheet.box(x + place * 9, baseline + 2.6, 8, 2.4, fill=TEAL if place < value else WASH)


def _steps(sheet: Sheet, facts: Facts, room: Room) -> None:
    steps = facts.chosen.of(SMALL_STEPS)
    if not steps:
        return
    heading(sheet, words.STEPS(), needs=30, more=(len(steps) - room.others, SMALL_STEPS.name))
    for step in steps[-room.others :]:
        sheet.room(BODY.line * 2)
        said = sheet.lines(state(step), LABEL, 124)[0]
        sheet.put(sheet.left, sheet.y + 9, said, LABEL.but(colour=INK if step.done else SOFT))
        sheet.paragraph(step.text, BODY, x=sheet.left + 132, width=sheet.width - 132, most=2)


def _conditions(sheet: Sheet, facts: Facts, room: Room) -> None:
    """Medicines and conditions that were noted for the clinic."""
    notes = [*facts.notes(ClinicNoteKind.MEDICINE), *facts.notes(ClinicNoteKind.CONDITION)]
    if not notes:
        return
    heading(sheet, words.CONDITIONS(), needs=30, more=(len(notes) - room.others, CLINIC_NOTES.name))
    for note in notes[-room.others :]:
        sheet.room(BODY.line * 2)
        sheet.paragraph(note.text, BODY, most=2)


def _practices(sheet: Sheet, facts: Facts, room: Room) -> None:
    done = facts.chosen.of(PRACTICES)
    if not done:
        return
    times = Counter(one.title for one in done)
    shown = min(room.others, _MOST_PRACTICES)
    heading(sheet, words.PRACTICES(), needs=30, more=(len(times) - shown, PRACTICES.name))
    said = []
    for title, count in times.most_common(shown):
        minutes = words.MINUTES(count=sum(one.minutes for one in done if one.title == title))
        said.append(words.PRACTICE_TIMES(title=title, count=count, minutes=minutes))
    sheet.paragraph(on_one_line(*said), BODY, most=2)


def _medicines(sheet: Sheet, facts: Facts, room: Room) -> None:
    medicines(sheet, facts, room.others)


def _measurements(sheet: Sheet, facts: Facts, room: Room) -> None:
    measurements(sheet, facts, room.others)


PARTS: Sequence[Part] = (_around, _scales, _intentions, _medicines, _conditions, _measurements, _steps, _practices)
