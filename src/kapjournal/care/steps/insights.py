"""What is worth bringing back: before the next session what came of the last, and what was written on this day. Pure.

That a session opens with the insight and the step of the one before is how one hospital programme works (rolling
integration: Garel and others 2023, doi 10.3389/fpsyt.2023.1268832). Answers to hard questions are never brought back
unasked: whoever wants them finds them in the journal.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kapjournal.care.steps import next_step
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.time import local_time


class Role(StrEnum):
    """What an answer is to the next session."""

    INTENTION = "intention"
    INSIGHT = "insight"
    STEP = "step"


ROLES = {
    "intention.first.sentence": Role.INTENTION,
    "story.next-day.keep": Role.INSIGHT,
    "story.short.moment": Role.INSIGHT,
    "review.day-7.stayed": Role.INSIGHT,
    "story.next-day.step": Role.STEP,
    "story.quiet.kind": Role.STEP,
    "review.day-7.step": Role.STEP,
    "review.day-30.on": Role.STEP,
}
"""Of the prompts whose answers are brought back. Prompt ids stay for ever."""


@dataclass(frozen=True)
class Piece:
    """One answer, without its words: where it stands, when and where it was written, and whether it was a hard one."""

    entry_uid: str
    prompt_id: str
    written_at: datetime
    zone: str
    session_uid: str | None = None
    is_hard: bool = False
    marked_on: date | None = None
    """The day on which it was marked; None for a whole answer, which nobody marked."""
    line_uid: str = ""
    """Of the marked line."""


@dataclass(frozen=True)
class BringBack:
    """What to look at again, the intention first; `of_session` is the session it was written for."""

    of_session: str
    for_session: str
    pieces: tuple[Piece, ...]


def before_next(pieces: Iterable[Piece], sessions: Iterable[SessionSummary], *, now: datetime) -> BringBack | None:
    """In the week before a session: the intention, the insight and the step of the last one that has any of them.

    Of several answers in one role the latest counts. None while a session is on, without one to come, and where
    there is nothing to bring back.
    """
    ordered = sorted(sessions, key=lambda course: (course.starts_at, course.number))
    if any(next_step.is_on(course, now) for course in ordered):
        return None
    to_come = next((course for course in ordered if course.starts_at > now and not course.is_told), None)
    if to_come is None or to_come.starts_at - now > next_step.INTENTION_OPENS:
        return None
    kept = [piece for piece in pieces if not piece.is_hard and piece.prompt_id in ROLES]
    for course in reversed([course for course in ordered if course.starts_at <= now]):
        mine = [piece for piece in kept if piece.session_uid == course.uid]
        if mine:
            return BringBack(of_session=course.uid, for_session=to_come.uid, pieces=_one_a_role(mine))
    return None


def on_this_day(pieces: Iterable[Piece], *, now: datetime, zone: str) -> tuple[Piece, ...]:
    """What was written on this day of earlier years, latest year first, then in the order written.

    Today is a day of `zone`; the day of a piece is that of where it was written. The 29th of February comes back on
    the 28th in years that have none.
    """
    today = local_time.local_day(now, zone)
    found = [(local_time.local_day(piece.written_at, piece.zone), piece) for piece in pieces if not piece.is_hard]
    then = [(day, piece) for day, piece in found if day.year < today.year and _in_year(day, today.year) == today]
    return tuple(piece for _, piece in sorted(then, key=lambda dated: (-dated[0].year, dated[1].written_at)))


def line_of_day(pieces: Iterable[Piece], *, now: datetime, zone: str, of_session: str | None = None) -> Piece | None:
    """The one line to show today: of the session, then one written on this day of an earlier year, then another.

    Of a session, and of those that nothing else chooses, only marked lines count; a marked line comes before a whole
    answer of the same day. Those that could be shown take turns, one a day, and stay for the day. What was marked
    today was seen today. A hard answer is never shown.
    """
    today = local_time.local_day(now, zone)
    found = [piece for piece in pieces if not piece.is_hard and piece.marked_on != today]
    marked = [piece for piece in found if piece.marked_on]
    mine = [piece for piece in marked if of_session and piece.session_uid == of_session]
    then = on_this_day(marked, now=now, zone=zone) or on_this_day(found, now=now, zone=zone)
    if mine or not then:
        in_turn = sorted(mine or marked, key=lambda piece: (piece.marked_on or today, piece.line_uid))
        return in_turn[today.toordinal() % len(in_turn)] if in_turn else None
    return then[0]


def years_since(piece: Piece, *, now: datetime, zone: str) -> int:
    """How many years ago today it was written; 0 where that was on no such day."""
    then = on_this_day([piece], now=now, zone=zone)
    written = local_time.local_day(piece.written_at, piece.zone)
    return local_time.local_day(now, zone).year - written.year if then else 0


def _one_a_role(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    latest = {ROLES[piece.prompt_id]: piece for piece in sorted(pieces, key=lambda piece: piece.written_at)}
    return tuple(latest[role] for role in Role if role in latest)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February, in a year that has none
        return day.replace(year=year, day=28)
