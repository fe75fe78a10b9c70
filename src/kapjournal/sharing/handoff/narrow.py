"""A selection made smaller: without the parts and single things that were left out, and without a hint at them."""

from dataclasses import replace
from typing import Any

from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.linking import linked
from kapjournal.sharing.handoff.model import Selection
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.kinds import SharedList


def narrowed(offered: Selection, choice: ShareChoice) -> Selection:
    """What of `offered` leaves by this choice. No link, no before or after, and where sessions were chosen no day tells
    of what stays."""
    left = {which.name: _kept(offered, which, choice) for which in kinds.LISTS}
    keys = {name: {one.key: one.key for one in items} for name, items in left.items()}
    lists = {
        which.name: tuple(which.fit(linked(one, which, keys), choice.parts) for one in left[which.name])
        for which in kinds.LISTS
    }
    if choice.sessions:
        days = [one.at.date() for which in kinds.LISTS if which.source.stands is None for one in lists[which.name]]
        return Selection(min(days, default=offered.start), max(days, default=offered.end), lists)
    return replace(offered, lists=lists)


def _kept(offered: Selection, which: SharedList[Any], choice: ShareChoice) -> tuple[Any, ...]:
    if which.part not in choice.parts:
        return ()
    return tuple(one for one in offered.of(which) if choice.left_out.isdisjoint(_names(one, which)))


def _names(one: Any, which: SharedList[Any]) -> set[str]:
    """Its own, and that of what it goes with: a passage says what is in the whole."""
    return {one.key, *filter(None, (getattr(one, field) for field in which.goes_with))}
