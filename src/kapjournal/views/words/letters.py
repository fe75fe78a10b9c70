"""Said of letters to oneself."""

from datetime import date

from kapjournal.messages import Message, dates

TITLE = Message("Letters to myself")
WRITE = Message("Write a letter to yourself")
WHY = Message("It stays closed until the day you choose.")
YOUR_LETTER = Message("Your letter", note="Name of the field in which a letter to oneself is written.")
WHEN = Message("When will you read it?")
NEXT_SESSION = Message("before my next session")
IN_30_DAYS = Message("in 30 days")
ON_A_DAY = Message("on a day I choose")
NO_SESSION = Message("There is no date for a session yet. Choose a day.")
CLOSE = Message("Close the letter", note="Button; it cannot be read until its day.")
LEAVE = Message("Save and stop")
LEFT = Message("Stopped. Your words are saved.")
CHANGE_DAY = Message("Change the day")
OPEN_NOW = Message("Open it now")
OPEN_LETTER = Message("Open the letter")
OPEN = Message("Open", note="Button; yes, open the letter before its day.")
KEEP_CLOSED = Message("Keep it closed")
DAY_CHANGED = Message("The day is changed.")
DELETE = Message("Delete this letter")
EMPTY = Message("There is no letter yet. You can write one to yourself.")
GONE = Message("This letter is no longer in your journal.")
TO_YOU = Message("A letter from you to you")
STAYS_CLOSED = Message("Its words are not shown before you open it.")

_CLOSED_UNTIL = Message("Closed until {date}.")
_CLOSED_UNTIL_SESSION = Message("Closed until the day before your next session.")
_FOR = Message("A letter for {date}")
_FOR_SESSION = Message("A letter for the day before your next session")
_OPEN_BEFORE = Message("Open it before {date}?")
_OPEN_BEFORE_SESSION = Message("Open it before your next session has a date?")
_WRITTEN = Message("You wrote this on {date}.")
_CHOSE = Message("You wrote it on {date} and chose today to read it.")
_CHOSE_EARLIER = Message("You wrote it on {date}. It can be read since {day}.")


def closed_until(day: date | None, today: date) -> str:
    return _CLOSED_UNTIL(date=dates.full_date(day, today)) if day else _CLOSED_UNTIL_SESSION()


def for_day(day: date | None, today: date) -> str:
    """'A letter for December 2'."""
    return _FOR(date=dates.short_date(day, today)) if day else _FOR_SESSION()


def open_before(day: date | None, today: date) -> str:
    return _OPEN_BEFORE(date=dates.short_date(day, today)) if day else _OPEN_BEFORE_SESSION()


def written(day: date, today: date) -> str:
    return _WRITTEN(date=dates.short_date(day, today))


def due(written_on: date, day: date, today: date) -> str:
    """Why it can be read now."""
    on = dates.short_date(written_on, today)
    if day == today:
        return _CHOSE(date=on)
    return _CHOSE_EARLIER(date=on, day=dates.short_date(day, today))
