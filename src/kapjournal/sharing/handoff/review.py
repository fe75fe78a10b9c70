"""The hand-off on the screen: everything that was offered, what of it leaves, what stays."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kapjournal.sharing.handoff.document import compose
from kapjournal.sharing.handoff.gather import Gathered
from kapjournal.sharing.handoff.model import Discreet, Document, Part
from kapjournal.sharing.handoff.preview import in_order, shown_again
from kapjournal.sharing.handoff.remaining import Counts, stays
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.kinds import PreviewPart


@dataclass(frozen=True, repr=False)
class Line(Discreet):
    """One thing in the hand-off, or one that was left out of it."""

    part: PreviewPart
    leaves: bool


@dataclass(frozen=True, repr=False)
class Handoff(Discreet):
    """`document` is exactly what would be sealed; `lines` also hold what was left out, in its place."""

    choice: ShareChoice
    document: Document
    lines: tuple[Line, ...]
    stays: Counts

    @property
    def leaving(self) -> int:
        """How many lines leave."""
        return sum(line.leaves for line in self.lines)


def write_handoff(gathered: Gathered, choice: ShareChoice, *, made_on: date) -> Handoff:
    """The hand-off of `choice`, which is that of what was gathered but for what was left out since."""
    leaving = gathered.leaving(choice)
    left = shown_again(gathered.selection, gathered.offered, leaving)
    lines = tuple(_lines(in_order(gathered.offered), in_order(left), choice))
    return Handoff(choice, compose(leaving, made_on), lines, stays(gathered.held, leaving))


def _lines(offered: tuple[PreviewPart, ...], leaving: tuple[PreviewPart, ...], choice: ShareChoice) -> Iterator[Line]:
    left = {part.leave_out: part for part in leaving}
    for part in offered:
        if part.leave_out in left:
            yield Line(left[part.leave_out], leaves=True)
        elif _can_be_put_back(part.leave_out, choice):
            yield Line(part, leaves=False)


def _can_be_put_back(left_out: Part | str, choice: ShareChoice) -> bool:
    """Notes go with their check-ins, and a passage with its text: while those are out, there is nothing to put back."""
    if isinstance(left_out, Part):
        return left_out.beside is None or left_out.beside in choice.parts
    return left_out in choice.left_out
