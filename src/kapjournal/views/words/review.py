"""Said when looking back, some time after a session or at the end of a course."""

from collections.abc import Mapping
from datetime import date

from kapjournal.care.time import date_words
from kapjournal.messages import Message
from kapjournal.terms import ReviewDay

_TITLES: Mapping[ReviewDay, Message] = {
    ReviewDay.WEEK: Message("One week after session {number}"),
    ReviewDay.FORTNIGHT: Message("Two weeks after session {number}"),
    ReviewDay.MONTH: Message("One month after session {number}"),
}
_PLAIN: Mapping[ReviewDay, Message] = {
    ReviewDay.WEEK: Message("One week after"),
    ReviewDay.FORTNIGHT: Message("Two weeks after"),
    ReviewDay.MONTH: Message("One month after"),
    ReviewDay.END: Message("After your last session"),
}
INTENTION_WAS = Message("Your intention was: “{intention}”")
RATE = Message("How much is this with you today?")
QUESTIONS = Message("Go on to the questions", note="Button; goes on to some questions, one at a time.")
END_WHY = Message("You can look back at all your sessions. It can also wait.")
SKIP = Message("Skip", note="Button; leaves a question without an answer.")

STEP_WAS = Message("How is your small step now? “{step}”")
STEP_DONE = Message("Done", context="small step", note="Button; the small step was done.")
STEP_GOES_ON = Message("Still going", note="Button; a small step is on its way.")
STEP_ANOTHER_DAY = Message("Another day", note="Button; moves a small step to another day.")
STEP_END = Message("End this step")

HARDER = Message("If the weeks after are harder")
FOR_CLINIC = Message(
    "I feel worse in the weeks after a session. What can help?", note="A question for the clinic, added by one tap."
)
SOMEONE = Message("I need someone")
GOING_ON = Message("Going on from here", note="Button; more questions at the end of a course.")
FINISH = Message("Finish")
_NEXT_ON = Message("Saved. The next look back is on {date}.")
_LAST = Message("Saved. This was the last one for session {number}.")
SAVED = Message("Saved.")


def title(day: ReviewDay, number: int | None) -> str:
    """A session that was canceled has no number."""
    return _TITLES[day](number=number) if number and day in _TITLES else _PLAIN[day]()


def ended(day: ReviewDay, number: int | None, next_on: date | None, today: date) -> str:
    """What is said at the end: when the next one is, or that this was the last."""
    if next_on:
        return _NEXT_ON(date=date_words.short_date(next_on, today))
    return _LAST(number=number) if number and day is ReviewDay.MONTH else SAVED()
