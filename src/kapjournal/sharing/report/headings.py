"""The types of a report, and how its parts begin."""

from kapjournal.sharing.report import words
from kapjournal.sharing.report.faces import ITALIC, UI
from kapjournal.sharing.report.sheet import Sheet
from kapjournal.sharing.report.typesetting import FAINT, INK, SOFT, TEAL, Type

TITLE, CHAPTER, HEADING = Type(23, leading=1.2), Type(18, leading=1.3), Type(13, leading=1.3)
LEAD, BODY = Type(11.5, leading=1.35), Type(9.2, leading=1.38)
SMALL, LABEL = Type(7.6, UI, FAINT, 1.35), Type(8.2, UI, INK, 1.35)
NAME, QUOTE = Type(9, UI, TEAL), Type(9.6, ITALIC, INK, 1.3)
PROMPT = Type(10.2, ITALIC, SOFT, 1.45)
_AROUND_NOTE = 8.0
_FOR_MORE = 84.0
"""For "12 more on page 123"."""


def heading(
    sheet: Sheet, text: str, *, note: str = "", gap: float = 11, needs: float = 60, more: tuple[int, str] = (0, "")
) -> None:
    """A part of a page, kept together with `needs` points of what follows. `note` stands beside it where there is room,
    else below; `more` is how much of it had no room, and the place where that stands."""
    sheet.room(gap + 16 + needs)
    sheet.y += gap if sheet.y > sheet.top else 0
    sheet.bookmark(text, 1)
    width = sheet.put(sheet.left, sheet.y + 10, text, HEADING, kind="H2")
    sheet.y += 16
    room, (count, place) = sheet.width, more
    if count > 0:
        room -= _FOR_MORE
        sheet.refer(sheet.y - 6, lambda page: words.MORE(count=count, page=page), place, SMALL)
    if not note:
        return
    if width + _AROUND_NOTE + sheet.measure(note, SMALL) <= room:
        sheet.put(sheet.left + width + _AROUND_NOTE, sheet.y - 6, note, SMALL)
    else:
        sheet.paragraph(note, SMALL)


def chapter(sheet: Sheet, text: str) -> None:
    """A part that begins a page."""
    sheet.new_page()
    sheet.bookmark(text)
    sheet.paragraph(text, CHAPTER, kind="H1")


def part(sheet: Sheet, title: str) -> None:
    """A part of a chapter."""
    heading(sheet, title, gap=12, needs=30)
    sheet.y += 2
