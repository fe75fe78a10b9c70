"""Said while something is chosen, sealed and handed over."""

from datetime import date

from kapjournal.sharing.handoff.date_ranges import Days, Span
from kapjournal.sharing.handoff.item_words import counted
from kapjournal.sharing.handoff.local_moments import days, long_day
from kapjournal.sharing.handoff.model import Selection
from kapjournal.sharing.handoff.remaining import Counts, told

STEP = "Step"

WAIT_TITLE = "This can wait until the effect is over"
WAIT = "What leaves this device is a decision for a clear day. Everything stays where it is."
WAIT_BACK = "Back to now"

WHAT = "What may your therapist read?"
WHAT_NOTE = "Nothing leaves yet. You see all of it first."
WHICH_DAYS = "From which days"
WHICH_PARTS = "Which parts"
SPANS = {
    Span.MONTH: "The last 30 days",
    Span.SINCE_SESSION: "Since my last session",
    Span.EVERYTHING: "Everything",
    Span.OWN: "Days I choose",
}
FIRST_DAY = "First day"
LAST_DAY = "Last day"
CHOOSE_DAY = "Choose"
SHOW = "Show me the letter"
GATHERING = "One moment"
NOTHING = "There is nothing of this kind on these days. Other days or parts may have something."

LETTER = "Exactly this leaves this device"
LETTER_NOTE = "Sealed, so that only your therapist can open it."
TO = "To my therapist"
READ = "Read every word of it"
STAYS_HERE = "Stays here"
PUT_BACK = "Put back"
EARLIER = "What comes before"
LATER = "What comes after"
SEAL_IT = "Seal it"
ALL_LEFT_OUT = "Everything is left out. Put something back, or go back a step."

READ_TITLE = "Every word of it"
READ_NOTE = "This is what your therapist will read."

HOW = "How shall it open?"
HOW_NOTE = "Whoever has the key can read it. Nobody else can."
SIX_WORDS = "Six words"
OWN_WORDS = "My own passphrase"
THEIR_KEY = "Their age key"
ANOTHER = "Another six"
PASSPHRASE = "Its passphrase"
KEY = "Their key, age1…"
TELL = "Tell your therapist these words face to face or by phone. Never in the message that brings the file."
WRITE_DOWN = "Write them down now if you need to. They are not kept here."
TELL_OWN = "Not the passphrase of your journal. Tell it face to face or by phone, never in the message with the file."
ABOUT_KEY = "Your therapist makes it with an age tool and may send it in any way. Ask them whether it really is theirs."
SEAL = "Seal and hand over"
SEALING = "Sealing it"
STOP = "Stop"
STOPPED = "Stopped. Nothing has left this device."

WHERE = "Sealed. Where shall it go?"
WHERE_NOTE = "Wherever it lies, it opens only with its key."
SAVE = "Save the file"
SHARE = "Share the file"
NOT_SAVED = "Nothing was saved yet."
NOT_SHARED = "Nothing was handed on. You can try again, or save the file."

SAVED = "Sealed and saved"
SHARED = "Sealed and handed on"
IN_DOWNLOADS = "Your browser keeps it among its downloads."
HOW_IT_OPENS = "How your therapist opens it"
OPENS_WITH = "On a computer with KapJournal, in a terminal:"
OPENS_TOO = "Any other tool for age files opens it as well."
ITS_WORDS = "Its passphrase"
ITS_KEY = "It opens with the private key of your therapist, and with nothing else."
FORGOTTEN = "When you leave this screen, nothing of this is kept: no copy, and no passphrase."
DONE = "Done"


def days_line(chosen: Days | Selection) -> str:
    """'22 October to 20 November 2026'."""
    return days(chosen.start, chosen.end)


def day_button(name: str, day: date) -> str:
    """'First day: 22 October 2026'."""
    return f"{name}: {long_day(day)}"


def leaving(number: int) -> str:
    return counted(number, "part")


def leave_out(title: str) -> str:
    return f"Leave out: {title}"


def put_back(title: str) -> str:
    return f"{PUT_BACK}: {title}"


def staying(stays: Counts) -> str:
    """One line on what stays: 'All else stays here: 12 pages of writing, 3 drafts.'"""
    if not stays:
        return "This is all there is. A copy leaves; your journal stays as it is."
    return f"All else stays here: {', '.join(told(stays))}."


def command(file_name: str) -> str:
    return f"kapjournal open {file_name}"
