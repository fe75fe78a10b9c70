"""What the screen shows before anything leaves: each thing in the letter, under a title, with a way to take it out."""

from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.model import Selection
from kapjournal.sharing.kinds import PreviewPart
from kapjournal.sharing.kinds.session import numbers


def preview(selection: Selection) -> tuple[PreviewPart, ...]:
    """Everything in the selection, nothing else; the order is that of the document."""
    numbered = numbers(selection)
    return tuple(part for which in kinds.LISTS for part in which.show(selection.of(which), numbered))
