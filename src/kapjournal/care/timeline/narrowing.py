"""What of the journal is looked at: one session, one part of life, one tag, favorites; all of it without."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import and_, col, func, select, true

from kapjournal import content
from kapjournal.care.kinds import ENTRY, RecordKind
from kapjournal.content.models import Domain
from kapjournal.models import Answer, Entry, KapSession


@dataclass(frozen=True)
class Narrowing:
    """All that is set holds together. A part of life is that of the questions which an entry answers."""

    session_uid: str = ""
    domain: Domain | None = None
    tag: str = ""
    favorites: bool = False

    @property
    def is_of_entries(self) -> bool:
        """Whether only writing can be meant."""
        return bool(self.domain or self.tag or self.favorites)

    def takes(self, kind: RecordKind) -> bool:
        """Whether records of this kind can be among them at all."""
        return (kind is ENTRY or not self.is_of_entries) and (bool(kind.of_session) or not self.session_uid)

    def condition(self, kind: RecordKind) -> Any:
        """What a record of such a kind must be."""
        parts: list[Any] = [true()]
        if self.session_uid:
            mine = select(KapSession.id).where(KapSession.uid == self.session_uid)
            parts.append(kind.session_id == mine.scalar_subquery())
        if self.domain:
            parts.append(_answers_of(self.domain))
        if self.tag:
            each = func.json_each(col(Entry.tags)).table_valued("value", joins_implicitly=True)
            parts.append(select(each.c.value).where(each.c.value == self.tag).exists())
        if self.favorites:
            parts.append(col(Entry.is_favorite))
        return and_(*parts)


ALL = Narrowing()


def _answers_of(domain: Domain) -> Any:
    asked = [prompt.id for prompt in content.prompts() if prompt.domain is domain]
    return select(Answer.id).where(col(Answer.entry_id) == Entry.id, col(Answer.prompt_id).in_(asked)).exists()
