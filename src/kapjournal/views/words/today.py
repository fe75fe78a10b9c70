"""Said on the first card of Today, and over it: what comes first, one sentence about it, and that it can wait."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.today_parts import CardState
from kapjournal.care.time import date_words, local_time
from kapjournal.messages import Message, Plural, lists
from kapjournal.messages.casing import at_start
from kapjournal.views.kinds import draft_title

RETURN = Message("Good to see you.")
HEADINGS: Mapping[CardState, Message] = {
    CardState.FIRST_DAY: Message("Welcome."),
    CardState.JUST_AFTER: Message("Take your time."),
    CardState.HARD: Message("Saved."),
}
"""In place of the greeting."""
WORDS_SHOWN = 3

NOTHING_TO_DO = Message("There is nothing to do now.", note="Large on the dark screen of a session.")
WRITE_ONE_WORD = Message("Write down one word", note="Button; on the session day.")
SOMEONE = Message("I need someone", note="Button; leads to people and numbers.")

TITLES: Mapping[CardState, Message] = {
    CardState.JUST_AFTER: Message("Write down what came up"),
    CardState.CAME_UP: Message("Write down what came up"),
    CardState.SAME_EVENING: Message("Rest is enough for today."),
    CardState.POSSIBLE: Message("Session screen", note="The dark screen for the hours of a session."),
    CardState.LETTER: Message("A letter from you to you"),
    CardState.STEP: Message("Your small step for today"),
    CardState.PRACTICE: Message("A short practice"),
    CardState.COURSE_ENDED: Message("After your last session"),
    CardState.NONE_PLANNED: Message("Do you have a date for a session?"),
    CardState.AHEAD: Message("A question for today"),
    CardState.BETWEEN: Message("A question for today"),
}
TITLES_OF_SESSION: Mapping[CardState, Message] = {
    CardState.DAY_1: Message("Tell the story of session {number}"),
    CardState.DAYS_2_TO_4: Message("Tell the story of session {number}"),
    CardState.LOOK_BACK_7: Message("One week after session {number}"),
    CardState.LOOK_BACK_14: Message("Two weeks after session {number}"),
    CardState.LOOK_BACK_30: Message("One month after session {number}"),
    CardState.INTENTION: Message("Set an intention for session {number}"),
    CardState.PREPARE: Message("Prepare for session {number}"),
}
TOMORROW_AT = Message("Your session is tomorrow at {time}.")
TODAY_AT = Message("Your session is today at {time}.")

SENTENCES: Mapping[CardState, Message] = {
    CardState.FIRST_DAY: Message("One tap saves. Everything here is optional."),
    CardState.RESTING: Message("One tap saves. Nothing else is needed today."),
    CardState.RETURNING: Message("One tap is a way to start. Everything you wrote is still here."),
    CardState.JUST_AFTER: Message("One word is enough. No word is fine too."),
    CardState.CAME_UP: Message("One word is enough. No word is fine too."),
    CardState.SAME_EVENING: Message("Everything is saved. The story can wait until tomorrow."),
    CardState.POSSIBLE: Message("A dark screen with large buttons. It stays until you end it."),
    CardState.EVENING_BEFORE: Message("Read your clinic’s rules for food, drink and medicines once more."),
    CardState.LOOK_BACK_30: Message("Look back at the month, one question at a time."),
    CardState.DRAFT: Message("Your words are as you left them."),
    CardState.INTENTION: Message("A few short questions lead to one sentence. You can also go without one."),
    CardState.PREPARE: Message("Ride home, food, medicines, people: see what is still open for you."),
    CardState.COURSE_ENDED: Message("You can look back at all your sessions. It can also wait."),
    CardState.NONE_PLANNED: Message("A date and a time are enough. You can change them later."),
}
STORY_QUESTIONS = Plural(
    "{count} question. You can stop at any point.", "{count} questions, one at a time. You can stop at any point."
)
REVIEW_7 = Plural(
    "{count} short question, and your intention. You can stop at any point.",
    "{count} short questions, and your intention. You can stop at any point.",
)
REVIEW_14 = Plural(
    "{count} short question. One is about what to tell your clinic.",
    "{count} short questions. One is about what to tell your clinic.",
)
PRACTICE_TAKES = Plural(
    "{practice}, about {count} minute. You can stop at any time.",
    "{practice}, about {count} minutes. You can stop at any time.",
)
LETTER_WRITTEN = Message("You wrote it on {date} and chose today to read it.")
PLACE, COMPANION = Message("Place: {place}."), Message("Companion: {name}.")
RIDE = Message("Ride home: {name}.")

_LOOK_BACK = Message("Look back", note="Button; questions some time after a session.")
_START = Message("Start", context="something to write")
PRIMARY: Mapping[CardState, Message] = {
    CardState.RUNNING: WRITE_ONE_WORD,
    CardState.JUST_AFTER: WRITE_ONE_WORD,
    CardState.CAME_UP: WRITE_ONE_WORD,
    CardState.SAME_EVENING: Message("Add one word"),
    CardState.POSSIBLE: Message("Open the session screen"),
    CardState.HOURS_BEFORE: Message("Open today’s list"),
    CardState.EVENING_BEFORE: Message("Open tomorrow’s list"),
    CardState.DUE: Message("Open", context="reminder", note="Button; opens what the patient asked to be reminded of."),
    CardState.LETTER: Message("Open the letter"),
    CardState.STEP: Message("Done", context="small step", note="Button; the small step was done."),
    CardState.DAY_1: _START,
    CardState.DAYS_2_TO_4: _START,
    CardState.PRACTICE: _START,
    CardState.INTENTION: _START,
    CardState.LOOK_BACK_7: _LOOK_BACK,
    CardState.LOOK_BACK_14: _LOOK_BACK,
    CardState.LOOK_BACK_30: _LOOK_BACK,
    CardState.COURSE_ENDED: _LOOK_BACK,
    CardState.DRAFT: Message("Continue"),
    CardState.PREPARE: Message("Open the list"),
    CardState.RETURNING: Message("Read my last entry"),
    CardState.FIRST_DAY: Message("Write a note"),
    CardState.RESTING: Message("Write a note"),
    CardState.NONE_PLANNED: Message("Add a session"),
    CardState.AHEAD: Message("Write"),
    CardState.BETWEEN: Message("Write"),
}
NOT_NOW = Message("Not now")
SET_INTENTION, READ_INTENTION = Message("Set an intention"), Message("Read my intention")
CHECK_IN = Message("Check in")
ANOTHER_QUESTION = Message("Another question")
ANOTHER_DAY = Message("Another day", note="Button; moves a small step to another day.")
END_STEP = Message("End this step")
STEP_ENDED = Message("Step ended. You can start it again.")
STEP_DONE = Message("Saved.")
STEP_MOVED = Message("Planned for {date}.", note="A small step.")
NOT_MUCH = Message("Not much happened", note="Button; leads to a shorter set of questions.")

_SAVED_MOOD = Message("Saved: {mood}.", note="One of five moods, such as: so-so.")
_LAST = Message("Last check-in: {when}, {feelings}.", note="As in: this morning, tender and a little tired.")
_LAST_WITHOUT_WORDS = Message("Last check-in: {when}.")
ONE_TAP = Message("One tap saves.", note="Under five moods.")
ADD_MORE = Message("Add more", note="Button; words and a note for a check-in that was just saved.")
OPEN_MAP = Message("Open the mood map", note="Button; to the field on which a point says how it is.")


def clock(course: SessionSummary) -> str:
    """When a session begins, by the clock of where it is."""
    return date_words.clock(course.starts_at, course.zone)


def around(course: SessionSummary, zone: str, now: datetime) -> str:
    """'2 days after session 2', by the calendar of where the patient is."""
    days = (local_time.local_day(now, zone) - local_time.local_day(course.starts_at, zone)).days
    return at_start(date_words.around_session(days, course.number))


def last_check_in(happened_at: datetime, zone: str, now: datetime, felt: Sequence[str]) -> str:
    """'Last check-in: this morning, tender and a little tired.'"""
    when = date_words.day_and_part(happened_at, zone, now)
    return _LAST(when=when, feelings=lists.joined(felt[:WORDS_SHOWN])) if felt else _LAST_WITHOUT_WORDS(when=when)


def saved_mood(mood: str) -> str:
    """'Saved: good.'"""
    return _SAVED_MOOD(mood=mood)


def draft(place: str, updated_at: datetime, zone: str, now: datetime) -> str:
    """'Finish your note from this morning'."""
    return draft_title(place, date_words.day_and_part(updated_at, zone, now))
