"""What the patient asked to be reminded of today: it comes first of what can wait. Pure.

It never comes before a session, its evening, a hard moment or what came up. Where it has a card of its own, that card
says so; where it has none any more, such as a look back after which there was another session, the reminder is one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kapjournal.care.steps.reminders import Reminder, ReminderKind
from kapjournal.care.steps.today_facts import Candidate, TodayFacts
from kapjournal.care.steps.today_parts import CardState

_STORY = CardState.DAY_1, CardState.DAYS_2_TO_4
_OWN: Mapping[ReminderKind, tuple[CardState, ...]] = {
    ReminderKind.INTENTION: (CardState.INTENTION, CardState.EVENING_BEFORE),
    ReminderKind.STORY: _STORY,
    ReminderKind.SMALL_STEP: (CardState.STEP,),
    ReminderKind.LETTER: (CardState.LETTER,),
    ReminderKind.LOOK_BACK_7: (CardState.LOOK_BACK_7,),
    ReminderKind.LOOK_BACK_14: (CardState.LOOK_BACK_14,),
    ReminderKind.LOOK_BACK_30: (CardState.LOOK_BACK_30,),
}
LOOK_BACKS = {ReminderKind.LOOK_BACK_7: 7, ReminderKind.LOOK_BACK_14: 14, ReminderKind.LOOK_BACK_30: 30}
_FIRST = frozenset(
    {
        CardState.RUNNING, CardState.HARD, CardState.JUST_AFTER, CardState.SAME_EVENING, CardState.RESTING,
        CardState.POSSIBLE, CardState.HOURS_BEFORE, CardState.EVENING_BEFORE, CardState.CAME_UP,
    }
)  # fmt: skip
"""No reminder comes before these."""


def brought_forward(found: list[Candidate], facts: TodayFacts) -> list[Candidate]:
    """The states that apply, with what a reminder is of before all others that can wait."""
    named = [replace(one, reminder=_reminder_of(one, facts)) for one in found]
    rest = [one for one in named if one.state not in _FIRST]
    return [
        *(one for one in named if one.state in _FIRST),
        *(one for one in rest if one.reminder),
        *_without_a_card(named, facts),
        *(one for one in rest if not one.reminder),
    ]


def _reminder_of(one: Candidate, facts: TodayFacts) -> ReminderKind | None:
    return next((each.kind for each in facts.reminded if _is_of(each, one)), None)


def _is_of(reminder: Reminder, one: Candidate) -> bool:
    uid = one.session.uid if one.session else one.about
    return one.state in _OWN[reminder.kind] and uid == reminder.of


def _without_a_card(found: list[Candidate], facts: TodayFacts) -> Iterator[Candidate]:
    """Around sessions alone: a small step and a letter have a card as long as they wait, and no other."""
    courses = {one.uid: one for one in facts.sessions}
    for each in facts.reminded:
        course = courses.get(each.of)
        if course is None or any(_is_of(each, one) for one in found) or _is_done(each, facts):
            continue
        if each.kind is ReminderKind.INTENTION and course.starts_at <= facts.now:
            continue
        yield Candidate(CardState.DUE, course, f"{each.kind}:{each.of}", reminder=each.kind)


def _is_done(reminder: Reminder, facts: TodayFacts) -> bool:
    """Whether it was looked back; what else was done is not reminded of."""
    return (reminder.of, LOOK_BACKS.get(reminder.kind)) in facts.looked_back
