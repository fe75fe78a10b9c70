"""One session as a path: before, the day, the days after; what is there at each stop, and what still can be."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlmodel import Session, col, select

from kapjournal.care import kinds
from kapjournal.care.kinds.entry import EntryWithAnswers
from kapjournal.care.records import intention_ratings, intention_versions, marked_lines, session_screen, small_steps
from kapjournal.care.records.marked_lines import Marked
from kapjournal.care.steps import integration, intention_asked, next_step, today_card, today_reads
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.session_now import SessionNow
from kapjournal.care.steps.today_card import CardState, TodayFacts
from kapjournal.care.time import local_time
from kapjournal.care.timeline.session_detail import Happening, SessionDetail, session_detail
from kapjournal.models import EntryKind, IntentionVersion, Phase, PracticeRun, SmallStep

REVIEW_SETS = {"review.day-7": 7, "review.day-14": 14, "review.day-30": 30}
MIDDAY = time(15)
"""A practice before it is the first of a day's two, one after it the second."""
_ASKS = frozenset(CardState) - {CardState.BETWEEN, CardState.AHEAD, CardState.NONE_PLANNED}


@dataclass(frozen=True)
class PracticeDay:
    """Whether there was a practice in the first and in the second part of a day."""

    early: bool = False
    late: bool = False


@dataclass(frozen=True)
class SessionPath:
    """A session and everything on its path. `now_state` is what the path asks for today, None for nothing."""

    detail: SessionDetail
    now_state: CardState | None
    day: int
    """Days since the session, by the calendar of where it is; negative before it."""
    ratings: Mapping[int, int] = field(default_factory=dict)
    versions: tuple[IntentionVersion, ...] = field(default=(), repr=False)
    steps: tuple[SmallStep, ...] = field(default=(), repr=False)
    marked: tuple[Marked, ...] = field(default=(), repr=False)
    practice_days: tuple[PracticeDay, ...] = ()
    looked_back: frozenset[int] = frozenset()

    @property
    def on_the_day(self) -> list[Happening]:
        """The hours themselves, what came up, and how it was before and after."""
        return [one for one in self.detail.happenings if _is_of_the_day(one)]

    @property
    def stories(self) -> list[Happening]:
        return [one for one in self.detail.happenings if _kind_of(one) is EntryKind.STORY]

    @property
    def later(self) -> list[Happening]:
        """Notes, and practices outside the days that have their pairs. Small steps have a stop of their own."""
        return [one for one in self.detail.happenings if self._is_later(one)]

    def reviews(self, day: int) -> list[Happening]:
        """What was written when looking back on that day."""
        return [one for one in self.detail.happenings if _review_day(one) == day]

    def opens_on(self, day: int) -> date:
        """The day from which something that many days after the session is offered."""
        session = self.detail.session
        return local_time.local_day(session.starts_at, session.zone) + timedelta(days=day)

    @property
    def next_look_back(self) -> date | None:
        """The day of the next one that is still ahead."""
        return next((self.opens_on(day) for day in (7, 14, 30) if self.day < day), None)

    @property
    def asks_how_present(self) -> bool:
        """Whether the intention can be rated here, as on the day after the session."""
        is_open = intention_asked.DAY <= self.day <= intention_asked.UNTIL_DAY
        return is_open and intention_asked.DAY not in self.ratings and not self.detail.session.cancelled_at

    @property
    def done_stops(self) -> frozenset[int]:
        """The stops of the arc at which there is something, by their place."""
        there = (
            True,
            self.detail.intention is not None,
            not self.detail.is_ahead,
            bool(self.stories),
            *(bool(self.reviews(day)) or day in self.looked_back for day in (7, 14, 30)),
        )
        return frozenset(place for place, is_there in enumerate(there) if is_there)

    def _is_later(self, one: Happening) -> bool:
        if (
            _is_of_the_day(one)
            or _kind_of(one) is EntryKind.STORY
            or _review_day(one)
            or one.kind == kinds.SMALL_STEP.name
        ):
            return False
        session = self.detail.session
        day = local_time.local_day(one.at, session.zone) - local_time.local_day(session.starts_at, session.zone)
        return one.kind != kinds.PRACTICE.name or not 1 <= day.days <= integration.PRACTICE_DAYS


def session_path(db: Session, uid: str, now: datetime) -> SessionPath:
    """Raises NotThere."""
    detail = session_detail(db, uid, now)
    session = detail.session
    day = local_time.local_day(now, session.zone) - local_time.local_day(session.starts_at, session.zone)
    looked_back = frozenset(of_day for of, of_day in today_reads.looked_back(db) if of == uid)
    return SessionPath(
        detail=detail,
        now_state=None if session.cancelled_at else _now_state(detail, looked_back),
        day=day.days,
        ratings=intention_ratings.of_session(db, uid),
        versions=tuple(intention_versions.of_entry(db, detail.intention.entry)) if detail.intention else (),
        steps=tuple(small_steps.of_session(db, uid)),
        marked=tuple(marked_lines.of_session(db, uid)),
        practice_days=_practice_days(db, detail),
        looked_back=looked_back,
    )


def _now_state(detail: SessionDetail, looked_back: frozenset[int]) -> CardState | None:
    """What Today would ask if there were nothing but this session; before the week before it, its intention."""
    session = detail.session
    written = {_kind_of(one) for one in detail.happenings}
    course = SessionSummary(
        session.uid,
        detail.number or 0,
        session.starts_at,
        session.zone,
        has_intention=detail.intention is not None,
        has_capture=EntryKind.CAPTURE in written,
        has_story=EntryKind.STORY in written,
        effect=session_screen.effect_of(session.route),
        begun_at=session.begun_at,
        ended_at=session.ended_at,
    )
    at_present = SessionNow(detail.now, (course,))
    facts = TodayFacts(
        detail.now,
        session.zone,
        (course,),
        running=session.uid if at_present.is_on else None,
        ended=at_present.ended,
        looked_back=frozenset((session.uid, day) for day in looked_back),
        practised_today=integration.PRACTICES_A_DAY,
    )
    state = today_card.card(facts).state
    if state is CardState.POSSIBLE:
        return CardState.HOURS_BEFORE
    if state in _ASKS:
        return state
    if detail.is_ahead:
        return CardState.PREPARE if course.has_intention else CardState.INTENTION
    return None if course.has_story or detail.now < next_step.story_opens_at(course) else CardState.DAYS_2_TO_4


def _practice_days(db: Session, detail: SessionDetail) -> tuple[PracticeDay, ...]:
    """Of days 1 to 4, by the clock of where the session was; every practice counts, whatever it was begun from."""
    session = detail.session
    first = local_time.local_day(session.starts_at, session.zone)
    begun_at = col(PracticeRun.happened_at)
    starts, ends = (local_time.near(first + timedelta(days=days), time(), session.zone) for days in (1, 5))
    within = select(PracticeRun.happened_at).where(begun_at >= starts, begun_at < ends)
    halves: dict[int, set[bool]] = defaultdict(set)
    for moment in db.exec(within.where(col(PracticeRun.deleted_at).is_(None))):
        local = local_time.local(moment, session.zone)
        halves[(local.date() - first).days].add(local.time() < MIDDAY)
    return tuple(PracticeDay(True in halves[day], False in halves[day]) for day in range(1, 5))


def _kind_of(one: Happening) -> EntryKind | None:
    return one.thing.entry.kind if isinstance(one.thing, EntryWithAnswers) else None


def _review_day(one: Happening) -> int | None:
    return REVIEW_SETS.get(one.thing.entry.prompt_set) if isinstance(one.thing, EntryWithAnswers) else None


def _is_of_the_day(one: Happening) -> bool:
    if one.kind == kinds.SESSION.name or _kind_of(one) is EntryKind.CAPTURE:
        return True
    return one.kind == kinds.CHECK_IN.name and one.thing.phase in set(Phase)
