"""Everything of one session, gathered in the order it happened, and what could be done next."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from kapjournal import content
from kapjournal.care import arc, check_ins, entries, practices, sessions, today
from kapjournal.care.arc import SessionSummary
from kapjournal.care.entries import EntryWithAnswers
from kapjournal.models import CheckIn, EntryKind, KapSession, Phase, PracticeRun
from kapjournal.views.shell.addresses import CAPTURE_SET, STORY_SET, check_in_way

if TYPE_CHECKING:
    from sqlmodel import Session

PRACTICES_FROM, PRACTICES_TO = timedelta(days=7), timedelta(days=60)
"""How far around a session its practices are looked for."""


class Todo(StrEnum):
    """What can be done for a session. The words for each are elsewhere."""

    INTENTION = "intention"
    CAPTURE = "capture"
    STORY = "story"
    CAPTURE_MORE = "capture_more"
    STORY_MORE = "story_more"
    CHECK_IN_BEFORE = "check_in_before"
    CHECK_IN_AFTER = "check_in_after"


Happening = EntryWithAnswers | CheckIn | PracticeRun | KapSession
"""What hangs on the thread; the session itself is one of them."""


@dataclass(frozen=True)
class Story:
    """One session. `next` has the lamp, `aside` are quieter; `story_at` is set while the story still lies ahead."""

    now: datetime
    session: KapSession
    number: int | None
    intention: EntryWithAnswers | None = field(repr=False)
    happenings: tuple[tuple[datetime, Happening], ...] = field(repr=False)
    next: Todo | None = None
    aside: tuple[Todo, ...] = ()
    story_at: datetime | None = None

    @property
    def is_ahead(self) -> bool:
        return self.session.starts_at > self.now


def gather(db: "Session", uid: str, now: datetime) -> Story:
    """Raises NotThere."""
    session = sessions.require(db, uid)
    number = sessions.number(db, uid)
    readings = entries.of_session(db, uid)
    intention = entries.intention_for(db, uid)
    others = [reading for reading in readings if reading.entry.kind is not EntryKind.INTENTION]
    happenings = sorted(_happenings(db, session, others), key=lambda pair: pair[0])
    story = Story(now, session, number, intention, tuple(happenings))
    return story if session.cancelled_at else _with_todos(db, story, others)


def _happenings(
    db: "Session", session: KapSession, readings: list[EntryWithAnswers]
) -> Iterator[tuple[datetime, Happening]]:
    yield session.starts_at, session
    for reading in readings:
        yield reading.entry.happened_at, reading
    for check_in in check_ins.of_session(db, session.uid):
        yield check_in.happened_at, check_in
    around = practices.between(db, session.starts_at - PRACTICES_FROM, session.starts_at + PRACTICES_TO)
    for run in around:
        if run.session_id == session.id:
            yield run.happened_at, run


def _with_todos(db: "Session", story: Story, readings: list[EntryWithAnswers]) -> Story:
    session, now = story.session, story.now
    written = {reading.entry.kind for reading in readings}
    course = SessionSummary(session.uid, story.number or 0, session.starts_at, session.zone)
    story_at = arc.story_opens_at(course)
    todos = _todos(story, written, now >= story_at)
    near = arc.next_steps(today.situation(db, now=now))[-1]
    if near.session_uid == session.uid and near.phase:
        todos.append(Todo.CHECK_IN_BEFORE if near.phase is Phase.BEFORE else Todo.CHECK_IN_AFTER)
    first = todos[0] if todos and todos[0] in (Todo.INTENTION, Todo.CAPTURE, Todo.STORY) else None
    ahead = None if EntryKind.STORY in written or now >= story_at else story_at
    return Story(
        now,
        session,
        story.number,
        story.intention,
        story.happenings,
        first,
        tuple(todos[1:] if first else todos),
        ahead,
    )


def _todos(story: Story, written: set[EntryKind], story_is_open: bool) -> list[Todo]:
    """What waits for its first words comes first; adding to what is there is aside."""
    if story.is_ahead:
        return [] if story.intention else [Todo.INTENTION]
    capture = Todo.CAPTURE_MORE if EntryKind.CAPTURE in written else Todo.CAPTURE
    if not story_is_open:
        return [capture]
    return [Todo.STORY_MORE if EntryKind.STORY in written else Todo.STORY, capture]


def way(todo: Todo, session_uid: str) -> str:
    """The address at which it is done."""
    addresses = {
        Todo.INTENTION: f"/intention/{session_uid}",
        Todo.CAPTURE: f"/write/{CAPTURE_SET}/{session_uid}",
        Todo.CAPTURE_MORE: f"/write/{CAPTURE_SET}/{session_uid}",
        Todo.STORY: f"/write/{STORY_SET}/{session_uid}",
        Todo.STORY_MORE: f"/write/{STORY_SET}/{session_uid}",
        Todo.CHECK_IN_BEFORE: check_in_way(Phase.BEFORE, session_uid),
        Todo.CHECK_IN_AFTER: check_in_way(Phase.AFTER, session_uid),
    }
    return addresses[todo]


def practice_title(practice_id: str, otherwise: str) -> str:
    """Its title, or `otherwise` for one that a later version brought."""
    return next((practice.title for practice in content.practices() if practice.id == practice_id), otherwise)
