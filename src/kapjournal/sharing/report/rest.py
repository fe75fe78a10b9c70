"""The last pages: whatever was chosen and stands nowhere above, answers question by question, and how to read it all.

Nothing that was chosen is missing from a report: a kind without a place of its own is told here as the screen shows it.
"""

from collections.abc import Iterator
from typing import Any

from kapjournal.sharing import kinds
from kapjournal.sharing.kinds import ENTRIES, INTENTIONS, MARKED_LINES, SESSIONS, SharedList
from kapjournal.sharing.report import words
from kapjournal.sharing.report.faces import UI
from kapjournal.sharing.report.facts import Facts
from kapjournal.sharing.report.headings import BODY, chapter, part
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import SOFT, Type

_ABOVE: tuple[SharedList[Any], ...] = (SESSIONS, INTENTIONS, ENTRIES, MARKED_LINES)
"""Lists whose every word stands in the book."""
_TITLE = Type(9.2, UI, SOFT, 1.5)
_AT_A_TIME = 40
"""Paragraphs in one step."""


def rest(sheet: Sheet, facts: Facts) -> Iterator[None]:
    """Told as the screen shows it: a title for each thing, its lines below."""
    found = [which for which in kinds.LISTS if which not in _ABOVE and facts.chosen.of(which)]
    if not (found or sheet.shortened):
        return
    chapter(sheet, words.EVERYTHING())
    for which in found:
        part(sheet, which.part.title())
        yield from _told(sheet, which, facts)
    if sheet.shortened:
        part(sheet, words.IN_FULL())
        for text in dict.fromkeys(sheet.shortened):
            sheet.flow(text, BODY, x=sheet.left, width=sheet.width)


def _told(sheet: Sheet, which: SharedList[Any], facts: Facts) -> Iterator[None]:
    written = 0
    for shown in which.show(facts.chosen.of(which), facts.numbers):
        sheet.room(_TITLE.line + BODY.line)
        sheet.flow(shown.title, _TITLE, x=sheet.left, width=sheet.width)
        for line in shown.lines:
            for one in line.splitlines():
                sheet.flow(one, BODY, x=sheet.left + 10, width=sheet.width - 10)
            written += 1
            if written % _AT_A_TIME == 0:
                yield
        sheet.y += 4
    yield
