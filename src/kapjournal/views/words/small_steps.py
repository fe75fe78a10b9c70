"""Said of small steps. Nothing here counts, and nothing is overdue."""

from datetime import date

from kapjournal.messages import Message, dates

CHOOSE = Message("Choose a small step")
TITLE = Message("Small steps")
WHAT = Message("What will you do?")
HINT = Message("Something that takes ten minutes or less.")
WHEN = Message("When?")
TODAY = Message("today", context="day", note="A choice: when a small step is to be done.")
TOMORROW = Message("tomorrow", context="day")
ON_A_DAY = Message("on a day I choose")
NO_DAY = Message("no day", note="A choice: a small step without a date.")
CAN_WAIT = Message("Big changes can wait some weeks.")
EMPTY = Message("There is no small step yet. Choose one, or none.")

DONE = Message("Done", context="small step", note="Button; it is done.")
ANOTHER_DAY = Message("Another day", note="Button; moves a small step.")
END = Message("End this step", note="Button; lets go of a small step.")
ENDED = Message("Step ended. You can start it again.")
START_AGAIN = Message("Start again", note="Button; a small step is open again.")
MOVED = Message("Moved.")
STEP = Message("Small step", note="What a line found by searching is.")
GONE = Message("This small step is no longer in your journal.")
LEAVE = Message("Save and stop")
LEFT = Message("Stopped. Your words are saved.")

_PLANNED = Message("Planned for {date}")
_NO_DAY = Message("No day")
_DONE_ON, _ENDED_ON = Message("Done on {date}"), Message("Ended on {date}")


def state(due_on: date | None, done_on: date | None, ended_on: date | None, today: date) -> str:
    """'Done on November 20', 'Planned for November 21', 'No day'."""
    for message, day in ((_DONE_ON, done_on), (_ENDED_ON, ended_on), (_PLANNED, due_on)):
        if day:
            return message(date=dates.short_date(day, today))
    return _NO_DAY()
