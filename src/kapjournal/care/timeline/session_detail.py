"""Everything of one session, gathered in the order it happened, and what could be done next."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any

from sqlmodel import Session

from kapjournal.care import kinds
from kapjournal.care.records import entries, sessions
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.steps import next_step, today
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.models import EntryKind, KapSession, Phase


class Todo(StrEnum):
    """What can be done for a session. The words for each belong to the screens."""

    INTENTION = "intention"
    CAPTURE = "capture"
    STORY = "story"
    CAPTURE_MORE = "capture_more"
    STORY_MORE = "story_more"
    CHECK_IN_BEFORE = "check_in_before"
    CHECK_IN_AFTER = "check_in_after"


@dataclass(frozen=True)
class Happening:
    """Something on the thread of a session, which itself is one of them. `kind` names the kind of record it is of."""

    at: datetime
    kind: str
    thing: Any = field(repr=False)


@dataclass(frozen=True)
class SessionDetail:
    """One session. `next` is offered first, `aside` are quieter; `story_at` is set while the story still lies ahead."""

    now: datetime
    session: KapSession
    number: int | None
    intention: EntryWithAnswers | None = field(repr=False)
    happenings: tuple[Happening, ...] = field(repr=False)
    next: Todo | None = None
    aside: tuple[Todo, ...] = ()
    story_at: datetime | None = None

    @property
    def is_ahead(self) -> bool:
        return self.session.starts_at > self.now


def session_detail(db: Session, uid: str, now: datetime) -> SessionDetail:
    """Raises NotThere."""
    session = sessions.require(db, uid)
    number = sessions.number(db, uid)
    intention = entries.intention_for(db, uid)
    happenings = sorted(_happenings(db, session), key=attrgetter("at"))
    detail = SessionDetail(now, session, number, intention, tuple(happenings))
    return detail if session.cancelled_at else _with_todos(db, detail)


def _happenings(db: Session, session: KapSession) -> Iterator[Happening]:
    for kind in reversed(kinds.KINDS):  # the session first of what has one instant
        if kind.thread:
            yield from (Happening(at, kind.name, thing) for at, thing in kind.thread(db, session))


def _with_todos(db: Session, detail: SessionDetail) -> SessionDetail:
    session, now = detail.session, detail.now
    written = {one.thing.entry.kind for one in detail.happenings if one.kind == kinds.ENTRY.name}
    course = SessionSummary(session.uid, detail.number or 0, session.starts_at, session.zone)
    story_at = next_step.story_opens_at(course)
    todos = _todos(detail, written, now >= story_at)
    near = next_step.next_steps(today.situation(db, now=now))[-1]
    if near.session_uid == session.uid and near.phase:
        todos.append(Todo.CHECK_IN_BEFORE if near.phase is Phase.BEFORE else Todo.CHECK_IN_AFTER)
    first = todos[0] if todos and todos[0] in (Todo.INTENTION, Todo.CAPTURE, Todo.STORY) else None
    ahead = None if EntryKind.STORY in written or now >= story_at else story_at
    return SessionDetail(
        now,
        session,
        detail.number,
        detail.intention,
        detail.happenings,
        first,
        tuple(todos[1:] if first else todos),
        ahead,
    )


def _todos(detail: SessionDetail, written: set[EntryKind], story_is_open: bool) -> list[Todo]:
    """What waits for its first words comes first; adding to what is there is aside."""
    if detail.is_ahead:
        return [] if detail.intention else [Todo.INTENTION]
    capture = Todo.CAPTURE_MORE if EntryKind.CAPTURE in written else Todo.CAPTURE
    if not story_is_open:
        return [capture]
    return [Todo.STORY_MORE if EntryKind.STORY in written else Todo.STORY, capture]
