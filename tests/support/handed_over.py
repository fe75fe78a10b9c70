"""A small hand-off that needs no vault."""

from datetime import date, datetime

from kapjournal.sharing.handoff.document import compose
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.kinds import SharedAnswer, SharedCheckIn, SharedEntry
from kapjournal.terms import EntryKind

MADE_ON = date(2026, 11, 20)
SENTENCE = "Kittiwakes above the harbour wall, and no need to move."


def a_document(*texts: str) -> Document:
    """Notes of these words, or one, and a check-in; equal each time."""
    notes = tuple(
        SharedEntry(
            f"e{place}", datetime.fromisoformat("2026-11-19T09:05"), EntryKind.NOTE, None, (SharedAnswer("", said),)
        )
        for place, said in enumerate(texts or (SENTENCE,))
    )
    check_in = SharedCheckIn(
        "c0",
        datetime.fromisoformat("2026-11-19T18:30"),
        False,
        1,
        -1,
        ("calm",),
        (),
        None,
        None,
        (),
        "",
        None,
        None,
        None,
    )
    chosen = Selection(date(2026, 11, 4), MADE_ON, {"entries": notes, "check_ins": (check_in,)})
    return compose(chosen, MADE_ON)
