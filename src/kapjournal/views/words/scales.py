"""Said of questionnaires: their list, one of them, and its questions. The questions themselves are content."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from kapjournal.care.measures.scale_filling import Filling
from kapjournal.care.measures.scale_offers import Offer
from kapjournal.care.time import date_words, local_time
from kapjournal.content import Scale, ScaleOption
from kapjournal.messages import Message, Plural

TITLE = Message("Questionnaires")
ONE = Message("Questionnaire", note="What a line of the journal is, as Story or Check-in are.")
BLURB = Message("PHQ-9, GAD-7, PCL-5 and two short ones")
GONE = Message("This questionnaire is not in this version of the app.")
DRAFT = Message("Finish your questionnaire from {when}")

_QUESTIONS = Plural("{count} question about the {period}.", "{count} questions about the {period}.")
_TAKES = Plural("It takes about {count} minute.", "It takes about {count} minutes.")
_ANSWERED = Message("Started {when}: {count} of {total} answered.")
_LAST = Message("Last filled in on {date}.")

START = Message("Start", context="something to write")
CONTINUE = Message("Continue")
DISCARD = Message("Discard my answers", note="Button; throws a half-answered questionnaire away.")
DISCARDED = Message("Discarded. Nothing was counted.")
EARLIER = Message("Earlier ones", note="Heading over what was filled in before.")
SOURCE = Message("Source: {source}")

WHEN = Message("On Today", note="Heading over the choice of when a questionnaire is offered.")
WHY = Message("Why is this offered?")
_WHY_LAST = Message("It was last filled in on {date}. It asks about the {period}.")
_WHY_FIRST = Message("It asks about the {period}. Many programs ask it before a first session.")
_WHY_NEVER = Message("It asks about the {period}. It is not offered by itself until you have filled it in once.")
OFFERS: Mapping[Offer, Message] = {
    Offer.USUAL: Message("Offer it when some time has passed", note="A choice."),
    Offer.BEFORE_SESSIONS: Message("My therapist wants it before each session", note="A choice."),
    Offer.NEVER: Message("Do not offer it", note="A choice."),
}
STOP_OFFERING = Message("Stop offering it", note="Button; a questionnaire is not offered anymore.")
NO_LONGER = Message("It is no longer offered. You find it under More.")

_QUESTION = Message("{name}, question {number} of {total}", note="'PHQ-9, question 3 of 9'")
_ONE_MORE = Message("{name}, one more question", note="One that does not count towards the total.")
NOT_COUNTED = Message("This answer is not part of the total.")
UPSETTING = Message("These questions can be upsetting. You can stop at any question.")
WHICH_EVENT = Message("Which experience? (optional, stays private)")
SAVE_AND_STOP = Message("Save and stop")
SKIP = Message("Skip", note="Button; leaves a question without an answer.")
NEXT = Message("Next", note="Button; on to the next question.")
CHANGE = Message("Change", note="Button; shows all answers again.")
_CHOSEN = Message("{answer}. Change", note="A chosen answer as a button that shows all answers again.")
_KEYS = Message("The keys {first} to {last} answer, and Backspace goes back.", note="On a computer.")
_STOPPED = Message("Saved as a draft until {date}. Nothing is counted yet.")

CHECK = Message("Check your answers")
CHECK_HOW = Message("Tap a line to change it.")
NOT_ANSWERED = Message("Not answered")
_LINE = Message("{number}. {question}\n{answer}", note="A line of the list for a screen reader.")
_LINE_ALONE = Message("{question}\n{answer}", note="A line of the list for a screen reader.")
SHOW_TOTAL = Message("Show my total")
ANSWER_IT = Message("Answer it", note="Button; goes to the question that is not answered.")
WITHOUT_TOTAL = Message("Save without a total")
_MISSING = Message("Question {number} is not answered, so there is no total yet.")

IF_YOU_MIGHT = Message("If you might act on these thoughts, call {number} now.")
ADD_PERSON = Message("Add a person")
SAFETY_PLAN = Message("Safety plan")
GO_ON = Message("Continue the questionnaire")

_PER_MINUTE = 3
"""So many questions somebody who is tired answers in a minute."""


def sentences(scale: Scale) -> tuple[str, str]:
    """'9 questions about the last 2 weeks.', 'It takes about 3 minutes.'"""
    count = len(scale.items)
    return _QUESTIONS(count=count, period=scale.window), _TAKES(count=-(-count // _PER_MINUTE))


def state(scale: Scale, filling: Filling | None, last_at: datetime | None, zone: str, now: datetime) -> str:
    """Where one stands in the list of them."""
    if filling is not None and filling.begun_at is not None:
        when = date_words.day_and_part(filling.begun_at, zone, now)
        answered = sum(item.id in filling.answers for item in scale.items)
        return _ANSWERED(when=when, count=answered, total=len(scale.items))
    return _LAST(date=short(last_at, zone, now)) if last_at else scale.blurb


def why(scale: Scale, last_at: datetime | None, zone: str, now: datetime, *, is_beginning: bool) -> str:
    """Why Today offers it, or why it does not."""
    if last_at:
        return _WHY_LAST(date=short(last_at, zone, now), period=scale.window)
    return (_WHY_FIRST if is_beginning else _WHY_NEVER)(period=scale.window)


def question(scale: Scale, place: int) -> str:
    """'PHQ-9, question 3 of 9'; `place` counts from 0. What is not scored has no number."""
    total = len(scale.items)
    return _QUESTION(name=scale.name, number=place + 1, total=total) if place < total else _ONE_MORE(name=scale.name)


def chosen(answer: str) -> str:
    return _CHOSEN(answer=answer)


def keys(options: Sequence[ScaleOption]) -> str:
    return _KEYS(first=options[0].value, last=options[-1].value)


def stopped(until: datetime, zone: str, now: datetime) -> str:
    return _STOPPED(date=short(until, zone, now))


def line(place: int, total: int, asked: str, answer: str) -> str:
    if place >= total:
        return _LINE_ALONE(question=asked, answer=answer)
    return _LINE(number=place + 1, question=asked, answer=answer)


def missing(number: int) -> str:
    return _MISSING(number=number)


def short(moment: datetime, zone: str, now: datetime) -> str:
    """'November 20'."""
    return date_words.short_date(local_time.local_day(moment, zone), local_time.local_day(now, zone))
