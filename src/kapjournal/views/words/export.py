"""Said while something is chosen, encrypted and shared."""

from collections.abc import Iterable
from datetime import date

from kapjournal.messages import Message, Plural, dates, lists
from kapjournal.sharing.handoff.date_ranges import Days, Span
from kapjournal.sharing.handoff.model import Part, Selection
from kapjournal.sharing.handoff.remaining import Counts, told
from kapjournal.sharing.handoff.sessions_offered import OfferedSession

WHAT = Message("What may your therapist read?")
FOR_WHOM = Message("For whom (optional)", note="Name of a field: who is given the file.")
FOR_WHOM_NOTE = Message("Only you see this name. It stays in the list of what you shared.")
WHAT_I_SHARED = Message("What I shared", note="Button and title; the list of files that were shared.")
WHAT_NOTE = Message("Nothing is shared yet. You will see everything first.")
WHICH_DAYS = Message("From which days")
WHICH_PARTS = Message("Which parts")
SPANS = {
    Span.MONTH: Message("The last 30 days"),
    Span.SINCE_SESSION: Message("Since my last session"),
    Span.SESSIONS: Message("Single sessions"),
    Span.EVERYTHING: Message("Everything", note="All days that there are."),
    Span.OWN: Message("Days I choose"),
}
OF_SESSIONS = Message(
    "Intention, the day, what came up, the story and what came after, of each session that you choose."
)
_SESSION = Message("Session {number}, {date}", note="A session that can be chosen.")
_SESSION_CANCELED = Message("Session, {date}, canceled", note="A session that can be chosen.")
FIRST_DAY = Message("First day")
LAST_DAY = Message("Last day")
FIRST_DAY_IS = Message("First day: {date}")
LAST_DAY_IS = Message("Last day: {date}")
CHOOSE_DAY = Message("Choose", note="Button; takes the day that is marked in the calendar.")
SHOW = Message("Show what will be shared")
GATHERING = Message("One moment")
NOTHING = Message("There is nothing to share on these days. Choose other days or other parts.")
NOTHING_OF_SESSIONS = Message("There is nothing to share of these sessions. Choose other sessions or other parts.")

LETTER = Message("Exactly this will be shared")
LETTER_NOTE = Message("The next step encrypts it. Nothing is shared yet.")
TO = Message("For my therapist")
DAYS_AND_PARTS = Message("{days} · {parts}", note="'October 22 – November 20, 2026 · 5 parts'")
LEAVING = Plural("{count} part", "{count} parts", note="Things that will be shared.")
READ = Message("Read every word of it")
LEAVE_OUT = Message("Leave out: {title}")
STAYS_HERE = Message("Stays here", note="Marks one thing that will not be shared.")
PUT_BACK = Message("Include again")
PUT_BACK_ONE = Message("Include again: {title}")
SEAL_IT = Message("Encrypt", note="Button; to the choice of how it will be opened.")
ALL_LEFT_OUT = Message("You left out everything. Include something, or go back.")

LOOK = Message("Look at the pages", note="Button; to the pages of the report, as they will be shared.")
PAGES = Message("Exactly these pages will be shared", note="Title over the pages of a report.")
PAGES_NOTE = Message("These are the pages your therapist will read.")
EXACTLY_PAGES = Plural(
    "One page. The next step encrypts it. Nothing is shared yet.",
    "{count} pages. The next step encrypts them. Nothing is shared yet.",
)
MAKING_PAGES = Message("Making the pages")
PAGES_SO_FAR = Plural("{count} page so far", "{count} pages so far", note="While the pages of a report are made.")
PAGE_OF = Message("Page {page} of {pages}")
PAGE_SAID = Message("Page {page}. {words}", note="A page of a report, for a screen reader.")
PAGE_BEFORE = Message("Page before", note="Button; to the page before this one.")
PAGE_AFTER = Message("Page after", note="Button; to the page after this one.")
LARGER = Message("Larger", note="Button; makes the picture of a page larger.")
WHOLE_PAGE = Message("Whole page", note="Button; makes the picture of a page fit the screen.")
PAPERS = {"A4": Message("A4 paper"), "Letter": Message("US Letter paper")}
FORMAT_LATER = Message("Every letter is drawn here as it is in the PDF. An encrypted file holds the same words.")

READ_TITLE = Message("Every word of it")
READ_NOTE = Message("This is what your therapist will read.")

HOW = Message("How will it be opened?")
HOW_NOTE = Message("Anyone who has the words or the key can read it. Nobody else can.")
WHICH_FORMAT = Message("What your therapist gets")
FORMATS = {
    "pdf": Message("A PDF your therapist can open"),
    "age": Message("Encrypted file (age)"),
}
ABOUT_PDF = Message("Any PDF reader opens it with the words. Nothing needs to be installed.")
ABOUT_AGE = Message("It opens with KapJournal or another age program on a computer.")
WHAT_OPENS_IT = Message("What opens it")
SIX_WORDS = Message("Six words")
OWN_WORDS = Message("My own passphrase")
THEIR_KEY = Message("Encryption key (age)")
ANOTHER = Message("New words", note="Button; offers six other words.")
PASSPHRASE = Message("Passphrase for this file")
KEY = Message("Your therapist’s key, age1…", note="'age1' is how every such key starts.")
TELL = Message("Tell your therapist these words in person or by phone. Do not send them with the file.")
WRITE_DOWN = Message("The words are not kept. Write them down if you need to.")
TELL_OWN = Message(
    "Use a different one than for your journal. Tell it in person or by phone. Do not send it with the file."
)
ABOUT_KEY = Message("Your therapist makes this key with an age program. Check with them that this is their key.")
SEAL = Message("Encrypt it now")
SEALING = Message("Encrypting")
PAGES_DRAWN = Message("Page {page} of {pages}")
STOP = Message("Stop")
STOPPED = Message("Stopped. Nothing was shared.")

WHERE = Message("Encrypted. Where should it go?")
WHERE_NOTE = Message("Wherever it is, it opens only with its words or its key.")
LABEL = Message("File label (optional)", note="Name of a field: stands in the name of a file.")
LABEL_NOTE = Message("It becomes part of the file name. Anyone who sees the file can read that.")
SAVE = Message("Save the file")
SHARE = Message("Share the file")
NOT_SAVED = Message("Nothing was saved yet.")
NOT_SHARED = Message("Nothing was shared. You can try again, or save the file.")

SAVED = Message("Encrypted and saved.")
SHARED = Message("Encrypted and shared.")
IN_DOWNLOADS = Message("Your browser saved it in Downloads.")
HOW_IT_OPENS = Message("How your therapist opens it")
OPENS_WITH = Message("On a computer with KapJournal, in a terminal:")
OPENS_PDF = Message("Any PDF reader opens it. It asks for the passphrase first.")
KEEP_OPEN_COPY = Message("Your therapist can then save an open copy for their records.")
OPENS_TOO = Message("Any other program for age files opens it too.")
ITS_KEY = Message("It opens only with your therapist’s private key.")
FORGOTTEN = Message(
    "What was in the file stays in “What I shared”, inside your journal. Its passphrase is kept nowhere."
)
DONE = Message("Done")

_ONLY_IF_CHOSEN = Message("Not shared unless you choose it: {list}.", note="Parts that are not chosen at first.")
_STAYS = Message("Stays here: {list}.", note="'Stays here: 2 notes and 3 drafts.'")
_NOTHING_STAYS = Message("This is everything in your journal. Your journal stays as it is.")


def only_if_chosen(parts: Iterable[Part]) -> str:
    """'Not shared unless you choose it: Check-in notes and Longer-term check.'"""
    named = [part.title() for part in parts]
    return _ONLY_IF_CHOSEN(list=lists.joined(named)) if named else ""


def days_line(chosen: Days | Selection) -> str:
    """'October 22 – November 20, 2026'."""
    return dates.days(chosen.start, chosen.end)


def session(one: OfferedSession) -> str:
    """'Session 3, September 20, 2026'."""
    date_ = dates.medium_date(one.day)
    return _SESSION(number=one.number, date=date_) if one.number else _SESSION_CANCELED(date=date_)


def first_day(day: date) -> str:
    """'First day: October 22, 2026'."""
    return FIRST_DAY_IS(date=dates.long_date(day))


def last_day(day: date) -> str:
    """'Last day: November 20, 2026'."""
    return LAST_DAY_IS(date=dates.long_date(day))


def staying(stays: Counts) -> str:
    """One line on what stays: 'Stays here: 12 texts and 3 drafts.'"""
    return _STAYS(list=lists.joined(told(stays))) if stays else _NOTHING_STAYS()


def command(file_name: str) -> str:
    """What is typed in a terminal, the same in every language."""
    return f"kapjournal open {file_name}"
