"""What is in a hand-off, in one sentence."""

from kapjournal.messages import Message, lists
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.local_moments import days, long_day
from kapjournal.sharing.handoff.model import Document

_SOME = Message("{days}. Made on {date}: {things}.", note="'November 1 – 20, 2026. Made on November 20: 3 texts.'")
_NOTHING = Message("{days}. Made on {date}. There is nothing in it.")


def things(document: Document) -> tuple[str, ...]:
    """How much there is of each kind: '3 texts'."""
    counts = ((one.said, one.leaving(document.selection.of(which))) for which in kinds.LISTS for one in which.counts)
    return tuple(said(count=count) for said, count in counts if count)


def summary(document: Document) -> str:
    """In the language of the moment."""
    chosen, found = document.selection, things(document)
    said = days(chosen.start, chosen.end), long_day(document.made_on)
    if not found:
        return _NOTHING.plain(days=said[0], date=said[1])
    return _SOME.plain(days=said[0], date=said[1], things=lists.joined(found))
