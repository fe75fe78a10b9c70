"""What the screen of an intention starts from: what it is so far, and what it was the time before."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlmodel import Session

from kapjournal.care.records import draft_keys, drafts, entries, sessions
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.steps import guided


@dataclass(frozen=True)
class IntentionData:
    """The session, what its intention is so far, and what it was the time before."""

    session_uid: str
    starts_at: datetime
    number: int | None
    present: EntryWithAnswers | None = field(repr=False)
    last_time: str = field(repr=False)

    @property
    def texts(self) -> dict[str, str]:
        """What is kept, as a draft would hold it."""
        answers = self.present.answers if self.present else ()
        asked = {guided.asked_field(answer.prompt_id): answer.asked for answer in answers}
        return {**asked, **{answer.prompt_id: answer.text for answer in answers}}


def intention_data(db: Session, session_uid: str) -> IntentionData:
    """Also for a session that is gone while words for it wait in their draft. Raises NotThere."""
    if sessions.find(db, session_uid) is None and drafts.load(db, draft_keys.intention_place(session_uid)):
        return IntentionData(session_uid, datetime.max.replace(tzinfo=UTC), None, None, "")
    session = sessions.require(db, session_uid)
    return IntentionData(
        session_uid,
        session.starts_at,
        sessions.number(db, session_uid),
        entries.intention_for(db, session_uid),
        _last_time(db, session.starts_at),
    )


def _last_time(db: Session, before: datetime) -> str:
    """The sentence of the latest earlier session that has one."""
    sentences = entries.sentences(db)
    earlier = (one for one in reversed(sessions.everything(db)) if one.starts_at < before and not one.cancelled_at)
    return next((sentences[session.uid] for session in earlier if session.uid in sentences), "")
