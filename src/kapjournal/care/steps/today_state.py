"""Everything that Today shows, read in one go: the facts, the card they lead to, and the words that it needs."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import Session

from kapjournal.care.measures import mood
from kapjournal.care.records import check_ins, entries, last_backup, letters, sessions, small_steps
from kapjournal.care.records.last_backup import BackupDue
from kapjournal.care.steps import (
    hard_moments,
    intention_asked,
    letters_due,
    line_today,
    longer_term,
    next_step,
    question_sets,
    reminder_plan,
    scales,
    today,
    today_card,
    today_reads,
)
from kapjournal.care.steps.intention_asked import AskedIntention
from kapjournal.care.steps.line_today import LineToday
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.session_now import SessionNow
from kapjournal.care.steps.today_card import TodayCard
from kapjournal.care.steps.today_facts import TodayFacts
from kapjournal.care.steps.today_parts import CardState, Part
from kapjournal.care.steps.week import Week, week
from kapjournal.care.time import local_time
from kapjournal.models import CheckIn, KapSession, Letter, Phase, SmallStep

__all__ = ["TodayState", "today_state"]

LOOKS_BACK = timedelta(days=14)
"""So far back Today reads check-ins: for the week, and for hard days in a row."""
HARD_DAYS, SAID_FOR = 3, timedelta(days=7)


@dataclass(frozen=True)
class TodayState:
    """Everything Today shows."""

    now: datetime
    zone: str
    card: TodayCard
    facts: TodayFacts
    latest: CheckIn | None = field(default=None, repr=False)
    """The last check-in."""
    phase: Phase | None = None
    near_session: str | None = None
    """What the next check-in is before or after, and the session of it."""
    of_this_hour: CheckIn | None = field(default=None, repr=False)
    """The check-in that another tap makes more exact."""
    session: KapSession | None = field(default=None, repr=False)
    """The one that the card is about."""
    intention: str = field(default="", repr=False)
    captured: str = field(default="", repr=False)
    line: LineToday | None = field(default=None, repr=False)
    due: tuple[SmallStep, ...] = field(default=(), repr=False)
    """Small steps whose day has come."""
    letter: Letter | None = field(default=None, repr=False)
    steps: tuple[SmallStep, ...] = field(default=(), repr=False)
    """Open ones of the last session."""
    asked_intention: AskedIntention | None = None
    week: Week | None = None
    asked: tuple[str, ...] = ()
    """Ids of the questions answered lately, earliest first."""
    hard_days: int = 0
    last_entry: str | None = None
    backup: BackupDue | None = None
    begun: frozenset[str] = frozenset()
    """Questionnaires that were begun and can be gone on with, by the ids of their scales."""

    @property
    def is_return(self) -> bool:
        return self.facts.is_return

    @property
    def is_hard(self) -> bool:
        return self.card.state is CardState.HARD

    @property
    def session_is_on(self) -> bool:
        return self.card.state is CardState.RUNNING


def today_state(db: Session, *, now: datetime, zone: str | None = None) -> TodayState:
    """Everything Today shows, in a number of statements that does not grow with the journal."""
    zone = zone or local_time.local_zone()
    here = today.situation(db, now=now, zone=zone)
    rows = {row.uid: row for row in sessions.everything(db)}
    lately = check_ins.between(db, now - LOOKS_BACK, now + timedelta(seconds=1))
    latest = lately[-1] if lately else check_ins.latest(db)
    closed = letters.closed(db)
    due = small_steps.due(db, local_time.local_day(now, zone))
    lines = line_today.lines_for_today(db, now, zone=zone)
    line = lines.shown()
    in_a_row = _hard_days(db, lately, now, zone)
    last = TodayFacts(now, zone, here.sessions).last
    open_steps = today_reads.open_steps(db, last.uid) if last else ()
    lived = {local_time.local_day(one.starts_at, one.zone) for one in here.sessions if one.starts_at <= now}
    seven = week(lately, now=now, zone=zone, lived=lived)
    is_hard_day = _is_hard_day(lately, now, zone)
    asked_intention = None if is_hard_day else intention_asked.asked(db, last, here)
    questionnaires = scales.to_offer(db, here.sessions, now=now)
    backup = last_backup.due(db, now=now)
    has = {
        Part.LINE: line is not None,
        Part.LINE_OF_SESSION: line is not None,
        Part.WEEK: seven is not None,
        Part.DRAFTS: bool(here.drafts),
        Part.LETTERS: bool(closed),
        Part.STEPS: bool(open_steps),
        Part.RATE_INTENTION: asked_intention is not None,
        Part.CAPTURED: bool(last and last.has_capture),
        Part.INTENTION: any(course.has_intention for course in here.sessions),
        Part.HARD_DAYS: in_a_row >= HARD_DAYS,
        Part.SAFETY_LINES: today_reads.has_safety_line(db),
        Part.QUESTIONNAIRE: bool(questionnaires) and not is_hard_day,
        Part.LONG_TERM_CHECK: longer_term.is_due(longer_term.last(db), now),
    }
    at_present = SessionNow(now, here.sessions)
    facts = TodayFacts(
        now=now,
        zone=zone,
        sessions=here.sessions,
        running=at_present.on.uid if at_present.on else None,
        ended=at_present.ended,
        hard=_hard(db, latest, now),
        is_hard_day=is_hard_day,
        letters=tuple(one.letter.uid for one in letters_due.letters_due(db, now, zone)) if closed else (),
        steps=tuple(one.uid for one in due),
        drafts=here.drafts,
        questionnaires=questionnaires,
        reminded=reminder_plan.rung_today(db, now=now, zone=zone),
        practised_today=today_reads.practised_today(db, now=now, zone=zone),
        looked_back=today_reads.looked_back(db),
        is_return=next_step.is_return(here),
        has_anything=bool(rows or here.last_seen),
        course_ended_on=today_reads.course_ended_on(db),
        backup_due=backup is not None,
        put_off=here.postponed,
        has=frozenset(part for part, there in has.items() if there),
    )
    card = today_card.card(facts)
    near = next_step.next_steps(here)[-1]
    return TodayState(
        now=now,
        zone=zone,
        card=card,
        facts=facts,
        latest=latest,
        phase=near.phase,
        near_session=near.session_uid if near.phase else None,
        of_this_hour=latest if latest and check_ins.is_of_this_hour(latest, near.phase, now=now) else None,
        session=rows.get(card.session.uid) if card.session else None,
        intention=_intention(db, card.session),
        captured=today_reads.captured(db, last.uid) if Part.CAPTURED in card.below and last else "",
        line=lines.shown(last.uid) if Part.LINE_OF_SESSION in card.below and last else line,
        due=tuple(due),
        letter=next((one for one in closed if one.uid == card.about), None),
        steps=open_steps,
        asked_intention=asked_intention,
        week=seven,
        asked=question_sets.lately(db),
        hard_days=in_a_row,
        backup=backup,
        begun=frozenset(scales.fillings(db, now=now)) if questionnaires else frozenset(),
        last_entry=today_reads.last_entry(db) if facts.is_return else None,
    )


def _hard(db: Session, latest: CheckIn | None, now: datetime) -> str | None:
    is_on = latest is not None and hard_moments.is_on(latest.valence, latest.words, said_at=latest.happened_at, now=now)
    return latest.uid if latest and is_on and today_reads.answered(db) != latest.uid else None


def _is_hard_day(lately: list[CheckIn], now: datetime, zone: str) -> bool:
    today_ = local_time.local_day(now, zone)
    return any(_said_hard(one) for one in lately if local_time.local_day(one.happened_at, zone) == today_)


def _hard_days(db: Session, lately: list[CheckIn], now: datetime, zone: str) -> int:
    """How many of the last days with check-ins, up to today, had a hard one; 0 where that was said this week."""
    said = today_reads.hard_days_said(db)
    if said is not None and local_time.local_day(now, zone) - said < SAID_FOR:
        return 0
    hard = {day.day for day in mood.days(one for one in lately if _said_hard(one))}
    days = [day.day for day in mood.days(lately)]
    return next((count for count, day in enumerate(reversed(days)) if day not in hard), len(days))


def _said_hard(row: CheckIn) -> bool:
    return hard_moments.is_hard(row.valence, row.words)


def _intention(db: Session, course: SessionSummary | None) -> str:
    if course is None or not course.has_intention:
        return ""
    reading = entries.intention_for(db, course.uid)
    return reading.sentence if reading else ""
