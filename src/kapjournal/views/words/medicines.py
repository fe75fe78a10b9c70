"""Said of medicines: in the words of the patient, without advice and without arithmetic."""

from collections.abc import Mapping, Sequence
from datetime import date

from kapjournal.care.measures import medicine_words
from kapjournal.care.trends.medicine_marks import MedicineMark
from kapjournal.messages import Message, Plural, dates, lists
from kapjournal.terms import MedicineTurn
from kapjournal.views.words import preparing_clinic

TITLE = Message("My medicines")
BLURB = Message("A list for you. The app gives no advice about medicines.")
DO_NOT_STOP = preparing_clinic.DO_NOT_STOP
MEDICINES = Message("Medicines", note="A filter of the journal, and a card of its charts.")
EMPTY = Message("There is no medicine on your list yet.")
ADD = Message("Add a medicine")
STOPPED = Message("No longer taken", note="Heading over medicines that were stopped.")
GONE = Message("This medicine is no longer on your list.")
GONE_CHANGE = Message("This is no longer on your list.", note="Of a change of a medicine.")

NEW_TITLE = Message("Add a medicine", context="title")
CHANGE_TITLE = Message("Change name and words", note="Of a medicine.")
NAME = Message("Name", note="Label of a field: of a medicine.")
AS_PRESCRIBED = Message("As prescribed", note="Label of a field: how a medicine is taken, in the patient's words.")
NO_NAME = Message("Type a name first.")
SINCE = Message("Since when?")
NO_DAY = Message("no day", note="A choice: it is not said since when a medicine is taken.")
TODAY = Message("today", context="day that is or was", note="A choice: when something happened.")
ON_A_DAY = Message("on a day I choose", context="day that is or was")
DRAFT = Message("Finish your list of medicines from {when}")

HISTORY = Message("What changed", note="Heading over the days on which a medicine was started, changed or stopped.")
NOTHING = Message("No day is noted.", note="Of a medicine without a start or a change.")
NOTE: Mapping[MedicineTurn, Message] = {
    MedicineTurn.CHANGED: Message("Note a change", note="Button; of a medicine."),
    MedicineTurn.STOPPED: Message("Note that it was stopped", note="Button; of a medicine."),
    MedicineTurn.BEGUN: Message("Note that it is taken again", note="Button; of a medicine that was stopped."),
}
CHANGE_WORDS = Message("Change name and words", context="button", note="Button; of a medicine.")
ASKED: Mapping[MedicineTurn, Message] = {
    MedicineTurn.CHANGED: Message("What changed?"),
    MedicineTurn.STOPPED: Message("When was it stopped?"),
    MedicineTurn.BEGUN: Message("Since when is it taken?"),
}
"""Over the form."""
WORDS: Mapping[MedicineTurn, Message] = {
    MedicineTurn.CHANGED: Message("The change, in your words", note="Label of a field."),
    MedicineTurn.STOPPED: Message("Your words (optional)", note="Label of a field."),
    MedicineTurn.BEGUN: Message("Your words (optional)", note="Label of a field."),
}
NO_WORDS = Message("First type what changed.")
WHEN = Message("On which day?")
OPEN_MEDICINE = Message("Open the medicine", note="Button; from one change of a medicine to all of it.")
TELL_ANEW = Message("Change: {words}", note="What a press on a line does; the words are that line.")

LINES: Mapping[MedicineTurn, Message] = {
    MedicineTurn.BEGUN: Message("Medicine started", note="What a line of the journal is."),
    MedicineTurn.CHANGED: Message("Medicine changed", note="What a line of the journal is."),
    MedicineTurn.STOPPED: Message("Medicine stopped", note="What a line of the journal is."),
}
ONE = Message("Medicine", context="on the list", note="What a line found by searching is.")
_LINE = Message("{name}: {words}", note="A medicine, and what was written of it.")


_MARKS: Mapping[MedicineTurn, Message] = {
    MedicineTurn.BEGUN: Message("{date}: {name} started", note="A medicine, and the day on which it was started."),
    MedicineTurn.CHANGED: Message("{date}: {name} changed", note="A medicine, and the day on which it was changed."),
    MedicineTurn.STOPPED: Message("{date}: {name} stopped", note="A medicine, and the day on which it was stopped."),
}
_MARKS_WITH_WORDS: Mapping[MedicineTurn, Message] = {
    MedicineTurn.BEGUN: Message("{date}: {name} started. {words}"),
    MedicineTurn.CHANGED: Message("{date}: {name} changed. {words}"),
    MedicineTurn.STOPPED: Message("{date}: {name} stopped. {words}"),
}
_DAYS = Plural(
    "Medicine changes on {count} day: {days}.",
    "Medicine changes on {count} days: {days}.",
    note="What a screen reader says of the marks in a chart.",
)
_MANY_DAYS = Plural(
    "Medicine changes on {count} day. The table has it.", "Medicine changes on {count} days. The table has them."
)
NO_CHANGE = Message("No medicine change is noted in this time.", note="Over a chart.")
BAR = Message("Bar: taken, as far as you noted it", note="What a bar in a chart of medicines means.")
MOST_DAYS = 6
"""So many are read out; a longer list is a table."""


def mark(found: MedicineMark, today: date) -> str:
    """'June 4: Sertraline changed. Two in the morning'."""
    said, words = dates.short_date(found.day, today), found.text.strip()
    if words:
        return _MARKS_WITH_WORDS[found.turn](date=said, name=found.name, words=words)
    return _MARKS[found.turn](date=said, name=found.name)


def marks(found: Sequence[MedicineMark], today: date) -> str:
    """On which days there is a mark, in one sentence; empty without any."""
    days = list(dict.fromkeys(one.day for one in found))
    if not days:
        return ""
    if len(days) > MOST_DAYS:
        return _MANY_DAYS(count=len(days))
    return _DAYS(count=len(days), days=lists.joined([dates.short_date(day, today) for day in days]))


def line(name: str, words: str) -> str:
    """'Sertraline: two in the morning'; the name alone where nothing was written."""
    return _LINE(name=name, words=words) if words else name


def told(turn: MedicineTurn, day: date, words: str, today: date) -> str:
    """'Changed on June 4: two in the morning', 'From May 3'."""
    return medicine_words.turned(turn, dates.short_date(day, today), words)
