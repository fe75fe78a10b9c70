"""Said where lines are marked, and where they are shown again."""

from datetime import date

from kapjournal.messages import Message, Plural, dates

MARK = Message("Mark a line", note="Button; leads to the sentences of what was written.")
WHICH = Message("Which line do you want to see again?")
HOW = Message("Tap a sentence to mark it. Tap again to remove the mark.")
MARKED = Plural("{count} line marked", "{count} lines marked")
NOT_NOW = Message("Not now", note="Button; leaves everything as it is.")
TITLE = Message("Marked lines")
NOTE = Message("Sentences of yours that you want to see again.")
OPEN = Message("Open the entry")
REMOVE = Message("Remove the mark")
REMOVED = Message("The mark is removed.")
EMPTY = Message("You have not marked a line yet. Open an entry to mark one.")
QUOTED = Message("“{words}”", note="In the patient’s own words.")

_FROM_SESSION = Message("From session {number}, {date}", note="Where a marked line was written.")
_FROM = Message("From {date}", note="When a marked line was written.")


def source(number: int | None, day: date, today: date) -> str:
    """'From session 2, November 20'."""
    on = dates.short_date(day, today)
    return _FROM_SESSION(number=number, date=on) if number else _FROM(date=on)
