"""What the made-up course brings back: lines that were marked, small steps, letters, tags, one private note."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from kapjournal.care.sentences import sentences
from kapjournal.care.time import local_time
from kapjournal.models import Answer, Entry, EntryKind, Letter, MarkedLine, Row, SmallStep

Add = Callable[[Row, datetime], int | None]
_MARKED = ("story.next-day.keep", "story.short.moment")
_STEPS = ("story.next-day.step", "story.quiet.kind")
_TAGS = (["river"], ["sleep", "body"], ["family"], ["river", "body"], ["sleep"])
_EVERY = 3
"""A tagged note comes after two without tags."""
_SOON = timedelta(minutes=12)
_READ = """Dear me, if you read this in the waiting room: the first minutes are the strangest, and then somebody moves
a chair and you know which room it is. You do not have to bring anything back. Soup afterwards."""
_CLOSED = """Dear me, I wanted you to know that this week was a good one, and that you walked to the canal without
headphones. If it is a heavy week when you open this, it was also light once, and not long ago."""


def bring_back(db: Session, add: Add, at: Callable[[int, int], datetime], zone: str) -> None:
    """Adds it to a course that is written; `at` gives the moment of a day and an hour of the course."""
    told = select(Entry, Answer).join(Answer, col(Answer.entry_id) == col(Entry.id)).order_by(col(Entry.happened_at))
    stories = db.exec(told.where(Entry.kind == EntryKind.STORY)).all()
    for entry, answer in stories:
        if answer.prompt_id in _MARKED:
            _mark(add, entry, answer, zone)
    steps = [(entry, answer) for entry, answer in stories if answer.prompt_id in _STEPS]
    for number, (entry, answer) in enumerate(steps):
        _step(add, entry, answer.text, zone, is_last=number == len(steps) - 1, is_ended=number == 1)
    _tag(db)
    read_at = at(44, 8)
    _letter(add, _READ, at(20, 19), zone, opens_on=local_time.local_day(read_at, zone), opened_at=read_at)
    _letter(add, _CLOSED, at(90, 20), zone)
    db.flush()


def _mark(add: Add, entry: Entry, answer: Answer, zone: str) -> None:
    text = next(part.strip() for part in sentences(answer.text) if part.strip())
    when = entry.happened_at + _SOON
    line = MarkedLine(entry_id=entry.id or 0, prompt_id=answer.prompt_id, text=text, happened_at=when, zone=zone)
    add(line, when)


def _step(add: Add, entry: Entry, text: str, zone: str, *, is_last: bool, is_ended: bool) -> None:
    """The last one is open and without a day, one was let go of, the others were done on theirs."""
    when = entry.happened_at + _SOON
    step = SmallStep(text=text.strip(), session_id=entry.session_id, happened_at=when, zone=zone)
    if not is_last:
        then = when + timedelta(days=2)
        step.due_on = local_time.local_day(then, zone)
        step.done_at, step.ended_at = (None, then) if is_ended else (then, None)
    add(step, when)


def _tag(db: Session) -> None:
    notes = db.exec(select(Entry).where(Entry.kind == EntryKind.NOTE).order_by(col(Entry.happened_at))).all()
    for number, note in enumerate(notes[::_EVERY]):
        note.tags = list(_TAGS[number % len(_TAGS)])
    for note in notes[4::11]:
        note.is_favorite = True
    notes[7].is_private = True
    db.add_all(notes)


def _letter(
    add: Add, text: str, when: datetime, zone: str, *, opens_on: date | None = None, opened_at: datetime | None = None
) -> None:
    words = " ".join(text.split())
    add(Letter(text=words, opens_on=opens_on, opened_at=opened_at, happened_at=when, zone=zone), when)
