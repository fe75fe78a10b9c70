"""What the screen of an intention starts from: what it is so far, and what it was the time before."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import draft_keys, drafts, entries, intention_versions, sessions
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.steps import guided, insights, line_today, today, today_card
from kapjournal.care.steps.hard_questions import HardQuestions
from kapjournal.care.steps.insights import Piece, Role
from kapjournal.care.time import local_time
from kapjournal.models import Answer, Entry, IntentionVersion, KapSession

_LAST_TIME = "last-time"


@dataclass(frozen=True)
class LastTime:
    """What lies beside a new intention: that of the session before, the line that stayed of it, and its small step."""

    intention: str = field(default="", repr=False)
    line: str = field(default="", repr=False)
    step: str = field(default="", repr=False)


@dataclass(frozen=True)
class IntentionData:
    """The session, what its intention is so far, and what it was the time before."""

    session_uid: str
    starts_at: datetime
    number: int | None
    present: EntryWithAnswers | None = field(repr=False)
    last_time: "LastTime | None" = field(default=None, repr=False)
    versions: tuple[IntentionVersion, ...] = field(default=(), repr=False)
    """How it read before, latest first."""

    @property
    def texts(self) -> dict[str, str]:
        """What is kept, as a draft would hold it."""
        answers = self.present.answers if self.present else ()
        asked = {guided.asked_field(answer.prompt_id): answer.asked for answer in answers}
        return {**asked, **{answer.prompt_id: answer.text for answer in answers}}


def intention_data(db: Session, session_uid: str, *, now: datetime) -> IntentionData:
    """Also for a session that is gone while words for it wait in their draft. Raises NotThere."""
    if sessions.find(db, session_uid) is None and drafts.load(db, draft_keys.intention_place(session_uid)):
        return IntentionData(session_uid, datetime.max.replace(tzinfo=UTC), None, None)
    session = sessions.require(db, session_uid)
    present = entries.intention_for(db, session_uid)
    return IntentionData(
        session_uid,
        session.starts_at,
        sessions.number(db, session_uid),
        present,
        None if _is_hidden(db, now) else _last_time(db, session.starts_at, now),
        tuple(intention_versions.of_entry(db, present.entry)) if present else (),
    )


def hide_last_time(db: Session, *, now: datetime) -> None:
    """Until the next morning."""
    today.postpone(db, _LAST_TIME, today_card.day_of(now, local_time.local_zone()))


def _is_hidden(db: Session, now: datetime) -> bool:
    hidden = today.situation(db, now=now).postponed.get(_LAST_TIME)
    return hidden == today_card.day_of(now, local_time.local_zone())


def _last_time(db: Session, before: datetime, now: datetime) -> LastTime | None:
    """In the week before a session all that came of the last one; else the intention of the latest that has one."""
    texts = _brought_back(db)
    brought = insights.before_next(texts, today.courses(db, now=now), now=now)
    if brought is not None:
        found = {insights.ROLES[piece.prompt_id]: texts[piece] for piece in brought.pieces}
        line = line_today.last_marked(db, brought.of_session) or found.get(Role.INSIGHT, "")
        sentence = entries.sentences(db).get(brought.of_session, "")
        return LastTime(sentence, line, found.get(Role.STEP, ""))
    sentences = entries.sentences(db)
    earlier = (one for one in reversed(sessions.everything(db)) if one.starts_at < before and not one.cancelled_at)
    sentence = next((sentences[session.uid] for session in earlier if session.uid in sentences), "")
    return LastTime(sentence) if sentence else None


def _brought_back(db: Session) -> dict[Piece, str]:
    """Every answer that may be brought back, with its words."""
    found = (
        select(Entry, Answer, KapSession.uid)
        .join(Answer, col(Answer.entry_id) == col(Entry.id))
        .join(KapSession, col(KapSession.id) == col(Entry.session_id))
        .where(col(Answer.prompt_id).in_(insights.ROLES), col(Entry.deleted_at).is_(None))
    )
    hard = HardQuestions(db)
    return {
        Piece(
            entry.uid,
            answer.prompt_id,
            entry.happened_at,
            entry.zone,
            session_uid,
            answer.prompt_id in hard,
        ): answer.text
        for entry, answer, session_uid in db.exec(found)
    }
