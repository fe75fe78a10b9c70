"""A hand-off as Markdown for a therapist to read; nothing that was written in it can act as Markdown or HTML."""

from collections.abc import Iterable, Iterator

from kapjournal.messages import Message
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.harmless import one_line
from kapjournal.sharing.handoff.local_moments import days, long_day
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.kinds.session import numbers

_TITLE = Message("KapJournal report", note="Title of what a therapist reads.")
_DAYS_AND_MADE_ON = Message("{days}. Made on {date}.", note="'October 22 – November 20, 2026. Made on …'")


def to_markdown(document: Document) -> str:
    """The whole document, every word of it, as the screen shows it before it leaves and as the therapist reads it.

    Line breaks, right-to-left text, emoji and combining marks stay; NUL and other control characters do not.
    """
    return "".join(pieces(document))


def pieces(document: Document) -> Iterator[str]:
    """The same, a thing at a time."""
    before = ""
    for part in _parts(document):
        yield before + part
        before = "\n\n"
    yield "\n"


def _parts(document: Document) -> Iterator[str]:
    chosen, numbered = document.selection, numbers(document.selection)
    yield f"# {_TITLE()}"
    yield _DAYS_AND_MADE_ON(days=days(chosen.start, chosen.end), date=long_day(document.made_on))
    yield "\n".join(f"- {one_line(sentence)}" for sentence in document.about)
    for which in kinds.LISTS:
        yield from _section(which.part.title(), (which.tell(item, numbered) for item in chosen.of(which)))


def _section(title: str, things: Iterable[str]) -> Iterator[str]:
    for place, thing in enumerate(things):
        if place == 0:
            yield f"## {title}"
        yield thing
