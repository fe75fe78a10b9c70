"""Links between the things of one hand-off: under other names, and only to what leaves too."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kapjournal.sharing.kinds import SharedList

Keys = Mapping[str, Mapping[Any, str]]
"""By the name of a list, the key of each thing in it, by what it was called before."""


def linked(item: Any, which: SharedList[Any], keys: Keys) -> Any:
    """The item with its links under these keys; None for what is not among them."""
    links = {link.field: keys.get(link.to, {}).get(getattr(item, link.field)) for link in which.links}
    return replace(item, **links) if links else item


def linked_from(record: Any, item: Any, which: SharedList[Any], keys: Keys) -> Any:
    """The item with the links that its record has."""
    links = {link.field: keys.get(link.to, {}).get(getattr(record, link.column)) for link in which.links}
    return replace(item, **links) if links else item
