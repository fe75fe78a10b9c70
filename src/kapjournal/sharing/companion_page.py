"""The page for whoever is there on the day of a session: what to do, and nothing private that was not added to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kapjournal import content
from kapjournal.content import Call
from kapjournal.messages import Message
from kapjournal.sharing.handoff.model import Discreet
from kapjournal.sharing.pdf_page import INK, SOFT, blank_page, say

SHEET, AFTER, CALL = "companion.sheet", "companion.after", "companion.call"
PASSAGES = (SHEET, AFTER, CALL)
"""What the page shows of the library; beside it the signs of an emergency."""
NAME = Message("My name is {name}.", note="On a page for the companion.")
INTENTION = Message("My intention", note="Heading on a page for the companion.")
WORDS = Message("Words that help me", note="Heading on a page for the companion.")
PEOPLE = Message("Whom to call", note="Heading on a page for the companion.")
EMERGENCY = Message("Emergency: call {number}")
DURING = Message("During the session", note="Heading on a page for the companion.")
FROM = Message("Made with KapJournal. It is not a medical device.", note="At the foot of a page for the companion.")

_MARGIN = 20.0
_DOT = "•"


@dataclass(frozen=True, repr=False)
class Added(Discreet):
    """What the patient added to the page, in their words; nothing without their choice."""

    name: str = ""
    intention: str = ""
    words: str = ""
    people: str = ""


@dataclass(frozen=True, repr=False)
class Section(Discreet):
    """A heading and what stands under it; `is_list` for lines that each stand for themselves."""

    title: str
    lines: tuple[str, ...]
    is_list: bool = True


def title() -> str:
    return content.passage(SHEET).title


def sections(added: Added, emergency: str | None) -> tuple[Section, ...]:
    """All of the page in its order; the screen and the PDF show the same. `emergency` is the number to call."""
    return tuple(_sections(added, emergency))


def _sections(added: Added, emergency: str | None) -> Iterator[Section]:
    own = (
        ("", NAME(name=added.name.strip()) if added.name.strip() else ""),
        (INTENTION(), added.intention),
        (WORDS(), added.words),
        (PEOPLE(), added.people),
    )
    for heading, text in own:
        if lines := tuple(line.strip() for line in text.splitlines() if line.strip()):
            yield Section(heading, lines, is_list=False)
    yield Section(DURING(), content.passage(SHEET).lines)
    after, call = content.passage(AFTER), content.passage(CALL)
    signs = tuple(sign.text for sign in content.ketamine_card() if sign.call is Call.EMERGENCY)
    number = (EMERGENCY(number=emergency),) if emergency else ()
    yield Section(call.title, (*call.lines, *number), is_list=False)
    yield Section("", signs)
    yield Section(after.title, after.lines)


def companion_pdf(added: Added, emergency: str | None, made_on: date) -> tuple[bytes, int]:
    """The page as a PDF, and how many letters of it could not be printed. Raises StartError without its fonts.

    The day is all it says about its making.
    """
    page = blank_page(title(), made_on, margin=_MARGIN)
    page.set_auto_page_break(True, margin=_MARGIN)
    missing = say(page, title(), font="Literata", size=22, height=11, colour=INK)
    for section in sections(added, emergency):
        if section.title:
            page.ln(3)
            missing += say(page, section.title, font="Literata", size=13, height=7, colour=INK)
        for line in section.lines:
            said = f"{_DOT} {line}" if section.is_list else line
            missing += say(page, said, font="Roboto", size=10, height=5, colour=SOFT if section.is_list else INK)
    page.ln(4)
    missing += say(page, FROM(), font="Roboto", size=8.5, height=5, colour=SOFT)
    return bytes(page.output()), missing
