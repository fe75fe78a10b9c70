"""The table of Today: its states in the order in which they win, what lies below each, what never does.

A backup that is due is never a card: one row among the other things, on no day that asks for rest.
"""

from collections.abc import Mapping
from enum import StrEnum


class CardState(StrEnum):
    """What the first card is about, the one that wins first."""

    RUNNING = "running"
    HARD = "hard"
    JUST_AFTER = "just_after"
    SAME_EVENING = "same_evening"
    RESTING = "resting"
    """The evening of a session, once what it asks was put off: nothing but how you are."""
    POSSIBLE = "possible"
    HOURS_BEFORE = "hours_before"
    EVENING_BEFORE = "evening_before"
    CAME_UP = "came_up"
    DUE = "due"
    """What a reminder is of that has no card of its own any more."""
    LETTER = "letter"
    STEP = "step"
    DAY_1 = "day_1"
    LOOK_BACK_7 = "look_back_7"
    LOOK_BACK_14 = "look_back_14"
    LOOK_BACK_30 = "look_back_30"
    DRAFT = "draft"
    PRACTICE = "practice"
    DAYS_2_TO_4 = "days_2_to_4"
    INTENTION = "intention"
    PREPARE = "prepare"
    RETURNING = "returning"
    QUESTIONNAIRE = "questionnaire"
    COURSE_ENDED = "course_ended"
    FIRST_DAY = "first_day"
    NONE_PLANNED = "none_planned"
    AHEAD = "ahead"
    """A session is planned, and it is not near yet."""
    BETWEEN = "between"


class Part(StrEnum):
    """What can lie below the first card."""

    MOOD = "mood"
    SESSION = "session"
    LINE = "line"
    LINE_OF_SESSION = "line_of_session"
    WEEK = "week"
    FIND = "find"
    DRAFTS = "drafts"
    OTHERS = "others"
    # rows and sentences
    ADD_SESSION = "add_session"
    ADD_PEOPLE = "add_people"
    TRY_PRACTICE = "try_practice"
    FEEL_LIKE = "feel_like"
    SAFETY_PLAN = "safety_plan"
    SAFETY_LINES = "safety_lines"
    """The safety plan, where it has a line."""
    PREPARE = "prepare"
    CLINIC_QUESTIONS = "clinic_questions"
    INTENTION = "intention"
    RIDE_HOME = "ride_home"
    SLEEP = "sleep"
    WHEN_TO_CALL = "when_to_call"
    SHORT_PRACTICE = "short_practice"
    OPENS_ITSELF = "opens_itself"
    DO_NOT_DRIVE = "do_not_drive"
    SOMEONE = "someone"
    AFTERCARE = "aftercare"
    TELL_STORY = "tell_story"
    CAPTURED = "captured"
    RATE_INTENTION = "rate_intention"
    """How much the intention is there, on the day after its session."""
    NO_DECISIONS = "no_decisions"
    CHOOSE_STEP = "choose_step"
    STEPS = "steps"
    LOW_MOOD = "low_mood"
    LONG_TERM_CHECK = "long_term_check"
    TELL_IF_LOWER = "tell_if_lower"
    UPDATE_SESSIONS = "update_sessions"
    LETTERS = "letters"
    QUESTIONNAIRE = "questionnaire"
    """The one that is offered, where it is not the card."""
    EMERGENCY = "emergency"
    HARD_DAYS = "hard_days"
    TAKE_BACK = "take_back"
    # rows of what did not win
    DUE = "due"
    LETTER = "letter"
    STEP_DUE = "step_due"
    CAPTURE = "capture"
    LOOK_BACK = "look_back"
    SET_INTENTION = "set_intention"
    AFTER_LAST = "after_last"
    BACKUP = "backup"


_DAY_1 = (
    Part.CAPTURED, Part.MOOD, Part.RATE_INTENTION, Part.SHORT_PRACTICE, Part.SESSION, Part.NO_DECISIONS, Part.OTHERS,
)  # fmt: skip
BELOW: Mapping[CardState, tuple[Part, ...]] = {
    CardState.RUNNING: (),
    CardState.HARD: (Part.EMERGENCY, Part.HARD_DAYS, Part.SAFETY_LINES, Part.TAKE_BACK),
    CardState.JUST_AFTER: (Part.DO_NOT_DRIVE, Part.SOMEONE, Part.WHEN_TO_CALL, Part.MOOD),
    CardState.SAME_EVENING: (Part.AFTERCARE, Part.MOOD, Part.SLEEP, Part.WHEN_TO_CALL, Part.SOMEONE),
    CardState.RESTING: (Part.AFTERCARE, Part.SLEEP, Part.WHEN_TO_CALL, Part.SOMEONE),
    CardState.POSSIBLE: (Part.INTENTION, Part.OPENS_ITSELF),
    CardState.HOURS_BEFORE: (Part.MOOD, Part.WHEN_TO_CALL, Part.SHORT_PRACTICE),
    CardState.EVENING_BEFORE: (Part.RIDE_HOME, Part.MOOD, Part.SESSION, Part.SLEEP, Part.OTHERS),
    CardState.CAME_UP: (
        Part.TELL_STORY, Part.MOOD, Part.WHEN_TO_CALL, Part.SESSION, Part.NO_DECISIONS, Part.OTHERS,
    ),
    CardState.DUE: (Part.MOOD, Part.SESSION, Part.LINE, Part.FIND, Part.OTHERS),
    CardState.LETTER: (Part.MOOD, Part.OTHERS),
    CardState.STEP: (Part.MOOD, Part.SESSION, Part.LINE, Part.FIND, Part.OTHERS),
    CardState.DAY_1: _DAY_1,
    CardState.LOOK_BACK_7: (Part.MOOD, Part.LINE_OF_SESSION, Part.STEPS, Part.SESSION, Part.FIND, Part.OTHERS),
    CardState.LOOK_BACK_14: (
        Part.MOOD, Part.STEPS, Part.QUESTIONNAIRE, Part.SESSION, Part.LINE, Part.FIND, Part.OTHERS,
    ),
    CardState.LOOK_BACK_30: (Part.MOOD, Part.LINE, Part.LONG_TERM_CHECK, Part.SESSION, Part.FIND, Part.OTHERS),
    CardState.DRAFT: (Part.MOOD, Part.DRAFTS, Part.SESSION, Part.FIND, Part.OTHERS),
    CardState.PRACTICE: (
        Part.MOOD, Part.RATE_INTENTION, Part.CHOOSE_STEP, Part.LOW_MOOD, Part.SESSION, Part.LINE, Part.FIND,
        Part.OTHERS,
    ),
    CardState.DAYS_2_TO_4: _DAY_1,
    CardState.INTENTION: (
        Part.LINE_OF_SESSION, Part.MOOD, Part.SESSION, Part.PREPARE, Part.CLINIC_QUESTIONS, Part.QUESTIONNAIRE,
        Part.FIND, Part.OTHERS,
    ),
    CardState.PREPARE: (
        Part.INTENTION, Part.MOOD, Part.SESSION, Part.CLINIC_QUESTIONS, Part.QUESTIONNAIRE, Part.FIND, Part.OTHERS,
    ),
    CardState.RETURNING: (Part.UPDATE_SESSIONS, Part.DRAFTS, Part.LETTERS, Part.LINE, Part.FIND),
    CardState.QUESTIONNAIRE: (Part.MOOD, Part.OTHERS),
    CardState.COURSE_ENDED: (Part.MOOD, Part.LONG_TERM_CHECK, Part.TELL_IF_LOWER, Part.LINE, Part.FIND),
    CardState.FIRST_DAY: (Part.ADD_SESSION, Part.ADD_PEOPLE, Part.TRY_PRACTICE),
    CardState.NONE_PLANNED: (Part.MOOD, Part.FEEL_LIKE, Part.LINE, Part.FIND, Part.OTHERS),
    CardState.AHEAD: (Part.MOOD, Part.SESSION, Part.PREPARE, Part.LINE, Part.FIND, Part.OTHERS),
    CardState.BETWEEN: (Part.MOOD, Part.WEEK, Part.LINE, Part.SESSION, Part.FIND, Part.OTHERS),
}  # fmt: skip
"""In this order."""
MOOD_FIRST = frozenset({CardState.AHEAD, CardState.BETWEEN})
"""Here how you are stands above the card."""
MOOD_IS_THE_CARD = frozenset({CardState.FIRST_DAY, CardState.RETURNING, CardState.RESTING})

ROWS: Mapping[CardState, Part] = {
    CardState.JUST_AFTER: Part.CAPTURE,
    CardState.SAME_EVENING: Part.CAPTURE,
    CardState.CAME_UP: Part.CAPTURE,
    CardState.DUE: Part.DUE,
    CardState.LETTER: Part.LETTER,
    CardState.STEP: Part.STEP_DUE,
    CardState.DAY_1: Part.TELL_STORY,
    CardState.DAYS_2_TO_4: Part.TELL_STORY,
    CardState.LOOK_BACK_7: Part.LOOK_BACK,
    CardState.LOOK_BACK_14: Part.LOOK_BACK,
    CardState.LOOK_BACK_30: Part.LOOK_BACK,
    CardState.DRAFT: Part.DRAFTS,
    CardState.PRACTICE: Part.SHORT_PRACTICE,
    CardState.INTENTION: Part.SET_INTENTION,
    CardState.PREPARE: Part.PREPARE,
    CardState.QUESTIONNAIRE: Part.QUESTIONNAIRE,
    CardState.COURSE_ENDED: Part.AFTER_LAST,
    CardState.NONE_PLANNED: Part.ADD_SESSION,
}
"""The row that each becomes where it does not win; the others become none."""

_TRENDS = {Part.WEEK, Part.LONG_TERM_CHECK, Part.QUESTIONNAIRE, Part.BACKUP}
_EVENING = _TRENDS | {Part.DUE, Part.LOOK_BACK, Part.AFTER_LAST}
_EVERYTHING = frozenset(Part)
NEVER: Mapping[CardState, frozenset[Part]] = {
    **{state: frozenset() for state in CardState},
    CardState.RUNNING: _EVERYTHING,
    CardState.HARD: _EVERYTHING - frozenset(BELOW[CardState.HARD]),
    CardState.JUST_AFTER: _EVERYTHING - frozenset(BELOW[CardState.JUST_AFTER]),
    CardState.SAME_EVENING: frozenset(_EVENING | {Part.STEP_DUE, Part.TELL_STORY, Part.LETTER}),
    CardState.RESTING: frozenset(_EVENING | {Part.STEP_DUE, Part.TELL_STORY, Part.LETTER}),
    CardState.POSSIBLE: _EVERYTHING - frozenset(BELOW[CardState.POSSIBLE]),
    CardState.HOURS_BEFORE: frozenset(_EVENING | {Part.STEP_DUE, Part.CHOOSE_STEP, Part.STEPS}),
    CardState.EVENING_BEFORE: frozenset(_EVENING),
    CardState.CAME_UP: frozenset(_TRENDS),
    CardState.DAY_1: frozenset(_TRENDS),
    CardState.NONE_PLANNED: frozenset({Part.ADD_SESSION}),
    CardState.COURSE_ENDED: frozenset({Part.ADD_SESSION}),
    CardState.RETURNING: frozenset({Part.WEEK}),
    CardState.AHEAD: frozenset({Part.CLINIC_QUESTIONS}),
}
"""What no card of this kind has below it, whatever else is there."""
