"""What of the journal is looked at: some days, one session, one part of life, one tag; all of it without."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlmodel import and_, col, func, select, true

from kapjournal import content
from kapjournal.care.kinds import ENTRY, SCALE_RESULT, RecordKind
from kapjournal.care.timeline.search_labels import LabelDays
from kapjournal.content.models import Domain
from kapjournal.models import Answer, Entry, KapSession, ScaleResult

_SLACK = timedelta(days=1)
"""The widest clock on Earth differs from UTC by less."""


@dataclass(frozen=True)
class Narrowing:
    """All that is set holds together. A part of life is that of the questions which an entry answers."""

    session_uid: str = ""
    domain: Domain | None = None
    tag: str = ""
    favorites: bool = False
    days: LabelDays | None = None
    scale: str = ""
    """Results of one questionnaire."""

    @property
    def is_of_entries(self) -> bool:
        """Whether only writing can be meant."""
        return bool(self.domain or self.tag or self.favorites)

    def takes(self, kind: RecordKind) -> bool:
        """Whether records of this kind can be among them at all."""
        if self.scale and kind is not SCALE_RESULT:
            return False
        return (kind is ENTRY or not self.is_of_entries) and (bool(kind.of_session) or not self.session_uid)

    def has_day(self, day: date) -> bool:
        """Whether a line of this day can be among them; `condition` looks at moments, a little around these days."""
        return self.days is None or self.days.has(day)

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
        if self.days:
            first, last = (datetime.combine(day, time(), UTC) for day in (self.days.first, self.days.last))
            parts += [kind.moment >= first - _SLACK, kind.moment < last + _SLACK]
        if self.scale:
            parts.append(col(ScaleResult.scale_id) == self.scale)
        return and_(*parts)


ALL = Narrowing()


def _answers_of(domain: Domain) -> Any:
    asked = [prompt.id for prompt in content.prompts() if prompt.domain is domain]
    return select(Answer.id).where(col(Answer.entry_id) == Entry.id, col(Answer.prompt_id).in_(asked)).exists()
