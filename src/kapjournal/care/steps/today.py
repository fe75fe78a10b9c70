"""Gathers from the journal what the arc looks at, and says what comes next."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from kapjournal.care import kinds
from kapjournal.care.records import draft_keys, drafts, session_screen, sessions, settings, signs_of_life, soft_delete
from kapjournal.care.steps import integration, next_step
from kapjournal.care.time import local_time
from kapjournal.models import Entry, EntryKind, KapSession, PracticeRun

_POSTPONED = "postponed"
_ABOUT_A_DAY = timedelta(hours=36)
REVIEW_SETS = {
    next_step.StepKind.REVIEW_7: "review.day-7",
    next_step.StepKind.REVIEW_14: "review.day-14",
    next_step.StepKind.REVIEW_30: "review.day-30",
}
"""The prompt set of each look back."""
_STILL_REMINDED = timedelta(days=33)
"""The last reminder comes a month after a session; zones and long days lie between."""


@dataclass(frozen=True)
class Today:
    """`steps` has the one to offer first at the front and a check-in last; `is_return` says 'good to see you'."""

    steps: tuple[next_step.Step, ...]
    is_return: bool


def today(db: Session, *, now: datetime, zone: str | None = None) -> Today:
    """What could be done now. `zone` is this device's unless given."""
    here = situation(db, now=now, zone=zone)
    return Today(steps(db, here), next_step.is_return(here))


def steps(db: Session, here: next_step.StepContext) -> tuple[next_step.Step, ...]:
    """What could be done now: first what is to be written, then a practice or a look back, then planning.

    The last is always a check-in.
    """
    written = next_step.next_steps(here)
    around = integration.integration_steps(here, _done(db, here))
    offered = [step for step in around if step.kind is not next_step.StepKind.PREPARE]
    last = (next_step.StepKind.PLAN, next_step.StepKind.CHECK_IN)
    return (
        *(step for step in written if step.kind not in last),
        *offered,
        *(step for step in written if step.kind in last),
    )


def _done(db: Session, here: next_step.StepContext) -> integration.Done:
    """Practices of about today, and the looks back that were written."""
    begun_at = col(PracticeRun.happened_at)
    lately = select(begun_at).where(begun_at > here.now - _ABOUT_A_DAY, col(PracticeRun.deleted_at).is_(None))
    reviews = (
        select(KapSession.uid, Entry.prompt_set)
        .join(Entry, col(Entry.session_id) == col(KapSession.id))
        .where(col(Entry.prompt_set).in_(REVIEW_SETS.values()), col(Entry.deleted_at).is_(None))
    )
    reviews_by_set = {set_id: kind for kind, set_id in REVIEW_SETS.items()}
    return integration.Done(
        practised_at=tuple(db.exec(lately)),
        reviewed=frozenset((uid, reviews_by_set[set_id]) for uid, set_id in db.exec(reviews)),
    )


def postpone(db: Session, key: str, day: date) -> None:
    """Notes that 'not today' was said to what the key names, on that day; what was put off on other days is let go."""
    still_today = {other: said for other, said in _postponed(db).items() if said == day}
    days = {other: said.isoformat() for other, said in {**still_today, key: day}.items()}
    settings.write_raw(db, _POSTPONED, json.dumps(days))
    db.commit()


def situation(db: Session, *, now: datetime, zone: str | None = None) -> next_step.StepContext:
    """Everything the arc looks at, in a handful of small queries."""
    open_drafts = drafts.open_drafts(db)
    seen = [draft.updated_at for draft in open_drafts]
    if lately := signs_of_life.last(db):
        seen.append(lately)
    return next_step.StepContext(
        now=now,
        zone=zone or local_time.local_zone(),
        sessions=courses(db, now=now),
        drafts=_to_go_on_with(db, open_drafts),
        last_seen=max(seen, default=None),
        postponed=_postponed(db),
    )


def session_is_on(db: Session, *, now: datetime) -> bool:
    """Whether a session has begun and its effect may still last. Asked by Help, so it reads no more than it must."""
    return any(next_step.is_on(course, now) for course in soon(db, now=now))


def courses(db: Session, *, now: datetime) -> tuple[next_step.SessionSummary, ...]:
    """The sessions that count, earliest first, with what has been written for each; and the one whose screen is open,
    if it was cancelled."""
    everything = sessions.everything(db)
    numbers, written = sessions.numbers(everything), _written_kinds(db)
    opened = session_screen.opened(db, now=now)
    return tuple(
        _course(session, numbers.get(session.uid, 0), written[session.id])
        for session in everything
        if not session.cancelled_at or session is opened
    )


def soon(db: Session, *, now: datetime) -> tuple[next_step.SessionSummary, ...]:
    """As `courses`, without those that are so long over that nothing can remind of them any more."""
    over = now - _STILL_REMINDED
    near, before = sessions.since(db, over), sessions.count_until(db, over)
    numbered = list(enumerate(near, start=before + 1))
    opened = session_screen.opened(db, now=now)
    if opened is not None and opened not in near:  # moved or cancelled since
        numbered.append((0, opened))
    written = _written_kinds(db, [session.id for _, session in numbered])
    return tuple(_course(session, number, written[session.id]) for number, session in numbered)


def _to_go_on_with(db: Session, waiting: Iterable[draft_keys.OpenDraft]) -> tuple[draft_keys.OpenDraft, ...]:
    """What is half-written. Without changes to what is deleted now: undoing that brings them back."""
    places = {draft: draft_keys.read_place(draft.place) for draft in waiting}
    known = {place.name for kind in kinds.KINDS for place in kind.places if place.is_writing}
    gone: set[str] = set()
    for kind in kinds.KINDS:
        names = {place.name for place in kind.places if place.changes and place.is_writing}
        changed = {place.uid for place in places.values() if place.name in names and place.uid}
        gone |= changed - soft_delete.present(db, kind.table, changed) if changed else set()
    return tuple(draft for draft, place in places.items() if place.name in known and place.uid not in gone)


def _course(session: KapSession, number: int, written: set[EntryKind]) -> next_step.SessionSummary:
    return next_step.SessionSummary(
        uid=session.uid,
        number=number,
        starts_at=session.starts_at,
        zone=session.zone,
        has_intention=EntryKind.INTENTION in written,
        has_capture=EntryKind.CAPTURE in written,
        has_story=EntryKind.STORY in written,
        effect=session_screen.effect_of(session.route),
        begun_at=session.begun_at,
        ended_at=session.ended_at,
        opens_itself=session.opens_itself,
    )


def _written_kinds(db: Session, of: list[int | None] | None = None) -> dict[int | None, set[EntryKind]]:
    """By the local id of each session, or of those in `of`."""
    written: dict[int | None, set[EntryKind]] = defaultdict(set)
    wanted = col(Entry.session_id).is_not(None) if of is None else col(Entry.session_id).in_(of)
    of_sessions = wanted, col(Entry.deleted_at).is_(None)
    for session_id, kind in db.exec(select(Entry.session_id, Entry.kind).where(*of_sessions).distinct()):
        written[session_id].add(EntryKind(kind))
    return written


def _postponed(db: Session) -> Mapping[str, date]:
    try:
        stored = json.loads(settings.read_raw(db, _POSTPONED) or "{}")
        return {str(key): date.fromisoformat(day) for key, day in stored.items()}
    except (ValueError, TypeError, AttributeError):
        return {}  # a value nobody can read postpones nothing
