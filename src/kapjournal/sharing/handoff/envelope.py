"""The JSON of a hand-off as this version writes and reads it."""

from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field, TypeAdapter, with_config

from kapjournal.errors import HandoffError
from kapjournal.sharing.handoff.json_types import STRICT, Day
from kapjournal.sharing.handoff.model import (
    Discreet,
    Document,
    Selection,
    SharedCheckIn,
    SharedEntry,
    SharedPractice,
    SharedSession,
)
from kapjournal.terms import EntryKind

FORMAT: Final = "kapjournal-handoff"
VERSION: Final = 2


@dataclass(frozen=True)
class Days:
    """First and last day, both included."""

    start: Annotated[Day, Field(alias="from")]
    end: Annotated[Day, Field(alias="to")]


@with_config(STRICT)
@dataclass(frozen=True, repr=False)
class Envelope(Discreet):
    """A document in the order of the file."""

    format: Literal["kapjournal-handoff"]
    version: Literal[2]
    made_on: Day
    range: Days
    about: tuple[str, ...]
    sessions: tuple[SharedSession, ...]
    intentions: tuple[SharedEntry, ...]
    entries: tuple[SharedEntry, ...]
    check_ins: tuple[SharedCheckIn, ...]
    practices: tuple[SharedPractice, ...]

    @classmethod
    def around(cls, document: Document) -> Self:
        chosen = document.selection
        return cls(
            FORMAT,
            VERSION,
            document.made_on,
            Days(chosen.start, chosen.end),
            document.about,
            chosen.sessions,
            chosen.intentions,
            chosen.entries,
            chosen.check_ins,
            chosen.practices,
        )

    def document(self) -> Document:
        """Raises HandoffError where the days or the kinds of writing are not what they must be."""
        chosen = Selection(
            self.range.start,
            self.range.end,
            self.sessions,
            self.intentions,
            self.entries,
            self.check_ins,
            self.practices,
        )
        check(chosen)
        return Document(self.made_on, self.about, chosen)

    def values(self) -> Any:
        """As JSON values."""
        return ADAPTER.dump_python(self, mode="json", by_alias=True)


ADAPTER = TypeAdapter(Envelope)


def check(chosen: Selection) -> None:
    """What no single value shows. Raises HandoffError."""
    if chosen.start > chosen.end:
        raise HandoffError("the range of the hand-off ends before it starts")
    if any(one.kind is not EntryKind.INTENTION for one in chosen.intentions):
        raise HandoffError("something of another kind stands in intentions")
    if any(one.kind is EntryKind.INTENTION for one in chosen.entries):
        raise HandoffError("something of another kind stands in entries")
