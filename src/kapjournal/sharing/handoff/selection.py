"""Choosing what may leave the device."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from kapjournal.errors import ImpossibleDate
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.local_moments import wall_clock
from kapjournal.sharing.handoff.model import Part


@dataclass(frozen=True)
class ShareChoice:
    """Days from `start` to `end`, both included; the kinds of things; single ones left out, by the vault's uid.

    With `sessions`, by their uids, only what belongs to one of them, and lists that are no use in parts. The day of a
    thing is the one that the journal shows with it. Raises ImpossibleDate for a range that ends before it starts.
    """

    start: date
    end: date
    parts: frozenset[Part] = field(default_factory=lambda: frozenset(kinds.parts()))
    left_out: frozenset[str] = frozenset()
    sessions: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ImpossibleDate("the range ends before it starts")

    def without(self, what: Part | str) -> "ShareChoice":
        """The same choice with one part, or the one thing of that uid, left out."""
        if isinstance(what, Part):
            return replace(self, parts=self.parts - {what})
        return replace(self, left_out=self.left_out | {what})

    def including(self, what: Part | str) -> "ShareChoice":
        """The same choice with one part, or the one thing of that uid, taken in again."""
        if isinstance(what, Part):
            return replace(self, parts=self.parts | {what})
        return replace(self, left_out=self.left_out - {what})

    def takes(self, uid: str, moment: datetime, zone: str) -> bool:
        """Whether the thing of that uid leaves, if it happened then and there: not left out, and on one of the days."""
        return uid not in self.left_out and self.start <= wall_clock(moment, zone).date() <= self.end
