"""What the patient wrote, set as a book: a block for each session, numbered as in the app, then what has none."""

from collections.abc import Iterator
from dataclasses import dataclass

from kapjournal.messages import dates
from kapjournal.sharing.handoff.item_words import facts as on_one_line
from kapjournal.sharing.handoff.model import Discreet
from kapjournal.sharing.kinds import ENTRIES, INTENTIONS, MARKED_LINES, SESSIONS, SharedEntry, SharedLine, SharedSession
from kapjournal.sharing.kinds.entry import title as title_of
from kapjournal.sharing.kinds.session import facts as facts_of
from kapjournal.sharing.kinds.session import title as session_title
from kapjournal.sharing.report import words
from kapjournal.sharing.report.charts.axis import session_mark
from kapjournal.sharing.report.faces import UI
from kapjournal.sharing.report.facts import Facts
from kapjournal.sharing.report.headings import PROMPT
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import DUSK, FAINT, INK, SOFT, Type

_OPENER, _TITLE = Type(26, leading=1.2), Type(15, leading=1.3)
_BLOCK = Type(18, leading=1.3)
_WHEN = Type(8, UI, DUSK)
_FACT = Type(9.2, UI, SOFT)
_TEXT = Type(11.2, colour=INK, leading=1.56)
_COLUMN = 372.0
_INDENT = "\u00a0" * 5


@dataclass(frozen=True, repr=False)
class Block(Discreet):
    """A session, or None, and what was written for it in order of time."""

    session: SharedSession | None
    texts: tuple[SharedEntry, ...]


def blocks(facts: Facts) -> Iterator[Block]:
    """The sessions that were chosen, also without a text; what belongs to none of them comes last."""
    written = sorted([*facts.chosen.of(INTENTIONS), *facts.chosen.of(ENTRIES)], key=lambda one: one.at)
    held = facts.chosen.of(SESSIONS)
    for session in held:
        yield Block(session, tuple(one for one in written if one.session == session.key))
    keys = {session.key for session in held}
    if alone := tuple(one for one in written if one.session not in keys):
        yield Block(None, alone)


def chapters(sheet: Sheet, facts: Facts) -> Iterator[None]:
    """One step for each text, so that a long book can be made in parts."""
    found = list(blocks(facts))
    lines = facts.chosen.of(MARKED_LINES)
    if not (found or lines):
        return
    column = _Column(sheet)
    sheet.new_page()
    sheet.bookmark(words.OWN_WORDS())
    sheet.name_place(INTENTIONS.name)
    sheet.y += 46
    column.paragraph(words.OWN_WORDS(), _OPENER, kind="H1")
    sheet.y += 2
    column.paragraph(words.OWN_WORDS_NOTE(count=sum(len(block.texts) for block in found)), PROMPT)
    sheet.y += 24
    for block in found:
        column.begin(block, alone=len(found) == 1)
        for place, text in enumerate(block.texts):
            column.text(text, facts, is_first=place == 0)
            yield
    if lines:
        column.marked(lines)


class _Column:
    """The narrow column that everything is set in."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.width = min(sheet.width - 60, _COLUMN)
        self.left = sheet.left + (sheet.width - self.width) / 2

    def paragraph(self, text: str, type_: Type, *, kind: str = "P") -> None:
        self.sheet.paragraph(text, type_, x=self.left, width=self.width, kind=kind)

    def flow(self, text: str, type_: Type) -> None:
        self.sheet.flow(text, type_, x=self.left, width=self.width)

    def begin(self, block: Block, *, alone: bool) -> None:
        """The head of a session, with what is known of it."""
        sheet, session = self.sheet, block.session
        if session is None and alone:
            return
        title = words.NO_SESSION() if session is None else session_title(session.number)
        sheet.room(120)
        sheet.y += 16 if sheet.y > sheet.top else 0
        sheet.bookmark(title, 1)
        inset = 0.0
        if session is not None and session.number:
            with sheet.decoration():
                session_mark(sheet, self.left + 7, sheet.y + 14, session.number, 7)
            inset = 22.0
        sheet.paragraph(title, _BLOCK, x=self.left + inset, width=self.width - inset, kind="H2")
        if session is not None:
            for name, value in facts_of(session):
                self.flow(f"{name}: {value}", _FACT)
        sheet.y += 8

    def text(self, entry: SharedEntry, facts: Facts, *, is_first: bool) -> None:
        sheet = self.sheet
        asked = entry.answers[0].prompt if entry.answers else ""
        # The heading stays with at least three lines of what follows.
        needed = _WHEN.line + _TITLE.line + 5 + (PROMPT.line + 4 if asked else 0) + 3 * _TEXT.line
        if sheet.y + 38 + needed > sheet.bottom:
            sheet.new_page()
        elif not is_first:
            self._between()
        title = title_of(entry, facts.numbers)
        sheet.bookmark(on_one_line(title, words.moment(entry.at)), 2)
        self.paragraph(words.moment(entry.at), _WHEN)
        self.paragraph(title, _TITLE, kind="H3")
        sheet.y += 5
        for answer in entry.answers:
            self._answer(answer.prompt, answer.text)

    def marked(self, lines: tuple[SharedLine, ...]) -> None:
        sheet = self.sheet
        # All of them together where a page holds them: one alone on the next would look lost.
        needed = 60 + sum(_WHEN.line + 7 + _TEXT.line * self._lines(line.text) for line in lines)
        sheet.room(needed if needed <= sheet.height else 110)
        sheet.y += 24 if sheet.y > sheet.top else 0
        title = MARKED_LINES.part.title()
        sheet.bookmark(title, 1)
        self.paragraph(title, _BLOCK, kind="H2")
        sheet.y += 6
        for line in lines:
            sheet.room(_WHEN.line + 2 * _TEXT.line)
            self.paragraph(dates.long_date(line.at.date()), _WHEN)
            self._answer("", line.text)

    def _lines(self, text: str) -> int:
        """About how many; nothing is drawn, and no letter counted as missing."""
        return 1 + int(self.sheet.setter.length(text, _TEXT) / self.width)

    def _answer(self, prompt: str, text: str) -> None:
        if prompt.strip():
            self.sheet.room(PROMPT.line + 4 + 2 * _TEXT.line)
            self.flow(prompt, PROMPT)
            self.sheet.y += 1
        parts = [part for part in text.splitlines() if part.strip()]
        for place, part in enumerate(parts):
            self.flow(f"{_INDENT}{part}" if place else part, _TEXT)
        self.sheet.y += 7

    def _between(self) -> None:
        sheet = self.sheet
        sheet.y += 18
        with sheet.decoration():
            for offset in (-9, 0, 9):
                sheet.dot(self.left + self.width / 2 + offset, sheet.y, 0.9, fill=FAINT)
        sheet.y += 20
