"""What is taken and what was measured, on the second page: the patient's words and numbers, and no verdict."""

from collections.abc import Mapping
from datetime import date

from kapjournal.messages import dates
from kapjournal.sharing.handoff.item_words import facts as on_one_line
from kapjournal.sharing.kinds import MEASUREMENTS, MEDICINES, SharedMeasurement, SharedMedicine
from kapjournal.sharing.kinds.measurement import pressure, pulse
from kapjournal.sharing.kinds.medicine import turned
from kapjournal.sharing.report import words
from kapjournal.sharing.report.charts.axis import TICK, session_mark
from kapjournal.sharing.report.facts import Facts
from kapjournal.sharing.report.headings import BODY, LABEL, heading
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import FAINT, INK, SOFT
from kapjournal.terms import MedicineTurn, Phase

_NAME_WIDTH = 124.0
_ROW = 15.0
_Row = tuple[str | None, date]
"""The key of a session, or None, and a day."""


def medicines(sheet: Sheet, facts: Facts, most: int) -> None:
    """What is taken now comes first, that with the latest change before others, then what was stopped. Of each the
    latest change stands here, and all of them further on."""
    held = sorted(facts.chosen.of(MEDICINES), key=lambda one: (_stopped(one), -_latest(one).toordinal()))
    if not held:
        return
    heading(sheet, MEDICINES.part.title(), needs=30, more=(len(held) - most, MEDICINES.name))
    for one in held[:most]:
        top = sheet.y
        name = LABEL.but(colour=SOFT if _stopped(one) else INK)
        sheet.y = top + 1.2
        sheet.paragraph(one.name, name, width=_NAME_WIDTH, most=2)
        below, sheet.y = sheet.y, top
        latest = turned(one.changes[-1]) if one.changes else ""
        sheet.paragraph(
            on_one_line(one.as_prescribed, latest), BODY, x=sheet.left + 132, width=sheet.width - 132, most=2
        )
        sheet.y = max(below, sheet.y)


def _latest(one: SharedMedicine) -> date:
    return one.changes[-1].day if one.changes else one.at.date()


def _stopped(one: SharedMedicine) -> bool:
    return bool(one.changes) and one.changes[-1].turn is MedicineTurn.STOPPED


def measurements(sheet: Sheet, facts: Facts, most: int) -> None:
    """A row for each session, or for a day without one: what was measured before it and after."""
    rows: dict[_Row, dict[Phase, SharedMeasurement]] = {}
    began = {one.key: one.at.date() for one in facts.sessions}
    for one in facts.chosen.of(MEASUREMENTS):
        row = one.session, began.get(one.session or "", one.at.date())
        rows.setdefault(row, {})[one.phase] = one
    if not rows:
        return
    heading(sheet, MEASUREMENTS.part.title(), needs=30, more=(len(rows) - most, MEASUREMENTS.name))
    columns = {Phase.BEFORE: sheet.left + 132, Phase.AFTER: sheet.left + 132 + (sheet.width - 132) / 2}
    with sheet.group("Table"):
        with sheet.group("TR"):
            for phase, x in columns.items():
                sheet.put(x, sheet.y + 6, words.MEASURED[phase](), TICK, kind="TH")
        sheet.y += 9
        for row, found in list(rows.items())[-most:]:
            _measured(sheet, facts, row, found, columns)


def _measured(
    sheet: Sheet, facts: Facts, row: _Row, found: Mapping[Phase, SharedMeasurement], columns: Mapping[Phase, float]
) -> None:
    session, day = row
    number = facts.numbers.get(session or "")
    with sheet.group("TR"):
        with sheet.content("TH"):
            if number:
                session_mark(sheet, sheet.left + 6, sheet.y + 6.3, number)
            sheet.put(sheet.left + 17, sheet.y + 9, dates.long_date(day), LABEL)
        for phase, x in columns.items():
            one = found.get(phase)
            said = on_one_line(pressure(one), pulse(one)) if one else words.NO_CHECK_IN
            sheet.put(x, sheet.y + 9.4, said, BODY.but(colour=INK if one else FAINT), kind="TD")
    sheet.y += _ROW
