"""The last pages: whatever was chosen and stands nowhere above, answers question by question, and how to read it all.

Nothing that was chosen is missing from a report: a kind without a place of its own is told here as the screen shows it.
"""

from collections.abc import Iterator
from typing import Any

from kapjournal.sharing import kinds
from kapjournal.sharing.kinds import CHECK_INS, ENTRIES, INTENTIONS, MARKED_LINES, SESSIONS, SharedList
from kapjournal.sharing.kinds.check_in_words import line, tracked
from kapjournal.sharing.report import words
from kapjournal.sharing.report.charts.around import around
from kapjournal.sharing.report.faces import UI
from kapjournal.sharing.report.facts import Facts
from kapjournal.sharing.report.headings import BODY, QUOTE, chapter, part
from kapjournal.sharing.report.sections import AROUND
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import SOFT, Type

_ABOVE: tuple[SharedList[Any], ...] = (SESSIONS, INTENTIONS, ENTRIES, MARKED_LINES)
"""Lists whose every word stands in the book."""
_TITLE = Type(9.2, UI, SOFT, 1.5)
_AT_A_TIME = 40
"""Paragraphs in one step."""
_SESSIONS_AT_A_TIME = 30
Paragraph = tuple[str, Type, float]
"""Its words, how they look, and how far they are set in."""


def rest(sheet: Sheet, facts: Facts, rows: int) -> Iterator[None]:
    """Told as the screen shows it: a title for each thing, its lines below. `rows` sessions stand above."""
    found = [which for which in kinds.LISTS if which not in _ABOVE and facts.chosen.of(which)]
    earlier = facts.around[:-rows]
    if not (found or earlier or sheet.shortened):
        return
    chapter(sheet, words.EVERYTHING())
    if earlier:
        part(sheet, words.AROUND())
        sheet.name_place(AROUND)
    for start in range(0, len(earlier), _SESSIONS_AT_A_TIME):
        sheet.room(sheet.height / 4 if start == 0 else sheet.height)
        around(sheet, earlier[start : start + _SESSIONS_AT_A_TIME])
        yield
    for which in found:
        part(sheet, which.part.title())
        sheet.name_place(which.name)
        yield from _told(sheet, which, facts)
    if sheet.shortened:
        part(sheet, words.IN_FULL())
        for text in dict.fromkeys(sheet.shortened):
            sheet.flow(text, BODY, x=sheet.left, width=sheet.width)


def _told(sheet: Sheet, which: SharedList[Any], facts: Facts) -> Iterator[None]:
    paragraphs = _check_ins(facts) if which is CHECK_INS else _as_shown(which, facts)
    for written, (text, type_, inset) in enumerate(paragraphs, start=1):
        if type_ is _TITLE:
            sheet.y += 4 if written > 1 else 0
            sheet.room(_TITLE.line + BODY.line)
        sheet.flow(text, type_, x=sheet.left + inset, width=sheet.width - inset)
        if written % _AT_A_TIME == 0:
            yield
    sheet.y += 4
    yield


def _as_shown(which: SharedList[Any], facts: Facts) -> Iterator[Paragraph]:
    for shown in which.show(facts.chosen.of(which), facts.numbers):
        if shown.title != which.part.title():  # which is the heading already
            yield shown.title, _TITLE, 0
        yield from ((one, BODY, 10) for said in shown.lines for one in said.splitlines())


def _check_ins(facts: Facts) -> Iterator[Paragraph]:
    """Each with its note below it, and with own trackers."""
    for one in facts.chosen.of(CHECK_INS):
        yield line(one, facts.numbers), BODY, 0
        if one.trackers:
            yield tracked(one), BODY, 14
        yield from ((said, QUOTE, 14) for said in one.note.splitlines() if said.strip())
