"""Writing: intentions, captures, stories and notes, kept as answers to prompts or as free words."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select
from sqlmodel import delete as delete_rows
from sqlmodel.sql.expression import SelectOfScalar

from kapjournal.care.kinds.entry import EntryWithAnswers, answers_of
from kapjournal.care.kinds.kind import is_one_of
from kapjournal.care.records import draft_keys, drafts, intention_versions, sessions, soft_delete
from kapjournal.care.records.text_cleaning import AnswerText, clean, is_blank
from kapjournal.care.time import local_time
from kapjournal.errors import NothingWritten, NotThere, SessionBegun
from kapjournal.models import Answer, Entry, EntryKind, KapSession

__all__ = [
    "EntryWithAnswers",
    "answer_rows",
    "between",
    "change",
    "delete",
    "intention_for",
    "is_there",
    "keep",
    "keep_intention",
    "keep_note",
    "of_session",
    "read",
    "sentences",
    "undo_delete",
]

SENTENCE_CHARACTERS = 2000


def keep(
    db: Session,
    kind: EntryKind,
    answers: Sequence[AnswerText],
    *,
    now: datetime,
    zone: str | None = None,
    session_uid: str | None = None,
    prompt_set: str = "",
    draft_place: str | None = None,
    is_private: bool = False,
    tags: Sequence[str] = (),
) -> Entry:
    """Keeps a piece of writing and drops its draft, together or not at all.

    Skipped prompts come as blank answers and are left out; an answer's position stays that of its prompt. `zone` is
    this device's unless given. A session that is gone meanwhile is left out. Raises NothingWritten when every answer
    is blank.
    """
    session_id = soft_delete.id_of(db, KapSession, session_uid)
    entry = Entry(kind=kind, session_id=session_id, prompt_set=prompt_set, zone=zone or local_time.local_zone())
    entry.happened_at = entry.created_at = now
    entry.is_private = is_private
    entry.tags = list(tags)
    return _write(db, entry, answers, draft_place, now)


def keep_note(
    db: Session,
    text: str,
    *,
    now: datetime,
    zone: str | None = None,
    session_uid: str | None = None,
    tags: Sequence[str] = (),
    draft_place: str | None = None,
) -> Entry:
    """Keeps free words and drops the draft of a new note, or the one at `draft_place`. Raises NothingWritten."""
    place, words = draft_place or draft_keys.note_place(), [AnswerText("", text)]
    return keep(db, EntryKind.NOTE, words, now=now, zone=zone, session_uid=session_uid, tags=tags, draft_place=place)


def keep_intention(
    db: Session,
    session_uid: str,
    answers: Sequence[AnswerText],
    *,
    now: datetime,
    zone: str | None = None,
    prompt_set: str = "intention.first",
) -> Entry:
    """Sets or rewrites the one intention of a session; the last answer is its sentence, and an earlier one is noted.

    A first intention may be kept at any time, so that nothing typed is lost when the session begins or goes meanwhile.
    Raises SessionBegun when one is there and the session has started; NothingWritten.
    """
    place = draft_keys.intention_place(session_uid)
    present = intention_for(db, session_uid) if sessions.find(db, session_uid) else None
    if present is None:
        return keep(
            db, EntryKind.INTENTION, answers,
            now=now, zone=zone, session_uid=session_uid, prompt_set=prompt_set, draft_place=place,
        )  # fmt: skip
    if present.session and now >= present.session.starts_at:
        raise SessionBegun("the session has started")
    becomes = next((answer.text for answer in reversed(answers) if not is_blank(answer.text)), "")
    if becomes:
        intention_versions.note(db, present.entry, present.sentence, becomes, now=now)
        present.entry.prompt_set = prompt_set
    return _write(db, present.entry, answers, place, now)


def intention_for(db: Session, session_uid: str) -> EntryWithAnswers | None:
    """The intention of a session, where one is set. Raises NotThere for an unknown session."""
    session = sessions.require(db, session_uid)
    mine = _alive().where(col(Entry.session_id) == session.id, is_one_of(col(Entry.kind), [EntryKind.INTENTION]))
    entry = db.exec(mine.order_by(col(Entry.happened_at).desc(), col(Entry.id).desc()).limit(1)).first()
    return EntryWithAnswers(entry, tuple(answers_of(db, [entry])[entry.id]), session) if entry else None


def sentences(db: Session) -> dict[str, str]:
    """What each session was meant for, by its uid: the opening of the last thing written in its latest intention.

    One statement for all of them, however many sessions a list shows.
    """
    opening = func.substr(col(Answer.text), 1, SENTENCE_CHARACTERS)
    of_sessions = (
        select(KapSession.uid, opening)
        .join(Entry, col(Entry.session_id) == col(KapSession.id))
        .join(Answer, col(Answer.entry_id) == col(Entry.id))
        .where(col(Entry.kind) == EntryKind.INTENTION, col(Entry.deleted_at).is_(None))
        .where(col(KapSession.deleted_at).is_(None))
        .order_by(col(Entry.happened_at), col(Entry.id), col(Answer.position))
    )
    return {uid: text.strip() for uid, text in db.exec(of_sessions)}  # the last of each stays


def change(db: Session, uid: str, answers: Sequence[AnswerText], *, now: datetime) -> Entry:
    """Replaces the words of an entry and drops the draft of editing it. Raises NotThere, NothingWritten."""
    return _write(db, soft_delete.require(db, Entry, uid), answers, draft_keys.entry_place(uid), now)


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`. Raises NotThere."""
    soft_delete.mark_deleted(db, Entry, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> Entry:
    return soft_delete.put_back(db, Entry, uid, now)


def is_there(db: Session, uid: str) -> bool:
    return soft_delete.find(db, Entry, uid) is not None


def read(db: Session, uid: str) -> EntryWithAnswers:
    """One entry with all its words. Raises NotThere."""
    return _readings(db, [soft_delete.require(db, Entry, uid)])[0]


def of_session(db: Session, session_uid: str) -> list[EntryWithAnswers]:
    """Everything written for one session, earliest first. Raises NotThere."""
    session_id = sessions.require(db, session_uid).id
    mine = _alive().where(col(Entry.session_id) == session_id)
    return _readings(db, db.exec(mine.order_by(col(Entry.happened_at), col(Entry.id))).all())


def between(db: Session, start: datetime, end: datetime) -> list[EntryWithAnswers]:
    """Everything written from `start` up to, not including, `end`; earliest first."""
    happened_at = col(Entry.happened_at)
    within = _alive().where(happened_at >= start, happened_at < end)
    return _readings(db, db.exec(within.order_by(happened_at, col(Entry.id))).all())


def _alive() -> SelectOfScalar[Entry]:
    return select(Entry).where(col(Entry.deleted_at).is_(None))


def _write(db: Session, entry: Entry, answers: Sequence[AnswerText], draft_place: str | None, now: datetime) -> Entry:
    if all(is_blank(answer.text) for answer in answers):
        raise NothingWritten("every answer is blank")
    entry.updated_at = now
    db.add(entry)
    db.flush()  # gives a new entry its id
    db.exec(delete_rows(Answer).where(col(Answer.entry_id) == entry.id))
    db.add_all(answer_rows(entry, answers))
    drafts.forget(db, draft_place)
    db.commit()
    return entry


def answer_rows(entry: Entry, answers: Sequence[AnswerText]) -> Iterable[Answer]:
    """What an entry that has its id keeps of these answers: all but the blank ones."""
    if entry.id is None:
        raise NotThere("the entry was never kept")
    entry_id = entry.id
    return (
        Answer(
            entry_id=entry_id,
            position=position,
            prompt_id=answer.prompt_id,
            text=clean(answer.text),
            asked=answer.asked,
        )
        for position, answer in enumerate(answers)
        if not is_blank(answer.text)
    )


def _readings(db: Session, entries: Sequence[Entry]) -> list[EntryWithAnswers]:
    answers = answers_of(db, entries)
    present = {session.id: session for session in sessions.everything(db)}
    return [EntryWithAnswers(entry, tuple(answers[entry.id]), present.get(entry.session_id)) for entry in entries]
