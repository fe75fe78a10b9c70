"""Said where reminders are chosen, and on Today when one was due."""

from collections.abc import Mapping

from kapjournal.care.steps.calendar_events import Change
from kapjournal.care.steps.reminders import ReminderKind
from kapjournal.messages import Message
from kapjournal.views.words.reminder import TITLE

REMINDERS = Message("Reminders")
WHY = Message("Off unless you turn them on. They do not name the app’s subject.")
ON_PHONE = Message("On this device they show while the app is open. The calendar file below works at any time.")
REMIND_ME = Message("Remind me")
WHAT_OF = Message("Remind me of", note="Above the kinds of reminders that can be chosen.")
KINDS: Mapping[str, Message] = {
    "remind_evening_before": Message("The evening before a session"),
    "remind_day_after": Message("The day after a session"),
    "remind_small_step": Message("A small step, on its day"),
    "remind_look_back": Message("To look back, after 7, 14 and 30 days"),
    "remind_letter": Message("A letter to myself, on its day"),
}
"""By the name of the setting."""
IN_THE_EVENING = Message("In the evening, at", note="Above times such as 7 PM.")
IN_THE_MORNING = Message("On all other days, at", note="Above times such as 10 AM.")
QUIET_HOURS = Message("Quiet hours")
QUIET_NOTE = Message("A reminder that falls into them waits until they end.")
QUIET_FROM = Message("From", note="Above times; the quiet hours begin then.", context="quiet hours")
QUIET_UNTIL = Message("Until", note="Above times; the quiet hours end then.", context="quiet hours")

CALENDAR = Message("Calendar file")
CALENDAR_NOTE = Message("Your own calendar reminds you then, also while this app is closed. The events hold no text.")
CALENDAR_TITLE = Message("What the calendar shows")
TITLES: Mapping[str, Message] = {
    "moment": TITLE,
    "reminder": Message("Reminder"),
    "own": Message("My own words"),
}
OWN_WORDS = Message("My own words")
OWN_WORDS_NOTE = Message("Other people may see this in your calendar.")
SAVE = Message("Save calendar file")
SAVED = Message("Saved. Open the file to put the times into your calendar.")
NOTHING = Message("There is nothing to remind you of yet. Times come with a session, a small step or a letter.")
CHANGES: Mapping[Change, Message] = {
    Change.FIRST: Message("There are times to put into your calendar."),
    Change.MOVED: Message("Import the new file. It replaces the old times."),
    Change.REMOVED: Message("Import the new file. It removes the old times."),
    Change.NONE: Message("The last file still holds the right times."),
}
FILE_NAME = "reminders.ics"

DUE = Message("You asked for a reminder: {what}.", note="On Today; {what} is one of the next ones.")
WHAT: Mapping[ReminderKind, Message] = {
    ReminderKind.INTENTION: Message("the intention for your session", context="reminder"),
    ReminderKind.STORY: Message("the story of your session", context="reminder"),
    ReminderKind.SMALL_STEP: Message("your small step", context="reminder"),
    ReminderKind.LOOK_BACK_7: Message("to look back after a week", context="reminder"),
    ReminderKind.LOOK_BACK_14: Message("to look back after two weeks", context="reminder"),
    ReminderKind.LOOK_BACK_30: Message("to look back after a month", context="reminder"),
    ReminderKind.LETTER: Message("your letter to yourself", context="reminder"),
}


def due(kind: ReminderKind) -> str:
    return DUE(what=WHAT[kind]())


def calendar_title(chosen: str, own_words: str) -> str:
    """What an event is called; own words that are blank count as none chosen."""
    own = " ".join(own_words.split())
    return own if chosen == "own" and own else TITLES["moment" if chosen == "own" else chosen]()
