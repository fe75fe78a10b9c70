"""What becomes of one record of a backup in a journal that has things of its own. Pure.

By uid: what is missing is added, what is newer wins, what was deleted stays deleted. Where both sides were edited since
they last saw each other, the newer one wins as well, and what was written on the other side is kept beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from kapjournal.storage.rows.shapes import UPDATED_AT, Shape
from kapjournal.storage.rows.values import to_milliseconds
from kapjournal.storage.rows.writing import Checked


class Verdict(StrEnum):
    """What becomes of it."""

    ADDED = "added"
    SAME = "same"
    NEWER_HERE = "newer_here"
    NEWER_THERE = "newer_there"
    BOTH = "both"
    DELETED = "deleted"


@dataclass(frozen=True)
class Meeting:
    """Two journals that meet. `common` is up to when the backup knows this journal, `seen` up to when this journal
    has seen that of the backup; None for never."""

    common: datetime | None
    seen: datetime | None

    def verdict(self, shape: Shape, there: Checked, here: Checked | None, *, is_gone: bool) -> Verdict:
        """`here` is the record of the same uid; `is_gone` says that it, or what it belongs to, was deleted here."""
        if is_gone:
            return Verdict.DELETED
        if here is None:
            return Verdict.ADDED
        if content(there) == content(here):
            return Verdict.SAME
        newer_there = there.values[UPDATED_AT] > here.values[UPDATED_AT]
        if self._is_edited_here(here) and self._is_edited_there(there) and lost(shape, there, here):
            return Verdict.BOTH
        return Verdict.NEWER_THERE if newer_there and not self._is_old(there) else Verdict.NEWER_HERE

    def is_news(self, there: Checked) -> bool:
        """Whether it was changed since this journal saw that of the backup, and that of the backup saw this one: of
        what bears no uid, all else may have been finished here."""
        return self._is_edited_there(there)

    def _is_edited_here(self, here: Checked) -> bool:
        return self.common is None or here.values[UPDATED_AT] > to_milliseconds(self.common)

    def _is_edited_there(self, there: Checked) -> bool:
        since_common = self.common is None or there.values[UPDATED_AT] > to_milliseconds(self.common)
        return since_common and not self._is_old(there)

    def _is_old(self, there: Checked) -> bool:
        return self.seen is not None and there.values[UPDATED_AT] <= to_milliseconds(self.seen)


def content(record: Checked) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """All that it says, but for when it was said."""
    return {name: value for name, value in record.values.items() if name != UPDATED_AT}, record.parts


def lost(shape: Shape, one: Checked, other: Checked) -> bool:
    """Whether there would be a text less, whichever of the two were dropped."""
    return bool(written(shape, one, but_not_in=other) or written(shape, other, but_not_in=one))


def written(shape: Shape, record: Checked, *, but_not_in: Checked) -> list[tuple[str, str]]:
    """Texts of a record that the other one does not have, each with the question that was asked, if one was."""
    there = {text for _, text in _texts(shape, but_not_in)}
    return [(asked, text) for asked, text in _texts(shape, record) if text.strip() and text not in there]


def _texts(shape: Shape, record: Checked) -> list[tuple[str, str]]:
    own = [("", str(record.values[each.column])) for each in shape.fields if each.is_written]
    for part in shape.parts:
        for row in record.parts[part.table]:
            asked = str(row.get("asked") or "")
            own += [(asked, str(row[each.column])) for each in part.fields if each.is_written]
    return own
