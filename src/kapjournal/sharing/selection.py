"""Choosing what may leave the device, and gathering exactly that."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session

from kapjournal.care.moments import is_zone
from kapjournal.errors import ImpossibleDate
from kapjournal.models import EntryKind
from kapjournal.sharing import shaping
from kapjournal.sharing.finding import Finder
from kapjournal.sharing.items import Part, Selection
from kapjournal.sharing.moments import wall_clock


@dataclass(frozen=True)
class Choice:
    """Days from `start` to `end`, both included, as they were in `zone`; the kinds of things; single ones left out.

    Raises ImpossibleDate for a range that ends before it starts and for a zone that does not exist.
    """

    start: date
    end: date
    zone: str
    parts: frozenset[Part] = frozenset(Part)
    left_out: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ImpossibleDate("the range ends before it starts")
        if not is_zone(self.zone):
            raise ImpossibleDate("no such time zone")

    def without(self, what: Part | str) -> "Choice":
        """The same choice with one part, or the one thing of that uid, left out."""
        if isinstance(what, Part):
            return replace(self, parts=self.parts - {what})
        return replace(self, left_out=self.left_out | {what})

    def including(self, what: Part | str) -> "Choice":
        """The same choice with one part, or the one thing of that uid, taken in again."""
        if isinstance(what, Part):
            return replace(self, parts=self.parts | {what})
        return replace(self, left_out=self.left_out - {what})

    def takes(self, uid: str, moment: datetime) -> bool:
        """Whether the thing of that uid leaves, if it happened then: not left out, and on one of the days."""
        return uid not in self.left_out and self.start <= wall_clock(moment, self.zone).date() <= self.end


def gather(db: Session, choice: Choice) -> Selection:
    """Everything that leaves by this choice: whole texts, oldest first; what was deleted is not among it."""
    found = Finder(db, choice.start, choice.end, choice.takes).find(choice.parts)
    links = shaping.Links.among(found)
    written = [shaping.entry(one, answers, links) for one, answers in found.entries]
    worded = [one for one in written if one.answers]
    noted = Part.CHECK_IN_NOTES in choice.parts
    return Selection(
        choice.start,
        choice.end,
        choice.zone,
        sessions=tuple(shaping.session(one) for one in found.sessions),
        intentions=tuple(one for one in worded if one.kind is EntryKind.INTENTION),
        entries=tuple(one for one in worded if one.kind is not EntryKind.INTENTION),
        check_ins=tuple(shaping.check_in(one, links, with_note=noted) for one in found.check_ins),
        practices=tuple(shaping.practice(one, links) for one in found.practices),
    )
