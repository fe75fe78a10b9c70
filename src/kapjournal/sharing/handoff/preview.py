"""What the screen shows before anything leaves: each thing in the letter, under a title, with a way to take it out."""

from collections.abc import Iterator, Mapping
from typing import Any

from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.item_words import Numbers
from kapjournal.sharing.handoff.model import Item, Selection
from kapjournal.sharing.kinds import PreviewPart, SharedList
from kapjournal.sharing.kinds.session import numbers

Shown = Mapping[str, tuple[PreviewPart, ...]]
"""By the names of the lists."""


def preview(selection: Selection) -> tuple[PreviewPart, ...]:
    """Exactly what would leave."""
    return in_order(shown(selection))


def shown(selection: Selection) -> Shown:
    """The same, list by list."""
    numbered = numbers(selection)
    return {which.name: tuple(which.show(selection.of(which), numbered)) for which in kinds.LISTS}


def in_order(parts: Shown) -> tuple[PreviewPart, ...]:
    """As it is looked through before it leaves: lines and questions that matter most to the patient come first."""
    found = [part for which in kinds.LISTS for part in parts[which.name]]
    return tuple(sorted(found, key=lambda part: not part.on_top))


def shown_again(before: Selection, parts: Shown, now: Selection) -> Shown:
    """What is shown of `now`, a smaller `before`: what is the same in both is not said anew."""
    numbered = numbers(now)
    return {which.name: tuple(_again(which, before, parts[which.name], now, numbered)) for which in kinds.LISTS}


def _again(
    which: SharedList[Any], before: Selection, parts: tuple[PreviewPart, ...], now: Selection, numbered: Numbers
) -> Iterator[PreviewPart]:
    held = before.of(which)
    if [part.leave_out for part in parts] != [item.key for item in held]:  # one part stands for many things
        yield from which.show(now.of(which), numbered)
        return
    earlier: dict[Any, tuple[Item, PreviewPart]] = {
        item.key: (item, part) for item, part in zip(held, parts, strict=True)
    }
    for item in now.of(which):
        same, part = earlier[item.key]
        if same == item:
            yield part
        else:
            yield from which.show((item,), numbered)
