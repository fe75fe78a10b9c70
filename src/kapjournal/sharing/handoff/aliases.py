"""Names for the things in one hand-off, so that two hand-offs cannot be told to be of one vault."""

from dataclasses import replace

from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.linking import linked
from kapjournal.sharing.handoff.model import Selection


def named_anew(chosen: Selection) -> Selection:
    """The same selection under `session-1`, `entry-2` and so on, in their order; links follow."""
    names = {
        which.name: {one.key: f"{which.one}-{number}" for number, one in enumerate(chosen.of(which), start=1)}
        for which in kinds.LISTS
    }
    lists = {
        which.name: tuple(
            replace(linked(one, which, names), key=names[which.name][one.key]) for one in chosen.of(which)
        )
        for which in kinds.LISTS
    }
    return replace(chosen, lists=lists)
