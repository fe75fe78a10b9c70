"""Writing of the vault as items of a hand-off."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, select

from kapjournal import content
from kapjournal.care import kinds as records
from kapjournal.errors import ContentError
from kapjournal.models import Answer, Entry, EntryKind
from kapjournal.sharing.handoff.local_moments import minute
from kapjournal.sharing.kinds.entry import SharedAnswer, SharedEntry
from kapjournal.sharing.kinds.from_vault import FromVault

_IS_INTENTION = col(Entry.kind) == EntryKind.INTENTION


def _answers(db: Session, entries: Sequence[Entry]) -> Mapping[int, list[Answer]]:
    """The answers of these entries, in order, by entry."""
    query = select(Answer).where(col(Answer.entry_id).in_([entry.id for entry in entries]))
    found: dict[int, list[Answer]] = {}
    for answer in db.exec(query.order_by(col(Answer.entry_id), col(Answer.position))):
        found.setdefault(answer.entry_id, []).append(answer)
    return found


def _shape(row: Entry, answers: list[Answer] | None) -> SharedEntry | None:
    """Prompts that were passed over are not in it; an entry without a word is not there."""
    said = tuple(SharedAnswer(_prompt(one), one.text) for one in answers or () if one.text.strip())
    return SharedEntry(row.uid, minute(row.happened_at, row.zone), row.kind, None, said) if said else None


def _prompt(answer: Answer) -> str:
    """The question as it was asked; where that is not known, as it is asked now.

    Empty for free writing, and for a question that a later version took out.
    """
    if answer.asked or not answer.prompt_id:
        return answer.asked
    try:
        return content.prompt(answer.prompt_id).text
    except ContentError:
        return ""


INTENTION_ROWS = FromVault(
    records.ENTRY, _shape, where=(_IS_INTENTION,), more=_answers, counted={"intentions": (_IS_INTENTION,)}
)
ENTRY_ROWS = FromVault(
    records.ENTRY, _shape, where=(~_IS_INTENTION,), more=_answers, counted={"writing": (~_IS_INTENTION,)}
)
