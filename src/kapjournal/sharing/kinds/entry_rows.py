"""Writing of the vault as items of a hand-off."""

from sqlmodel import col

from kapjournal import content
from kapjournal.care import kinds as records
from kapjournal.care.kinds.entry import answers_of
from kapjournal.errors import ContentError
from kapjournal.models import Answer, Entry, EntryKind
from kapjournal.sharing.handoff.local_moments import minute
from kapjournal.sharing.kinds.entry import SharedAnswer, SharedEntry
from kapjournal.sharing.kinds.from_vault import FromVault

_IS_INTENTION = col(Entry.kind) == EntryKind.INTENTION


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
    records.ENTRY, _shape, where=(_IS_INTENTION,), more=answers_of, counted={"intentions": (_IS_INTENTION,)}
)
ENTRY_ROWS = FromVault(
    records.ENTRY, _shape, where=(~_IS_INTENTION,), more=answers_of, counted={"writing": (~_IS_INTENTION,)}
)
