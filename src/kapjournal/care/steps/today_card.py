"""Which card Today shows first, and what lies below it. Pure: the decision table as one rule.

`card` goes through the states in their order, takes the first that applies and was not put off, and lays below it what
belongs to it. What else would apply becomes a row among the other things, never a second card, and nothing is shown
that has no place beside the winner. There is always a card.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kapjournal.care.steps import integration, next_step, session_hours, today_due
from kapjournal.care.steps.next_step import SessionSummary, StepKind
from kapjournal.care.steps.reminders import ReminderKind
from kapjournal.care.steps.today_facts import Candidate, TodayFacts
from kapjournal.care.steps.today_parts import BELOW, NEVER, ROWS, CardState, Part
from kapjournal.care.time import local_time

__all__ = ["CardState", "Part", "TodayCard", "TodayFacts", "card", "day_of"]

QUIET_AFTER = timedelta(hours=2)
EVENING_FROM = time(17)
MORNING_FROM = timedelta(hours=5)
"""A day begins then: what was put off late at night is not back before the next morning."""
DRAFT_IS_FRESH = timedelta(days=7)
SESSION_IN_SIGHT_DAYS = 60
BACKUP_KEY = "backup"
"""Names its row for 'Not today'."""
UNTOLD_FOR = next_step.STORY_CLOSES
LOOK_BACKS: Mapping[int, tuple[CardState, StepKind]] = {
    7: (CardState.LOOK_BACK_7, StepKind.REVIEW_7),
    14: (CardState.LOOK_BACK_14, StepKind.REVIEW_14),
    30: (CardState.LOOK_BACK_30, StepKind.REVIEW_30),
}


@dataclass(frozen=True)
class TodayCard:
    """The first card, what lies below it in this order, and the rows under 'Other things' with what they are about."""

    state: CardState
    session: SessionSummary | None = None
    about: str = ""
    key: str = ""
    """Names the card for 'Not today'; empty for one that cannot be put off."""
    below: tuple[Part, ...] = ()
    others: tuple[tuple[Part, Candidate | None], ...] = ()
    reminder: ReminderKind | None = None
    """What the patient asked to be reminded of today, where the card is about that."""

    @property
    def parts(self) -> frozenset[Part]:
        """Everything that is shown below the card."""
        return frozenset(self.below) | {part for part, _ in self.others}


def card(facts: TodayFacts) -> TodayCard:
    """The card of this moment."""
    found = today_due.brought_forward(list(_candidates(facts)), facts)
    today = day_of(facts.now, facts.zone)
    waiting = [one for one in found if one.key and facts.put_off.get(one.key) == today]
    winner = next(one for one in found if one not in waiting)
    below = tuple(part for part in _below(winner, found, facts) if _is_there(part, facts))
    losers = [one for one in found if one is not winner and (one in waiting or found.index(one) > found.index(winner))]
    others = tuple(_others(winner, losers, below, facts)) if Part.OTHERS in below else ()
    return TodayCard(winner.state, winner.session, winner.about, winner.key, below, others, winner.reminder)


def day_of(now: datetime, zone: str) -> date:
    """The day for which something is put off; it lasts until the next morning."""
    return (local_time.local(now, zone) - MORNING_FROM).date()


def _candidates(facts: TodayFacts) -> Iterator[Candidate]:
    """Every state that applies, the first that wins first. The last one always does."""
    courses = {one.uid: one for one in facts.sessions}
    if facts.running in courses:
        yield Candidate(CardState.RUNNING, courses[facts.running], can_wait=False)
    if facts.hard:
        yield Candidate(CardState.HARD, about=facts.hard)
    yield from _around_the_day(facts)
    if not facts.is_hard_day:
        yield from (Candidate(CardState.LETTER, about=uid) for uid in facts.letters)
    yield from (Candidate(CardState.STEP, about=uid) for uid in facts.steps)
    yield from _weeks_after(facts)
    yield from _without_a_date(facts)


def _around_the_day(facts: TodayFacts) -> Iterator[Candidate]:
    """From the evening before until a day after."""
    last, ahead, now = facts.last, facts.ahead, facts.now
    if last and not last.has_story:
        yield from _session_evening(last, facts)
    if last and _is_possible(last, facts):
        yield Candidate(CardState.POSSIBLE, last, can_wait=False)
    if ahead:
        here = _here(facts)
        away = -next_step.days_since(ahead, here)
        if _is_possible(ahead, facts):
            yield Candidate(CardState.POSSIBLE, ahead, can_wait=False)
        if away <= 0:
            yield Candidate(CardState.HOURS_BEFORE, ahead, can_wait=False)
        if away == 1 and local_time.local(now, facts.zone).time() >= EVENING_FROM:
            yield Candidate(CardState.EVENING_BEFORE, ahead, can_wait=False)
    if last and not last.is_told:
        evening_ends = next_step.story_opens_at(last)
        if evening_ends <= now < session_hours.adding_ends_at(last.hours, now):
            yield Candidate(CardState.CAME_UP, last)


def _session_evening(last: SessionSummary, facts: TodayFacts) -> Iterator[Candidate]:
    """From when the screen was ended, or the effect was over, until the next morning or the next session."""
    effect_ends = session_hours.effect_ends_at(last.hours, facts.now)
    ended = facts.ended.get(last.uid)
    begins = ended if ended is not None else effect_ends
    quiet_until = max(begins + QUIET_AFTER, effect_ends)
    ends = next_step.story_opens_at(last)
    if facts.ahead:
        ends = min(ends, facts.ahead.starts_at - session_hours.POSSIBLE_BEFORE)
    if not begins <= facts.now < ends:
        return
    if facts.now < quiet_until and not last.has_capture:
        yield Candidate(CardState.JUST_AFTER, last)
    yield Candidate(CardState.SAME_EVENING, last)
    yield Candidate(CardState.RESTING, last, can_wait=False)  # whoever put both off is asked for nothing more


def _is_possible(course: SessionSummary, facts: TodayFacts) -> bool:
    possible = session_hours.is_possible(course.hours, facts.now)
    return possible and not course.is_told and course.uid not in facts.ended


def _weeks_after(facts: TodayFacts) -> Iterator[Candidate]:
    """Day 1, the looks back, what is half-written, days 2 to 4."""
    last, now = facts.last, facts.now
    if last and is_between_days(last, 1, 2, now) and not last.has_story:
        yield Candidate(CardState.DAY_1, last)
    if last:
        yield from _look_backs(last, facts)
    if facts.drafts and now - facts.drafts[0].updated_at < DRAFT_IS_FRESH:
        yield Candidate(CardState.DRAFT, about=facts.drafts[0].place)
    if last and is_between_days(last, 1, integration.PRACTICE_DAYS + 1, now):
        if last.has_story and facts.practised_today < integration.PRACTICES_A_DAY:
            yield Candidate(CardState.PRACTICE, last)
        elif not last.has_story and not is_between_days(last, 1, 2, now):
            yield Candidate(CardState.DAYS_2_TO_4, last)


def _look_backs(last: SessionSummary, facts: TodayFacts) -> Iterator[Candidate]:
    for day, (state, kind) in LOOK_BACKS.items():
        first, until = integration.REVIEW_DAYS[kind]
        if is_between_days(last, first, until, facts.now) and (last.uid, day) not in facts.looked_back:
            yield Candidate(state, last)


def _without_a_date(facts: TodayFacts) -> Iterator[Candidate]:
    """What is there in the week before a session, and on every other day."""
    ahead = facts.ahead
    if ahead and ahead.starts_at - facts.now <= next_step.INTENTION_OPENS:
        yield Candidate(CardState.PREPARE if ahead.has_intention else CardState.INTENTION, ahead)
    if facts.is_return:
        yield Candidate(CardState.RETURNING, can_wait=False)
    if facts.questionnaires and facts.has_anything and not facts.is_hard_day:
        # One at a time: whoever put it off is asked for no other today.
        yield Candidate(CardState.QUESTIONNAIRE, about=facts.questionnaires[0])
    if facts.course_is_over and facts.course_ended_on == local_time.local_day(facts.now, facts.zone):
        yield Candidate(CardState.COURSE_ENDED, facts.last)
    if not facts.has_anything:
        yield Candidate(CardState.FIRST_DAY, can_wait=False)
    if not facts.sessions and not facts.course_is_over:
        yield Candidate(CardState.NONE_PLANNED)
    yield Candidate(CardState.AHEAD, ahead, can_wait=False) if ahead else _between(facts)


def _between(facts: TodayFacts) -> Candidate:
    return Candidate(CardState.BETWEEN, facts.last, can_wait=False)


def _below(winner: Candidate, found: list[Candidate], facts: TodayFacts) -> tuple[Part, ...]:
    """A letter and a questionnaire have below them what the day would have without them."""
    if winner.state not in _AS_IT_WOULD_BE:
        return BELOW[winner.state]
    rest = [one for one in found[found.index(winner) + 1 :] if one.state not in _AS_IT_WOULD_BE]
    after = BELOW[rest[0].state] if rest and not facts.is_return else ()
    return (Part.MOOD, *(part for part in after if part not in (Part.MOOD, Part.OTHERS)), Part.OTHERS)


_AS_IT_WOULD_BE = frozenset({CardState.LETTER, CardState.QUESTIONNAIRE})


def _is_there(part: Part, facts: TodayFacts) -> bool:
    """A part that has nothing to show is not drawn, not even as an empty box."""
    if part is Part.SESSION:
        last = facts.last
        near = last is not None and next_step.days_since(last, _here(facts)) < SESSION_IN_SIGHT_DAYS
        return facts.ahead is not None or near
    return part not in ONLY_WHERE_THERE_IS_ONE or part in facts.has


ONLY_WHERE_THERE_IS_ONE = frozenset(
    {
        Part.LINE, Part.LINE_OF_SESSION, Part.WEEK, Part.DRAFTS, Part.LETTERS, Part.CAPTURED, Part.INTENTION,
        Part.STEPS, Part.HARD_DAYS, Part.SAFETY_LINES, Part.RATE_INTENTION, Part.QUESTIONNAIRE, Part.LONG_TERM_CHECK,
    }
)  # fmt: skip


def _others(
    winner: Candidate, losers: list[Candidate], below: tuple[Part, ...], facts: TodayFacts
) -> Iterator[tuple[Part, Candidate | None]]:
    """One row for each thing that did not win, none of them twice, none that has no place on this day."""
    rows: dict[Part, Candidate | None] = {}
    for loser in losers:
        rows.setdefault(ROWS.get(loser.state, Part.OTHERS), loser)
    if facts.drafts:
        rows[Part.DRAFTS] = None
    last = facts.last
    if last and not last.has_story and next_step.story_opens_at(last) <= facts.now < last.starts_at + UNTOLD_FOR:
        rows.setdefault(Part.TELL_STORY, Candidate(CardState.DAYS_2_TO_4, last))
    if not facts.ahead and facts.sessions and not facts.course_is_over:
        rows.setdefault(Part.ADD_SESSION, None)
    if winner.state in (CardState.NONE_PLANNED, CardState.BETWEEN):
        rows.setdefault(Part.SAFETY_PLAN, None)
    if _asks_for_backup(facts):
        rows[Part.BACKUP] = None
    refused = {*NEVER[winner.state], *below, Part.OTHERS, ROWS.get(winner.state)}
    if facts.is_hard_day:
        refused |= {Part.LETTER, Part.QUESTIONNAIRE}
    yield from ((part, loser) for part, loser in rows.items() if part not in refused)


def _asks_for_backup(facts: TodayFacts) -> bool:
    """Never on a day of a session, the day after, or a hard day; and not again on a day on which it was put off."""
    rests = facts.last is not None and is_between_days(facts.last, 0, 2, facts.now)
    put_off = facts.put_off.get(BACKUP_KEY) == day_of(facts.now, facts.zone)
    return facts.backup_due and not (rests or put_off or facts.is_hard_day)


def is_between_days(course: SessionSummary, first: int, until: int, now: datetime) -> bool:
    """From six in the morning of one day after the session until that of another, where it was."""
    opens_at, closes_at = (next_step.days_later(course, day, next_step.STORY_OPENS) for day in (first, until))
    return opens_at <= now < closes_at


def _here(facts: TodayFacts) -> next_step.StepContext:
    return next_step.StepContext(facts.now, facts.zone, facts.sessions)
