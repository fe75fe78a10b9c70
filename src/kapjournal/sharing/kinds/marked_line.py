"""Marked lines in a hand-off: what the patient wants to see again, as a plain list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import quote
from kapjournal.sharing.handoff.item_words import WITH_DATE, Numbers
from kapjournal.sharing.handoff.json_types import Name
from kapjournal.sharing.handoff.local_moments import long_day, minute, short_day
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.kinds.entry import is_longer_term
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList

if TYPE_CHECKING:
    from kapjournal.models import MarkedLine

_TITLE = Message("Marked line", note="A sentence of their own that a patient wants to see again.")


@dataclass(frozen=True, repr=False)
class SharedLine(Item):
    """A sentence as it read when it was marked. `intention` or `entry` is the key of its text where that leaves too."""

    text: str
    intention: Name | None
    entry: Name | None


def _shape(row: "MarkedLine", _more: object) -> SharedLine:
    return SharedLine(row.uid, minute(row.happened_at, row.zone), row.text, None, None)


def _from_vault() -> FromVault:
    """Lines of an entry that is there and not private."""
    from sqlmodel import col, select

    from kapjournal.care import kinds
    from kapjournal.models import Entry, MarkedLine

    may_leave = (
        select(Entry.id)
        .where(Entry.id == col(MarkedLine.entry_id), col(Entry.deleted_at).is_(None), ~col(Entry.is_private))
        .where(~is_longer_term())
        .exists()
    )

    def thread(session_ids: Any) -> Any:
        """Of a text that is on it."""
        return col(MarkedLine.entry_id).in_(select(Entry.id).where(col(Entry.session_id).in_(session_ids)))

    counted = {"marked_lines": (may_leave,)}
    return FromVault(kinds.MARKED_LINE, _shape, where=(may_leave,), thread=thread, counted=counted)


def _tell(line: SharedLine, _numbers: Numbers) -> str:
    return f"**{long_day(line.at)}**\n\n{quote(line.text)}"


def _show(found: Sequence[SharedLine], _numbers: Numbers) -> Iterator[PreviewPart]:
    for one in found:
        title = WITH_DATE(title=_TITLE(), date=short_day(one.at))
        yield PreviewPart(title, (one.text,), one.key, own_words=True, on_top=True)


MARKED_LINES = SharedList[SharedLine](
    name="marked_lines",
    one="marked-line",
    part=Part("marked_lines", Message("Marked lines")),
    item=SharedLine,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(Count("marked_lines", Plural("{count} marked line", "{count} marked lines")),),
    since=3,
    links=(
        Link("intention", column="entry_id", to="intentions"),
        Link("entry", column="entry_id", to="entries"),
    ),
    goes_with=("intention", "entry"),
)
