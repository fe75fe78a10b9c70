"""Questions of the patient's own, sets of them, and which of the app's own questions are not to be asked."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal.care.records import keeping, settings, soft_delete
from kapjournal.care.records.text_cleaning import clean, is_blank
from kapjournal.errors import NothingWritten
from kapjournal.models import OwnQuestion, QuestionSet

OWN = "own."
"""Before the uid in the id of an own question, or of an own set."""
MINE = f"{OWN}mine"
"""The id of the set of own questions that are in no other."""
_HIDDEN = "hidden_prompts"


@dataclass(frozen=True)
class Wording:
    """A question as it is typed. `part` is the id of a set of the app, of an own one, or `MINE`."""

    text: str = field(repr=False)
    part: str = MINE
    is_hard: bool = False
    is_from_therapist: bool = False


def add(db: Session, wording: Wording, *, now: datetime, draft_place: str | None = None) -> OwnQuestion:
    """Keeps a new question and drops its draft. Raises NothingWritten."""
    return _fill(db, OwnQuestion(text="", created_at=now), wording, draft_place, now)


def change(db: Session, uid: str, wording: Wording, *, now: datetime, draft_place: str | None = None) -> OwnQuestion:
    """Answers keep the question as it was asked. Raises NotThere, NothingWritten."""
    return _fill(db, require(db, uid), wording, draft_place, now)


def set_hidden(db: Session, uid: str, is_hidden: bool, *, now: datetime) -> None:
    """Whether it is asked no more. Raises NotThere."""
    question = require(db, uid)
    question.is_hidden = is_hidden
    keeping.keep(db, question, now)


def delete(db: Session, uid: str, *, now: datetime) -> None:
    """Hides it until `soft_delete.purge`; answers stay. Raises NotThere."""
    soft_delete.mark_deleted(db, OwnQuestion, uid, now)


def undo_delete(db: Session, uid: str, *, now: datetime) -> OwnQuestion:
    return soft_delete.put_back(db, OwnQuestion, uid, now)


def require(db: Session, uid: str) -> OwnQuestion:
    """Raises NotThere."""
    return soft_delete.require(db, OwnQuestion, uid)


def everything(db: Session) -> list[tuple[OwnQuestion, str]]:
    """All own questions, also hidden ones, in the order added, each with the id of the set it is part of.

    One whose own set is gone stands alone.
    """
    uids = {one.id: one.uid for one in sets(db)}
    found = db.exec(select(OwnQuestion).where(col(OwnQuestion.deleted_at).is_(None)).order_by(col(OwnQuestion.id)))
    return [(question, _part(question, uids)) for question in found]


def part_of(db: Session, question: OwnQuestion) -> str:
    """The id of the set that it is part of."""
    return _part(question, {one.id: one.uid for one in sets(db)})


# -- own sets


def add_set(db: Session, title: str, *, now: datetime, draft_place: str | None = None) -> QuestionSet:
    """Keeps a new set and drops its draft. Raises NothingWritten."""
    return _name(db, QuestionSet(title="", created_at=now), title, draft_place, now)


def rename_set(db: Session, uid: str, title: str, *, now: datetime, draft_place: str | None = None) -> QuestionSet:
    """Raises NotThere, NothingWritten."""
    return _name(db, require_set(db, uid), title, draft_place, now)


def delete_set(db: Session, uid: str, *, now: datetime) -> None:
    """Its questions stay, each by itself. Raises NotThere."""
    soft_delete.mark_deleted(db, QuestionSet, uid, now)


def undo_delete_set(db: Session, uid: str, *, now: datetime) -> QuestionSet:
    return soft_delete.put_back(db, QuestionSet, uid, now)


def require_set(db: Session, uid: str) -> QuestionSet:
    """Raises NotThere."""
    return soft_delete.require(db, QuestionSet, uid)


def sets(db: Session) -> list[QuestionSet]:
    """In the order made."""
    return list(db.exec(select(QuestionSet).where(col(QuestionSet.deleted_at).is_(None)).order_by(col(QuestionSet.id))))


# -- the app's own


def hidden_prompts(db: Session) -> list[str]:
    """Ids of the app's questions that are not asked any more, in the order they were hidden."""
    try:
        stored = json.loads(settings.read_raw(db, _HIDDEN) or "[]")
    except ValueError:  # a value nobody can read hides nothing
        return []
    return [prompt_id for prompt_id in stored if isinstance(prompt_id, str)] if isinstance(stored, list) else []


def set_asked(db: Session, question_id: str, is_asked: bool, *, now: datetime) -> None:
    """Whether a question is asked: one of the app's, or an own one by its id in a set. Raises NotThere."""
    if question_id.startswith(OWN):
        set_hidden(db, question_id.removeprefix(OWN), not is_asked, now=now)
        return
    others = [one for one in hidden_prompts(db) if one != question_id]
    settings.write_raw(db, _HIDDEN, json.dumps(others if is_asked else [*others, question_id]))
    db.commit()


def _part(question: OwnQuestion, uids: dict[int | None, str]) -> str:
    if question.part_of:
        return question.part_of
    return f"{OWN}{uids[question.question_set_id]}" if question.question_set_id in uids else MINE


def _fill(db: Session, question: OwnQuestion, wording: Wording, draft_place: str | None, now: datetime) -> OwnQuestion:
    if is_blank(wording.text):
        raise NothingWritten("no question was written")
    is_own = wording.part.startswith(OWN)
    own_set = soft_delete.find(db, QuestionSet, wording.part.removeprefix(OWN)) if is_own else None
    question.text = clean(wording.text).strip()
    question.part_of = "" if is_own else wording.part
    question.question_set_id = own_set.id if own_set else None
    question.is_hard, question.is_from_therapist = wording.is_hard, wording.is_from_therapist
    return keeping.keep(db, question, now, draft_place=draft_place)


def _name(db: Session, own_set: QuestionSet, title: str, draft_place: str | None, now: datetime) -> QuestionSet:
    own_set.title = keeping.name(title, of="set")
    return keeping.keep(db, own_set, now, draft_place=draft_place)
